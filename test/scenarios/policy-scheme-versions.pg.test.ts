import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import type { z } from 'zod'
import { publicationFile, publicationText } from '../../src/modules/assessment/file.ts'
import type { RankingExplain, RankingTable } from '../../src/modules/assessment/index.ts'
import { installDue, openCity } from '../../src/modules/registry/index.ts'
import { verifyPublication } from '../../src/rules/publication/index.ts'
import { openTestCity, type TestCity } from '../support/city.ts'
import { publishMonth, rankedByOne, rankedMonth } from '../support/ranked-months.ts'
import { rounds } from '../support/rounds.ts'

/** K145: what two people approved in the laboratory takes effect by itself (docs/adr/0033). From 1 March satisfaction counts with 80 %. */
let city: TestCity
beforeAll(async () => {
  city = await openTestCity('rongcheng', '2026-02-01 09:00')
  rankedByOne(city)
}, 60_000)
afterAll(() => city.close())

interface File {
  version: string
  effectiveFrom: string
  smallNumbers?: { month: { value: number } }
  indicators: { weight: { value: number } }[]
}
interface Draft {
  id: string
  state: string
  stateName: { zh: string }
  digest: string | null
  acts: { name: string }[]
  shut: { name: string; why: { zh: string } }[]
}
interface Bench {
  scheme: { version: string; from: string | null; body: string }
  drafts: Draft[]
}
const maker = () => city.staff('assessor')
const leader = () => city.staff('leader')
const bench = (scheme = 'daily') => city.view<Bench>('laboratory.get', maker(), { scheme })
const draftOf = async (id: string) => (await bench()).drafts.find(row => row.id === id) as Draft
const nextMinute = () => installDue(city.app.pool, city.city, city.now())

/** Written from the newest version, proposed by the assessor. */
async function proposed(scheme: string, version: string, effectiveFrom: string, change: (file: File) => void) {
  const file = parse((await bench(scheme)).scheme.body) as File
  Object.assign(file, { version, effectiveFrom })
  // The test's city ranks by one case; no city may write that.
  if (file.smallNumbers?.month) file.smallNumbers.month.value = 10
  change(file)
  const { id } = await city.act('schemeDraft.write', maker(), null, { scheme, body: stringify(file) })
  await city.act('schemeDraft.propose', maker(), id, { words: '群众满意率应当占得更重一些。' })
  return id
}
async function approved(...draft: Parameters<typeof proposed>) {
  const id = await proposed(...draft)
  await city.act('schemeDraft.approve', leader(), id, { reason: '同意' })
  await nextMinute()
  return id
}
const weights =
  (...of: number[]) =>
  (file: File) => {
    for (const [n, value] of of.entries()) (file.indicators[n] as { weight: { value: number } }).weight.value = value
  }

const table = (period: string, kind = 'month') =>
  city.view<z.output<typeof RankingTable>>('ranking.table', leader(), { kind, period, group: 'departments' })
const scores = async (period: string) => {
  const { rows } = await table(period)
  return Object.fromEntries(['zjj', 'jtys', 'slj'].map(unit => [unit, rows.find(row => row.unit === unit)?.score]))
}
const bodyOf = async (period: string) => {
  const { published } = await table(period)
  const file = await publicationFile(city.app.pool, city.city, { number: published?.number ?? '' })
  if (!file?.body.statement || !file.body.signature) throw new Error('no signed file')
  const { statement, signature } = file.body
  let text = ''
  const whole = { body: { ...file.body, statement, signature }, chunks: file.chunks }
  for await (const piece of publicationText(city.app.pool, city.city, file.id, whole)) text += piece
  return { inputs: file.body.inputs, report: await verifyPublication(text.trimEnd().split('\n')) }
}
const schemePage = (input: object = {}) =>
  city.view<{ version: string; course: object[]; stages: { indicators: { code: string; weight: number }[] }[] }>(
    'scheme.get',
    leader(),
    { code: 'daily', ...input },
  )

