import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dumpSchema } from './dump-schema.ts'
import { splitStatements } from './split-statements.ts'
import { type TestDatabase, testDatabase } from './testing.ts'

let migrated: TestDatabase
let empty: TestDatabase
let client: pg.Client
let schema: string
beforeAll(async () => {
  ;[migrated, empty] = await Promise.all([testDatabase(), testDatabase('empty')])
  client = new pg.Client({ connectionString: migrated.ownerUrl })
  await client.connect()
  schema = await dumpSchema(client)
})
afterAll(async () => {
  await client.end()
  await Promise.all([migrated.drop(), empty.drop()])
})

test('db/schema.sql is what the migrations make; if not, run "npm run schema" and read the difference', async () => {
  await expect(schema).toMatchFileSnapshot(join(import.meta.dirname, '../../../db/schema.sql'))
})

test('nothing is left out: a database made of it gives the same text', async () => {
  const other = new pg.Client({ connectionString: empty.ownerUrl })
  await other.connect()
  try {
    for (const statement of splitStatements(schema)) await other.query(statement)
    expect(await dumpSchema(other)).toBe(schema)
  } finally {
    await other.end()
  }
})

test.each([
  ['a column', 'alter table unit add column note text'],
  ['a default', "alter table unit alter column kind set default 'x'"],
  ['an index', 'create index added on unit (city_id, kind)'],
  ['a check', 'alter table unit add check (short <> kind)'],
  ['a policy', 'create policy added on unit using (true)'],
  ['row-level security', 'alter table unit disable row level security'],
  ['a grant', 'grant truncate on unit to bihuan_app'],
  ['a grant of a column', 'grant update (published) on reply to bihuan_app'],
  ['a grant of a function', 'revoke execute on function app.use_city(int) from public'],
  ['a trigger', 'drop trigger append_only on ledger_entry'],
  [
    'a function',
    'create or replace function app.refuse_change() returns trigger language plpgsql as $$ begin return new; end $$',
  ],
])('%s that changes is seen', async (_, sql) => {
  expect(await after(sql)).not.toBe(schema)
})

test.each([
  ['a view', 'create view added as select 1 as one'],
  ['a type', "create type added as enum ('a')"],
  ['a sequence', 'create sequence added'],
  ['a partitioned table', 'create table added (city_id int) partition by list (city_id)'],
  ['a procedure', 'create procedure added() language sql as $$ select 1 $$'],
])('%s is not passed over', async (_, sql) => {
  await expect(after(sql)).rejects.toThrow('no words yet for added')
})

async function after(sql: string): Promise<string> {
  await client.query('begin')
  try {
    await client.query(sql)
    return await dumpSchema(client)
  } finally {
    await client.query('rollback')
  }
}
