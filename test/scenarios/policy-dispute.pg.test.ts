import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../src/platform/acts/index.ts'
import { openTestCity, type TestCity } from '../support/city.ts'
import { answered, caseOf, dispatched, signedAndReplied, submitted } from '../support/loop.ts'
import { clocksOf, ledgerOfSubject, local, plainMatter, rung } from '../support/matters.ts'

/** SPEC R11, CHECKLIST K66 K89: a unit that says "not ours" says why; somebody who did not send the case decides. */
let city: TestCity
beforeAll(async () => {
  city = await openTestCity()
})
afterAll(() => city.close())

const back = { ground: 'not-by-list', reason: '按事件清单，这盏灯由水务部门负责。' }
const giveBack = (caseId: string, unit: string, input: object = back) =>
  city.act('case.return', city.staff('handler', unit), caseId, input)
const arbiter = () => city.staff('arbiter', 'zhzx')
const rule = (caseId: string, input: object, by: Actor = arbiter()) =>
  city.act('case.arbitrate', by, caseId, { reason: '按事件清单和三定方案认定。', ...input })

/** A unit that other matters belong to. */
const otherUnit = (unit: string) => {
  const item = [...city.city.pack.items.values()].find(row => row.lead !== 'by-place' && row.lead !== unit)
  if (!item) throw new Error('no other unit')
  return item.lead
}

const dispatchesOf = (caseId: string) =>
  city.db(db =>
    db
      .selectFrom('dispatch')
      .select(['unit_id', 'round', 'on_day', 'returned_day', 'return_ground', 'proposed_unit', 'excluded'])
      .where('city_id', '=', city.city.id)
      .where('case_id', '=', caseId)
      .orderBy('at')
      .execute(),
  )

const arbitrationOf = async (caseId: string) => {
  const row = await city.db(db =>
    db
      .selectFrom('clock')
      .select(['unit_id', 'limit_text', 'due_at', 'on_time'])
      .where('city_id', '=', city.city.id)
      .where('case_id', '=', caseId)
      .where('kind', '=', 'arbitrate')
      .executeTakeFirstOrThrow(),
  )
  return { ...row, due_at: local(row.due_at) }
}

async function sent(at = '2026-03-16 09:20', to?: string) {
  city.at(at) // Monday
  const plain = plainMatter(city)
  const matter = { ...plain, unit: to ?? plain.unit }
  return { ...(await dispatched(city, matter)), unit: matter.unit, other: otherUnit(matter.unit), item: matter.item }
}

test('R11: upheld: neither dispatch nor limit is held against the unit, the right one has the whole limit', async () => {
  const { caseId, appealId, unit, other } = await sent()
  city.at('2026-03-16 15:00')
  await giveBack(caseId, unit, { ...back, proposedUnit: other })
  expect(await caseOf(city, caseId)).toMatchObject({ state: 'disputed', unit_id: null, due_at: null })
  city.at('2026-03-17 09:00') // Tuesday
  await rule(caseId, { ruling: 'upheld', unit: other })
  expect(await dispatchesOf(caseId)).toMatchObject([
    {
      unit_id: unit,
      round: 1,
      on_day: '2026-03-16',
      returned_day: '2026-03-16',
      return_ground: 'not-by-list',
      proposed_unit: other,
      excluded: 'return_upheld',
    },
    { unit_id: other, round: 2, on_day: '2026-03-17', returned_day: null, excluded: null },
  ])
  expect(await clocksOf(city, caseId)).toMatchObject([
    { unit_id: unit, cancelled: true, on_time: null },
    { unit_id: other, limit_text: '3wd', due: '2026-03-20 17:30', stopped: null }, // Wed, Thu, Fri
  ])
  city.at('2026-03-18 10:00') // Wednesday
  await expect(giveBack(caseId, other)).rejects.toMatchObject({ code: 'return_locked', status: 409 })
  await signedAndReplied(city, caseId, other)
  expect(await rung(city, { caseId, appealId }, answered(5))).toMatchObject({ follows: 'closed' })
})

