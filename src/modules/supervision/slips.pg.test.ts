import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCity, type TestCity } from '../../../test/support/city.ts'
import { dispatched, signedAndReplied } from '../../../test/support/loop.ts'
import { plainMatter } from '../../../test/support/matters.ts'
import { drainOutbox } from '../../platform/jobs/outbox.ts'
import { jobHandler } from '../../platform/jobs/registry.ts'
import { tickCity } from '../casework/index.ts'
import { raiseByCounts } from './counts.ts'

/** SPEC R10: 提示 督办 警示 by the progress of handling. Business hours of the pack: 08:30-12:00, 13:30-17:30. */
let city: TestCity
beforeAll(async () => {
  city = await openTestCity()
})
afterAll(() => city.close())

interface Row {
  id: string
  number: string
  kind: string
  state: string
  case: { id: string }
  openedAt: string | null
}
interface Detail extends Row {
  paragraphs: string[]
  copies: string | null
  acts: { name: string }[]
  answer: string | null
}

/** The hours until then go by; the ticker and what follows from it keep up. */
async function until(local: string): Promise<void> {
  city.at(local)
  await tickCity(city.app.pool, city.city, city.now())
  await drainOutbox(city.app.pool, city.city, city.now)
}
const papersOf = async (caseId: string) =>
  (await city.view<{ rows: Row[] }>('slip.list', city.staff('supervisor'), { case: caseId })).rows.toReversed()
const kindsOf = async (caseId: string) => (await papersOf(caseId)).map(row => row.kind)

test('R10: a case that nobody finishes gets reminder, supervision and warning, each once, numbered without gaps', async () => {
  city.at('2026-03-16 09:20') // Monday; due Thursday 17:30
  const matter = plainMatter(city)
  const { caseId } = await dispatched(city, matter)
  await until('2026-03-19 17:00')
  expect(await kindsOf(caseId)).toEqual([])
  await until('2026-03-19 17:31')
  expect(await kindsOf(caseId)).toEqual(['reminder'])
  const [reminder] = await papersOf(caseId)
  const head = city.staff('unit_head', matter.unit)
  await city.act('slip.acknowledge', head, reminder?.id ?? '', {})
  await until('2026-03-24 17:31')
  const [, supervision] = await papersOf(caseId)
  expect(supervision?.kind).toBe('supervision')
  expect(supervision?.number).toBe('荣督〔2026〕1号')
  const read = await city.view<Detail>('slip.get', head, { id: supervision?.id })
  expect(read.paragraphs[0]).toContain('应于2026年3月19日17时30分前办结，超时')
  expect(read.paragraphs.join('')).not.toMatch(/[{}]/)
  expect(read.copies).toContain('市纪委监委')
  await city.act('slip.acknowledge', head, read.id, {})
  await city.act('slip.answer', head, read.id, { text: '材料迟到三天，配件已经装车，周五装好。' })
  await until('2026-03-30 17:31')
  expect(await kindsOf(caseId)).toEqual(['reminder', 'supervision', 'warning'])
  // The same follow-ups once more: nothing is served twice.
  const again = {
    clock: 'x',
    kind: 'handle',
    mark: 'slip-warning',
    person: null,
    pack: '2026.1',
    unit: matter.unit,
    caseId,
    subject: {},
  }
  const clock = await city.db(db =>
    db
      .selectFrom('clock')
      .select('id')
      .where('city_id', '=', city.city.id)
      .where('case_id', '=', caseId)
      .executeTakeFirst(),
  )
  const body = { marks: [{ ...again, clock: clock?.id, subject: { kind: 'case', id: caseId } }] }
  await jobHandler('marks.fired')?.({ city: city.city, pool: city.app.pool, now: city.now() }, [
    { id: '01890000-0000-7000-8000-000000000001', body },
  ])
  expect(await kindsOf(caseId)).toHaveLength(3)
})

test('R10: what was answered in time, or has left the unit before anybody looked, gets no paper', async () => {
  city.at('2026-04-13 09:20')
  const matter = plainMatter(city)
  const done = await dispatched(city, matter)
  const left = await dispatched(city, matter)
  await signedAndReplied(city, done.caseId, matter.unit)
  city.at('2026-04-16 17:31')
  await tickCity(city.app.pool, city.city, city.now())
  await signedAndReplied(city, left.caseId, matter.unit)
  await drainOutbox(city.app.pool, city.city, city.now)
  expect(await kindsOf(done.caseId)).toEqual([])
  expect(await kindsOf(left.caseId)).toEqual([])
})

