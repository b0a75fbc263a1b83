import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keyIdOf } from '../merkle/index.ts'
import { testScheme } from '../score/fixtures.ts'
import { publicationDigest, zeroCounts } from '../score/index.ts'
import {
  changesBetween,
  countFact,
  disclosed,
  type Fact,
  FORMAT,
  factLine,
  headLines,
  LAST_LINE,
  OpenFact,
  openFacts,
  type RankingInputs,
  resultsOf,
  rowsOf,
  type Statement,
  signStatement,
  verifyPublication,
} from './index.ts'

const pair = () => generateKeyPairSync('ed25519')
const signerOf = ({ privateKey, publicKey }: ReturnType<typeof pair>) => ({
  keyId: keyIdOf(publicKey),
  publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  sign: (message: Buffer) => sign(null, message, privateKey),
})
const keys = pair()
const K = 5

const day = fc.integer({ min: 1, max: 31 }).map(n => `2026-03-${String(n).padStart(2, '0')}`)
const ground = fc.option(fc.constantFrom('merged_away', 'return_upheld'), { nil: undefined })
const id = fc.uuid()
const fact: fc.Arbitrary<Fact> = fc.oneof(
  fc.record({
    of: fc.constant('verdict' as const),
    id,
    day,
    result: fc.constantFrom(
      'satisfied',
      'dissatisfied',
      'unreachable',
      'declined_to_rate',
    ) as fc.Arbitrary<'satisfied'>,
  }),
  fc
    .record({ id, day, outcome: fc.constantFrom('inTime', 'late', 'open') as fc.Arbitrary<'late'>, ground })
    .map(({ ground, ...rest }): Fact => ({ of: 'limit', ...rest, ...(ground ? { excluded: ground } : {}) })),
  fc
    .record({ id, day, round: fc.integer({ min: 1, max: 3 }), ground })
    .map(({ ground, ...rest }): Fact => ({ of: 'dispatch', ...rest, ...(ground ? { excluded: ground } : {}) })),
  fc.record({ of: fc.constant('return' as const), id, day, round: fc.integer({ min: 1, max: 3 }) }),
)
const books = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c'), fact), {
  selector: ([, of]) => of.id,
  maxLength: 80,
})

function inputsOf(facts: readonly (readonly [string, Fact])[]): RankingInputs {
  const scheme = { ...testScheme, smallNumber: { count: 'valid' as const, below: { day: K, month: 10, year: 10 } } }
  return {
    format: 'bihuan-ranking/1',
    city: 'test',
    kind: 'month',
    period: '2026-03',
    from: '2026-03-01',
    to: '2026-03-31',
    pack: '2026.1',
    calendar: 'c',
    scheme,
    schemeVersion: '2026.1',
    units: ['a', 'b', 'c'].map(unit => {
      const counts = zeroCounts()
      for (const [whose, of] of facts) if (whose === unit) countFact(counts, of)
      const group = scheme.groups[0]
      return { unit, name: { zh: unit, en: unit }, kind: group?.unitKind ?? 'street', group: group?.id ?? '', counts }
    }),
  }
}

function publish(facts: readonly (readonly [string, Fact])[], corrects: Statement['corrects'] = null, version = 1) {
  const inputs = disclosed(inputsOf(facts), K)
  const lines = inputs.units.flatMap(({ unit, withheld }) => {
    const own = facts.filter(([whose, of]) => whose === unit && !(withheld && of.of === 'verdict')).map(([, of]) => of)
    return openFacts(unit, own, { key: 'secret', atLeast: K }).map(factLine)
  })
  const results = resultsOf(rowsOf(inputs))
  const hash = createHash('sha256')
  for (const line of lines) hash.update(`${line}\n`)
  const statement: Statement = {
    format: FORMAT,
    city: 'test',
    number: `PM-2026-000${version}`,
    kind: 'month',
    period: '2026-03',
    version,
    publishedAt: '2026-04-01T00:00:00.000Z',
    digest: publicationDigest(inputs),
    results: publicationDigest(results),
    facts: { lines: lines.length, digest: `sha256:${hash.digest('hex')}` },
    corrects,
  }
  const signature = signStatement(statement, signerOf(keys))
  const body = lines.map((line, i) => (i === lines.length - 1 ? line : `${line},`))
  return { statement, inputs, lines: [...headLines({ statement, signature, inputs, results }), ...body, LAST_LINE] }
}

