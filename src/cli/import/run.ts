import { actNamed, type CityContext, makeRunner, Refusal } from '../../platform/acts/index.ts'
import { inCity, type Pool } from '../../platform/db/index.ts'
import { guessMapping, type Mapping } from './columns.ts'
import type { Refused } from './problems.ts'
import { type Row, readRows } from './read-rows.ts'
import { digestOf, type ImportInput, toAppeal } from './to-appeal.ts'

export interface ImportResult {
  mapping: Mapping
  rows: number
  /** taken in; in a dry run: would be */
  taken: number
  /** there already, by an earlier import of the same rows */
  known: number
  refused: Refused[]
  seconds: number
}

export interface ImportOptions {
  file: string
  channel: string
  map?: string | undefined
  zone: string
  now: Date
  /** absent in a dry run without a database */
  target?: { pool: Pool; city: CityContext }
  dryRun: boolean
  onProgress?(rows: number): void
}

const BATCH = 256
const IN_FLIGHT = 16

interface Ready {
  line: number
  input: ImportInput
}

/**
 * Takes a file's rows in through the act `appeal.import`, many at once, in batches. A row is known by its channel and
 * its own number, or by its content, so a second run goes on where the first was cut off.
 * @throws UsageError if the file cannot be read or its columns cannot be told
 */
export async function importFile(options: ImportOptions): Promise<ImportResult> {
  const started = performance.now()
  const result: ImportResult = { mapping: {}, rows: 0, taken: 0, known: 0, refused: [], seconds: 0 }
  const seen = new Map<string, string>()
  let mapping: Mapping | undefined
  let batch: Ready[] = []
  const flush = async () => {
    const part = batch
    batch = []
    await takeIn(part, options, result)
    options.onProgress?.(result.rows)
  }
  const take = (row: Row) => {
    result.rows++
    const refuse = (column: string, problem: Refused['problem']) =>
      result.refused.push({ line: row.line, column, problem })
    if ('broken' in row) return refuse('', row.broken)
    mapping ??= guessMapping(Object.keys(row.cells), options.map)
    const input = toAppeal(row.cells, mapping, options)
    if ('problem' in input) return refuse(mapping[input.field] ?? input.field, input.problem)
    const digest = digestOf(row.cells)
    const before = seen.get(input.externalRef)
    if (before === undefined) {
      seen.set(input.externalRef, digest)
      batch.push({ line: row.line, input })
    } else if (before === digest) result.known++
    else refuse(mapping.id ?? 'id', 'id_twice')
  }
  for await (const row of readRows(options.file)) {
    take(row)
    if (batch.length >= BATCH) await flush()
  }
  await flush()
  result.mapping = mapping ?? {}
  result.seconds = (performance.now() - started) / 1000
  return result
}

async function takeIn(batch: readonly Ready[], options: ImportOptions, result: ImportResult): Promise<void> {
  const { target } = options
  const known = target
    ? await knownOf(
        target,
        batch.map(row => row.input),
      )
    : new Set<string>()
  const fresh = batch.filter(row => !known.has(row.input.externalRef))
  result.known += batch.length - fresh.length
  if (options.dryRun || !target) {
    result.taken += fresh.length
    return
  }
  const { pool, city } = target
  const act = actNamed('appeal.import')
  if (!act) throw new Error('no act appeal.import')
  const runner = makeRunner({ pool, vault: city.vault, now: () => options.now })
  const one = async ({ line, input }: Ready) => {
    try {
      await runner.run({ act, city, actor: { kind: 'system', id: 'import' }, input })
      result.taken++
    } catch (error) {
      const { code, constraint } = error as { code?: string; constraint?: string }
      if (code === '23505' && constraint === 'appeal_external') result.known++
      else if (error instanceof Refusal)
        result.refused.push({ line, column: error.fields.map(field => field.path).join(' '), problem: 'refused' })
      else throw error
    }
  }
  const waiting = [...fresh]
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await one(next)
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker))
}

async function knownOf({ pool, city }: { pool: Pool; city: CityContext }, inputs: readonly ImportInput[]) {
  const [first] = inputs
  if (!first) return new Set<string>()
  const rows = await inCity(pool, city.id, 'read', ({ db }) =>
    db
      .selectFrom('appeal')
      .select('external_ref')
      .where('city_id', '=', city.id)
      .where('channel', '=', first.channel)
      .where(
        'external_ref',
        'in',
        inputs.map(input => input.externalRef),
      )
      .execute(),
  )
  return new Set(rows.map(row => row.external_ref ?? ''))
}
