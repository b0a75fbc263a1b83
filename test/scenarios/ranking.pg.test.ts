import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import exceljs from 'exceljs'
import fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { publicationFile, publicationText } from '../../src/modules/assessment/file.ts'
import type {
  RankingCasePage,
  RankingExplain,
  RankingPeriods,
  RankingPublicationPage,
  RankingTable,
} from '../../src/modules/assessment/index.ts'
import { publicationRoutes } from '../../src/modules/assessment/index.ts'
import type { RankingDifference } from '../../src/modules/assessment/views/difference.ts'
import type { RankingOwn } from '../../src/modules/assessment/views/own.ts'
import type { RankingInputs } from '../../src/rules/publication/index.ts'
import { openTestCity, type TestCity } from '../support/city.ts'
import { answered, callbacksOf, dispatched, signedAndReplied } from '../support/loop.ts'

type Table = z.output<typeof RankingTable>
const HOUSING = 'zjj'
const ENFORCEMENT = 'zfj'
const TRAFFIC = 'jtys'
let city: TestCity
let item: string
let satisfiedPerson: { appealId: string; caseId: string }

beforeAll(async () => {
  city = await openTestCity()
  item = [...city.city.pack.items.values()].find(row => !row.limit && row.grade === 'green')?.code ?? ''
  await aDay()
}, 60_000)
afterAll(() => city.close())

const send = (unit: string, phone: string | null) =>
  dispatched(city, { text: '路灯不亮，晚上看不清路。', item, unit, ...(phone ? { phone } : {}) })

async function say(caseId: string, mark: number, solved: 'yes' | 'no' = 'yes') {
  const [callback] = await callbacksOf(city, caseId)
  return city.act('callback.attempt', city.staff('caller_back'), callback?.id ?? '', answered(mark, solved))
}

/**
 * Thursday 19 March, when the green limits of Monday end.
 * Housing: 8 cases of Monday; 5 people satisfied, one dissatisfied each time, one left no telephone, one not
 * answered; 4 cases sent to it that day, one returned, and a fifth merged away.
 */
async function aDay() {
  city.at('2026-03-16 09:20')
  const phones = ['13812340001', '13812340002', '13812340003', '13812340004', '13812340005', '13812340006']
  const housing = await series(phones, phone => send(HOUSING, phone))
  const silent = await send(HOUSING, null)
  const forgotten = await send(HOUSING, '13812340008')
  const enforcement = await series(phones.slice(0, 5), phone => send(ENFORCEMENT, phone))
  const traffic = await send(TRAFFIC, '13812340009')
  const angry = housing[5]
  if (!angry || !enforcement[0]) throw new Error('nobody asked')

  city.at('2026-03-17 10:00')
  for (const { caseId } of housing) await signedAndReplied(city, caseId, HOUSING)
  for (const { caseId } of enforcement) await signedAndReplied(city, caseId, ENFORCEMENT)
  await signedAndReplied(city, traffic.caseId, TRAFFIC)
  await city.act('case.sign', city.staff('handler', HOUSING), forgotten.caseId, {})
  for (let again = city.city.pack.rules.notSatisfied.rounds.value; again > 0; again--) {
    await say(angry.caseId, 1, 'no')
    await signedAndReplied(city, angry.caseId, HOUSING)
  }

  city.at('2026-03-19 10:00')
  await signedAndReplied(city, silent.caseId, HOUSING)
  for (const { caseId } of [...housing.slice(0, 5), ...enforcement, traffic]) await say(caseId, 4)
  await say(angry.caseId, 2, 'no')
  const today = await series(['13812340011', '13812340012', '13812340013', '13812340014', '13812340015'], phone =>
    send(HOUSING, phone),
  )
  for (const phone of ['13812340021', '13812340022']) await send(ENFORCEMENT, phone)
  await city.act('case.return', city.staff('handler', HOUSING), today[0]?.caseId ?? '', {
    ground: city.city.pack.rules.returns.bases[0]?.code,
    reason: '这条路由镇里管，请改派镇里。',
  })
  await city.act('case.merge', city.staff('dispatcher'), today[1]?.caseId ?? '', {
    into: today[2]?.caseId,
    reason: '说的是同一盏灯',
  })
  satisfiedPerson = enforcement[0]
}

