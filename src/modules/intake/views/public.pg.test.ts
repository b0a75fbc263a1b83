import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { openTestCity, person, type TestCity } from '../../../../test/support/city.ts'
import {
  answered,
  callbacksOf,
  dispatched,
  type Matter,
  signedAndReplied,
  submitted,
} from '../../../../test/support/loop.ts'
import { drainOutbox } from '../../../platform/jobs/outbox.ts'
import { loadOrCreateLedgerKeys, sealCity } from '../../../platform/ledger/index.ts'
import type { Follow, PublicAnswer, PublicAnswerPage, PublicCity, YesterdayFigures } from '../shapes.ts'

let city: TestCity
let lamp: Matter
const keysDir = mkdtempSync(join(tmpdir(), 'bihuan-ledger-'))

beforeAll(async () => {
  city = await openTestCity()
  const item = [...city.city.pack.items.values()].find(
    row => row.lead !== 'by-place' && !row.limit && row.grade === 'green' && !row.sensitive,
  )
  if (!item) throw new Error('no green item with a fixed unit')
  lamp = {
    text: '海棠路的路灯都不亮，我叫王小明，电话13812342046，晚上看不清路。',
    name: '王小明',
    phone: '13812342046',
    item: item.code,
    unit: item.lead,
  }
})
afterAll(async () => {
  await city.close()
  rmSync(keysDir, { recursive: true, force: true })
})

const rongcheng = { city: 'rongcheng' }
const followOf = (appealId: string) => city.view<z.output<typeof Follow>>('follow.get', city.owner(appealId), rongcheng)
const drain = () => drainOutbox(city.app.pool, city.city, city.now)

test('K8: from the receipt on the person sees where it is, what comes next and by when', async () => {
  city.at('2026-03-16 09:20')
  const first = await submitted(city, lamp)
  const seen = await followOf(first.appealId)
  expect(seen).toMatchObject({ state: 'received', who: null, timeLeft: null, canRate: false, sealed: false })
  expect(seen.steps.map(step => [step.id, step.state])).toEqual([
    ['received', 'done'],
    ['now', 'now'],
    ['handle', 'next'],
    ['answer', 'next'],
    ['callback', 'next'],
  ])
  expect(seen.steps[1]?.detail?.zh).toContain('11:20')

  const { appealId, caseId } = await dispatched(city, lamp)
  const handler = city.staff('handler', lamp.unit)
  await city.act('case.note', handler, caseId, { text: '内部：这户是老熟人，先放一放。' })
  const later = await followOf(appealId)
  expect(later).toMatchObject({ state: 'under_way', late: false, dueAt: '2026-03-19T09:30:00.000Z' })
  expect(later.who).toEqual(city.city.pack.units.get(lamp.unit)?.name)
  expect(later.timeLeft?.zh).toContain('个工作日')
  // Staff notes and names of staff are never shown.
  expect(JSON.stringify(later)).not.toContain('老熟人')
  expect(JSON.stringify(later)).not.toContain('name' in handler ? handler.name : '-')
  city.at('2026-03-20 10:00')
  expect(await followOf(appealId)).toMatchObject({ late: true })
})

test('K8: a matter is open to its owner alone', async () => {
  city.at('2026-03-16 09:20')
  const mine = await submitted(city, lamp)
  const other = await submitted(city, lamp)
  await expect(city.view('follow.get', city.anyone, rongcheng)).rejects.toMatchObject({ code: 'code_needed' })
  await expect(
    city.view('follow.get', city.owner(mine.appealId), { ...rongcheng, appeal: other.appealId }),
  ).rejects.toMatchObject({ code: 'not_found' })
  await expect(city.view('follow.mine', city.anyone, rongcheng)).rejects.toMatchObject({ code: 'code_needed' })
  const both = { kind: 'citizen' as const, id: 'session-1', appealIds: [mine.appealId, other.appealId] }
  const { rows } = await city.view<{ rows: { appealId: string }[] }>('follow.mine', both, rongcheng)
  expect(rows.map(row => row.appealId).sort()).toEqual([mine.appealId, other.appealId].sort())
  expect(await city.view('follow.mine', { ...both, appealIds: [] }, rongcheng)).toEqual({
    rows: [],
    messageChoice: null,
  })
})

