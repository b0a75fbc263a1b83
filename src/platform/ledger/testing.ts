import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { inCity, type Pool } from '../db/index.ts'
import { uuidFloor } from './unsealed.ts'

let counter = 0

/** A version-7 id of this moment (milliseconds); later calls give higher ids within one millisecond. */
export function idAt(milliseconds: number): string {
  counter = (counter + 1) % 0x1000000
  const order = counter.toString(16).padStart(6, '0')
  const tail = randomBytes(5).toString('hex')
  return `${uuidFloor(milliseconds).slice(0, 13)}-7${order.slice(0, 3)}-8${order.slice(3)}-${tail}00`
}

/** Writes entries as the act runner does, in one transaction of the application's role, and gives back their ids. */
export async function writeEntries(pool: Pool, cityId: number, count: number, idTime = Date.now()): Promise<string[]> {
  const ids = Array.from({ length: count }, () => idAt(idTime))
  await inCity(pool, cityId, 'write', tx =>
    sql`insert into ledger_entry (city_id, id, at, act, subject_kind, subject_id, actor, unit_id, data)
      select ${cityId}::int, id, timestamptz '2026-03-01 08:00:00.123Z' + n * interval '1 second', 'case.dispatch', 'case',
        'case-' || n, 'person-' || n % 7, case when n % 3 = 0 then null else 'unit-' || n % 5 end,
        jsonb_build_object('n', n, 'grade', 'red', 'ratio', 0.1)
      from unnest(${ids}::uuid[]) with ordinality as entry (id, n)`.execute(tx.db),
  )
  return ids
}

const TABLES = ['ledger_entry', 'ledger_leaf', 'ledger_tile', 'ledger_head']

/** Does what only the owner of the tables can: switches the guards off, changes what it likes, switches them on again. */
export async function tamper(ownerUrl: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('begin')
    for (const table of TABLES) await client.query(`alter table ${table} disable trigger user`)
    for (const statement of statements) await client.query(statement)
    for (const table of TABLES) await client.query(`alter table ${table} enable trigger user`)
    await client.query('commit')
  } finally {
    await client.end()
  }
}
