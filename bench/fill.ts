import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { contactContext } from '../src/modules/casework/index.ts'
import { phoneContext } from '../src/modules/intake/index.ts'
import { limitText, personIdOf } from '../src/modules/registry/index.ts'
import type { Vault } from '../src/platform/crypto/vault.ts'
import { createPool } from '../src/platform/db/index.ts'
import { splitStatements } from '../src/platform/db/split-statements.ts'
import { type LedgerKeys, sealCity } from '../src/platform/ledger/index.ts'
import { searchTokens } from '../src/rules/text/index.ts'
import { matterOf, REPLY } from './lifecycle.ts'
import { CITY, castOf, openPack } from './people.ts'

const CITY_ID = 1
/** Progress is said as often as somebody reads it. */
const SAY_MS = 1000
/** Rows of one statement: temporary files and locks stay small. */
const PART = 100_000
const WORDS = 400

/** A number that one in a thousand cases was told from. */
export const phoneOf = (i: number): string => `139${String(10_000_000 + (i % WORDS))}`

export interface Filled {
  rows: number
  fillSeconds: number
  sealSeconds: number
  /** of the database on disk, in MB */
  size: number
}

/**
 * Brings the city to `target` cases as bench/fill.sql describes, seals their ledger entries by the program's own sealer and
 * leaves the database as autovacuum would have.
 * @param from cases that are there already
 */
export async function fill(
  urls: { superuserUrl: string; appUrl: string },
  keys: { ledger: LedgerKeys; vault: Vault },
  from: number,
  target: number,
  say: (line: string) => void,
): Promise<Filled> {
  const started = performance.now()
  const url = new URL(urls.superuserUrl)
  url.pathname = new URL(urls.appUrl).pathname
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    // No triggers: there is nothing to check in rows that were made to fit.
    await client.query("set session_replication_role = 'replica'")
    await client.query("set maintenance_work_mem = '512MB'")
    await client.query("set work_mem = '256MB'")
    await prepareLists(client, keys.vault)
    const statements = statementsOf('fill.sql')
    const big = target - from > PART
    if (big) await client.query('drop index if exists search_doc_doc')
    for (let first = from + 1; first <= target; first += PART) {
      const last = Math.min(target, first + PART - 1)
      await client.query("select set_config('bench.first', $1, false), set_config('bench.last', $2, false)", [
        String(first),
        String(last),
      ])
      await client.query('begin')
      for (const statement of statements) await client.query(statement)
      await client.query('commit')
      say(`filled ${last} of ${target}`)
    }
    if (big) await client.query('create index search_doc_doc on search_doc using gin (doc)')
    const fillSeconds = (performance.now() - started) / 1000

    const sealing = performance.now()
    let sayAfter = sealing
    const pool = createPool(urls.appUrl, 2)
    await sealCity(pool, CITY_ID, {
      keys: keys.ledger,
      now: new Date(),
      sweep: true,
      batch: 20_000,
      onBatch: ({ size }) => {
        if (performance.now() < sayAfter) return
        sayAfter = performance.now() + SAY_MS
        say(`sealed ${size}`)
      },
    }).finally(() => pool.end())
    const sealSeconds = (performance.now() - sealing) / 1000

    say('vacuum')
    await client.query('vacuum (analyze)')
    await client.query('checkpoint')
    const { rows } = await client.query<{ mb: number }>(
      'select (pg_database_size(current_database()) / 1048576)::int as mb',
    )
    return { rows: target, fillSeconds, sealSeconds, size: rows[0]?.mb ?? Number.NaN }
  } finally {
    await client.end()
  }
}

/** What the cases are about, who has them and where, by number. */
async function prepareLists(client: pg.Client, vault: Vault): Promise<void> {
  const pack = await openPack()
  const { lines } = castOf(pack)
  const channels = pack.rules.channels.map(row => row.code)
  const kinds = ['help', 'complaint', 'inquiry', 'help', 'suggestion']
  const limits = new Map(pack.rules.grades.map(row => [row.code as string, limitText(row.limit.value)]))
  const rows = Array.from({ length: WORDS }, (_, i) => {
    const line = lines[i % lines.length] as (typeof lines)[number]
    const words = matterOf(i)
    const phone = phoneOf(i)
    return {
      i,
      unit: line.unit,
      item: line.item,
      grade: line.grade,
      handler: personIdOf(CITY, line.handler),
      limit_text: limits.get(line.grade),
      kind: kinds[i % kinds.length],
      channel: channels[i % channels.length],
      title: words.slice(0, 24),
      place: words.slice(0, 10),
      words,
      answer: REPLY.publicText,
      doc: searchTokens(`${words}\n${REPLY.publicText}`),
      pack: pack.version,
      contact: `\\x${vault.seal(JSON.stringify({ name: '王小明', phone }), contactContext(CITY_ID)).toString('hex')}`,
      phone: `\\x${vault.index(phone, phoneContext(CITY_ID)).toString('hex')}`,
    }
  })
  const towns = [...pack.units.values()].filter(unit => unit.kind === 'town' || unit.kind === 'street')
  await client.query("select set_config('bench.lines', $1, false), set_config('bench.towns', $2, false)", [
    JSON.stringify(rows),
    JSON.stringify(towns.map((unit, i) => ({ i, unit: unit.code }))),
  ])
  for (const statement of statementsOf('lists.sql')) await client.query(statement)
}

const statementsOf = (file: string): string[] => splitStatements(readFileSync(join(import.meta.dirname, file), 'utf8'))
