import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCity, type TestCity } from '../support/city.ts'
import { RandomLoop, steps } from '../support/random-loop.ts'
import { bothCounts, ledgerOf } from '../support/ranking.ts'

let city: TestCity
let item: string

beforeAll(async () => {
  city = await openTestCity()
  item = [...city.city.pack.items.values()].find(row => row.lead !== 'by-place' && !row.limit)?.code ?? ''
})
afterAll(() => city.close())

const day = (at: Date) => at.toISOString().slice(0, 10)

/** A property over histories in which nothing happens would hold of anything: each of these is met at least once. */
const MUST_HAPPEN = [
  'case.rehandle',
  'case.raise',
  'case.return',
  'case.arbitrate',
  'case.reroute',
  'case.decideTime',
  'case.resume',
  'case.merge',
  'case.unmerge',
  'appeal.notSolved',
  'fact.waive verdict exclude',
  'fact.waive limit exclude',
  'fact.waive limit correct',
  'fact.restore verdict',
  'fact.restore limit',
]

test('R11: a ranking rebuilt from the ledger, or from open data, equals the ranking from state, for any sequence of acts', async () => {
  let start = Temporal.PlainDateTime.from('2026-03-02T09:00')
  const seen = new Map<string, number>()
  const tryHistories = fc.asyncProperty(steps(200), async sequence => {
    const from = start
    const loop = new RandomLoop(city, ['zjj', 'zfj', 'lidao'], item, from.toString())
    for (let i = 0; i < 4; i++) await loop.take({ do: 'submit', which: 0, other: 0, how: i })
    for (const step of sequence) await loop.take(step)
    start = Temporal.PlainDateTime.from(`${day(city.now())}T09:00`).add({ days: 1 })
    const entries = await ledgerOf(city)
    for (const { act, data } of entries)
      for (const what of act.startsWith('fact.') ? [act, `${act} ${data.fact} ${data.remedy ?? ''}`.trim()] : [act])
        seen.set(what, (seen.get(what) ?? 0) + 1)
    const periods = [{ from: '2026-01-01', to: '2029-12-31' }]
    for (let date = from.toPlainDate(); Temporal.PlainDate.compare(date, start) < 0; date = date.add({ days: 1 }))
      periods.push({ from: date.toString(), to: date.toString() })
    const { fromTables, fromLedger, fromFacts } = await bothCounts(city, periods, entries)
    expect(fromTables).toEqual(fromLedger)
    expect(fromFacts).toEqual(fromLedger[0]?.[1])
  })
  const missing = () => MUST_HAPPEN.filter(act => !seen.has(act))
  // What is rare may not come in the first ten.
  for (let tries = 0; tries < 6 && (tries === 0 || missing().length > 0); tries++)
    await fc.assert(tryHistories, { numRuns: 10, endOnFailure: true })
  expect(missing()).toEqual([])
}, 120_000)
