import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate, readMigrations } from './migrate.ts'
import { type TestDatabase, testDatabase } from './testing.ts'

let database: TestDatabase
let folder: string
const apply = (log?: (line: string) => void) => migrate(database.ownerUrl, log, folder)
const write = (name: string, sql: string) => writeFileSync(join(folder, name), sql)

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
const tables = async () =>
  (await rows("select relname as n from pg_class where relkind = 'r' and relname ~ '^t_' order by 1")).map(row => row.n)
const applied = async () => (await rows('select name from schema_migration order by 1')).map(row => row.name)

beforeEach(async () => {
  database = await testDatabase('empty')
  folder = mkdtempSync(join(tmpdir(), 'bihuan-migrations-'))
  write('0001_one.sql', '-- first\ncreate table t_one (n int);\ninsert into t_one values (1);')
  write('0002_two.sql', 'create table t_two (n int);')
})
afterEach(async () => {
  rmSync(folder, { recursive: true })
  await database.drop()
})

test('what is missing is applied in order, and a second run does nothing', async () => {
  const log: string[] = []
  expect(await apply(line => log.push(line))).toEqual(['0001_one.sql', '0002_two.sql'])
  expect(log).toEqual(['applied 0001_one.sql', 'applied 0002_two.sql'])
  expect(await apply()).toEqual([])
  write('0003_three.sql', 'create table t_three (n int);')
  expect(await apply()).toEqual(['0003_three.sql'])
  expect(await rows('select n from t_one')).toEqual([{ n: 1 }])
})

test('the real migrations too', async () => {
  expect(await migrate(database.ownerUrl)).toEqual(readMigrations().map(migration => migration.name))
  expect(await migrate(database.ownerUrl)).toEqual([])
})

test('five processes start at once: each migration is applied once', async () => {
  const done = await Promise.all(Array.from({ length: 5 }, () => apply()))
  expect(done.flat().sort()).toEqual(['0001_one.sql', '0002_two.sql'])
  expect(await rows('select n from t_one')).toEqual([{ n: 1 }])
})

test('a migration that was altered afterwards is refused, and nothing after it is applied', async () => {
  await apply()
  write('0001_one.sql', 'create table t_one (n bigint);')
  write('0003_three.sql', 'create table t_three (n int);')
  await expect(apply()).rejects.toThrow('Migration 0001_one.sql was altered after it was applied.')
  expect(await tables()).toEqual(['t_one', 't_two'])
})

test('a database of a newer program is refused', async () => {
  write('0003_newer.sql', 'create table t_newer (n int);')
  await apply()
  rmSync(join(folder, '0003_newer.sql'))
  write('0004_own.sql', 'create table t_own (n int);')
  await expect(apply()).rejects.toThrow('migration 0003_newer.sql, which this program does not know')
  expect(await tables()).toEqual(['t_newer', 't_one', 't_two'])
})

test('a migration that fails leaves nothing of itself and keeps those before it', async () => {
  write('0002_two.sql', 'create table t_two (n int);\ninsert into t_one values (2);\nselect 1 / 0;')
  await expect(apply()).rejects.toThrow('Migration 0002_two.sql failed: division by zero')
  expect(await tables()).toEqual(['t_one'])
  expect(await applied()).toEqual(['0001_one.sql'])
  expect(await rows('select n from t_one')).toEqual([{ n: 1 }])
  write('0002_two.sql', 'create table t_two (n int);')
  expect(await apply()).toEqual(['0002_two.sql'])
})
