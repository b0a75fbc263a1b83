import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { Worker } from 'node:worker_threads'
import { gzip } from 'node:zlib'
import type { z } from 'zod'
import type { CityContext } from '../../platform/acts/index.ts'
import { inCity, type Pool } from '../../platform/db/index.ts'
import type { HeldOut, KeptBack, LabelledText } from '../../rules/text/classifier/index.ts'
import type { Scheme } from '../casework/index.ts'
import { named } from './named.ts'
import { type ConfirmedText, confirmedTexts, digestOf } from './rows.ts'
import type { ModelQuality } from './shapes.ts'

const gzipped = promisify(gzip)

/** With fewer confirmed matters than this the words of the event list know better. */
export const ENOUGH = 300
const MOST_CONFUSIONS = 60
const MOST_ERRORS = 200

export type Trained = { version: number; rows: number; quality: z.infer<typeof ModelQuality> }

function learned(
  rows: readonly LabelledText[],
  names: Readonly<Record<string, string>>,
): Promise<{ bytes: Uint8Array; heldOut: HeldOut; judged: KeptBack[] }> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./train-worker.ts', import.meta.url), { workerData: { rows, names } })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', code => {
      if (code !== 0) reject(new Error(`learning ended with code ${code}`))
    })
  })
}

/**
 * Learns a new version of a city's model from its own confirmed matters and keeps it, waiting for a person to put it to
 * use (CHECKLIST K106). Null where there are too few matters or only one label. A version still waiting is superseded.
 */
export async function trainCity(pool: Pool, city: CityContext, scheme: Scheme, now: Date): Promise<Trained | null> {
  const start = performance.now()
  const rows = await confirmedTexts(pool, city, scheme)
  if (rows.length < ENOUGH || new Set(rows.map(row => row.label)).size < 2) return null
  const { bytes, heldOut, judged } = await learned(rows, namesOf(city, scheme, rows))
  const quality = qualityOf(rows, heldOut, judged, (performance.now() - start) / 1000)
  const body = await gzipped(bytes)
  const newest = rows.reduce((last, { at }) => (at && at > last ? at : last), '')
  const version = await inCity(pool, city.id, 'write', async tx => {
    const before = await tx.db
      .selectFrom('text_model')
      .select(({ fn }) => fn.max('version').as('version'))
      .where('city_id', '=', city.id)
      .where('scheme', '=', scheme)
      .executeTakeFirst()
    tx.write(
      tx.db
        .updateTable('text_model')
        .set({ state: 'superseded', body: Buffer.alloc(0) })
        .where('city_id', '=', city.id)
        .where('scheme', '=', scheme)
        .where('state', '=', 'waiting'),
    )
    const next = Number(before?.version ?? 0) + 1
    tx.write(
      tx.db.insertInto('text_model').values({
        city_id: city.id,
        id: randomUUID(),
        scheme,
        version: next,
        revision: 1,
        state: 'waiting',
        rows: rows.length,
        newest_at: newest ? new Date(newest) : null,
        digest: digestOf(rows),
        quality: JSON.stringify(quality),
        body,
        trained_at: now,
        decided_by: null,
        decided_at: null,
      }),
    )
    return next
  })
  return { version, rows: rows.length, quality }
}

/** What citizens call the labels: the Chinese names of the pack, none for a code it no longer has. */
function namesOf(city: CityContext, scheme: Scheme, rows: readonly ConfirmedText[]): Record<string, string> {
  const codes = new Set(rows.map(row => row.label))
  return Object.fromEntries(
    [...codes].map(code => [code, named(city, scheme, code).name.zh]).filter(([code, name]) => code !== name),
  )
}

function qualityOf(
  rows: readonly ConfirmedText[],
  { threshold, coverage, n, accuracy, macroF1, top3, calibrationError }: HeldOut,
  judged: readonly KeptBack[],
  seconds: number,
): z.infer<typeof ModelQuality> {
  const labels: Record<string, number> = {}
  for (const { label } of rows) labels[label] = (labels[label] ?? 0) + 1
  const wrong = judged.flatMap(({ row, truth, guesses: [guess] }) =>
    guess && guess.label !== truth
      ? [{ caseId: rows[row]?.caseId ?? '', truth, guess: guess.label, probability: guess.probability }]
      : [],
  )
  const pairs = new Map<string, { truth: string; guess: string; n: number }>()
  for (const { truth, guess } of wrong) {
    const key = JSON.stringify([truth, guess])
    const pair = pairs.get(key) ?? { truth, guess, n: 0 }
    pair.n++
    pairs.set(key, pair)
  }
  return {
    n,
    accuracy,
    macroF1,
    top3,
    calibrationError,
    threshold,
    coverage,
    labels,
    confusions: [...pairs.values()].sort((a, b) => b.n - a.n).slice(0, MOST_CONFUSIONS),
    // The surest mistakes come first: there either the model or the label is wrong, and a look is worth most.
    errors: wrong.sort((a, b) => b.probability - a.probability).slice(0, MOST_ERRORS),
    seconds,
  }
}
