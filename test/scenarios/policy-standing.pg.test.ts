import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import type { CaseDetail, CasePage } from '../../src/modules/casework/index.ts'
import { makeStaff, personIdOf } from '../../src/modules/registry/index.ts'
import type { Actor } from '../../src/platform/acts/index.ts'
import { openTestCity, type TestCity } from '../support/city.ts'
import { caseOf, dispatched } from '../support/loop.ts'

/** CHECKLIST K70 K71 K72: somebody is away, somebody leaves, somebody lends a power. Nothing rests, nobody has too much. */
let city: TestCity
beforeAll(async () => {
  city = await openTestCity()
})
afterAll(() => city.close())

const idOf = (code: string) => personIdOf('rongcheng', code)
/** Somebody as the sign-in resolves them today, with everything they stand in for. */
async function now(code: string): Promise<Actor> {
  const actor = await makeStaff(city.app.pool).actor(city.city, idOf(code), city.now())
  if (!actor) throw new Error(`${code} is nobody today`)
  return actor
}
const nameOf = (code: string) => city.city.pack.people.get(code)?.name ?? ''
const lidao = (grade = 'green') =>
  dispatched(city, {
    text: '村口的路坑坑洼洼，下雨天骑车摔过人。',
    phone: '13812342046',
    item: 'NY-003',
    grade,
    place: 'lidao',
    unit: 'lidao',
  })
const queue = async (by: Actor, id: string) =>
  (await city.view<z.output<typeof CasePage>>('work.list', by, { queue: id })).rows.map(row => row.id)
const reply = { outcome: 'solved', publicText: '坑洼已经填平压实，请放心通行。', contacted: true }

test("K70: a stand-in's day: A is away, B has the work and the rights, acts for A, and it ends by itself", async () => {
  city.at('2026-03-16 09:00')
  const { caseId } = await lidao()
  await city.act('case.sign', await now('lidao-05'), caseId, {})
  await city.act('absence.plan', await now('lidao-05'), null, {
    standIn: idOf('lidao-06'),
    from: '2026-03-17',
    to: '2026-03-18',
    reason: 'trip',
  })
  expect(await queue(await now('lidao-06'), 'mine-under-way')).not.toContain(caseId)

  city.at('2026-03-17 09:00')
  const standIn = await now('lidao-06')
  expect(await queue(standIn, 'mine-under-way')).toContain(caseId)
  await city.act('case.note', standIn, caseId, { text: '已经和施工队约好下午进场。' })
  const told = await city.view<z.output<typeof CaseDetail>>('case.get', standIn, { id: caseId })
  expect(told.timeline[0]).toMatchObject({
    act: 'case.note',
    actor: { zh: `${nameOf('lidao-06')}（代${nameOf('lidao-05')}）` },
  })
  const [entry] = await city.db(db =>
    db
      .selectFrom('ledger_entry')
      .select(['actor', 'data'])
      .where('city_id', '=', city.city.id)
      .where('subject_id', '=', caseId)
      .where('act', '=', 'case.note')
      .execute(),
  )
  expect(entry).toMatchObject({ actor: `staff:${idOf('lidao-06')}`, data: { for: idOf('lidao-05') } })

  const away = {
    code: 'bad_input',
    fields: [{ code: 'is_away', vars: { until: '2026-03-18', other: nameOf('lidao-06') } }],
  }
  const other = await lidao()
  await expect(
    city.act('case.sign', await now('lidao-01'), other.caseId, { handler: idOf('lidao-05') }),
  ).rejects.toMatchObject(away)

  city.at('2026-03-19 09:00')
  expect(await queue(await now('lidao-06'), 'mine-under-way')).not.toContain(caseId)
  await city.act('case.sign', await now('lidao-01'), other.caseId, { handler: idOf('lidao-05') })
})