const many: (readonly [string, Fact])[] = ['a', 'b', 'c'].flatMap((unit, u) =>
  Array.from({ length: 12 }, (_, i): readonly [string, Fact][] => {
    const own = `${unit}${i}`
    const on = `2026-03-${String((i % 3) + 1).padStart(2, '0')}`
    return [
      [unit, { of: 'verdict', id: own, day: on, result: i % 4 > u ? 'satisfied' : 'dissatisfied' }],
      [unit, { of: 'limit', id: own, day: on, outcome: i === 0 ? 'late' : 'inTime' }],
      [unit, { of: 'dispatch', id: own, day: on, round: 1 }],
    ]
  }).flat(),
)

describe('a publication file', () => {
  test('computes again to what it says, whatever happened, and a ranked unit loses no figure', async () => {
    await fc.assert(
      fc.asyncProperty(books, async facts => {
        const { lines, inputs } = publish(facts)
        const report = await verifyPublication(lines, { key: keys.publicKey })
        expect(report).toMatchObject({ ok: true, total: 0, trusted: true })
        const whole = rowsOf(inputsOf(facts))
        const open = rowsOf(inputs)
        expect(open.map(row => [row.unit, row.place])).toEqual(whole.map(row => [row.unit, row.place]))
        expect(open.filter(row => !row.small)).toEqual(whole.filter(row => !row.small))
      }),
      { numRuns: 60 },
    )
  })

  test('any change of any line is found', async () => {
    const { lines } = publish(many)
    await fc.assert(
      fc.asyncProperty(
        fc.nat(lines.length - 1),
        fc.nat(),
        fc.constantFrom('0', 'x', ' ', '"'),
        async (n, at, letter) => {
          const line = lines[n] ?? ''
          const i = at % line.length
          const changed = line.slice(0, i) + (line[i] === letter ? '7' : letter) + line.slice(i + 1)
          const report = await verifyPublication(lines.with(n, changed), { key: keys.publicKey })
          expect(report.ok, changed).toBe(false)
        },
      ),
      { numRuns: 200 },
    )
  })

  test('a line taken out, put in twice or moved is found', async () => {
    const { lines } = publish(many)
    const first = 6
    for (const changed of [
      lines.toSpliced(first, 1),
      lines.toSpliced(first, 0, lines[first] ?? ''),
      lines.with(first, lines[first + 1] ?? '').with(first + 1, lines[first] ?? ''),
      lines.slice(0, -1),
      [...lines, '{}'],
    ])
      expect((await verifyPublication(changed)).ok).toBe(false)
  })

  const edited = (name: string, from: string | RegExp, to: string) => {
    const { lines } = publish(many)
    return lines.map(line => (line.startsWith(`"${name}"`) ? line.replace(from, to) : line))
  }
  test.each([
    ['a count', 'inputs', '"valid":12', '"valid":13', ['count', 'result', 'inputs_digest']],
    ['a weight of the scheme', 'inputs', '"weight":70', '"weight":71', ['result', 'inputs_digest']],
    ['a place', 'results', '"place":1', '"place":2', ['result', 'results_digest']],
    ['the reason or the number', 'statement', 'PM-2026-0001', 'PM-2026-0009', ['signature']],
    [
      'the period that was signed',
      'statement',
      '"period":"2026-03"',
      '"period":"2026-02"',
      ['inputs_other', 'signature'],
    ],
  ])('%s changed: it says what differs', async (_, part, from, to, expected) => {
    const report = await verifyPublication(edited(part, from, to), { key: keys.publicKey })
    expect([...new Set(report.findings.map(row => row.what))]).toEqual(expected)
  })

  test('a fact changed: the unit and count that no longer follow are named', async () => {
    const { lines } = publish(many)
    const n = lines.findIndex(line => line.includes('"result":"dissatisfied"') && line.includes('"unit":"c"'))
    const changed = lines.with(n, (lines[n] ?? '').replace('dissatisfied', 'satisfied'))
    const report = await verifyPublication(changed, { key: keys.publicKey })
    expect(report.findings).toContainEqual(expect.objectContaining({ what: 'count', unit: 'c', count: 'satisfied' }))
    expect(report.findings).toContainEqual(expect.objectContaining({ what: 'facts_digest' }))
  })

  test('signed anew with another key: agrees with itself, and not with the key of the city', async () => {
    const other = pair()
    const { lines, statement } = publish(many)
    const forged = lines.with(2, `"signature":${JSON.stringify(sorted(signStatement(statement, signerOf(other))))},`)
    expect(await verifyPublication(forged)).toMatchObject({ ok: true, trusted: false })
    const report = await verifyPublication(forged, { key: keys.publicKey })
    expect(report.findings.map(row => row.what)).toEqual(['key'])
  })

  test('a correction names what it corrects, and no other', async () => {
    const first = publish(many)
    const { number, digest } = first.statement
    const corrects = { number, digest, statement: publicationDigest(first.statement), reason: '一件的时限算错了' }
    const second = publish(many.slice(1), corrects, 2)
    expect(await verifyPublication(second.lines, { before: first.statement })).toMatchObject({ ok: true })
    const wrong = await verifyPublication(second.lines, { before: second.statement })
    expect(wrong.findings.map(row => row.what)).toEqual(['corrects', 'corrects', 'corrects'])
    const changes = changesBetween(
      { inputs: first.inputs, rows: rowsOf(first.inputs) },
      { inputs: second.inputs, rows: rowsOf(second.inputs) },
    )
    expect(changes.map(row => [row.unit, row.counts])).toEqual([['a', [{ count: 'valid', was: 12, is: 11 }]]])
  })
})