test('K15 K16: after the answer the person can rate; not solved goes back; after closing there are published days', async () => {
  city.at('2026-03-16 09:20')
  const { appealId, caseId } = await dispatched(city, lamp)
  city.at('2026-03-17 10:00')
  await signedAndReplied(city, caseId, lamp.unit, '您好。路灯已经全部修好，请王小明先生放心，电话 13812342046 已记下。')
  const answeredView = await followOf(appealId)
  expect(answeredView).toMatchObject({ state: 'answered', canRate: true, canSayNotSolved: true, notSolvedUntil: null })
  // One's own answer is not masked.
  expect(answeredView.answers[0]?.text).toContain('13812342046')
  city.at('2026-03-17 11:00')
  await city.act('appeal.notSolved', city.owner(appealId), appealId, { text: '还有三盏不亮。' })
  const again = await followOf(appealId)
  expect(again).toMatchObject({ state: 'again', canRate: false, canSayNotSolved: false })
  expect(again.steps.map(step => step.id)).toEqual([
    'received',
    'dispatched-1',
    'answered-1',
    expect.stringMatching(/said-1|dispatched-2/),
    expect.stringMatching(/said-1|dispatched-2/),
    'now',
    'answer',
    'callback',
  ])
  city.at('2026-03-18 10:00')
  await signedAndReplied(city, caseId, lamp.unit, '剩下的三盏路灯也已经修好，请放心。')
  const rating = { contacted: true, solved: 'yes', satisfaction: 4, declined: false, reasons: [], text: '' }
  await city.act('appeal.rate', city.owner(appealId), appealId, rating)
  const closed = await followOf(appealId)
  expect(closed).toMatchObject({ state: 'closed', canRate: false, canSayNotSolved: true })
  expect(closed.rated).toMatchObject({ satisfaction: 4, solved: 'yes', words: { zh: '满意' } })
  expect(closed.notSolvedUntil?.slice(0, 10)).toBe('2026-04-02')
  city.at('2026-04-20 10:00')
  expect((await followOf(appealId)).canSayNotSolved).toBe(false)
})

test('R2: where several people asked, the answer to one does not show another', async () => {
  city.at('2026-03-16 09:20')
  const one = await dispatched(city, lamp)
  const two = await submitted(city, { ...lamp, name: '李大海', phone: '13912345678' })
  await city.act('case.merge', city.staff('dispatcher'), two.caseId, { into: one.caseId, reason: '同一件事' })
  city.at('2026-03-17 10:00')
  await signedAndReplied(city, one.caseId, lamp.unit, '李大海先生和各位邻居：路灯已经修好，电话 13912345678 已回。')
  const seen = await followOf(one.appealId)
  expect(seen.answers[0]?.text).toContain('路灯已经修好')
  expect(JSON.stringify(seen.answers)).not.toContain('大海')
  expect(JSON.stringify(seen.answers)).not.toContain('13912345678')
  expect((await followOf(two.appealId)).steps.map(step => step.id)).toContain('merged')
})

