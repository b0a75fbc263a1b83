import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCity, type TestCity } from '../../../../test/support/city.ts'
import {
  answered,
  callbacksOf,
  dispatched,
  type Matter,
  signedAndReplied,
  submitted,
} from '../../../../test/support/loop.ts'
import { drainOutbox } from '../../../platform/jobs/outbox.ts'
import { jobHandler } from '../../../platform/jobs/registry.ts'
import { searchQuery } from '../../../rules/text/index.ts'
import { type MessageBody, messageContext } from '../messages.ts'
import { sendMessages } from './send-messages.ts'

let city: TestCity
let lamp: Matter
let other: string

beforeAll(async () => {
  city = await openTestCity()
  const [item, second] = [...city.city.pack.items.values()].filter(
    row => row.lead !== 'by-place' && !row.limit && row.grade === 'green',
  )
  if (!item || !second) throw new Error('no green item with a fixed unit')
  lamp = { text: '海棠路的路灯都不亮，晚上看不清路。', phone: '13812342046', item: item.code, unit: item.lead }
  other =
    [...city.city.pack.units.values()].find(row => row.kind === 'department' && row.code !== item.lead)?.code ?? ''
})
afterAll(() => city.close())

const drain = () => drainOutbox(city.app.pool, city.city, city.now)
const messagesTo = async (appealId: string) => {
  const rows = await city.db(db =>
    db
      .selectFrom('message')
      .selectAll()
      .where('city_id', '=', city.city.id)
      .where('appeal_id', '=', appealId)
      .orderBy('created_at')
      // Within a moment that the test stands still, what is received comes first.
      .orderBy(sql`template <> 'received'`)
      .execute(),
  )
  return rows.map(row => ({
    template: row.template,
    state: row.state,
    sendAfter: row.send_after,
    error: row.error,
    ...(JSON.parse(city.city.vault.open(row.body, messageContext(city.city.id))) as MessageBody),
  }))
}
const templates = async (appealId: string) => (await messagesTo(appealId)).map(row => row.template)

test('K19: received, dispatched, answered, handled again and closed are told, each with its date and no open brace', async () => {
  city.at('2026-03-16 09:20')
  const { appealId, caseId, number, queryCode } = await dispatched(city, lamp)
  await drain()
  city.at('2026-03-17 10:00')
  await signedAndReplied(city, caseId, lamp.unit)
  await drain()
  city.at('2026-03-17 14:00')
  const ring = async (satisfaction: number, solved: 'yes' | 'no') => {
    const [callback] = await callbacksOf(city, caseId)
    await city.act('callback.attempt', city.staff('caller_back'), callback?.id ?? '', answered(satisfaction, solved))
    await drain()
  }
  await ring(1, 'no')
  city.at('2026-03-18 10:00')
  await signedAndReplied(city, caseId, lamp.unit)
  await drain()
  city.at('2026-03-18 15:00')
  await ring(5, 'yes')
  const told = await messagesTo(appealId)
  expect(told.map(row => row.template)).toEqual([
    'received',
    'dispatched',
    'answered',
    'rehandling',
    'answered',
    'closed',
  ])
  for (const message of told) {
    expect(message.text).not.toMatch(/[{}]/)
    expect(message.text).toContain(number)
    expect(message.phone).toBe('13812342046')
  }
  expect(told[0]?.text).toContain(queryCode)
  expect(told[0]?.text).toContain('/p/rongcheng/follow')
  expect(told[1]?.text).toContain('3 月 19 日')
})

test('K24: whoever filed in English is written to in English, others beside them in Chinese', async () => {
  city.at('2026-03-16 09:20')
  const { appealId } = await dispatched(city, { ...lamp, lang: 'en' })
  await drain()
  const told = await messagesTo(appealId)
  expect(told.map(row => row.template)).toEqual(['received', 'dispatched'])
  for (const { text } of told) {
    expect(text).not.toMatch(/\p{Script=Han}|[{}]/u)
    expect(text).toMatch(/^\S.*[a-z]/)
  }
  const [chinese] = await messagesTo((await submitted(city, lamp)).appealId)
  expect(chinese?.text).toMatch(/\p{Script=Han}/u)
})