test('K70: a head stands in for a head; whoever stands in for a stand-in who is away acts for both', async () => {
  city.at('2026-04-01 09:00')
  const plan = (by: Actor, input: object) => city.act('absence.plan', by, null, input)
  const days = { from: '2026-04-01', to: '2026-04-03', reason: 'leave' }
  await plan(await now('lidao-01'), { ...days, standIn: idOf('lidao-02') })
  await plan(await now('lidao-01'), { ...days, person: idOf('lidao-04'), standIn: idOf('lidao-05') })
  const standsFor = (actor: Actor) => (actor.kind === 'staff' ? actor.posts.flatMap(({ of }) => of?.id ?? []) : [])
  expect(standsFor(await now('lidao-02'))).toEqual([idOf('lidao-01')])
  await expect(
    plan(await now('lidao-06'), { ...days, standIn: idOf('lidao-05') }),
    'two may have one stand-in',
  ).resolves.toBeTruthy()
  await plan(await now('lidao-05'), { from: '2026-04-02', to: '2026-04-02', standIn: idOf('lidao-07'), reason: 'sick' })
  city.at('2026-04-02 09:00')
  expect(standsFor(await now('lidao-07')).sort()).toEqual([idOf('lidao-04'), idOf('lidao-05'), idOf('lidao-06')].sort())
})

test('K70: who may arrange it, and for whom: table of refusals', async () => {
  city.at('2026-05-04 09:00')
  const days = { from: '2026-05-06', to: '2026-05-07', reason: 'leave' }
  const bad = (path: string, code: string) => ({ code: 'bad_input', fields: [{ path, code }] })
  await city.act('absence.plan', await now('lidao-08'), null, { ...days, standIn: idOf('lidao-07') })
  const cases: [string, string, object, object][] = [
    ['not for a colleague', 'lidao-05', { person: idOf('lidao-06'), standIn: idOf('lidao-07') }, { code: 'forbidden' }],
    [
      "not for another unit's people",
      'chengshan-01',
      { person: idOf('lidao-06'), standIn: idOf('lidao-07') },
      { code: 'forbidden' },
    ],
    ['by nobody of another unit', 'lidao-05', { standIn: idOf('chengshan-04') }, bad('standIn', 'other_unit')],
    ['not by oneself', 'lidao-05', { standIn: idOf('lidao-05') }, bad('standIn', 'unknown_person')],
    ['not by somebody away then', 'lidao-05', { standIn: idOf('lidao-08') }, bad('standIn', 'stand_in_away')],
    ['not backwards', 'lidao-05', { standIn: idOf('lidao-06'), from: '2026-05-09' }, bad('to', 'before_from')],
    [
      'not for days past',
      'lidao-05',
      { standIn: idOf('lidao-06'), from: '2026-05-01', to: '2026-05-02' },
      bad('to', 'day_past'),
    ],
    ['not twice', 'lidao-08', { standIn: idOf('lidao-06') }, { code: 'absence_twice' }],
    ['administrators stay apart', 'zhzx-29', { standIn: idOf('zhzx-30') }, bad('standIn', 'admins_apart')],
    ['and are no stand-ins of others', 'zhzx-28', { standIn: idOf('zhzx-31') }, bad('standIn', 'admins_apart')],
  ]
  for (const [what, by, input, refusal] of cases)
    await expect(city.act('absence.plan', await now(by), null, { ...days, ...input }), what).rejects.toMatchObject(
      refusal,
    )
})

