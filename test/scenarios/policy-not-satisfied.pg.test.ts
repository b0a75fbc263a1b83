import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCity, type TestCity } from '../support/city.ts'
import { answered, callbacksOf, caseOf, dispatched, signedAndReplied } from '../support/loop.ts'
import { clocksOf, ledgerOfSubject, plainMatter, rung, verdictsOf } from '../support/matters.ts'

let city: TestCity
beforeAll(async () => {
  city = await openTestCity()
})
afterAll(() => city.close())

const said = (satisfaction: number, solved: 'yes' | 'no') => answered(satisfaction, solved)

async function answeredOn(day: string) {
  const matter = plainMatter(city)
  city.at('2026-03-16 09:20') // Monday
  const made = await dispatched(city, matter)
  city.at(day)
  await signedAndReplied(city, made.caseId, matter.unit)
  return { ...made, unit: matter.unit }
}

test('F10: not satisfied twice: the same unit handles it again each time, sooner; then a level up', async () => {
  const made = await answeredOn('2026-03-17 10:00') // Tuesday
  city.at('2026-03-17 15:00')
  expect(await rung(city, made, said(2, 'no'))).toMatchObject({ follows: 'again' })
  expect(await caseOf(city, made.caseId)).toMatchObject({ state: 'dispatched', unit_id: made.unit, closed_at: null })

  city.at('2026-03-18 10:00') // Wednesday
  await signedAndReplied(city, made.caseId, made.unit)
  city.at('2026-03-18 15:00')
  expect(await rung(city, made, said(1, 'no'))).toMatchObject({ follows: 'again' })

  city.at('2026-03-19 10:00') // Thursday
  await signedAndReplied(city, made.caseId, made.unit)
  city.at('2026-03-19 15:00')
  expect(await rung(city, made, said(1, 'no'))).toMatchObject({ follows: 'raised' })

  expect(await clocksOf(city, made.caseId)).toMatchObject([
    { round: 1, limit_text: '3wd', due: '2026-03-19 17:30', on_time: true },
    { round: 2, limit_text: '2wd', due: '2026-03-19 17:30', on_time: true }, // Wed, Thu
    { round: 3, limit_text: '2wd', due: '2026-03-20 17:30', on_time: true }, // Thu, Fri
  ])
  expect(await caseOf(city, made.caseId)).toMatchObject({ state: 'raised', verdict: 'dissatisfied', closed_at: null })
  expect(await ledgerOfSubject(city, made.caseId)).toEqual([
    'case.accept',
    'case.dispatch',
    'case.sign',
    'case.reply',
    'case.rehandle',
    'case.sign',
    'case.reply',
    'case.rehandle',
    'case.sign',
    'case.reply',
    'case.raise',
  ])
})

test('F10: content after the second handling: the last word counts once, on the day it was said', async () => {
  const made = await answeredOn('2026-03-17 10:00')
  city.at('2026-03-17 15:00')
  await rung(city, made, said(1, 'no'))
  city.at('2026-03-18 10:00')
  await signedAndReplied(city, made.caseId, made.unit)
  city.at('2026-03-19 15:00') // Thursday
  expect(await rung(city, made, said(4, 'yes'))).toMatchObject({ follows: 'closed' })
  expect(await verdictsOf(city, made.appealId)).toMatchObject([
    { round: 1, result: 'dissatisfied', final: false },
    { round: 2, result: 'satisfied', final: true, on_day: '2026-03-19' },
  ])
})

test('F10: content in the mark but "not solved" in words is not satisfied', async () => {
  const made = await answeredOn('2026-03-17 10:00')
  city.at('2026-03-17 15:00')
  expect(await rung(city, made, said(5, 'no'))).toMatchObject({ follows: 'again' })
})

test('F10: whoever declines to give a mark is not counted as content', async () => {
  const made = await answeredOn('2026-03-17 10:00')
  city.at('2026-03-17 15:00')
  expect(await rung(city, made, answered(null, 'yes'))).toMatchObject({ follows: 'closed' })
  expect(await caseOf(city, made.caseId)).toMatchObject({ state: 'closed', verdict: 'declined_to_rate' })
})