test('K19: a follow-up that is done twice writes no second message', async () => {
  city.at('2026-03-16 09:20')
  const { appealId, caseId } = await dispatched(city, lamp)
  await drain()
  const before = await templates(appealId)
  const job = { id: '01890000-0000-7000-8000-000000000001', body: { caseId, template: 'dispatched' } }
  const context = { city: city.city, pool: city.app.pool, now: city.now() }
  await jobHandler('message.case')?.(context, [job, job])
  await jobHandler('message.case')?.(context, [job])
  expect(await templates(appealId)).toEqual([...before, 'dispatched'])
})

test('K19: what was overtaken is not told; another unit is told as such', async () => {
  city.at('2026-03-16 09:20')
  const { appealId, caseId } = await dispatched(city, lamp)
  const ground = city.city.pack.rules.returns.bases[0]?.code
  await city.act('case.return', city.staff('handler', lamp.unit), caseId, {
    ground,
    reason: '这条路不归我们管，归交通局管。',
  })
  await drain()
  expect(await templates(appealId)).toEqual(['received'])
  await city.act('case.arbitrate', city.staff('arbiter', 'zhzx'), caseId, {
    ruling: 'upheld',
    unit: other,
    reason: '这条路是县道，归交通局管。',
  })
  await drain()
  expect(await templates(appealId)).toEqual(['received', 'redispatched'])
})

test('K19: no message at night but for red matters; who wants none gets none', async () => {
  city.at('2026-03-16 22:30')
  const green = await dispatched(city, lamp)
  const red = await dispatched(city, { ...lamp, grade: 'red' })
  const silent = await submitted(city, { text: '海棠路的路灯都不亮，匿名说一声。' })
  await drain()
  const [, told] = await messagesTo(green.appealId)
  expect(told?.sendAfter.toISOString()).toBe('2026-03-17T00:00:00.000Z')
  expect((await messagesTo(red.appealId))[1]?.sendAfter).toEqual(city.now())
  expect(await templates(silent.appealId)).toEqual([])
})

test('R2 K19: who joins a case of others is told, and hears of the answer as well', async () => {
  city.at('2026-03-16 09:20')
  const one = await dispatched(city, lamp)
  const two = await submitted(city, { ...lamp, phone: '13912345678' })
  await city.act('case.merge', city.staff('dispatcher'), two.caseId, { into: one.caseId, reason: '同一件事' })
  await signedAndReplied(city, one.caseId, lamp.unit)
  await drain()
  expect((await templates(two.appealId)).sort()).toEqual(['answered', 'merged', 'received'])
  expect(await templates(one.appealId)).toContain('answered')
})

test('K53: who could not be reached is told how to answer, and it is not called satisfied', async () => {
  city.at('2026-04-06 09:20')
  const { appealId, caseId } = await dispatched(city, lamp)
  await signedAndReplied(city, caseId, lamp.unit)
  for (const at of ['2026-04-07 10:00', '2026-04-07 15:00', '2026-04-07 18:30']) {
    city.at(at)
    const [callback] = await callbacksOf(city, caseId)
    await city.act('callback.attempt', city.staff('caller_back'), callback?.id ?? '', { result: 'no_answer' })
  }
  await drain()
  expect(await templates(appealId)).toContain('callback_missed')
  expect(await templates(appealId)).not.toContain('closed')
})

test('declined: the reason and the right door are in the message', async () => {
  city.at('2026-03-16 09:20')
  const { appealId, caseId } = await submitted(city, lamp)
  const ground = city.city.pack.rules.decline[0]
  const text = '这件事由法院审理，我们不能替它作决定。'
  await city.act('case.decline', city.staff('dispatcher'), caseId, { ground: ground?.code, text })
  await drain()
  const declined = (await messagesTo(appealId)).at(-1)
  expect(declined?.text).toContain(text)
  expect(declined?.text).toContain(ground?.door.zh)
})

