import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { distributeTables } from './citus.ts'
import { type TestDatabase, testDatabase } from './testing.ts'

let database: TestDatabase
let client: pg.Client
beforeAll(async () => {
  database = await testDatabase()
  client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

/** The real catalogue, but for what only a cluster has. */
const cluster = {
  query: async (text: string, values?: unknown[]) => {
    if (text.includes('pg_extension')) return { rows: [{}] }
    if (text.includes('pg_dist_partition') || /^select (create|truncate)_|^set citus/.test(text)) return { rows: [] }
    return client.query(text, values)
  },
} as unknown as Pick<pg.Client, 'query'>

const named = (statements: string[], step: string) =>
  statements.filter(row => row.startsWith(`select ${step}`)).map(row => /'(\w+)'/.exec(row)?.[1] ?? '')

test('without Citus nothing is distributed', async () => {
  expect(await distributeTables(client)).toEqual([])
})

test('every table of schema public is placed, parents before children', async () => {
  const statements = await distributeTables(cluster)
  const placed = [...named(statements, 'create_reference_table'), ...named(statements, 'create_distributed_table')]
  const { rows: tables } = await client.query(
    "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'schema_migration'",
  )
  expect([...placed].sort()).toEqual(tables.map(row => row.relname).sort())
  expect(named(statements, 'create_reference_table')).toEqual(['city'])
  const { rows: keys } = await client.query(
    "select conrelid::regclass::text as child, confrelid::regclass::text as parent from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace",
  )
  expect(keys.length).toBeGreaterThan(5)
  for (const { child, parent } of keys)
    if (child !== parent)
      expect(placed.indexOf(parent), `${parent} before ${child}`).toBeLessThan(placed.indexOf(child))
})

test('of a database with rows the hidden copies are cut off, but for the ledger, which refuses it', async () => {
  await client.query(
    "insert into city (city_id, code, name, created_at) values (1, 'a', '{}', now()); insert into number_block values (1, 's', 1); insert into ledger_head values (1, 0, '', now(), 'a', 'k', '')",
  )
  expect(named(await distributeTables(cluster), 'truncate')).toEqual(['number_block'])
})
