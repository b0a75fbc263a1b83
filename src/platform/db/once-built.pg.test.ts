import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inCity } from './in-city.ts'
import { allOnceBuilt, onceBuilt } from './once-built.ts'
import { createPool, type Db, type Pool } from './pool.ts'
import { type TestDatabase, testDatabase } from './testing.ts'

let database: TestDatabase
let pool: Pool
beforeAll(async () => {
  database = await testDatabase()
  pool = createPool(database.appUrl, 2)
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const within = <T>(work: (db: Db) => Promise<T>) => inCity(pool, 1, 'read', ({ db }) => work(db))

test('is built once, and answers for the values of each call, which may stand in it several times and in any order', async () => {
  let builds = 0
  const ask = onceBuilt((db, { a, b, ids }: { a: number; b: string; ids: readonly string[] }) => {
    builds++
    return db.selectNoFrom([
      sql<string>`${b}::text || '-' || ${a}::int || '-' || ${b}::text`.as('words'),
      sql<number>`cardinality(${ids}::uuid[])`.as('many'),
      sql<string>`${'fixed'}::text`.as('fixed'),
    ])
  })
  const id = '01890000-0000-7000-8000-000000000000'
  expect(await within(db => ask(db, { a: 1, b: 'x', ids: [id, id] }))).toEqual([
    { words: 'x-1-x', many: 2, fixed: 'fixed' },
  ])
  expect(await within(db => ask(db, { ids: [], b: 'y', a: 2 }))).toEqual([{ words: 'y-2-y', many: 0, fixed: 'fixed' }])
  expect(builds).toBe(1)
})

test('several under their names, each with its own values', async () => {
  const reads = allOnceBuilt((db, { cityId, id }: { cityId: number; id: string }) => ({
    one: db.selectFrom('case_file').select('id').where('city_id', '=', cityId).where('id', '=', id),
    two: db.selectFrom('appeal').select('id').where('case_id', '=', id).where('city_id', '=', cityId),
  }))
  const { one, two } = await within(async db => reads(db, { cityId: 3, id: 'a' }))
  expect(one?.parameters).toEqual([3, 'a'])
  expect(two?.parameters).toEqual(['a', 3])
  expect((await within(async db => reads(db, { cityId: 4, id: 'b' }))).two?.parameters).toEqual(['b', 4])
})

test('a query that reckons with its values is refused at once, not built wrongly for ever', async () => {
  const ask = onceBuilt((db, { id }: { id: string }) => db.selectNoFrom(sql<string>`${`${id}!`}::text`.as('words')))
  await expect(within(db => ask(db, { id: 'a' }))).rejects.toThrow('id is reckoned with')
})