test('F10: an unanswered question is asked again, never filled in', async () => {
  const made = await answeredOn('2026-03-17 10:00')
  city.at('2026-03-17 15:00')
  for (const [answers, path] of [
    [{ solved: null, satisfaction: 5 }, 'answers.solved'],
    [{ solved: 'yes', satisfaction: null }, 'answers.satisfaction'],
    [undefined, 'answers'],
  ] as const)
    await expect(rung(city, made, { result: 'reached', answers })).rejects.toMatchObject({
      code: 'bad_input',
      fields: [{ path, code: 'unanswered' }],
    })
  expect(await callbacksOf(city, made.caseId)).toMatchObject([{ attempts: 0 }])
})

async function closedOn(at: string) {
  const made = await answeredOn('2026-03-17 10:00')
  city.at(at)
  await rung(city, made, said(4, 'yes'))
  return made
}
const notSolved = (made: { appealId: string }) =>
  city.act('appeal.notSolved', city.owner(made.appealId), made.appealId, { text: '昨晚又不亮了。' })

test('K16: "not solved" within the published 15 days after closing: the unit handles it again', async () => {
  const made = await closedOn('2026-03-17 15:00') // Tuesday
  city.at('2026-04-01 10:00') // the 15th day
  expect(await notSolved(made)).toMatchObject({ follows: 'again' })
  expect(await caseOf(city, made.caseId)).toMatchObject({ state: 'dispatched', unit_id: made.unit, closed_at: null })
  expect(await verdictsOf(city, made.appealId)).toMatchObject([{ final: false }, { via: 'portal', final: false }])
})

test('K16: after that it is refused by name, and the case stays closed', async () => {
  const made = await closedOn('2026-03-17 15:00')
  city.at('2026-04-02 08:30')
  await expect(notSolved(made)).rejects.toMatchObject({ code: 'too_late_to_reopen', status: 409 })
  expect(await caseOf(city, made.caseId)).toMatchObject({ state: 'closed', verdict: 'satisfied' })
})

test('K16: nobody says it for somebody else', async () => {
  const made = await closedOn('2026-03-17 15:00')
  const other = await closedOn('2026-03-17 15:00')
  for (const actor of [city.owner(other.appealId), city.anyone, city.staff('handler', made.unit)])
    await expect(city.act('appeal.notSolved', actor, made.appealId, { text: '没有解决。' })).rejects.toMatchObject({
      code: 'forbidden',
    })
})

test('K92: a supervisor opens a closed case again at any later time, with a reason; nothing said of it counts meanwhile', async () => {
  const made = await closedOn('2026-03-17 15:00')
  city.at('2026-09-01 09:00') // long after the days in which the citizen may
  const reason = { reason: '暗访发现路灯又不亮，当时没有修到位。' }
  await expect(city.act('case.reopen', city.staff('handler', made.unit), made.caseId, reason)).rejects.toMatchObject({
    code: 'forbidden',
  })
  await city.act('case.reopen', city.staff('supervisor'), made.caseId, reason)
  expect(await caseOf(city, made.caseId)).toMatchObject({
    state: 'dispatched',
    unit_id: made.unit,
    round: 2,
    closed_at: null,
  })
  expect(await verdictsOf(city, made.appealId)).toMatchObject([{ round: 1, final: false }])
  // the unit reads why, and from whom, not as if one of its own had written it
  const { timeline } = await city.view<{ timeline: { act: string; body: string | null; unit: { zh: string } }[] }>(
    'case.get',
    city.staff('handler', made.unit),
    { id: made.caseId },
  )
  expect(timeline.find(row => row.act === 'case.reopen')).toMatchObject({
    body: reason.reason,
    unit: { zh: '督查室' },
  })
  city.at('2026-09-02 09:00')
  await signedAndReplied(city, made.caseId, made.unit)
  expect(await rung(city, made, said(5, 'yes'))).toMatchObject({ follows: 'closed' })
  expect(await verdictsOf(city, made.appealId)).toMatchObject([{ final: false }, { round: 2, final: true }])
})