const sorted = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).sort()) as T

describe('open data', () => {
  test('no line of a rating has a day, and every day or week that is told is shared', () => {
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 60 }), facts => {
        const lines = openFacts('a', facts, { key: 'k', atLeast: K })
        for (const line of lines) expect(OpenFact.parse(line)).toEqual(line)
        expect(lines.filter(line => line.of === 'verdict').every(line => !('day' in line))).toBe(true)
        const shares = new Map<string, number>()
        for (const line of lines)
          if ('day' in line && line.day)
            shares.set(`${line.of} ${line.day}`, (shares.get(`${line.of} ${line.day}`) ?? 0) + 1)
        for (const [at, n] of shares) expect(n, at).toBeGreaterThanOrEqual(K)
      }),
    )
  })

  test('pseudonyms of one case cannot be joined: not between kinds of fact, not between publications', () => {
    const one: Fact[] = [
      { of: 'verdict', id: 'x', day: '2026-03-01', result: 'satisfied' },
      { of: 'dispatch', id: 'x', day: '2026-03-01', round: 1 },
    ]
    const ids = ['k1', 'k2'].flatMap(key => openFacts('a', one, { key, atLeast: K }).map(line => line.id))
    expect(new Set(ids).size).toBe(4)
  })

  test('a unit with few ratings keeps them to itself', () => {
    const few: [string, Fact][] = [
      ['a', { of: 'verdict', id: '1', day: '2026-03-01', result: 'dissatisfied' }],
      ['a', { of: 'dispatch', id: '1', day: '2026-03-01', round: 1 }],
    ]
    const unit = disclosed(inputsOf(few), K).units[0]
    expect(unit).toMatchObject({ withheld: true, counts: { valid: 0, satisfied: 0, dispatched: 1 } })
  })
})
