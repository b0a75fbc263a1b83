import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../src/platform/acts/index.ts'
import { openTestCity, type TestCity } from '../support/city.ts'

/** SPEC F7 F8 F9: the window for what can't be done, from registration to the figures. */
let city: TestCity
let desk: { unit: string; head: Actor; second: Actor; clerk: Actor; coordinator: Actor }
beforeAll(async () => {
  city = await openTestCity()
  const unit = city.city.pack.rules.desk?.unit.value ?? ''
  const head = city.staff('unit_head', unit)
  desk = {
    unit,
    head,
    second: city.staff('coordinator', unit),
    clerk: city.staff('handler', unit),
    coordinator: city.staff('coordinator'),
  }
})
afterAll(() => city.close())

const told = {
  title: '不动产证加急',
  words: '企业七月初要抵押融资，产权调查按流程要十个工作日，赶不上。',
  cause: 'late',
  unit: 'zrj',
  name: '王小明',
  phone: '13812342046',
}
const register = async (more: object = {}) =>
  (await city.act('desk.register', desk.clerk, null, { ...told, ...more })).id
const act = (name: string, id: string, input: object, actor = desk.coordinator) =>
  city.act(`desk.${name}`, actor, id, input)
const matter = (id: string) => city.view<Record<string, unknown>>('desk.get', city.staff('supervisor'), { id })
const clocks = (id: string) =>
  city.db(async db => {
    const rows = await db
      .selectFrom('clock')
      .select(['limit_text', 'due_at', 'on_time', 'person_id', 'case_id'])
      .where('city_id', '=', city.city.id)
      .where('subject_id', '=', id)
      .orderBy('started_at')
      .orderBy('id')
      .execute()
    return rows.map(row => ({ ...row, due_at: local(row.due_at) }))
  })
const local = (at: Date) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime().toString()

test('F7: on the spot if possible, told in one form, without any limit', async () => {
  city.at('2026-03-16 09:00')
  const id = await register({ answer: '当场补录信息，证已打出。' })
  expect(await matter(id)).toMatchObject({ state: 'done', clock: null, late: false, phone: '138****2046' })
  expect(await clocks(id)).toEqual([])
})

test('F7 F8: else the chief representative of the day coordinates and reports in 3 working days', async () => {
  city.at('2026-03-16 09:00') // Monday
  await city.act('duty.set', desk.clerk, null, {
    unit: desk.unit,
    days: [{ day: '2026-03-16', turn: 'representative', person: desk.second.id, phone: '0631-7500001' }],
  })
  const id = await register()
  city.at('2026-03-16 10:00')
  await act('coordinate', id, { units: ['zrj', 'swju'] })
  expect(await clocks(id)).toMatchObject([
    { limit_text: '3wd', due_at: '2026-03-19T17:30:00', person_id: desk.second.id },
  ])
  city.at('2026-03-19 17:30') // the last instant
  await act('report', id, { words: '已经排上加急，下周二出证。' })
  // told in time, so the limit was kept; the next one runs
  expect(await clocks(id)).toMatchObject([
    { on_time: true },
    { limit_text: '3wd', due_at: '2026-03-24T17:30:00', on_time: null },
  ])
  city.at('2026-03-25 09:00')
  await act('finish', id, { outcome: 'done', answer: '证已经发给企业。' })
  expect(await matter(id)).toMatchObject({ state: 'done', late: true, coordinator: { id: desk.second.id } })
})

test('F7: else one matter, one discussion in 5 working days; the especially complex 10 more, once, by another', async () => {
  city.at('2026-03-16 09:00')
  const id = await register()
  await act('coordinate', id, {})
  await act('discuss', id, { words: '自然资源和税务各说各的，协调不动。', units: ['zrj', 'swju'] })
  expect((await clocks(id)).at(-1)).toMatchObject({ limit_text: '5wd', due_at: '2026-03-23T17:30:00' })
  await expect(act('prolong', id, { words: '要重新测绘。' }, city.staff('unit_head', 'zrj'))).rejects.toMatchObject({
    code: 'forbidden',
  })
  await act('prolong', id, { words: '要重新测绘，情况特别复杂。' }, desk.head)
  // 5 and 10 are 15 working days from the 16th, 清明 on 6 April left out
  expect((await clocks(id)).at(-1)).toMatchObject({ due_at: '2026-04-07T17:30:00' })
  expect(await matter(id)).toMatchObject({ prolonged: true, clock: { level: 'ok' } })
  await expect(act('prolong', id, { words: '还要再延长一次。' }, desk.head)).rejects.toMatchObject({
    code: 'desk_prolonged',
  })
})

test('F9 K83: a no leaves in writing under the head’s name and is reported; not by who drafted it', async () => {
  city.at('2026-03-16 09:00')
  const id = await register({ cause: 'not-granted' })
  await act(
    'refuse',
    id,
    { ground: '《不动产登记暂行条例》第二十二条', answer: '权属有争议，法院判下来以前不能登记。' },
    desk.head,
  )
  expect(await matter(id)).toMatchObject({ state: 'refusing', doneAt: null })
  await expect(act('sign', id, {}, desk.head)).rejects.toMatchObject({ code: 'desk_own_refusal' })
  await expect(act('sign', id, {}, desk.clerk)).rejects.toMatchObject({ code: 'forbidden' })
  await act('sign', id, {}, desk.second)
  expect(await matter(id)).toMatchObject({ state: 'refused', answer: '权属有争议，法院判下来以前不能登记。' })
  const entries = await city.db(db =>
    db
      .selectFrom('ledger_entry')
      .select('act')
      .where('city_id', '=', city.city.id)
      .where('subject_id', '=', id)
      .execute(),
  )
  expect(entries.map(row => row.act)).toContain('desk.reported')
})