test('D6: the receipt of a submission can be taken home and checked by anybody; an altered one is found out', async () => {
  city.at('2026-03-16 09:20')
  const { appealId } = await submitted(city, lamp)
  const owner = city.owner(appealId)
  await expect(city.view('follow.receipt', owner, rongcheng)).rejects.toMatchObject({ code: 'not_sealed_yet' })
  const keys = loadOrCreateLedgerKeys(keysDir)
  await sealCity(city.app.pool, city.city.id, { keys, now: city.now(), sweep: true })
  expect((await followOf(appealId)).sealed).toBe(true)
  const proof = await city.view<{ receipt: object; entry: { data: object } }>('follow.receipt', owner, rongcheng)
  const check = (receipt: unknown) =>
    city.view<{ ok: boolean; why: { zh: string } }>('receipt.verify', city.anyone, { ...rongcheng, receipt })
  expect(await check(proof)).toMatchObject({ ok: false, why: { zh: expect.stringContaining('密钥') } })
  city.city.ledgerKeys = keys.publicKeys
  expect(await check(proof)).toMatchObject({ ok: true })
  expect(await check({ ...proof, entry: { ...proof.entry, at: '2026-03-16T01:00:00.000Z' } })).toMatchObject({
    ok: false,
  })
  expect(await check({ receipt: 'nonsense' })).toMatchObject({ ok: false })
  expect(await check(null)).toMatchObject({ ok: false })
})

test('K17 K59 R9: published answers are masked, say honestly what the person said, and nothing hidden can be searched', async () => {
  city.at('2026-05-11 09:20')
  const { caseId } = await dispatched(city, { ...lamp, text: '凤凰街的路灯不亮，我叫王小明，电话13812342046。' })
  city.at('2026-05-12 10:00')
  await signedAndReplied(city, caseId, lamp.unit, '您好。凤凰街的路灯已经全部修好，王小明先生可以放心。')
  await drain()
  const list = (input: object) =>
    city.view<z.output<typeof PublicAnswerPage>>('answer.list', city.anyone, { ...rongcheng, ...input })
  const one = await city.view<z.output<typeof PublicAnswer>>('answer.get', city.anyone, { ...rongcheng, id: caseId })
  expect(one.question).not.toMatch(/王小明|13812342046/)
  expect(one.answer).not.toContain('王小明')
  expect(one).toMatchObject({
    line: '凤凰街的路灯已经全部修好，***先生可以放心',
    verdict: 'none',
    used: { zh: '用了 24 小时' },
  })
  expect((await list({ q: '凤凰街路灯' })).rows).toEqual([])
  expect((await list({ q: '凤凰街 路灯' })).rows.map(row => row.id)).toEqual([caseId])
  for (const q of ['王小明', '13812342046', '凤凰街 王小明']) expect((await list({ q })).rows).toEqual([])

  const [callback] = await callbacksOf(city, caseId)
  await city.act('callback.attempt', city.staff('caller_back'), callback?.id ?? '', answered(1, 'no'))
  expect((await list({ q: '凤凰街 路灯' })).rows[0]).toMatchObject({ verdict: 'not_satisfied' })
})