test('K88: by hand in a batch after a preview, with copies; opening is a receipt; unread climbs a step, once', async () => {
  city.at('2026-05-11 09:20')
  const matter = plainMatter(city)
  const supervisor = city.staff('supervisor')
  const cases = [await dispatched(city, matter), await dispatched(city, matter)]
  const caseIds = cases.map(row => row.caseId)
  const preview = await city.view<{ copies: string; rows: { paragraphs: string[] }[] }>('slip.preview', supervisor, {
    kind: 'supervision',
    caseIds,
  })
  expect(preview.rows).toHaveLength(2)
  expect(await kindsOf(caseIds[0] ?? '')).toEqual([])
  const made = await city.act('slip.issue', supervisor, null, {
    kind: 'supervision',
    caseIds,
    addition: '请每日报告进度。',
    copies: '抄送：分管副市长。',
  })
  expect(made.numbers).toHaveLength(2)
  const [first, second] = made.slips as [string, string]
  const handler = city.staff('handler', matter.unit)
  await city.act('slip.open', handler, first, {})
  const seen = await city.view<Detail>('slip.get', supervisor, { id: first })
  expect(seen).toMatchObject({ state: 'served', copies: '抄送：分管副市长。' })
  expect(seen.openedAt).not.toBeNull()
  expect(seen.paragraphs.at(-1)).toBe('请每日报告进度。')
  await city.act('slip.acknowledge', handler, first, {})
  // A working day to acknowledge: Tuesday's end. The second was never acknowledged.
  await until('2026-05-12 17:31')
  const slips = [...(await papersOf(caseIds[0] ?? '')), ...(await papersOf(caseIds[1] ?? ''))]
  expect(slips.filter(row => row.kind === 'warning').map(row => row.case.id)).toEqual([
    (await city.view<Row>('slip.get', supervisor, { id: second })).case.id,
  ])
})

test('K84: a tray holds the papers of its own unit only; others cannot open them; only the head answers', async () => {
  const matter = plainMatter(city)
  const other = [...city.city.pack.units.values()].find(row => row.group === 'departments' && row.code !== matter.unit)
  const stranger = city.staff('handler', other?.code)
  const mine = await city.view<{ rows: Row[] }>('slip.list', city.staff('handler', matter.unit), {})
  expect(mine.rows.length).toBeGreaterThan(0)
  expect((await city.view<{ rows: Row[] }>('slip.list', stranger, {})).rows).toEqual([])
  const id = mine.rows[0]?.id ?? ''
  await expect(city.view('slip.get', stranger, { id })).rejects.toMatchObject({ code: 'not_found' })
  await expect(city.act('slip.acknowledge', stranger, id, {})).rejects.toMatchObject({ code: 'forbidden' })
  const open = await city.view<Detail>('slip.get', city.staff('handler', matter.unit), { id })
  expect(open.acts.map(row => row.name)).not.toContain('slip.answer')
})

test('R10: what should not have gone out is taken back with its reason; its limits end, its number stays', async () => {
  city.at('2026-06-15 09:20')
  const matter = plainMatter(city)
  const { caseId } = await dispatched(city, matter)
  const supervisor = city.staff('supervisor')
  const { slips, numbers } = await city.act('slip.issue', supervisor, null, { kind: 'supervision', caseIds: [caseId] })
  const [id] = slips as [string]
  await city.act('slip.withdraw', supervisor, id, { reason: '发错了件，撤回重发' })
  await until('2026-06-17 17:31')
  expect((await papersOf(caseId)).map(row => [row.number, row.state])).toEqual([
    [(numbers as string[])[0], 'withdrawn'],
  ])
  const running = await city.db(db =>
    db
      .selectFrom('clock')
      .select('kind')
      .where('city_id', '=', city.city.id)
      .where('subject_id', '=', id)
      .where('stopped_at', 'is', null)
      .execute(),
  )
  expect(running).toEqual([])
})

