import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import type { ObjectionDetail, ObjectionPage } from '../../src/modules/assessment/index.ts'
import { drainOutbox } from '../../src/platform/jobs/outbox.ts'
import { type AssessmentFile, assessmentFile, verifyAssessment } from '../../src/rules/publication/index.ts'
import { openTestCity, type TestCity } from '../support/city.ts'
import { mark, rounds } from '../support/rounds.ts'

/** F17 K85 K90: a unit objects to the result of a round as to a ranking: forty chiefs, the last ten are assessed again next year. */
type Detail = z.output<typeof ObjectionDetail>
let city: TestCity
let first: string
let second: string
const chief = (n: number) => `s${String(n).padStart(3, '0')}`
const head = (unit = 'zjj') => city.staff('unit_head', unit)
const arbiter = () => city.staff('arbiter')
const supervisor = () => city.staff('supervisor')
const book = () => rounds(city)

/** Chief n has 100 - n of each mark, so that they stand in their order; one has a minus item. */
async function published(period: string) {
  const subjects = Array.from({ length: 40 }, (_, i) => ({ id: chief(i + 1), name: `科长${i + 1}`, unit: 'zjj' }))
  const id = await book().open({ scheme: 'chiefs', kind: 'year', period, subjects })
  const marks = subjects.flatMap(({ id: subject }, i) => [
    ...['duty', 'law', 'service'].map(indicator => mark(subject, indicator, 'inspector', String(90 - i))),
    ...['style', 'environment', 'economy', 'livelihood'].map(one => mark(subject, one, 'unit', String(90 - i), 2)),
  ])
  await book().hand(id, marks)
  await book().claim(id, {
    ...{ kind: 'item', subject: chief(5), code: 'complaint', times: 1 },
    ...{ evidence: '投诉〔2026〕8号', words: '投诉查实，扣二分。' },
  })
  await book().close(id)
  await city.act('round.publish', city.staff('assessor'), id, {})
  await drainOutbox(city.app.pool, city.city, city.now)
  return id
}

beforeAll(async () => {
  city = await openTestCity('fuyang', '2027-01-11 09:00')
  first = await published('2026')
}, 60_000)
afterAll(() => city.close())

interface Window {
  open: boolean
  mayFile: boolean
  why: { zh: string }
  may: { of: string; id: string; value?: string; points?: string | null }[]
  filed: { number: string; stateName: { zh: string } }[]
}
const window = (subject: string, by = head()) =>
  city.view<Window>('objection.roundWindow', by, { round: first, subject })
const file = (subject: string, target: object, by = head()) =>
  city.act('objection.fileRound', by, null, {
    ...{ round: first, subject, target, ground: 'wrong-fact' },
    words: '三季度的检查表登记错了人，附检查记录和签字表。',
  })
const get = (id: string, by = supervisor()) => city.view<Detail>('objection.get', by, { id })
const row = async (subject: string, round = first) =>
  (await book().page(round)).rows.find(one => one.subject === subject)
const files = (round: string) =>
  city.db(db =>
    db
      .selectFrom('round_publication')
      .select(['number', 'statement', 'signature', 'method', 'inputs', 'result', 'reason'])
      .where('city_id', '=', city.city.id)
      .where('round_id', '=', round)
      .orderBy('version')
      .execute(),
  )

test('K85: a head objects to the own result alone, in time, saying what it should be; it cannot get worse by it', async () => {
  const grounds = await city.view<{ grounds: { id: string }[] }>('objection.roundWindow', head(), {
    ...{ round: first, subject: chief(31) },
  })
  expect(grounds.grounds.map(one => one.id)).toContain('wrong-fact')
  const seen = await window(chief(5))
  expect(seen).toMatchObject({ open: true, mayFile: true, filed: [] })
  expect(seen.why.zh).toContain('2027年2月1日')
  // Marks of offices and items, never what people voted.
  expect(seen.may.map(one => one.id).slice(0, 3)).toEqual(['duty', 'law', 'service'])
  expect(seen.may.at(-1)).toMatchObject({ of: 'claim', points: '-2' })
  expect(seen.may.some(one => one.id === 'style')).toBe(false)
  await expect(window(chief(5), head('jtys'))).rejects.toMatchObject({ code: 'forbidden' })
  const mine = { of: 'marks', id: 'duty', value: '95' }
  await expect(file(chief(31), mine, head('jtys'))).rejects.toMatchObject({ code: 'objection_own_unit_only' })
  await expect(file(chief(31), { ...mine, id: 'style' })).rejects.toMatchObject({ code: 'bad_input' })
  await expect(file(chief(31), { ...mine, value: '20' })).rejects.toMatchObject({ code: 'objection_changes_nothing' })
  await expect(file(chief(31), { ...mine, value: '60' })).rejects.toMatchObject({ code: 'bad_input' })
})