test('R11: rejected: the unit has it again with the time that was left, and cannot return it a second time', async () => {
  const { caseId, unit } = await sent()
  city.at('2026-03-17 09:30') // Tuesday, an hour into the first of three days
  await giveBack(caseId, unit)
  city.at('2026-03-18 09:30') // Wednesday: a whole working day later
  await rule(caseId, { ruling: 'rejected' })
  expect(await caseOf(city, caseId)).toMatchObject({ state: 'dispatched', unit_id: unit, round: 1, returns: 1 })
  // Due on Thursday 17:30; the day of the dispute is given back.
  expect(await clocksOf(city, caseId)).toMatchObject([{ unit_id: unit, cancelled: false, stopped: null }])
  expect((await clocksOf(city, caseId))[0]?.due).toBe('2026-03-20 17:30')
  expect(local((await caseOf(city, caseId)).due_at)).toBe('2026-03-20 17:30')
  await expect(giveBack(caseId, unit)).rejects.toMatchObject({ code: 'return_locked', status: 409 })
  expect(await dispatchesOf(caseId)).toMatchObject([{ returned_day: '2026-03-17', excluded: null }])
})

test('K66: whoever returns sees who decides and by when; the papers hang on the return', async () => {
  const { caseId, unit, other } = await sent()
  await giveBack(caseId, unit, { ...back, proposedUnit: other })
  const seen = await city.view<Detail>('case.get', city.staff('handler', unit), { id: caseId })
  expect(seen.dispute).toMatchObject({
    unit: { id: unit },
    proposed: { id: other },
    reason: back.reason,
    deciders: { unit: { id: 'zhzx' } },
  })
  expect(seen.dispute?.deciders.people.length).toBeGreaterThan(1)
  expect(await arbitrationOf(caseId)).toEqual({
    unit_id: 'zhzx',
    limit_text: '1wd',
    due_at: '2026-03-17 17:30',
    on_time: null,
  })
})