async function series<I, O>(list: readonly I[], one: (from: I) => Promise<O>): Promise<O[]> {
  const made: O[] = []
  for (const from of list) made.push(await one(from))
  return made
}

const ask = (version?: number) =>
  city.view<Table>('ranking.table', city.staff('assessor'), {
    kind: 'day',
    period: '2026-03-19',
    group: 'departments',
    ...(version ? { version } : {}),
  })
const rowOf = (table: Table, unit: string) => table.rows.find(row => row.unit === unit)
const publish = (by: 'assessor' | 'handler' | 'supervisor', reason?: string) =>
  city.act('ranking.publish', city.staff(by, by === 'handler' ? HOUSING : undefined), null, {
    kind: 'day',
    period: '2026-03-19',
    ...(reason ? { reason } : {}),
  })

describe('a day', () => {
  test('R11: the figures are the ones reckoned by hand', async () => {
    city.at('2026-03-20 10:00')
    const table = await ask()
    expect(table.published).toBeNull()
    const housing = rowOf(table, HOUSING)
    const figures = housing?.indicators.map(row => [row.id, row.numerator, row.denominator, row.points, row.lost])
    expect(figures).toEqual([
      ['satisfaction', 5, 6, 58.33, 11.67], // 70 x 5/6
      ['closure', 9, 10, 13.5, 1.5], // 8 of Monday and two more rounds of one of them; 15 x 9/10
      ['return', 1, 4, 11.25, 3.75], // 15 x 3/4
    ])
    expect(housing).toMatchObject({ place: 2, score: 83.08, small: false })
    expect(housing?.indicators[0]?.excluded).toEqual([
      expect.objectContaining({ ground: 'not_reached', count: 1 }),
      expect.objectContaining({ ground: 'declined_to_rate', count: 0 }),
      expect.objectContaining({ ground: 'approved', count: 0 }),
    ])
    expect(housing?.indicators[2]?.excluded).toEqual([
      expect.objectContaining({ ground: 'return_upheld', count: 0 }),
      expect.objectContaining({ ground: 'merged_away', count: 1 }),
      expect.objectContaining({ ground: 'approved', count: 0 }),
    ])
    expect(housing?.indicators[0]?.formula.zh).toBe(
      '满意的人 ÷ 表明满意或不满意的人；0% 得 0 分，100% 得 70 分，中间按比例',
    )
    expect(rowOf(table, ENFORCEMENT)).toMatchObject({ place: 1, score: 100 })
  })

  test('small numbers are marked and listed after the ranked ones, whatever their score', async () => {
    const table = await ask()
    expect(table.rows.slice(0, 2).map(row => row.unit)).toEqual([ENFORCEMENT, HOUSING])
    expect(table.rows.slice(2).every(row => row.small && row.place === null)).toBe(true)
    expect(rowOf(table, TRAFFIC)).toMatchObject({ place: null, small: true })
    expect(rowOf(table, TRAFFIC)?.indicators[0]).toMatchObject({ numerator: 1, denominator: 1 })
  })

  test('the explanation says where most points went, and names the cases', async () => {
    const told = await city.view<z.output<typeof RankingExplain>>('ranking.explain', city.staff('leader'), {
      kind: 'day',
      period: '2026-03-19',
      unit: HOUSING,
    })
    expect(told.sentence.zh).toBe(
      '3 月 19 日这一天得 83.08 分，在部门里列第 2 名，共 2 个单位参加排名。失分最多的是群众满意率，失 11.67 分：6 人表明了满意或不满意，其中 1 人不满意。',
    )
    expect(told.cases.map(row => row.why.zh).sort()).toEqual([
      '3 月 19 日到期，还没有答复',
      '本人评价：不满意',
      '申请退办：法定职责属于别的单位',
    ])
    expect(told.more).toBe(0)
  })

  test('each part of a figure opens into as many cases, page by page', async () => {
    const page = (part: string, more: object = {}) =>
      city.view<z.output<typeof RankingCasePage>>('ranking.cases', city.staff('handler', HOUSING), {
        kind: 'day',
        period: '2026-03-19',
        unit: HOUSING,
        indicator: 'closure',
        part,
        ...more,
      })
    expect((await page('denominator')).rows).toHaveLength(10)
    expect((await page('numerator')).rows).toHaveLength(9)
    expect((await page('lost')).rows).toHaveLength(1)
    expect((await page('excluded', { indicator: 'satisfaction' })).rows.map(row => [row.counted, row.why.zh])).toEqual([
      [false, '回访没有联系上，不计入'],
    ])
    const seen: string[] = []
    let cursor: string | null | undefined
    do {
      const { rows, next } = await page('denominator', { limit: 4, ...(cursor ? { cursor } : {}) })
      seen.push(...rows.map(row => row.caseId))
      cursor = next
    } while (cursor)
    // Three rounds of one case are three limits.
    expect([seen.length, new Set(seen).size]).toEqual([10, 8])
    await expect(
      city.view('ranking.cases', city.staff('handler', TRAFFIC), { unit: HOUSING, indicator: 'closure' }),
    ).rejects.toMatchObject({ code: 'forbidden' })
  })
})