let draft: string
test('K145: from 1 March satisfaction counts with 80 %, February stays as it was, whenever it is looked at', async () => {
  await rankedMonth(city, '2026-02', { late: ['jtys'], sad: ['slj'] })
  city.at('2026-02-20 10:00')
  draft = await approved('daily', '2026.2', '2026-03-01', weights(80, 10, 10))
  expect((await draftOf(draft)).stateName.zh).toBe('已批准，2026-03-01起施行')
  // A day before, nothing has changed for anybody.
  city.at('2026-02-28 23:00')
  await nextMinute()
  expect(await scores('2026-02')).toEqual({ zjj: 100, jtys: 85, slj: 30 })
  expect((await schemePage()).version).toBe('2026.1')

  await rankedMonth(city, '2026-03', { late: ['jtys'], sad: ['slj'] })
  city.at('2026-03-20 10:00')
  expect(await scores('2026-03')).toEqual({ zjj: 100, jtys: 90, slj: 20 })
  expect(await scores('2026-02')).toEqual({ zjj: 100, jtys: 85, slj: 30 })
  expect((await draftOf(draft)).stateName.zh).toBe('2026-03-01起施行')
  // Days follow the same rule.
  const day = async (period: string) => Object.values((await table(period, 'day')).scheme.weights)
  expect([await day('2026-02-28'), await day('2026-03-01')]).toEqual([
    [70, 15, 15],
    [80, 10, 10],
  ])
})

test('K145: explanation, the page of the scheme, the rules in words, the catalogue and the history of settings say the new scheme', async () => {
  const explained = await city.view<z.output<typeof RankingExplain>>('ranking.explain', leader(), {
    ...{ kind: 'month', period: '2026-03', unit: 'jtys' },
  })
  expect(JSON.stringify(explained)).toContain('"weight":80')
  const page = await schemePage()
  expect([page.version, page.stages[0]?.indicators[0]]).toMatchObject(['2026.2', { code: 'satisfaction', weight: 80 }])
  expect(page.course).toMatchObject([
    { version: '2026.2', from: '2026-03-01', stand: 'inForce', digest: (await draftOf(draft)).digest },
    { version: '2026.1', from: null, stand: 'former', digest: null },
  ])
  expect((await schemePage({ of: '2026.1' })).stages[0]?.indicators[0]).toMatchObject({ weight: 70 })
  const rules = await city.view<{ sections: { id: string; lines: { id: string; value: { zh: string } }[] }[] }>(
    'pack.rules',
    leader(),
  )
  expect(JSON.stringify(rules.sections.find(row => row.id === 'schemes.daily'))).toContain('80')
  const figures = await city.view<{ rows: { id: string; since: string | null }[] }>('figure.list', leader())
  expect(figures.rows.find(row => row.id === 'daily.satisfaction')?.since).toBe('2026-03-01')
  const { rows } = await city.view<{
    rows: { what: { zh: string }; from: string | null; by: string; proposedBy: string }[]
  }>('settings.history', leader(), { kind: 'scheme' })
  expect(rows[0]).toMatchObject({ what: { zh: '批准' }, from: '2026-03-01' })
  expect(rows[0]?.proposedBy).not.toBe(rows[0]?.by)
})

test('D9: publications name version and digest of the scheme they were reckoned by; anybody reckons them again without the database', async () => {
  city.at('2026-04-02 09:00')
  await publishMonth(city, '2026-02')
  await publishMonth(city, '2026-03')
  const [old, young] = [await bodyOf('2026-02'), await bodyOf('2026-03')]
  expect([old.report.findings, young.report.findings]).toEqual([[], []])
  expect([old.inputs.schemeVersion, old.inputs.schemeDigest]).toEqual(['2026.1', undefined])
  expect([young.inputs.schemeVersion, young.inputs.schemeDigest]).toEqual(['2026.2', (await draftOf(draft)).digest])
  expect(young.inputs.scheme.indicators.map(row => row.weight)).toEqual([80, 10, 10])
  const entry = await city.db(db =>
    db
      .selectFrom('ledger_entry')
      .select('data')
      .where('city_id', '=', city.city.id)
      .where('act', '=', 'schemeDraft.approve')
      .executeTakeFirstOrThrow(),
  )
  expect(entry.data).toMatchObject({
    version: '2026.2',
    digest: young.inputs.schemeDigest,
    effectiveFrom: '2026-03-01',
  })
})

