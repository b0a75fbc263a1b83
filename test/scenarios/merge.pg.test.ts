import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCity, type TestCity } from '../support/city.ts'
import { answered, callbacksOf, caseOf, dispatched, signedAndReplied, submitted } from '../support/loop.ts'
import { clocksOf, ledgerOfSubject, plainMatter, rung, verdictsOf } from '../support/matters.ts'

/** SPEC R2: one matter told by several people becomes one case; R9: each of them is answered and called back. */
let city: TestCity
beforeAll(async () => {
  city = await openTestCity()
})
afterAll(() => city.close())

const people = [
  { name: '王小明', phone: '13812342046' },
  { name: '李秀英', phone: '13987652218' },
  { name: '张建国', phone: '13611223344' },
]
const [first, second, third] = people

const merge = (caseId: string, into: string) =>
  city.act('case.merge', city.staff('operator'), caseId, { into, reason: '说的是同一处路灯。' })
const unmerge = (caseId: string, appealId: string) =>
  city.act('case.unmerge', city.staff('operator'), caseId, { appealId, reason: '说的是两条路。' })

/** Three people tell of one thing on Monday morning; their cases become one. */
async function threeInOne() {
  city.at('2026-03-16 09:20') // Monday
  const matter = plainMatter(city)
  const lead = await dispatched(city, { ...matter, ...first })
  city.at('2026-03-16 10:00')
  const one = await submitted(city, { ...matter, ...second })
  const two = await submitted(city, { ...matter, ...third })
  await merge(one.caseId, lead.caseId)
  await merge(two.caseId, lead.caseId)
  return { unit: matter.unit, caseId: lead.caseId, lead, one, two }
}

test('R2: three people, one case, one clock; the others are closed into it and nobody is lost', async () => {
  const { caseId, one, two, lead } = await threeInOne()
  expect(await caseOf(city, caseId)).toMatchObject({ state: 'dispatched', appeal_count: 3 })
  for (const made of [one, two])
    expect(await caseOf(city, made.caseId)).toMatchObject({ state: 'merged', merged_into: caseId, appeal_count: 0 })
  expect(await clocksOf(city, caseId)).toHaveLength(1)
  expect((await ledgerOfSubject(city, caseId)).filter(act => act === 'case.joined')).toHaveLength(2)
  const appeals = await city.db(db =>
    db
      .selectFrom('appeal')
      .select(['id', 'home_case_id'])
      .where('city_id', '=', city.city.id)
      .where('case_id', '=', caseId)
      .orderBy('received_at')
      .orderBy('id')
      .execute(),
  )
  expect(appeals).toEqual([lead, one, two].map(made => ({ id: made.appealId, home_case_id: made.caseId })))
})

test('R9: all three are called back, and the case closes with the last of them', async () => {
  const { caseId, unit, lead, one, two } = await threeInOne()
  city.at('2026-03-17 10:00') // Tuesday
  await signedAndReplied(city, caseId, unit)
  expect((await callbacksOf(city, caseId)).map(row => row.appeal_id).sort()).toEqual(
    [lead, one, two].map(made => made.appealId).sort(),
  )
  city.at('2026-03-17 14:30')
  expect(await rung(city, lead, answered(5), caseId)).toMatchObject({ follows: 'waiting' })
  expect(await rung(city, one, answered(3), caseId)).toMatchObject({ follows: 'waiting' })
  expect(await caseOf(city, caseId)).toMatchObject({ state: 'replied', closed_at: null })
  expect(await rung(city, two, answered(4), caseId)).toMatchObject({ follows: 'closed' })
  for (const made of [lead, one, two])
    expect(await verdictsOf(city, made.appealId)).toMatchObject([{ result: 'satisfied', final: true }])
})

test('R9 F10: one of three is not satisfied: all are asked again after the new answer, and only that counts', async () => {
  const { caseId, unit, lead, one, two } = await threeInOne()
  city.at('2026-03-17 10:00')
  await signedAndReplied(city, caseId, unit)
  city.at('2026-03-17 14:30')
  await rung(city, lead, answered(5), caseId)
  expect(await rung(city, one, answered(1, 'no'), caseId)).toMatchObject({ follows: 'again' })
  expect(await callbacksOf(city, caseId)).toEqual([])
  for (const made of [lead, one]) expect((await verdictsOf(city, made.appealId)).filter(row => row.final)).toEqual([])

  city.at('2026-03-18 10:00') // Wednesday
  await signedAndReplied(city, caseId, unit)
  expect(await callbacksOf(city, caseId)).toHaveLength(3)
  city.at('2026-03-18 14:30')
  for (const made of [lead, one, two]) await rung(city, made, answered(4), caseId)
  expect(await caseOf(city, caseId)).toMatchObject({ state: 'closed', round: 2 })
  for (const made of [lead, one, two])
    expect((await verdictsOf(city, made.appealId)).filter(row => row.final)).toMatchObject([
      { round: 2, result: 'satisfied', on_day: '2026-03-18' },
    ])
})

