import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCity, type TestCity } from '../support/city.ts'
import { dispatched, signedAndReplied } from '../support/loop.ts'
import { clocksOf, plainMatter } from '../support/matters.ts'

/** DESIGN 4 and SPEC R5 in the calendar of 2026. Business hours of the pack: 08:30-12:00, 13:30-17:30. */
let city: TestCity
beforeAll(async () => {
  city = await openTestCity()
})
afterAll(() => city.close())

const dueOf = async (grade: string, at: string) => {
  city.at(at)
  const { caseId } = await dispatched(city, { ...plainMatter(city), grade })
  const [clock] = await clocksOf(city, caseId)
  return clock?.due
}

test.each([
  ['an ordinary Monday', '2026-03-16 09:20', '2026-03-19 17:30'], // Tue, Wed, Thu
  ['the middle of the night before it', '2026-03-16 02:00', '2026-03-19 17:30'], // still Monday
  ['late at night after it', '2026-03-16 23:59', '2026-03-19 17:30'],
  ['a Thursday: the weekend does not count', '2026-03-19 10:00', '2026-03-24 17:30'], // Fri, Mon, Tue
  ['a Saturday night', '2026-03-21 23:00', '2026-03-25 17:30'], // Mon, Tue, Wed
  ['before the Sunday that is worked for Mid-autumn', '2026-09-17 10:00', '2026-09-21 17:30'], // Fri, Sun 20 Sep, Mon
  ['before the Sunday that is worked for New Year', '2025-12-31 10:00', '2026-01-06 17:30'], // Sun 4 Jan, Mon, Tue
  ['the eve of National Day', '2026-09-30 15:00', '2026-10-10 17:30'], // Thu 8, Fri 9, Sat 10 Oct (worked)
  ['the middle of National Day', '2026-10-03 11:00', '2026-10-10 17:30'],
  ['the eve of Spring Festival, a worked Saturday', '2026-02-14 10:00', '2026-02-26 17:30'], // Tue 24, Wed, Thu
  ['the last days of Spring Festival', '2026-02-24 10:00', '2026-02-27 17:30'], // Wed, Thu, Fri
  ['before the Saturday that is worked after Spring Festival', '2026-02-26 10:00', '2026-03-02 17:30'], // Fri, Sat 28, Mon
  ['before Tomb-sweeping Day', '2026-04-02 10:00', '2026-04-08 17:30'], // Fri 3, Tue 7, Wed 8
  ['before Labour Day', '2026-04-29 10:00', '2026-05-07 17:30'], // Thu 30 Apr, Wed 6, Thu 7 May
])('R5: three working days of a green matter from %s', async (_, at, due) => {
  expect(await dueOf('green', at)).toBe(due)
})

test.each([
  ['a Friday night', '2026-03-20 23:40', '2026-03-21 23:40'],
  ['a Sunday', '2026-03-22 04:15', '2026-03-23 04:15'],
  ['National Day', '2026-10-01 08:00', '2026-10-02 08:00'],
  ['the eve of Spring Festival', '2026-02-16 22:30', '2026-02-17 22:30'],
])('R5: the 24 hours of a red matter run round the clock from %s', async (_, at, due) => {
  expect(await dueOf('red', at)).toBe(due)
})

test('DESIGN 4: the clock starts at dispatch; signing late wins no time', async () => {
  city.at('2026-03-16 09:20') // Monday
  const matter = plainMatter(city)
  const { caseId } = await dispatched(city, matter)
  city.at('2026-03-18 16:00') // Wednesday
  await city.act('case.sign', city.staff('handler', matter.unit), caseId, {})
  expect(await clocksOf(city, caseId)).toMatchObject([{ due: '2026-03-19 17:30', stopped: null }])
})

test.each([
  ['at the very end', '2026-03-19 17:30', true],
  ['a minute later', '2026-03-19 17:31', false],
  ['the next morning', '2026-03-20 08:30', false],
  ['on the same day', '2026-03-16 10:00', true],
])('DESIGN 4: an answer %s; the verdict is frozen with it', async (_, at, onTime) => {
  city.at('2026-03-16 09:20')
  const matter = plainMatter(city)
  const { caseId } = await dispatched(city, matter)
  city.at(at)
  await signedAndReplied(city, caseId, matter.unit)
  expect(await clocksOf(city, caseId)).toMatchObject([{ stopped: at, on_time: onTime }])
})

test('DESIGN 4: a limit that ends in a year not yet announced is marked provisional', async () => {
  const provisional = async (at: string) => {
    city.at(at)
    const { caseId } = await dispatched(city, plainMatter(city))
    const [row] = await city.db(db =>
      db
        .selectFrom('clock')
        .select(['provisional', 'calendar_version', 'pack_version'])
        .where('city_id', '=', city.city.id)
        .where('case_id', '=', caseId)
        .execute(),
    )
    expect(row).toMatchObject({ pack_version: city.city.pack.version, calendar_version: expect.stringMatching(/\S/) })
    return row?.provisional
  }
  expect(await provisional('2026-12-21 10:00')).toBe(false) // Monday
  expect(await provisional('2026-12-30 10:00')).toBe(true) // Wednesday: ends in 2027
})