test('K145: what is approved can be withdrawn before its day by two people, not by one, not any more on the day', async () => {
  await expect(
    city.act('schemeDraft.withdraw', maker(), draft, { words: '还是按原来的权重，不改了。' }),
  ).rejects.toMatchObject({ code: 'scheme_draft_in_force' })
  const id = await approved('daily', '2026.3', '2026-05-01', weights(60, 20, 20))
  // The next one is written from it, and only one may begin on a day.
  expect(await bench()).toMatchObject({ scheme: { version: '2026.3', from: '2026-05-01' } })
  await expect(proposed('daily', '2026.4', '2026-05-01', weights(50, 25, 25))).rejects.toMatchObject({
    code: 'scheme_draft_in_the_way',
  })
  const words = '先听听各单位的意见，不急着改。'
  await city.act('schemeDraft.withdraw', maker(), id, { words })
  // Asked for, it stands; and the one who asked cannot agree.
  await nextMinute()
  expect((await bench()).scheme.version).toBe('2026.3')
  await expect(city.act('schemeDraft.confirmWithdrawal', maker(), id, {})).rejects.toMatchObject({
    code: 'round_by_another',
  })
  await city.act('schemeDraft.keep', leader(), id, {})
  await city.act('schemeDraft.withdraw', maker(), id, { words })
  const later = await approved('daily', '2026.5', '2026-06-01', weights(65, 20, 15))
  await expect(city.act('schemeDraft.confirmWithdrawal', leader(), id, {})).rejects.toMatchObject({
    code: 'scheme_draft_in_the_way',
  })
  for (const one of [later, id]) {
    if (one === later) await city.act('schemeDraft.withdraw', maker(), one, { words })
    await city.act('schemeDraft.confirmWithdrawal', leader(), one, {})
  }
  await nextMinute()
  city.at('2026-06-10 09:00')
  expect((await schemePage()).version).toBe('2026.2')
  expect(Object.values((await table('2026-06')).scheme.weights)).toEqual([80, 10, 10])
})

test('R12 K145: a round is assessed by the scheme that was in force when its period began', async () => {
  const book = rounds(city)
  await approved('yearly', '2027.1', '2027-01-01', file => {
    Object.assign(file, { fullBefore: { value: 14, assumed: '上一年满分' } })
  })
  const version = async (period: string) =>
    (await book.page(await book.open({ scheme: 'yearly', kind: 'year', period }))).schemeVersion
  city.at('2027-01-15 09:00')
  expect([await version('2026'), await version('2027')]).toEqual(['2026.1', '2027.1'])
})

test('a pack that would undo what is approved is told when the program starts, by scheme and version', async () => {
  const [pack] = city.city.versions
  if (!pack) throw new Error('no pack')
  const daily = pack.schemes.get('daily')
  if (!daily) throw new Error('no scheme')
  const newer = {
    ...{ ...pack, version: '2026.9', effectiveFrom: '2026-09-01', rulesDigest: 'other' },
    schemes: new Map([
      ...pack.schemes,
      ['daily', { ...daily, version: '2026.2', name: { zh: '另一个', en: 'Another' } }],
    ]),
  }
  await expect(openCity(city.app.pool, [pack, newer], city.city, city.now)).rejects.toThrow(
    /schemes\/daily\.yaml.*2026\.9 版.*2026\.2 版/,
  )
})