test('F9: policy forbids it, or the office shirked: shirking is called to account and the refusal taken up again', async () => {
  city.at('2026-03-16 09:00')
  const refused = async () => {
    const id = await register()
    await act('refuse', id, { ground: '部门说没有依据可办', answer: '部门说没有依据，办不了这件事。' }, desk.clerk)
    await act('sign', id, {}, desk.head)
    return id
  }
  const policy = await refused()
  const supervisor = city.staff('supervisor')
  await act('find', policy, { finding: 'policy', unit: 'zrj', words: '条例写明，确实不能办。' }, supervisor)
  expect(await matter(policy)).toMatchObject({ state: 'refused', measure: 'none' })
  const shirked = await refused()
  await expect(
    act('find', shirked, { finding: 'shirking', unit: 'zrj', words: '其实可以办。' }, desk.head),
  ).rejects.toMatchObject({ code: 'forbidden' })
  await act('find', shirked, { finding: 'shirking', unit: 'zrj', words: '条例允许，是两个科室互相推。' }, supervisor)
  expect(await matter(shirked)).toMatchObject({
    state: 'coordinating',
    measure: 'accountability',
    clock: { limit: '3wd' },
    doneAt: null,
  })
})

test('F9 R10: anybody checks the signed refusal by number and code; one that was taken up again is withdrawn', async () => {
  city.at('2026-03-17 09:00')
  const id = await register({ cause: 'not-granted' })
  const say = { ground: '《不动产登记暂行条例》第二十二条', answer: '权属有争议，法院判下来以前不能登记。' }
  const paper = () =>
    city.db(db =>
      db
        .selectFrom('paper')
        .selectAll()
        .where('city_id', '=', city.city.id)
        .where('kind', '=', 'desk')
        .where('id', '=', id)
        .executeTakeFirst(),
    )
  await act('refuse', id, say, desk.clerk)
  expect(await paper()).toBeUndefined()
  await act('sign', id, {}, desk.head)
  const first = await paper()
  const check = async (code = first?.code) =>
    (
      await city.view<{ found: unknown }>('public.paper', city.anyone, {
        city: 'rongcheng',
        number: first?.number,
        code,
      })
    ).found
  expect(await check()).toMatchObject({ name: '不予办理的答复', state: 'valid', day: '2026-03-17' })
  expect(JSON.stringify(await check())).not.toMatch(/王小明|权属|不动产/)
  const finding = { finding: 'shirking', unit: 'zrj', words: '条例允许，是两个科室互相推。' }
  await act('find', id, finding, city.staff('supervisor'))
  expect(await check()).toMatchObject({ state: 'withdrawn' })
  await act('refuse', id, say, desk.clerk)
  await act('sign', id, {}, desk.head)
  expect(await check()).toBeNull()
  expect(await check((await paper())?.code)).toMatchObject({ state: 'valid' })
})

test('F7: 583 accepted, 581 done: 99.66 %, and 100 % of those who were asked satisfied', async () => {
  city.at('2025-06-02 09:00') // a year of its own
  const asker = city.staff('caller_back')
  for (let n = 0; n < 583; n++) {
    const id = await register(n < 2 ? {} : { answer: '当场办好了。' })
    if (n >= 2) await act('rate', id, { satisfied: true }, asker)
  }
  const figures = await city.view<Record<string, number>>('desk.figures', city.staff('leader'), {
    from: '2025-01-01',
    to: '2025-12-31',
  })
  expect(figures).toMatchObject({ accepted: 583, done: 581, rated: 581, satisfied: 581, satisfiedRate: 1 })
  expect((figures.doneRate ?? 0).toFixed(4)).toBe('0.9966')
})

test('the public sees where the desk is and who is on duty, by name and post, without telephones', async () => {
  city.at('2026-03-16 09:00')
  const seen = await city.view<Record<string, unknown>>('public.desk', city.anyone, { city: 'rongcheng' })
  expect(seen).toMatchObject({
    openToday: true,
    onDuty: [{ name: desk.second.kind === 'staff' ? desk.second.name : '' }],
  })
  expect(JSON.stringify(seen)).not.toContain('7500001')
  city.at('2026-05-01 09:00') // a holiday, no weekend
  expect(await city.view('public.desk', city.anyone, { city: 'rongcheng' })).toMatchObject({ openToday: false })
})

test('K86: a unit keeps its own turns, and nobody else’s; only who may take the turn', async () => {
  city.at('2026-03-20 09:00')
  const days = [{ day: '2026-03-20', turn: 'leader', person: city.staff('unit_head', 'zfj').id, phone: '13800000000' }]
  await expect(city.act('duty.set', desk.clerk, null, { unit: 'zfj', days })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await city.act('duty.set', city.staff('handler', 'zfj'), null, { unit: 'zfj', days })
  const clerk = city.staff('handler', 'zfj')
  await expect(
    city.act('duty.set', clerk, null, { unit: 'zfj', days: [{ ...days[0], person: desk.head.id }] }),
  ).rejects.toMatchObject({ code: 'bad_input', fields: [{ code: 'not_for_turn' }] })
  const today = await city.view<{
    rows: { unit: { id: string }; people: { phone: string }[]; liaison: string | null }[]
  }>('duty.today', desk.clerk)
  expect(today.rows.find(row => row.unit.id === 'zfj')?.people).toMatchObject([{ phone: '13800000000' }])
  const liaison = [...city.city.pack.people.values()].find(
    one => one.unit === 'scj' && one.roles.includes('coordinator'),
  )
  expect(today.rows.find(row => row.unit.id === 'scj')).toMatchObject({ people: [], liaison: liaison?.name })
})