test('K71: a leaver: one act, and nothing rests with a dead account', async () => {
  city.at('2026-06-01 09:00')
  const one = await lidao()
  const two = await lidao()
  for (const { caseId } of [one, two]) await city.act('case.sign', await now('lidao-05'), caseId, {})
  await city.act('case.handOn', await now('lidao-01'), one.caseId, { unit: 'lidao-ny' })
  await city.act('case.handOn', await now('lidao-01'), one.caseId, { unit: 'lidao-cj', person: idOf('lidao-05') })
  await city.act('draft.save', await now('lidao-05'), null, {
    kind: 'reply',
    subjectId: two.caseId,
    title: '半截答复',
    body: {},
  })
  const { tasks } = (await city.act('case.addTasks', await now('lidao-05'), two.caseId, {
    tasks: [{ text: '到现场拍照', person: idOf('lidao-05') }],
  })) as unknown as { tasks: string[] }
  await city.act('absence.plan', await now('lidao-06'), null, {
    standIn: idOf('lidao-05'),
    from: '2026-06-02',
    to: '2026-06-05',
    reason: 'leave',
  })
  await expect(
    city.act('person.leave', await now('lidao-05'), idOf('lidao-05'), { to: idOf('lidao-07') }),
  ).rejects.toMatchObject({ code: 'forbidden' })
  await expect(
    city.act('person.leave', await now('lidao-01'), idOf('lidao-05'), { to: idOf('chengshan-04') }),
  ).rejects.toMatchObject({ code: 'bad_input', fields: [{ path: 'to', code: 'other_unit' }] })

  const done = await city.act('person.leave', await now('lidao-01'), idOf('lidao-05'), { to: idOf('lidao-07') })
  expect(done.moved).toMatchObject({ cases: 4, drafts: 1, clocks: 1, standIns: 1, tasks: 1 })
  await expect(now('lidao-05')).rejects.toThrow('nobody today')
  expect(await caseOf(city, one.caseId)).toMatchObject({ handler_id: idOf('lidao-07') })
  await city.act('case.taskDone', await now('lidao-07'), two.caseId, { task: tasks[0], result: '照片已存。' })
  await city.act('case.reply', await now('lidao-07'), two.caseId, reply)
  await expect(
    city.act('case.handOn', await now('lidao-01'), one.caseId, { person: idOf('lidao-05'), unit: 'lidao-cj' }),
  ).rejects.toMatchObject({ fields: [{ path: 'person', code: 'has_left' }] })
  const rests = await city.db(async db => ({
    cases: await db
      .selectFrom('case_file')
      .select('id')
      .where('city_id', '=', city.city.id)
      .where('handler_id', '=', idOf('lidao-05'))
      .where('closed_at', 'is', null)
      .execute(),
    drafts: await db
      .selectFrom('draft')
      .select('id')
      .where('city_id', '=', city.city.id)
      .where('person_id', '=', idOf('lidao-05'))
      .execute(),
    clocks: await db
      .selectFrom('clock')
      .select('id')
      .where('city_id', '=', city.city.id)
      .where('person_id', '=', idOf('lidao-05'))
      .where('stopped_at', 'is', null)
      .execute(),
  }))
  expect(rests).toEqual({ cases: [], drafts: [], clocks: [] })
  const seen = await city.view<{ left: string[] }>('people.away', await now('lidao-01'))
  expect(seen.left).toEqual([idOf('lidao-05')])
})

test('K72: a power is lent for kinds and dates, seen, used in the lender’s name, and taken back', async () => {
  city.at('2026-07-01 09:00')
  const clerk = 'zhzx-05' // an operator of the centre: no handler
  const { caseId } = await dispatched(city, {
    text: '热线回复的内容不清楚，想再问一问。',
    phone: '13812342046',
    item: 'NY-003',
    place: 'lidao',
    unit: 'zhzx',
  })
  await expect(city.act('case.sign', await now(clerk), caseId, {})).rejects.toMatchObject({ code: 'forbidden' })
  const lent = await city.act('power.lend', await now('zhzx-01'), null, {
    to: idOf(clerk),
    powers: ['sign'],
    kinds: ['help'],
    from: '2026-07-01',
    until: '2026-07-02',
  })
  const standing = await city.view<{ lent: { id: string; from: { name: string }; mayRevoke: boolean }[] }>(
    'standing.get',
    await now(clerk),
  )
  expect(standing.lent).toMatchObject([{ id: lent.id, from: { name: nameOf('zhzx-01') }, mayRevoke: true }])
  await expect(city.act('case.reply', await now(clerk), caseId, reply), 'another power').rejects.toMatchObject({
    code: 'forbidden',
  })
  await city.act('case.sign', await now(clerk), caseId, {})
  const [entry] = await city.db(db =>
    db
      .selectFrom('ledger_entry')
      .select(['actor', 'data'])
      .where('city_id', '=', city.city.id)
      .where('subject_id', '=', caseId)
      .where('act', '=', 'case.sign')
      .execute(),
  )
  expect(entry).toMatchObject({ actor: `staff:${idOf(clerk)}`, data: { for: idOf('zhzx-01') } })
  const canSign = async () => {
    const actor = await now(clerk)
    return actor.kind === 'staff' && (actor.lent ?? []).length > 0
  }
  await expect(city.act('power.revoke', await now('lidao-01'), lent.id, {})).rejects.toMatchObject({
    code: 'forbidden',
  })
  await city.act('power.revoke', await now('zhzx-01'), lent.id, {})
  expect(await canSign(), 'revoked').toBe(false)
  await city.act('power.lend', await now('zhzx-01'), null, {
    to: idOf(clerk),
    powers: ['sign'],
    from: '2026-07-01',
    until: '2026-07-02',
  })
  expect(await canSign()).toBe(true)
  city.at('2026-07-03 09:00')
  expect(await canSign(), 'ends by itself').toBe(false)
})
