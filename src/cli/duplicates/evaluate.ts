import {
  likenessOf,
  MemoryIndex,
  measurePairs,
  partQuotes,
  SAME_MATTER,
  sketchOf,
} from '../../rules/text/similar/index.ts'
import { progressBar } from '../progress.ts'
import { readTexts } from '../read-texts.ts'
import { UsageError } from '../tell.ts'
import type { DuplicatesFlags } from './flags.ts'

const DAY_MS = 86_400_000

/** Prints how well the product's own search for duplicates finds the groups of a labelled file. */
export async function evaluateDuplicates(file: string, options: DuplicatesFlags, json: boolean): Promise<void> {
  if (!['strip', 'keep'].includes(options.quotes))
    throw new UsageError(`--quotes ${options.quotes}: write strip or keep`)
  const rows = await readTexts(file, options.truth)
  if (rows.every(row => row.label === null))
    throw new UsageError(`--truth ${options.truth}: no row of ${file} has a value there`)
  rows.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  const index = new MemoryIndex()
  const bar = progressBar('duplicates', json)
  const took: number[] = []
  const found = rows.map((row, i) => {
    if (i % 500 === 0) bar.update(i, rows.length)
    const whole = [row.title, row.text].filter(Boolean).join('\n')
    const start = performance.now()
    const sketch = sketchOf(options.quotes === 'strip' ? partQuotes(whole).own : whole)
    const alike = index
      .find(sketch)
      .map(({ at, comparison }) => ({
        at,
        likeness: likenessOf(comparison, { days: Math.max(0, row.at - (rows[at]?.at ?? row.at)) / DAY_MS }),
      }))
      .sort((a, b) => b.likeness - a.likeness)
    took.push(performance.now() - start)
    index.add(sketch)
    return { group: row.label, found: alike }
  })
  bar.update(rows.length, rows.length)
  bar.stop()
  const measured = measurePairs(found, SAME_MATTER)
  took.sort((a, b) => a - b)
  const round = (value: number) => Math.round(value * 10_000) / 10_000
  console.log(
    JSON.stringify({
      ...Object.fromEntries(Object.entries(measured).map(([name, value]) => [name, round(value)])),
      msPerQuery: round(took.reduce((sum, ms) => sum + ms, 0) / took.length),
      msPerQueryP95: round(took[Math.floor(took.length * 0.95)] ?? 0),
      n: rows.length,
      labelled: rows.filter(row => row.label !== null).length,
      threshold: SAME_MATTER,
      quotes: options.quotes,
    }),
  )
}
