import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCity, type TestCity } from '../support/city.ts'
import { answered, callbacksOf, caseOf, dispatched, signedAndReplied, submitted } from '../support/loop.ts'
import { callbackOf, local, plainMatter, rung, verdictsOf } from '../support/matters.ts'

/** SPEC R9 and CHECKLIST K53: everybody is called; who can't be reached is tried at other times, never taken for content. */
let city: TestCity
beforeAll(async () => {
  city = await openTestCity()
})
afterAll(() => city.close())

const silence = { result: 'no_answer' }

async function answeredMatter() {
  const matter = plainMatter(city)
  city.at('2026-03-16 09:20') // Monday
  const made = await dispatched(city, matter)
  city.at('2026-03-17 08:40') // Tuesday
  await signedAndReplied(city, made.caseId, matter.unit)
  return { ...made, unit: matter.unit }
}

test('R9: morning, afternoon and evening nobody answers: closed as not reached, which is no verdict', async () => {
  const made = await answeredMatter()
  city.at('2026-03-17 09:30')
  expect(await rung(city, made, silence)).toMatchObject({ follows: 'again_later', attempts: 1, maxAttempts: 3 })
  expect(local((await callbackOf(city, made)).next_at)).toBe('2026-03-17 14:00')
  city.at('2026-03-17 14:10')
  expect(await rung(city, made, { result: 'busy' })).toMatchObject({ follows: 'again_later', attempts: 2 })
  expect(local((await callbackOf(city, made)).next_at)).toBe('2026-03-17 17:30')
  city.at('2026-03-17 18:00')
  expect(await rung(city, made, silence)).toMatchObject({ follows: 'closed', attempts: 3 })
  expect(await caseOf(city, made.caseId)).toMatchObject({ state: 'closed', verdict: 'unreachable' })
  expect(await verdictsOf(city, made.appealId)).toEqual([
    {
      round: 1,
      via: 'phone',
      result: 'unreachable',
      solved: null,
      satisfaction: null,
      final: true,
      on_day: '2026-03-17',
    },
  ])
})

test('K53: three calls in one morning are not three tries', async () => {
  const made = await answeredMatter()
  for (const time of ['09:10', '10:10', '11:10']) {
    city.at(`2026-03-17 ${time}`)
    expect(await rung(city, made, silence)).toMatchObject({ follows: 'again_later' })
  }
  expect(await caseOf(city, made.caseId)).toMatchObject({ state: 'replied' })
  city.at('2026-03-18 18:00') // Wednesday evening: two parts of the day, the pack asks for three
  expect(await rung(city, made, silence)).toMatchObject({ follows: 'again_later' })
  city.at('2026-03-19 15:00') // Thursday afternoon
  expect(await rung(city, made, silence)).toMatchObject({ follows: 'closed' })
})

test('K53: after the evening the next call is in the morning, also on a Saturday', async () => {
  const made = await answeredMatter()
  city.at('2026-03-20 19:00') // Friday
  await rung(city, made, silence)
  expect(local((await callbackOf(city, made)).next_at)).toBe('2026-03-21 09:00') // Saturday
})

test('R9: reached at the third try, what is said then counts', async () => {
  const made = await answeredMatter()
  city.at('2026-03-17 09:30')
  await rung(city, made, silence)
  city.at('2026-03-17 14:10')
  await rung(city, made, silence)
  city.at('2026-03-17 18:00')
  expect(await rung(city, made, answered(4))).toMatchObject({ follows: 'closed' })
  expect(await caseOf(city, made.caseId)).toMatchObject({ verdict: 'satisfied' })
})

test('R9: not reached, closed, and then heard on the page: their own word counts in place of none', async () => {
  const made = await answeredMatter()
  for (const time of ['09:30', '14:10', '18:00']) {
    city.at(`2026-03-17 ${time}`)
    await rung(city, made, silence)
  }
  city.at('2026-03-18 21:00') // Wednesday evening
  await city.act('appeal.rate', city.owner(made.appealId), made.appealId, {
    contacted: false,
    solved: 'yes',
    satisfaction: 4,
    declined: false,
    reasons: [],
    text: '',
  })
  expect((await verdictsOf(city, made.appealId)).filter(row => row.final)).toMatchObject([
    { via: 'portal', result: 'satisfied' },
  ])
})

test('R9: who left no number cannot be called: closed at once as not reached, and may still rate by code', async () => {
  const matter = plainMatter(city)
  city.at('2026-03-16 09:20')
  const { caseId, appealId } = await submitted(city, { text: matter.text })
  const dispatcher = city.staff('dispatcher')
  await city.act('case.accept', dispatcher, caseId, {
    title: '路灯不亮',
    kind: 'help',
    item: matter.item,
    grade: 'green',
    place: { text: null, unit: null },
  })
  await city.act('case.dispatch', dispatcher, caseId, { unit: matter.unit })
  city.at('2026-03-17 10:00')
  await signedAndReplied(city, caseId, matter.unit)
  expect(await callbacksOf(city, caseId)).toEqual([])
  expect(await caseOf(city, caseId)).toMatchObject({ state: 'closed', verdict: 'unreachable' })
  expect(await verdictsOf(city, appealId)).toMatchObject([{ result: 'unreachable', satisfaction: null }])
})

test('R9: the handling unit never asks about its own work', async () => {
  const made = await answeredMatter()
  const callback = await callbackOf(city, made)
  const own = city.staff('handler', made.unit)
  if (own.kind !== 'staff') throw new Error('staff')
  const both = { ...own, posts: own.posts.map(post => ({ ...post, roles: [...post.roles, 'caller_back' as const] })) }
  await expect(city.act('callback.attempt', both, callback.id, answered(5))).rejects.toMatchObject({
    code: 'callback_own_unit',
    status: 403,
  })
})
