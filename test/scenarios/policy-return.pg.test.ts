import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCity, type TestCity } from '../support/city.ts'
import { answered, caseOf, dispatched, signedAndReplied } from '../support/loop.ts'
import { clocksOf, plainMatter, rung } from '../support/matters.ts'

/** SPEC R11: what is returned is counted against the unit that returns it; another unit has its own time. */
let city: TestCity
beforeAll(async () => {
  city = await openTestCity()
})
afterAll(() => city.close())

const back = { ground: 'not-by-list', reason: '按事件清单，这盏灯由水务部门负责。' }
const giveBack = (caseId: string, unit: string, input: object = back) =>
  city.act('case.return', city.staff('handler', unit), caseId, input)

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

async function sent(at = '2026-03-16 09:20') {
  city.at(at) // Monday
  const matter = plainMatter(city)
  return { ...(await dispatched(city, matter)), unit: matter.unit, other: otherUnit(matter.unit) }
}

test('R11: returned and sent on: the first dispatch is a return, the second unit has the whole limit', async () => {
  const { caseId, appealId, unit, other } = await sent()
  city.at('2026-03-16 15:00')
  await giveBack(caseId, unit, { ...back, proposedUnit: other })
  expect(await caseOf(city, caseId)).toMatchObject({ state: 'disputed', unit_id: null, due_at: null })
  city.at('2026-03-17 09:00') // Tuesday
  await city.act('case.dispatch', city.staff('dispatcher'), caseId, { unit: other })
  expect(await dispatchesOf(caseId)).toEqual([
    {
      unit_id: unit,
      round: 1,
      on_day: '2026-03-16',
      returned_day: '2026-03-16',
      return_ground: 'not-by-list',
      proposed_unit: other,
      excluded: null,
    },
    {
      unit_id: other,
      round: 2,
      on_day: '2026-03-17',
      returned_day: null,
      return_ground: null,
      proposed_unit: null,
      excluded: null,
    },
  ])
  expect(await clocksOf(city, caseId)).toMatchObject([
    { unit_id: unit, cancelled: true, on_time: null, stopped: '2026-03-16 15:00' },
    { unit_id: other, limit_text: '3wd', due: '2026-03-20 17:30', stopped: null }, // Wed, Thu, Fri
  ])
  city.at('2026-03-18 10:00') // Wednesday
  await signedAndReplied(city, caseId, other)
  expect(await rung(city, { caseId, appealId }, answered(5))).toMatchObject({ follows: 'closed' })
})

test('R11: a return does not use up the times that "not satisfied" is handled again', async () => {
  const { caseId, appealId, unit, other } = await sent()
  await giveBack(caseId, unit)
  await city.act('case.dispatch', city.staff('dispatcher'), caseId, { unit: other })
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
  await expect(giveBack(caseId, other)).rejects.toMatchObject({ code: 'forbidden' })
  city.at('2026-03-17 10:00')
  await signedAndReplied(city, caseId, unit)
  await rung(city, { caseId, appealId }, answered(1, 'no'))
  await expect(giveBack(caseId, unit)).rejects.toMatchObject({ code: 'return_not_again' })
  expect(await dispatchesOf(caseId)).toMatchObject([{ returned_day: null }, { returned_day: null }])
})