test('F17 K90: decided by others than those who scored, approved by another; a new publication stands beside the old', async () => {
  expect((await row(chief(31)))?.consequences.map(one => one.rule)).toContain('ordinary')
  const { id } = await file(chief(31), { of: 'marks', id: 'duty', value: '95' })
  await expect(file(chief(31), { of: 'marks', id: 'duty', value: '99' })).rejects.toMatchObject({
    code: 'objection_twice',
  })
  const seen = await get(id)
  expect(seen).toMatchObject({ state: 'filed', case: null, publication: 'PJ-2027-0001' })
  expect(seen.round?.what.zh).toBe('“履职尽责”的评分应当是 95')
  expect(seen.effects?.figures).toMatchObject([{ period: '2026', place: { before: 31 }, score: { before: 60 } }])
  const upheld = { result: 'upheld', words: '调阅检查记录，三季度的表确实登记错了人，应予更正。' }
  await expect(city.act('objection.decide', city.staff('leader'), id, upheld)).rejects.toMatchObject({
    code: 'objection_own_work',
  })
  await city.act('objection.decide', arbiter(), id, upheld)
  // Nothing is changed before a second person has approved.
  expect((await row(chief(31)))?.place).toBe(31)
  await expect(city.act('objection.reapprove', head(), id, {})).rejects.toMatchObject({ code: 'forbidden' })
  await city.act('objection.reapprove', supervisor(), id, {})
  await drainOutbox(city.app.pool, city.city, city.now)
  const better = await row(chief(31))
  expect([better?.place, better?.score]).toEqual([27, '64.90'])
  const others = (await book().page(first)).rows.filter(one => one.subject !== chief(31))
  const [old, young] = await files(first)
  const before = old?.result as unknown as { rows: { subject: string; score: string }[] }
  for (const one of others) expect(one.score).toBe(before.rows.find(was => was.subject === one.subject)?.score)
  expect(young).toMatchObject({ number: 'PJ-2027-0002', reason: `申诉${seen.number}成立，更正` })
  expect((await get(id)).approved?.publications).toEqual(['PJ-2027-0002'])
  // Anybody reckons both again, and the chain between them.
  for (const [n, one] of [old, young].entries()) {
    const { statement, signature, method: scheme, inputs, result: results } = one ?? {}
    const text = assessmentFile({ statement, signature, scheme, inputs, results } as unknown as AssessmentFile)
    const options = n === 1 ? { before: old?.statement as never } : {}
    expect((await verifyAssessment(text.trimEnd().split('\n'), options)).findings).toEqual([])
  }
  // Whom the rule names now has the step, who is out of it has a step without ground.
  const steps = await city.db(db =>
    db
      .selectFrom('ladder_step')
      .select(['subject', 'shaken'])
      .where('city_id', '=', city.city.id)
      .where('step', '=', 'ordinary')
      .where('subject', 'in', [chief(30), chief(31)])
      .orderBy('subject')
      .execute(),
  )
  expect(steps).toMatchObject([{ subject: chief(30), shaken: null }, { subject: chief(31) }])
  expect(steps[1]?.shaken).not.toBeNull()
})

test('D9: what was put right stays in the round: corrected later for another reason, it has it still', async () => {
  await city.act('round.correct', city.staff('assessor'), first, { reason: '补录一份考评材料，重新核算一遍。' })
  await expect(file(chief(5), { of: 'marks', id: 'law', value: '99' })).rejects.toMatchObject({
    code: 'objection_round_busy',
  })
  await city.act('round.propose', city.staff('assessor'), first, {})
  await city.act('round.close', city.staff('leader'), first, {})
  expect((await row(chief(31)))?.score).toBe('64.90')
  // Nothing came out other than it was published.
  expect(await files(first)).toHaveLength(2)
})

test('K90: an item that should not count is struck, and the next year, which went by it, is corrected with it', async () => {
  const subject = chief(33)
  const { may } = await window(chief(5))
  const item = may.find(one => one.of === 'claim')
  const { id } = await file(chief(5), { of: 'claim', id: item?.id })
  const other = await file(subject, { of: 'marks', id: 'service', value: '98' })
  city.at('2028-01-10 09:00')
  second = await published('2027')
  expect((await row(subject, second))?.carried).toBe(true)
  const upheld = { result: 'upheld', words: '证据充分，原来的认定不能成立，应予更正。' }
  for (const one of [id, other.id]) {
    await city.act('objection.decide', arbiter(), one, upheld)
    await city.act('objection.reapprove', supervisor(), one, {})
  }
  expect((await row(chief(5)))?.score).toBe('86.00')
  const claims = (await book().page(first)).claims.filter(one => one.subject === chief(5))
  expect(claims).toMatchObject([{ state: 'struck' }])
  // Out of the last ten of 2026, so not carried into 2027; whoever is there instead is.
  expect((await row(subject, second))?.carried).toBe(false)
  expect(await files(second)).toHaveLength(2)
  const seen = await get(other.id)
  expect(seen.effects?.figures.map(one => one.period)).toEqual(['2026', '2027'])
  expect(seen.approved?.publications).toHaveLength(2)
  const { rows } = await city.view<z.output<typeof ObjectionPage>>('objection.list', head(), {})
  expect(rows.map(one => one.state)).toEqual(['corrected', 'corrected', 'corrected'])
})

test('K85: after fifteen working days it is too late; what is published is not offered to be published', async () => {
  city.at('2028-02-10 09:00')
  await expect(file(chief(20), { of: 'marks', id: 'duty', value: '99' })).rejects.toMatchObject({
    code: 'objection_late',
  })
  const page = await book().page(first)
  expect(page.acts.map(one => one.name)).not.toContain('round.publish')
})