test('K87: the live lists find what nobody has, nobody signed, what is near, late, or silent', async () => {
  city.at('2026-07-13 09:20')
  const matter = plainMatter(city)
  const { caseId } = await dispatched(city, matter)
  const holds = async (list: string) => {
    const watch = await city.view<{ rows: { id: string }[] }>('supervision.watch', city.staff('supervisor'), { list })
    return watch.rows.some(row => row.id === caseId)
  }
  expect(await holds('unsigned')).toBe(false)
  city.at('2026-07-14 17:31') // a working day to sign
  expect(await holds('unsigned')).toBe(true)
  await city.act('case.sign', city.staff('handler', matter.unit), caseId, {})
  expect(await holds('unsigned')).toBe(false)
  city.at('2026-07-16 15:00')
  expect(await holds('near')).toBe(true)
  expect(await holds('silent')).toBe(false)
  city.at('2026-07-17 09:00')
  expect(await holds('overdue')).toBe(true)
  expect(await holds('near')).toBe(false)
  expect(await holds('silent')).toBe(true)
  await city.act('case.note', city.staff('handler', matter.unit), caseId, { text: '在等配件。' })
  expect(await holds('silent')).toBe(false)
})

test('R10: the figures of the year: papers by kind, and the share of limits kept with both numbers', async () => {
  const figures = await city.view<{
    kinds: { kind: string; served: number }[]
    onTime: { kept: number; of: number }
  }>('supervision.figures', city.staff('leader'), {})
  expect(figures.kinds.map(row => row.kind)).toEqual(['reminder', 'supervision', 'warning'])
  expect(figures.kinds.every(row => row.served > 0)).toBe(true)
  expect(figures.onTime.of).toBeGreaterThanOrEqual(figures.onTime.kept)
})

test('R10: what happens to a unit too often raises a slip of its own, once in the days that are counted', async () => {
  city.at('2026-08-10 09:20')
  const matter = plainMatter(city)
  const cases = []
  for (let i = 0; i < 5; i++) cases.push(await dispatched(city, matter))
  city.at('2026-08-14 09:00') // due on the 13th
  for (const { caseId } of cases.slice(0, 4)) await signedAndReplied(city, caseId, matter.unit)
  const raise = () => raiseByCounts(city.app.runner, city.city)
  const counted = async () =>
    (
      await city.view<{ rows: (Row & { originName: { zh: string }; unit: { id: string } })[] }>(
        'slip.list',
        city.staff('supervisor'),
        { unit: matter.unit, limit: 100 },
      )
    ).rows.filter(row => row.originName.zh === '一段时间内次数多')
  await raise()
  expect(await counted()).toEqual([])
  await signedAndReplied(city, cases[4]?.caseId ?? '', matter.unit)
  await raise()
  await raise()
  const [slip, ...more] = await counted()
  expect(more).toEqual([])
  expect(slip).toMatchObject({ kind: 'supervision', case: null })
  const paper = await city.view<Detail>('slip.get', city.staff('unit_head', matter.unit), { id: slip?.id })
  expect(paper.paragraphs[0]).toBe('30天来，你单位有5件没有按时办结。')
  expect(paper.paragraphs.join('')).not.toMatch(/[{}]/)
  // A month later the days have gone by: what is still so is said again.
  city.at('2026-09-20 09:00')
  await raise()
  expect(await counted()).toHaveLength(1)
})

test('R10: 40 supervision slips, 13 warnings, 95 % in time: the year as the source counts it', async () => {
  city.at('2027-03-15 09:20') // a year of its own
  const matter = plainMatter(city)
  const supervisor = city.staff('supervisor')
  const cases: string[] = []
  for (let i = 0; i < 40; i++) cases.push((await dispatched(city, matter)).caseId)
  await city.act('slip.issue', supervisor, null, { kind: 'supervision', caseIds: cases })
  await city.act('slip.issue', supervisor, null, { kind: 'warning', caseIds: cases.slice(0, 13) })
  for (const [i, caseId] of cases.entries()) {
    if (i === 38) city.at('2027-03-19 09:00') // the last two come a day late
    await signedAndReplied(city, caseId, matter.unit)
  }
  const figures = await city.view<{
    kinds: { kind: string; served: number }[]
    onTime: { kept: number; of: number }
  }>('supervision.figures', city.staff('leader'), { year: 2027 })
  expect(Object.fromEntries(figures.kinds.map(row => [row.kind, row.served]))).toEqual({
    reminder: 0,
    supervision: 40,
    warning: 13,
  })
  expect(figures.onTime).toEqual({ kept: 38, of: 40 })
})