test('K17: paging by key gives every answer once; domains narrow; reports are never published', async () => {
  city.at('2026-06-01 09:20')
  const made: string[] = []
  for (let i = 0; i < 5; i++) {
    const { caseId } = await dispatched(city, { ...lamp, text: `第${i}处的窨井盖松动了，很危险。` })
    await signedAndReplied(city, caseId, lamp.unit)
    made.push(caseId)
  }
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page: z.output<typeof PublicAnswerPage> = await city.view('answer.list', city.anyone, {
      ...rongcheng,
      limit: 2,
      ...(cursor ? { cursor } : {}),
    })
    seen.push(...page.rows.map(row => row.id))
    cursor = page.next
  } while (cursor)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen).toEqual(expect.arrayContaining(made))
  const domain = city.city.pack.items.get(lamp.item)?.domain
  const of = (code: string | undefined) =>
    city.view<z.output<typeof PublicAnswerPage>>('answer.list', city.anyone, { ...rongcheng, domain: code, limit: 50 })
  expect((await of(domain)).rows.length).toBeGreaterThanOrEqual(5)
  expect((await of('ZZ')).rows).toEqual([])
  const hidden = made[0] as string
  await city.app.pool.acquire().then(async session => {
    await session.client.query('begin')
    await session.client.query('select app.use_city($1)', [city.city.id])
    await session.client.query("update case_file set kind = 'report' where city_id = $1 and id = $2", [
      city.city.id,
      hidden,
    ])
    await session.client.query('commit')
    city.app.pool.release(session)
  })
  await expect(city.view('answer.get', city.anyone, { ...rongcheng, id: hidden })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('K11 K12: while writing, danger is named, the place found, and a stranger sees only what may be public', async () => {
  city.at('2026-07-01 09:20')
  const item = [...city.city.pack.items.values()].find(
    row => row.words.includes('井盖') && row.lead !== 'by-place' && !row.sensitive,
  )
  const [place] = [...city.city.pack.places.values()].flat().filter(row => row.kind === 'community')
  if (!item || !place) throw new Error('no item with 井盖 or no community')
  const matter = { ...lamp, item: item.code, unit: item.lead, text: `${place.name}门口的井盖松动了，有人差点掉下去。` }
  const open = await dispatched(city, matter)
  await submitted(city, matter)
  const secret = await city.act('appeal.submit', city.anyone, null, {
    ...person('赵六', '13700001111'),
    consentPublish: false,
    text: matter.text,
    place: { unit: null },
  })
  await drain()
  const ask = (text: string) =>
    city.view<{
      similar: { number: string; title: string }[]
      place: { unit: string } | null
      danger: string[]
      calls: { phone: string }[]
    }>('public.suggest', city.anyone, { ...rongcheng, text })
  const found = await ask(`${place.name}的井盖松动，孩子掉下去，没有呼吸了`)
  expect(found.place?.unit).toBe(place.unit)
  expect(found.danger).toContain('没有呼吸')
  expect(found.calls.map(row => row.phone)).toEqual(['120'])
  expect(found.similar.map(row => row.number)).toEqual([open.number])
  expect(found.similar.map(row => row.number)).not.toContain(secret.number)
  expect(await ask('今天天气不错')).toEqual({
    similar: [],
    place: null,
    danger: [],
    calls: [],
    doors: [],
    questions: [],
  })
})

test('K6 R5: what the portal shows of a city comes from its pack', async () => {
  const shown = await city.view<z.output<typeof PublicCity>>('public.city', city.anyone, rongcheng)
  expect(shown.towns.length).toBeGreaterThan(10)
  expect(shown.limits.map(row => row.limit.zh)).toEqual(['24 小时', '32 小时', '40 小时', '2 个工作日', '3 个工作日'])
  expect(shown).toMatchObject({ code: 'rongcheng', hotline: '12345', notSolvedDays: 15, demo: true })
  expect(JSON.stringify(shown)).not.toMatch(/\{\w+\}/)
  expect(shown.notice.zh).toContain('保存 3 年')
})

test('F10: yesterday in figures, counted by hand', async () => {
  city.at('2026-09-01 09:00')
  const made = [await dispatched(city, lamp), await dispatched(city, lamp), await dispatched(city, lamp)]
  for (const { caseId } of made.slice(0, 2)) await signedAndReplied(city, caseId, lamp.unit)
  const caller = city.staff('caller_back')
  const [good, bad] = await Promise.all(made.slice(0, 2).map(async row => (await callbacksOf(city, row.caseId))[0]))
  city.at('2026-09-01 15:00')
  await city.act('callback.attempt', caller, good?.id ?? '', answered(5))
  await city.act('callback.attempt', caller, bad?.id ?? '', answered(1, 'no'))
  city.at('2026-09-02 08:00')
  const figures = await city.view<z.output<typeof YesterdayFigures>>('public.figures', city.anyone, rongcheng)
  expect(figures).toEqual({
    day: '2026-09-01',
    received: 3,
    finished: 1,
    late: 0,
    calledBack: 2,
    satisfied: 1,
    notSatisfied: 1,
  })
  city.at('2026-09-05 08:00')
  const late = await city.view<z.output<typeof YesterdayFigures>>('public.figures', city.anyone, rongcheng)
  expect(late).toMatchObject({ day: '2026-09-04', received: 0, late: 1 })
})