const REASON = '一位市民补充说没有解决，满意率重新计算'

describe('K82 K85: where a unit stands, why, and what it can still save', () => {
  test('its own page names what ends today, whom one still asks, and what each is worth', async () => {
    city.at('2026-03-19 20:00')
    const own = await city.view<z.output<typeof RankingOwn>>('ranking.own', city.staff('unit_head', HOUSING), {})
    expect(own).toMatchObject({ unit: HOUSING, period: '2026-03' })
    const [limits, callbacks, returns] = own.lists
    expect([limits?.id, callbacks?.id, returns?.id]).toEqual(['limits', 'callbacks', 'returns'])
    expect(callbacks?.rows).toEqual([])
    // 6 ratings so far: 70 x (6/7 - 5/7)
    expect(callbacks?.points).toBe(10)
    await expect(city.view('ranking.own', city.staff('handler', TRAFFIC), { unit: HOUSING })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  test('the table that opens is that of the own group; a link to a unit leads into the group of the unit', async () => {
    const group = async (by: ReturnType<typeof city.staff>, asked: object = {}) =>
      (await city.view<Table>('ranking.table', by, { kind: 'month', ...asked })).group
    const leader = city.staff('leader')
    const [first] = (await city.view<Table>('ranking.table', leader, { kind: 'month' })).groups
    expect(await group(leader)).toBe(first?.id)
    expect(await group(city.staff('unit_head', HOUSING))).toBe('departments')
    expect(await group(leader, { unit: HOUSING })).toBe('departments')
    expect(await group(leader, { unit: HOUSING, group: first?.id })).toBe(first?.id)
    expect(await group(leader, { unit: 'nobody' })).toBe(first?.id)
  })

  test('the difference to the day before adds up to the hundredth, by indicator and by case', async () => {
    city.at('2026-03-20 10:00')
    const told = await city.view<z.output<typeof RankingDifference>>('ranking.difference', city.staff('leader'), {
      kind: 'day',
      period: '2026-03-19',
      unit: HOUSING,
    })
    const cents = (n: number) => Math.round(n * 100)
    expect(told.after).toMatchObject({ place: 2, of: 2, score: 83.08 })
    expect(told.lines.reduce((sum, line) => sum + cents(line.change), 0)).toBe(cents(told.change))
    for (const line of told.lines) {
      expect(cents(line.ofWeight) + cents(line.ofLost)).toBe(cents(line.change))
      expect(line.cases.reduce((sum, row) => sum + cents(row.change), 0) + cents(line.unlisted)).toBe(
        cents(line.ofLost),
      )
    }
    const satisfaction = told.lines.find(line => line.id === 'satisfaction')
    expect(satisfaction?.cases.map(row => row.why.zh)).toContain('本人评价：不满意')
    const blind = await city.view<z.output<typeof RankingDifference>>(
      'ranking.difference',
      city.staff('handler', TRAFFIC),
      { kind: 'day', period: '2026-03-19', unit: HOUSING },
    )
    expect(blind.lines.flatMap(line => line.cases)).toEqual([])
  })
})

describe('a publication', () => {
  const open = (name: string, input: object = {}) => city.view(name, city.anyone, { city: 'rongcheng', ...input })

  test('is made by a supervisor or assessor, of a period that is over; the public sees nothing before', async () => {
    city.at('2026-03-19 23:00')
    await expect(publish('assessor')).rejects.toMatchObject({ code: 'ranking_not_over' })
    city.at('2026-03-20 10:00')
    await expect(publish('handler')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(open('public.rankingTable', { kind: 'day', period: '2026-03-19' })).rejects.toMatchObject({
      code: 'ranking_not_published',
    })
    expect(await open('public.rankingPeriods')).toEqual({ publicity: 'byName', days: [], months: [] })
    await expect(publish('assessor')).resolves.toMatchObject({ version: 1 })
    expect(await open('public.rankingPeriods')).toEqual({
      publicity: 'byName',
      days: ['2026-03-19'],
      months: [],
    } satisfies z.input<typeof RankingPeriods>)
    const shown = (await open('public.rankingTable', { kind: 'day', group: 'departments' })) as Table
    expect(shown).toMatchObject({ period: '2026-03-19', published: { version: 1 } })
    expect(rowOf(shown, HOUSING)?.score).toBe(83.08)
  })

  test('freezes: what happens later changes it only by a correction beside it', async () => {
    const before = await ask()
    await expect(publish('assessor')).rejects.toMatchObject({ code: 'ranking_unchanged' })
    city.at('2026-03-21 09:00')
    const { appealId } = satisfiedPerson
    await city.act('appeal.notSolved', city.owner(appealId), appealId, { text: '又不亮了。' })
    expect(await ask()).toEqual(before)
    await expect(publish('supervisor')).rejects.toMatchObject({ code: 'ranking_reason_missing' })
    await expect(publish('supervisor', REASON)).resolves.toMatchObject({ version: 2 })
    const after = await ask()
    expect(after.published).toMatchObject({ version: 2 })
    expect(after.published?.digest).not.toBe(before.published?.digest)
    expect(rowOf(after, ENFORCEMENT)).toMatchObject({ place: null, small: true, withheld: true })
    // Its own explanation does not say that nobody was asked, nor that nothing was lost.
    const why = await city.view<z.output<typeof RankingExplain>>(
      'ranking.explain',
      city.staff('unit_head', ENFORCEMENT),
      { kind: 'day', period: after.period, unit: ENFORCEMENT },
    )
    expect(why.sentence.zh).toMatch(/评价的人太少，发布的结果里不列评价，不参加排名。$/)
    expect({ ...(await ask(1)), versions: before.versions, mayCorrect: true }).toEqual(before)
    const all = await city.view<z.output<typeof RankingPublicationPage>>(
      'ranking.publications',
      city.staff('handler'),
      {},
    )
    expect(all.rows.map(row => row.version)).toEqual([2, 1])
  })
})

describe('R11 K144: anybody computes a publication again without the database', () => {
  const dir = mkdtempSync(join(tmpdir(), 'bihuan-publication-'))
  afterAll(() => rmSync(dir, { recursive: true, force: true }))
  const [first, second, key] = ['first.json', 'second.json.gz', 'key.pem'].map(name => join(dir, name)) as [
    string,
    string,
    string,
  ]

  const textOf = async (version: number) => {
    const { rows } = await city.view<z.output<typeof RankingPublicationPage>>(
      'ranking.publications',
      city.staff('handler'),
      {},
    )
    const id = rows.find(row => row.version === version)?.id ?? ''
    const file = await publicationFile(city.app.pool, city.city, { id })
    if (!file?.body.statement || !file.body.signature) throw new Error('not signed')
    const { statement, signature } = file.body
    let text = ''
    const body = { ...file.body, statement, signature }
    for await (const piece of publicationText(city.app.pool, city.city, id, { body, chunks: file.chunks }))
      text += piece
    return text
  }

  /** A process of its own, in an empty directory, that knows of no database. */
  const verify = (...words: string[]) =>
    new Promise<{ code: number; out: string; err: string }>(resolve => {
      const env = { PATH: process.env.PATH, HOME: dir }
      const args = [join(import.meta.dirname, '../../src/cli/main.ts'), '--json', 'verify', 'publication', ...words]
      execFile(process.execPath, args, { cwd: dir, env }, (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, out, err }),
      )
    })

  test('what is published agrees, a correction names what it corrects, and it is JSON for everybody', async () => {
    const [one, two] = [await textOf(1), await textOf(2)]
    writeFileSync(first, one)
    writeFileSync(second, gzipSync(two))
    writeFileSync(key, city.app.ledgerKeys.publicKeyPem)
    const whole = await verify(first, '--key', key)
    expect(whole.err).toBe('')
    expect(JSON.parse(whole.out)).toMatchObject({ ok: true, trusted: true, statement: { version: 1, corrects: null } })
    const corrected = await verify(second, '--key', key, '--corrects', first)
    expect([corrected.code, JSON.parse(corrected.out)]).toMatchObject([
      0,
      { ok: true, statement: { version: 2, corrects: { reason: REASON } }, corrects: { ok: true } },
    ])
    // Enforcement is left with four ratings: they are told neither in counts nor in facts.
    const { inputs, facts } = JSON.parse(two) as {
      inputs: RankingInputs
      facts: { unit: string; of: string }[]
    }
    const unit = inputs.units.find(row => row.unit === ENFORCEMENT)
    expect(unit).toMatchObject({ withheld: true, counts: { valid: 0, satisfied: 0 } })
    expect(facts.filter(row => row.unit === ENFORCEMENT && row.of === 'verdict')).toEqual([])
    expect(facts.filter(row => row.unit === HOUSING && row.of === 'verdict')).toHaveLength(7)
    expect(one).not.toMatch(/138\d{8}|路灯/)
  })

  test('a change of any part is found and named', async () => {
    const text = readFileSync(first, 'utf8')
    const cases: [string, string, string][] = [
      ['"result":"dissatisfied"', '"result":"satisfied"', 'count'],
      ['"valid":6', '"valid":7', 'inputs_digest'],
      ['"weight":70', '"weight":60', 'inputs_digest'],
      ['"place":2', '"place":1', 'results_digest'],
      ['"version":1}', '"version":3}', 'signature'],
    ]
    await Promise.all(
      cases.map(async ([from, to, what], n) => {
        expect(text, from).toContain(from)
        const changed = join(dir, `changed-${n}.json`)
        writeFileSync(changed, text.replace(from, to))
        const { code, out } = await verify(changed, '--key', key)
        expect([code, from]).toEqual([1, from])
        const { findings } = JSON.parse(out) as { findings: { what: string; text: { zh: string } }[] }
        expect(findings.map(row => row.what)).toContain(what)
        expect(findings.every(row => row.text.zh.length > 5)).toBe(true)
      }),
    )
  }, 30_000)

  test('a wrong file, key or chain is one clear line', async () => {
    const [none, noKey, wrong] = await Promise.all([
      verify(join(dir, 'none.json')),
      verify(first, '--key', first),
      verify(first, '--corrects', second),
    ])
    expect(none.err).toContain('no such file')
    expect(noKey.err).toContain('Ed25519 public key')
    expect([wrong.code, wrong.out]).toEqual([1, expect.stringContaining('"corrects"')])
  })
})

describe('publicity: what everybody sees is what the pack opens', () => {
  const open = (name: string, input: object = {}) =>
    city.view<Table>(name, city.anyone, { city: 'rongcheng', kind: 'day', group: 'departments', ...input })
  const withPublicity = async (value: 'internal' | 'banded' | 'byName', work: () => Promise<void>) => {
    const { publication } = city.city.pack.schemes.get('daily') ?? {}
    if (!publication?.publicity || !publication.openToAll) throw new Error('the pack does not say')
    const before = publication.publicity.value
    publication.publicity.value = value
    await work().finally(() => {
      if (publication.publicity) publication.publicity.value = before
    })
  }

  test('the file is for everybody where the pack opens it, and else not there at all; staff get it, and a sheet', async () => {
    const server = fastify()
    publicationRoutes(server, {
      pool: city.app.pool,
      now: city.now,
      city: code => (code === 'rongcheng' ? city.city : null),
      mustBeStaff: async () => ({ city: city.city, actor: city.staff('supervisor') }),
    })
    const { versions } = await open('public.rankingTable')
    const file = versions[0]?.file ?? ''
    const taken = await server.inject(file)
    expect([taken.statusCode, taken.json().statement.version]).toEqual([200, 2])
    const packed = await server.inject(`${file}?as=gz`)
    expect(gunzipSync(packed.rawPayload).toString()).toBe(taken.payload)
    expect((await server.inject('/api/public/rongcheng/ranking/key')).payload).toBe(city.app.ledgerKeys.publicKeyPem)
    await withPublicity('internal', async () => {
      expect((await server.inject(file)).statusCode).toBe(404)
      const staff = await server.inject(`/api/ranking/publications/${versions[0]?.id}/file`)
      expect(staff.payload).toBe(taken.payload)
    })
    const sheet = await server.inject('/api/ranking/sheet?kind=day&period=2026-03-19&group=departments')
    const book = new exceljs.Workbook()
    await book.xlsx.load(sheet.rawPayload as never)
    const row = book.worksheets[0]?.getRow(3)
    expect([row?.getCell(1).value, row?.getCell(3).value, row?.getCell(5).value]).toEqual([1, 83.08, 5])
    await server.close()
  })

  test('by name: rows, versions with reason and changes, and the file', async () => {
    const table = await open('public.rankingTable')
    expect(table.rows.map(row => row.unit)).toContain(HOUSING)
    expect(table.bands).toBeNull()
    const [two, one] = table.versions
    expect(two).toMatchObject({ version: 2, reason: REASON, file: expect.stringContaining('/api/public/rongcheng/') })
    expect(one).toMatchObject({ version: 1, reason: null, changes: [] })
    expect(two?.changes.map(row => [row.unit, row.place, row.counts.map(count => count.count.zh)])).toEqual([
      [HOUSING, { was: 2, is: 1 }, []],
      [ENFORCEMENT, { was: 1, is: null }, ['满意的人', '表明满意或不满意的人']],
    ])
  })

  test('in bands: no place, no score, no file', () =>
    withPublicity('banded', async () => {
      const table = await open('public.rankingTable')
      expect(table).toMatchObject({ publicity: 'banded', rows: [] })
      expect(table.bands?.map(band => [band.code, band.units.map(row => row.unit)])).toEqual([
        ['good', []],
        ['fair', [HOUSING]],
        ['pass', []],
        ['fail', []],
      ])
      expect(table.versions.flatMap(row => row.changes)).toEqual([])
      await expect(open('public.rankingCourse')).rejects.toMatchObject({ code: 'ranking_not_public' })
    }))

  test('internal: nothing at all, not even which periods there are', () =>
    withPublicity('internal', async () => {
      await expect(open('public.rankingTable')).rejects.toMatchObject({ code: 'ranking_not_public' })
      await expect(open('public.rankingCourse')).rejects.toMatchObject({ code: 'ranking_not_public' })
      expect(await open('public.rankingPeriods')).toMatchObject({ publicity: 'internal', days: [], months: [] })
      expect((await ask()).rows.length).toBeGreaterThan(0)
    }))
})
