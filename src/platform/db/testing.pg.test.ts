import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readMigrations } from './migrate.ts'
import { type TestDatabase, testDatabase } from './testing.ts'

let one: TestDatabase
let other: TestDatabase

beforeAll(async () => {
  ;[one, other] = await Promise.all([testDatabase(), testDatabase()])
})
afterAll(() => Promise.all([one.drop(), other.drop()]))

async function query<R extends pg.QueryResultRow>(url: string, sql: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<R>(sql)).rows
  } finally {
    await client.end()
  }
}

test('a clone has every migration', async () => {
  const rows = await query<{ name: string }>(one.ownerUrl, 'select name from schema_migration order by name')
  expect(rows.map(row => row.name)).toEqual(readMigrations().map(migration => migration.name))
})

test('the app role owns nothing and is bound by row-level security', async () => {
  await query(
    one.superUrl,
    "insert into city (city_id, code, name, created_at) values (1, 'a', '{}', now()); insert into number_block values (1, 's', 1)",
  )
  expect(await query(one.ownerUrl, 'select 1 from number_block')).toHaveLength(1)
  expect(await query(one.appUrl, 'select 1 from number_block')).toHaveLength(0)
  expect(
    await query(one.appUrl, 'select relname from pg_class where pg_has_role(current_user, relowner, $$USAGE$$)'),
  ).toEqual([])
})

test('what one file writes, no other sees', async () => {
  expect(await query(other.ownerUrl, 'select 1 from city')).toHaveLength(0)
})