test('sending: in demo mode marked sent, without a gateway left waiting, a failure recorded without number or words', async () => {
  city.at('2026-05-06 10:00')
  const { appealId } = await submitted(city, lamp)
  const serious = { ...city.city, demo: false }
  expect(await sendMessages(city.app.pool, serious, city.now())).toBe(0)
  expect((await messagesTo(appealId))[0]?.state).toBe('waiting')
  const failing = {
    send: (to: string) => Promise.reject(Object.assign(new Error(`no route to ${to}`), { code: 'EGATE' })),
  }
  const broken = { ...serious, gateways: { sms: failing } }
  expect(await sendMessages(city.app.pool, broken, city.now())).toBe(0)
  // Tried again after 1, 5, 30 minutes, 2 and 6 hours, and not before; then it is a person's.
  expect((await messagesTo(appealId))[0]).toMatchObject({ state: 'waiting', error: 'EGATE' })
  await sendMessages(city.app.pool, broken, city.now())
  for (const at of ['10:02', '10:08', '10:39', '12:40', '18:41']) {
    expect((await messagesTo(appealId))[0]?.state).toBe('waiting')
    city.at(`2026-05-06 ${at}`)
    await sendMessages(city.app.pool, broken, city.now())
  }
  expect((await messagesTo(appealId))[0]).toMatchObject({ state: 'failed', error: 'EGATE' })
  const log = await city.view<{ rows: { id: string; tries: number; templateName: { zh: string } }[] }>(
    'message.log',
    city.staff('supervisor'),
    {},
  )
  expect(log.rows[0]).toMatchObject({ tries: 6, templateName: { zh: '收到诉求' } })
  expect(JSON.stringify(log)).not.toContain('13812342046')
  await city.act('message.resend', city.staff('supervisor'), log.rows[0]?.id ?? '', {})
  expect((await messagesTo(appealId))[0]).toMatchObject({ state: 'waiting', error: null })

  const more = await Promise.all([1, 2, 3].map(() => submitted(city, lamp)))
  const taken: string[] = []
  const sender = { send: async (phone: string) => void taken.push(phone) }
  const gate = { ...serious, gateways: { sms: sender } }
  const counts = await Promise.all([1, 2].map(() => sendMessages(city.app.pool, gate, city.now())))
  // Two senders at once: each message goes out once.
  expect(counts.reduce((a, b) => a + b)).toBe(4)
  // Three and the one that was put back.
  expect(taken).toHaveLength(4)
  for (const row of more) expect((await messagesTo(row.appealId))[0]?.state).toBe('sent')
  await submitted(city, lamp)
  expect(await sendMessages(city.app.pool, city.city, city.now())).toBe(1)
})

test('K46: title, words of everyone, place and public answers are found; indexing again changes nothing', async () => {
  city.at('2026-06-01 09:20')
  const { caseId } = await dispatched(city, { ...lamp, text: '青鱼滩村的渔港灯塔坏了，出海看不见。' })
  const joined = await submitted(city, { ...lamp, text: '灯塔不亮，我家的船差点触礁。' })
  await city.act('case.merge', city.staff('dispatcher'), joined.caseId, { into: caseId, reason: '同一件事' })
  await signedAndReplied(city, caseId, lamp.unit, '灯塔的电池已经更换，夜里恢复照明。')
  await drain()
  const finds = async (words: string) => {
    const rows = await city.db(db =>
      db
        .selectFrom('search_doc')
        .select('case_id')
        .where('city_id', '=', city.city.id)
        .where(sql<boolean>`doc @@ ${searchQuery(words)}::tsquery`)
        .execute(),
    )
    return rows.map(row => row.case_id)
  }
  for (const words of ['青鱼滩', '差点触礁', '电池已经更换']) expect(await finds(words)).toContain(caseId)
  await jobHandler('search.index')?.({ city: city.city, pool: city.app.pool, now: city.now() }, [
    { id: 'x', body: { caseId } },
    { id: 'y', body: { caseId } },
  ])
  expect(await finds('青鱼滩')).toEqual([caseId])
})
