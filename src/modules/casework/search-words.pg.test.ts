import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCity, type TestCity } from '../../../test/support/city.ts'
import { inCity } from '../../platform/db/index.ts'
import { searchQuery, searchTokens } from '../../rules/text/index.ts'
import { searchWords } from './search-words.ts'

let city: TestCity
beforeAll(async () => {
  city = await openTestCity()
})
afterAll(() => city.close())

/** `n` cases of a city that say this, one a minute from `from` on. */
const say = (cityId: number, words: string, n: number, from: string) =>
  inCity(city.app.pool, cityId, 'write', async tx => {
    tx.write(
      tx.db.insertInto('search_doc').values(
        Array.from({ length: n }, (_, i) => ({
          city_id: cityId,
          case_id: uuidv7(),
          received_at: new Date(Date.parse(from) + i * 60_000),
          doc: sql<string>`${searchTokens(words)}::text::tsvector`,
        })),
      ),
    )
  })
const find = (cityId: number, words: string) =>
  inCity(city.app.pool, cityId, 'read', ({ db }) => searchWords(db, cityId, searchQuery(words) ?? ''))

test('K46 D7: words are found in one city only, also where the search asks for another', async () => {
  const here = city.city.id
  await say(here, '灯塔坏了', 2, '2026-01-01T00:00:00Z')
  await say(here + 1, '灯塔坏了', 1, '2026-01-01T00:00:00Z')
  expect(await find(here, '灯塔')).toHaveLength(2)
  expect(await find(here + 1, '灯塔')).toHaveLength(1)
  const stolen = await city.db(db => searchWords(db, here + 1, searchQuery('灯塔') ?? ''))
  expect(stolen).toEqual([])
  const untold = await city.app.pool.acquire()
  try {
    expect(await searchWords(untold.db, here, searchQuery('灯塔') ?? '')).toEqual([])
  } finally {
    city.app.pool.release(untold)
  }
})

test('K46: of words that very many cases hold, the newest are found, in order', async () => {
  const here = city.city.id
  for (let i = 0; i < 5; i++) await say(here, '路灯不亮', 450, `2026-02-0${i + 1}T00:00:00Z`)
  await say(here, '路灯又不亮了', 1, '2026-03-01T00:00:00Z')
  const found = await find(here, '路灯')
  expect(found[0]?.received_at.toISOString()).toBe('2026-03-01T00:00:00.000Z')
  expect(found.length).toBeLessThan(2000)
  const times = found.map(row => row.received_at.getTime())
  expect(times).toEqual([...times].sort((a, b) => b - a))
})
