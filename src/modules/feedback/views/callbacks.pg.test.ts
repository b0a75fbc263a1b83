import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { openTestCity, person, type TestCity } from '../../../../test/support/city.ts'
import { answered, callbacksOf, dispatched, type Matter, signedAndReplied } from '../../../../test/support/loop.ts'
import type { CallbackDetail, CallbackPage } from '../shapes.ts'

let city: TestCity
let lamp: Matter

beforeAll(async () => {
  city = await openTestCity()
  const item = [...city.city.pack.items.values()].find(
    row => row.lead !== 'by-place' && !row.limit && row.grade === 'green',
  )
  if (!item) throw new Error('no green item with a fixed unit')
  lamp = {
    text: '海棠路的路灯都不亮，晚上看不清路。',
    name: '王小明',
    phone: '13812342046',
    item: item.code,
    unit: item.lead,
  }
})
afterAll(() => city.close())

const caseOf = (from: TestCity, appealId: string): Promise<string> =>
  from.db(async db => {
    const row = await db
      .selectFrom('appeal')
      .select('case_id')
      .where('city_id', '=', from.city.id)
      .where('id', '=', appealId)
      .executeTakeFirstOrThrow()
    return row.case_id
  })
const list = (state: string, more: object = {}, actor = city.staff('caller_back')) =>
  city.view<z.output<typeof CallbackPage>>('callback.list', actor, { state, ...more })
const detail = (id: string, actor = city.staff('caller_back')) =>
  city.view<z.output<typeof CallbackDetail>>('callback.get', actor, { id })

async function toRing() {
  city.at('2026-03-16 09:20')
  const { caseId } = await dispatched(city, lamp)
  city.at('2026-03-17 10:00')
  await signedAndReplied(city, caseId, lamp.unit, '路灯已经全部修好，请放心使用。')
  const [callback] = await callbacksOf(city, caseId)
  return { caseId, id: callback?.id ?? '' }
}

test('R9 K53: after the answer the person is to be rung, later after an attempt, done after the call', async () => {
  const { id } = await toRing()
  const ids = async (state: string) => (await list(state)).rows.map(row => row.id)
  expect(await ids('due')).toContain(id)
  const row = (await list('due')).rows.find(found => found.id === id)
  expect(row).toMatchObject({
    name: { zh: '王小明', en: '王小明' },
    phone: '138****2046',
    attempts: 0,
    claimedBy: null,
    round: 1,
  })
  await city.act('callback.claim', city.staff('caller_back'), id, {})
  expect((await list('due')).rows.find(found => found.id === id)?.claimedBy).not.toBeNull()
  await city.act('callback.attempt', city.staff('caller_back'), id, { result: 'no_answer', note: '响了很久' })
  expect(await ids('due')).not.toContain(id)
  expect(await ids('later')).toContain(id)
  const seen = await detail(id)
  expect(seen.history).toMatchObject([{ result: 'no_answer', resultName: { zh: '没人接' }, note: '响了很久' }])
  city.at('2026-03-17 15:00')
  await city.act('callback.attempt', city.staff('caller_back'), id, answered(5))
  expect(await ids('later')).not.toContain(id)
  expect(await ids('done')).toContain(id)
})

test('K53: who takes messages is asked by one first; the silent is rung up four hours later, by day; who has said it is left in peace', async () => {
  city.at('2026-03-16 09:20')
  const by = { ...person('王小明', '13812342049'), replyBy: 'sms' as const, place: { unit: null } }
  const filed = async (at: string) => {
    const receipt = await city.act('appeal.submit', city.anyone, null, { ...by, text: lamp.text })
    const caseId = await caseOf(city, receipt.id)
    const dispatcher = city.staff('dispatcher')
    await city.act('case.accept', dispatcher, caseId, {
      title: '路灯不亮',
      kind: 'help',
      item: lamp.item,
      grade: 'green',
      place: { text: null, unit: null },
    })
    await city.act('case.dispatch', dispatcher, caseId, { unit: lamp.unit })
    city.at(at)
    await signedAndReplied(city, caseId, lamp.unit)
    const [callback] = await callbacksOf(city, caseId)
    return { appealId: receipt.id, id: callback?.id ?? '' }
  }
  const ids = async (state: string) => (await list(state)).rows.map(row => row.id)

  const asked = await filed('2026-03-17 10:00')
  expect(await ids('due')).not.toContain(asked.id)
  expect((await list('later')).rows.find(row => row.id === asked.id)?.nextAt).toBe('2026-03-17T06:00:00.000Z')
  city.at('2026-03-17 14:00')
  expect(await ids('due')).toContain(asked.id)

  // At night no message goes out, so the four hours begin in the morning.
  const late = await filed('2026-03-17 22:30')
  const next = (await list('later')).rows.find(row => row.id === late.id)?.nextAt ?? ''
  expect(next > '2026-03-18T03:00:00.000Z').toBe(true)
  const own = { kind: 'citizen' as const, id: late.appealId, appealIds: [late.appealId] }
  await city.act('appeal.rate', own, late.appealId, {
    solved: 'yes',
    satisfaction: 5,
    contacted: true,
    declined: false,
    reasons: [],
    text: '',
  })
  expect(await ids('later')).not.toContain(late.id)
  expect(await ids('done')).toContain(late.id)
})

test('K53: question, answer and the whole script are at hand; the consequence is said before it is written down', async () => {
  const { id, caseId } = await toRing()
  const seen = await detail(id)
  expect(seen).toMatchObject({ question: lamp.text, answer: '路灯已经全部修好，请放心使用。', firstVerdict: null })
  expect(seen.script.map(part => part.id)).toEqual(
    expect.arrayContaining(['opening', 'contacted', 'solved', 'satisfaction', 'closing']),
  )
  for (const { text } of seen.script) expect(`${text.zh}${text.en}`).not.toMatch(/[{}]/)
  expect(seen.consequence.dissatisfied.zh).toContain('重新办')
  expect(seen.consequence.unreachable.zh).toContain('不算满意')

  await city.act('callback.attempt', city.staff('caller_back'), id, answered(1, 'no'))
  city.at('2026-03-18 10:00')
  await signedAndReplied(city, caseId, lamp.unit)
  const [second] = await callbacksOf(city, caseId)
  const again = await detail(second?.id ?? '')
  expect(again.firstVerdict).toEqual({ solved: 'no', satisfaction: 1 })
  expect(again.consequence.dissatisfied.zh).toContain('提级')
})

test('K53: nobody sees call-backs about the work of their own unit, and only callers see any', async () => {
  const { id } = await toRing()
  const unit = { unit: lamp.unit, path: [lamp.unit], roles: ['caller_back' as const] }
  const insider = { kind: 'staff' as const, id: '11111111-1111-4111-8111-111111111111', name: '内', posts: [unit] }
  expect((await list('due', {}, insider)).rows.map(row => row.id)).not.toContain(id)
  await expect(detail(id, insider)).rejects.toMatchObject({ code: 'callback_own_unit' })
  await expect(detail(id, city.staff('handler', lamp.unit))).rejects.toMatchObject({ code: 'forbidden' })
})

test('call-backs are paged by key: each once, by the time they are due', async () => {
  const made = []
  for (let i = 0; i < 4; i++) made.push((await toRing()).id)
  city.at('2026-03-17 10:00')
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page: z.output<typeof CallbackPage> = await list('due', { limit: 2, ...(cursor ? { cursor } : {}) })
    seen.push(...page.rows.map(row => row.id))
    cursor = page.next
  } while (cursor)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen).toEqual(expect.arrayContaining(made))
})