test('K89: not the sender and nobody of the unit rules; the arbiters have a limit of their own', async () => {
  const { caseId, unit, other } = await sent()
  await giveBack(caseId, unit)
  const judge = arbiter()
  const sender = city.staff('dispatcher')
  if (judge.kind !== 'staff' || sender.kind !== 'staff') throw new Error('no staff')
  const posts = [{ unit: 'zhzx', path: ['zhzx'], roles: ['arbiter' as const] }]
  const ruling = { ruling: 'upheld', unit: other }
  await expect(rule(caseId, ruling, { ...sender, posts })).rejects.toMatchObject({ code: 'arbiter_sent_it' })
  const inside = [{ unit, path: [unit], roles: ['arbiter' as const] }]
  await expect(rule(caseId, ruling, { ...judge, posts: inside })).rejects.toMatchObject({ code: 'arbiter_own_unit' })
  await expect(rule(caseId, ruling, sender)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(rule(caseId, { ruling: 'upheld' })).rejects.toMatchObject({ fields: [{ code: 'unit_needed' }] })
  await expect(rule(caseId, { ruling: 'upheld', unit })).rejects.toMatchObject({ fields: [{ code: 'refused_unit' }] })
  city.at('2026-03-17 17:31') // Tuesday, a minute late
  await rule(caseId, ruling)
  expect(await arbitrationOf(caseId)).toMatchObject({ on_time: false })
})

test('K89: a ruling teaches the routing, in the words of the next matter of that kind', async () => {
  const { caseId, unit, other, item } = await sent('2026-04-13 09:20')
  const ask = async () => {
    const text = city.city.pack.items.get(item)?.words.slice(0, 3).join('，') ?? ''
    const { items } = await city.view<{ items: { item: string; unit: string | null; why: { zh: string } }[] }>(
      'intake.suggest',
      city.staff('dispatcher'),
      { text },
    )
    return items.find(row => row.item === item)
  }
  await giveBack(caseId, unit, { ...back, ground: 'same-case' })
  await rule(caseId, { ruling: 'upheld', unit: other })
  // Earlier tests of this city have ruled on the same item: only grounds of duties teach.
  const before = await city.db(db =>
    db
      .selectFrom('ruling')
      .select('teaches')
      .where('case_id', '=', caseId)
      .where('city_id', '=', city.city.id)
      .execute(),
  )
  expect(before).toEqual([{ teaches: false }])
  const next = await sent('2026-04-13 10:00')
  await giveBack(next.caseId, unit)
  const desk = await city.view<Desk>('arbitration.get', arbiter(), { id: next.caseId })
  expect(desk.listed).toMatchObject({ id: unit })
  expect(desk.alike[0]).toMatchObject({ result: 'upheld', refused: { id: unit }, right: { id: other } })
  await rule(next.caseId, { ruling: 'upheld', unit: other })
  expect(await ask()).toMatchObject({ unit: other, why: { zh: expect.stringContaining('裁定') } })
})

test('K89: the desk has what waits, by its own limit, and nothing else', async () => {
  const { caseId, unit } = await sent('2026-03-19 09:20')
  await giveBack(caseId, unit)
  const { rows } = await city.view<{ rows: { caseId: string; unit: { id: string } }[] }>('arbitration.list', arbiter())
  expect(rows.filter(row => row.caseId === caseId)).toMatchObject([{ unit: { id: unit } }])
  await rule(caseId, { ruling: 'rejected' })
  const after = await city.view<{ rows: { caseId: string }[] }>('arbitration.list', arbiter())
  expect(after.rows.map(row => row.caseId)).not.toContain(caseId)
})

test('履职清单: a street gives back what is a department’s, and is right by rule; it is not pushed down again', async () => {
  city.at('2026-03-16 09:20')
  const { unit, item } = plainMatter(city)
  const made = await submitted(city, { text: '海棠路的路灯都不亮。', phone: '13812342046' })
  const dispatcher = city.staff('dispatcher')
  const place = { text: null, unit: 'lidao' }
  const more = { title: '路灯不亮', kind: 'help', item, grade: 'green', place }
  await city.act('case.accept', dispatcher, made.caseId, more)
  await city.act('case.dispatch', dispatcher, made.caseId, { unit: 'lidao' })
  await giveBack(made.caseId, 'lidao', { ...back, ground: 'not-on-duty-list' })
  expect(await caseOf(city, made.caseId)).toMatchObject({ state: 'accepted', unit_id: null, clock_id: null })
  expect(await dispatchesOf(made.caseId)).toMatchObject([{ excluded: 'return_upheld' }])
  expect(await ledgerOfSubject(city, made.caseId)).not.toContain('case.arbitrate')
  await expect(city.act('case.dispatch', dispatcher, made.caseId, { unit: 'chengshan' })).rejects.toMatchObject({
    fields: [{ path: 'unit', code: 'not_on_duty_list' }],
  })
  await city.act('case.dispatch', dispatcher, made.caseId, { unit })
  expect(await caseOf(city, made.caseId)).toMatchObject({ state: 'dispatched', unit_id: unit })
})

test('履职清单: a department cannot use that ground without a ruling', async () => {
  const { caseId, unit } = await sent()
  await giveBack(caseId, unit, { ...back, ground: 'not-on-duty-list' })
  expect(await caseOf(city, caseId)).toMatchObject({ state: 'disputed' })
})

test('R11: a return does not use up the times that "not satisfied" is handled again', async () => {
  const { caseId, appealId, unit, other } = await sent()
  await giveBack(caseId, unit)
  await rule(caseId, { ruling: 'upheld', unit: other })
  const rounds = city.city.pack.rules.notSatisfied.rounds.value
  for (let n = 0; n <= rounds; n++) {
    city.at(`2026-03-${17 + n} 10:00`)
    await signedAndReplied(city, caseId, other)
    const follows = n < rounds ? 'again' : 'raised'
    expect(await rung(city, { caseId, appealId }, answered(1, 'no'))).toMatchObject({ follows })
  }
})

test('R11: only within the published working day', async () => {
  const inTime = await sent()
  city.at('2026-03-17 17:30') // Tuesday, close of business
  await expect(giveBack(inTime.caseId, inTime.unit)).resolves.toBeTruthy()
  const late = await sent()
  city.at('2026-03-17 17:31')
  await expect(giveBack(late.caseId, late.unit)).rejects.toMatchObject({ code: 'return_too_late', status: 409 })
  const friday = await sent('2026-03-20 09:20')
  city.at('2026-03-23 17:00') // Monday: the weekend does not count
  await expect(giveBack(friday.caseId, friday.unit)).resolves.toBeTruthy()
})

test('R11: with a ground from the list and a reason; by the unit that has it; not after "not satisfied"', async () => {
  const { caseId, appealId, unit, other } = await sent()
  await expect(giveBack(caseId, unit, { ...back, ground: 'too-much-work' })).rejects.toMatchObject({
    code: 'bad_input',
    fields: [{ path: 'ground' }],
  })
  await expect(giveBack(caseId, unit, { ...back, reason: '不是我们。' })).rejects.toMatchObject({ code: 'bad_input' })
  await expect(giveBack(caseId, unit, { ...back, proposedUnit: unit })).rejects.toMatchObject({ code: 'bad_input' })
  await expect(giveBack(caseId, other)).rejects.toMatchObject({ code: 'forbidden' })
  city.at('2026-03-17 10:00')
  await signedAndReplied(city, caseId, unit)
  await rung(city, { caseId, appealId }, answered(1, 'no'))
  await expect(giveBack(caseId, unit)).rejects.toMatchObject({ code: 'return_not_again' })
  expect(await dispatchesOf(caseId)).toMatchObject([{ returned_day: null }, { returned_day: null }])
})

interface Detail {
  dispute: { deciders: { people: unknown[] } } | null
}
interface Desk {
  listed: { id: string } | null
  alike: object[]
}

test('K89: where all arbiters belong to the unit that refuses, a leader of the city rules, and only there', async () => {
  const leader = city.staff('leader')
  const acts = async (by: Actor, id: string) => {
    const { acts, shut } = await city.view<{ acts: { name: string }[]; shut: { name: string; why: { zh: string } }[] }>(
      'case.get',
      by,
      { id },
    )
    return {
      open: acts.some(one => one.name === 'case.arbitrate'),
      why: shut.find(one => one.name === 'case.arbitrate')?.why.zh,
    }
  }
  const own = await sent('2026-06-15 09:20', 'zhzx')
  await giveBack(own.caseId, 'zhzx')
  expect(await acts(arbiter(), own.caseId)).toEqual({ open: false, why: '退回这一件的是您所在的单位' })
  expect(await acts(leader, own.caseId)).toMatchObject({ open: true })
  await expect(rule(own.caseId, { ruling: 'rejected' })).rejects.toMatchObject({ code: 'arbiter_own_unit' })
  await rule(own.caseId, { ruling: 'rejected' }, leader)
  expect(await caseOf(city, own.caseId)).toMatchObject({ state: 'dispatched', unit_id: 'zhzx' })

  const { caseId, unit } = await sent('2026-06-16 09:20')
  await giveBack(caseId, unit)
  expect(await acts(leader, caseId)).toEqual({ open: false, why: '这一件有不在退回单位的裁定员，由他们裁定' })
  expect(await acts(arbiter(), caseId)).toMatchObject({ open: true })
  await expect(rule(caseId, { ruling: 'rejected' }, leader)).rejects.toMatchObject({ code: 'arbiters_rule' })
})