test('R2: each of the three follows the matter by their own code and rates it themselves', async () => {
  const { caseId, unit, one } = await threeInOne()
  city.at('2026-03-17 10:00')
  await signedAndReplied(city, caseId, unit)
  const rated = await city.act('appeal.rate', city.owner(one.appealId), one.appealId, {
    contacted: true,
    solved: 'yes',
    satisfaction: 4,
    declined: false,
    reasons: [],
    text: '',
  })
  expect(rated).toMatchObject({ follows: 'waiting' })
  expect((await callbacksOf(city, caseId)).map(row => row.appeal_id)).not.toContain(one.appealId)
})

test('R2: a merge is undone: the appeal goes back to its own case, which is open again', async () => {
  const { caseId, one, two, unit } = await threeInOne()
  city.at('2026-03-16 11:00')
  expect(await unmerge(caseId, one.appealId)).toMatchObject({ home: one.caseId })
  expect(await caseOf(city, caseId)).toMatchObject({ state: 'dispatched', appeal_count: 2 })
  expect(await caseOf(city, one.caseId)).toMatchObject({
    state: 'received',
    appeal_count: 1,
    merged_into: null,
    closed_at: null,
  })
  expect(await caseOf(city, two.caseId)).toMatchObject({ state: 'merged' })
  expect(await ledgerOfSubject(city, one.caseId)).toEqual(['case.merge', 'case.parted'])
  city.at('2026-03-17 10:00')
  await signedAndReplied(city, caseId, unit)
  expect((await callbacksOf(city, caseId)).map(row => row.appeal_id)).not.toContain(one.appealId)
})

test('R2: a case that a unit already had is no burden to it: its clock is cancelled and its dispatch left out', async () => {
  city.at('2026-03-16 09:20')
  const matter = plainMatter(city)
  const lead = await dispatched(city, { ...matter, ...first })
  const other = await dispatched(city, { ...matter, ...second })
  city.at('2026-03-17 09:00') // Tuesday
  await merge(other.caseId, lead.caseId)
  expect(await clocksOf(city, other.caseId)).toMatchObject([
    { cancelled: true, on_time: null, stopped: '2026-03-17 09:00' },
  ])
  const [dispatch] = await city.db(db =>
    db
      .selectFrom('dispatch')
      .select('excluded')
      .where('city_id', '=', city.city.id)
      .where('case_id', '=', other.caseId)
      .execute(),
  )
  expect(dispatch).toEqual({ excluded: 'merged_away' })
})

test('R2: what is overdue does not vanish by merging: the clock stays, and was not kept', async () => {
  city.at('2026-03-16 09:20')
  const matter = plainMatter(city)
  const lead = await dispatched(city, { ...matter, ...first })
  const other = await dispatched(city, { ...matter, ...second })
  city.at('2026-03-23 09:00') // Monday after; it was due on Thursday
  await merge(other.caseId, lead.caseId)
  expect(await clocksOf(city, other.caseId)).toMatchObject([{ cancelled: false, on_time: false }])
})

test('R2: not into itself, not into what is answered, and not away from "not satisfied"', async () => {
  const { caseId, unit, lead } = await threeInOne()
  const late = await submitted(city, { ...plainMatter(city), ...second })
  await expect(merge(late.caseId, late.caseId)).rejects.toMatchObject({ code: 'merge_into_itself' })
  city.at('2026-03-17 10:00')
  await signedAndReplied(city, caseId, unit)
  await expect(merge(late.caseId, caseId)).rejects.toMatchObject({ code: 'merge_target_answered' })
  city.at('2026-03-17 14:30')
  await rung(city, lead, answered(1, 'no'), caseId)
  await expect(merge(caseId, late.caseId)).rejects.toMatchObject({ code: 'merge_not_satisfied' })
})

test('R2: two operators merge two cases into each other at once: one does, no appeal is lost', async () => {
  city.at('2026-03-16 09:20')
  const matter = plainMatter(city)
  const a = await dispatched(city, { ...matter, ...first })
  const b = await dispatched(city, { ...matter, ...second })
  const both = await Promise.allSettled([merge(a.caseId, b.caseId), merge(b.caseId, a.caseId)])
  expect(both.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(one => one.status === 'rejected')).toMatchObject({
    reason: { code: expect.stringMatching(/^(wrong_state|merge_target_answered)$/) },
  })
  const open = (await Promise.all([a, b].map(made => caseOf(city, made.caseId)))).filter(row => row.state !== 'merged')
  expect(open).toMatchObject([{ state: 'dispatched', appeal_count: 2 }])
})
