import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCity, type TestCity } from '../support/city.ts'
import { answered, caseOf, dispatched, signedAndReplied } from '../support/loop.ts'
import { clocksOf, plainMatter, rung } from '../support/matters.ts'

let city: TestCity
beforeAll(async () => {
  city = await openTestCity()
})
afterAll(() => city.close())

const red = () => ({ ...plainMatter(city), grade: 'red', text: '小区门口有人持续闹事，几十户人家受影响。' })

test('R5: a red matter of Friday night is finished on Saturday night, and is in time by a minute', async () => {
  const matter = red()
  city.at('2026-03-20 23:40') // Friday
  const made = await dispatched(city, matter)
  expect(await clocksOf(city, made.caseId)).toMatchObject([{ limit_text: '24h', due: '2026-03-21 23:40' }])
  city.at('2026-03-21 23:39') // Saturday
  await signedAndReplied(city, made.caseId, matter.unit)
  expect(await clocksOf(city, made.caseId)).toMatchObject([{ on_time: true }])
  city.at('2026-03-22 10:00') // Sunday: calls are made every day
  expect(await rung(city, made, answered(5))).toMatchObject({ follows: 'closed' })
})

test('R5: night and weekend count; answered on Sunday morning it is late, and stays late when all are content', async () => {
  const matter = red()
  city.at('2026-03-20 23:40') // Friday
  const made = await dispatched(city, matter)
  city.at('2026-03-22 08:30') // Sunday
  await signedAndReplied(city, made.caseId, matter.unit)
  city.at('2026-03-22 15:00')
  await rung(city, made, answered(5))
  expect(await clocksOf(city, made.caseId)).toMatchObject([{ due: '2026-03-21 23:40', on_time: false }])
  expect(await caseOf(city, made.caseId)).toMatchObject({ state: 'closed', verdict: 'satisfied' })
})

test('R5: the holidays count as well', async () => {
  city.at('2026-10-01 09:00') // National Day, Thursday
  const { caseId } = await dispatched(city, red())
  expect(await clocksOf(city, caseId)).toMatchObject([{ due: '2026-10-02 09:00' }])
})

test('R5: raised to red at dispatch, a matter has 24 hours from there', async () => {
  city.at('2026-03-16 09:00') // Monday
  const matter = plainMatter(city)
  const made = await city.act('appeal.submit', city.anyone, null, {
    text: matter.text,
    anonymous: true,
    replyBy: 'none',
    consentPublish: true,
    noticeAccepted: true,
    place: { unit: null },
  })
  const { case_id } = await city.db(db =>
    db
      .selectFrom('appeal')
      .select('case_id')
      .where('city_id', '=', city.city.id)
      .where('id', '=', made.id)
      .executeTakeFirstOrThrow(),
  )
  const dispatcher = city.staff('dispatcher')
  await city.act('case.accept', dispatcher, case_id, {
    title: '路灯不亮',
    kind: 'help',
    item: matter.item,
    grade: 'green',
    place: { text: null, unit: null },
  })
  city.at('2026-03-16 20:00') // Monday night
  await city.act('case.dispatch', dispatcher, case_id, { unit: matter.unit, grade: 'red' })
  expect(await caseOf(city, case_id)).toMatchObject({ grade: 'red', limit_text: '24h' })
  expect(await clocksOf(city, case_id)).toMatchObject([{ due: '2026-03-17 20:00' }])
})
