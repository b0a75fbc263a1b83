import { sql } from 'kysely'
import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCity, type TestCity } from '../../../test/support/city.ts'
import { dispatched } from '../../../test/support/loop.ts'
import { plainMatter } from '../../../test/support/matters.ts'
import type { Actor } from '../../platform/acts/index.ts'
import { inCity } from '../../platform/db/index.ts'
import { drainOutbox } from '../../platform/jobs/outbox.ts'
import { searchQuery, searchTokens } from '../../rules/text/index.ts'
import { searchWords, walkWords } from './search-words.ts'

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

test('K46: staff find notes and the names of attachments, the public does not; a handler finds her unit’s only', async () => {
  const matter = { ...plainMatter(city), text: '渔港路的井盖松了，车一过就响。' }
  const made = await dispatched(city, matter)
  const handler = city.staff('handler', matter.unit)
  await city.act('case.note', handler, made.caseId, { text: '暗语珊瑚：先问供水公司。' })
  await drainOutbox(city.app.pool, city.city, city.now)
  const hits = async (q: string, who: Actor) =>
    (await city.view<{ cases: { id: string }[] }>('case.search', who, { q })).cases.map(row => row.id)
  expect(await hits('暗语珊瑚', city.staff('operator'))).toEqual([made.caseId])
  expect(await hits('暗语珊瑚', handler)).toEqual([made.caseId])
  // Words of the citizen and of the note may stand in one question.
  expect(await hits('渔港路 供水公司', handler)).toEqual([made.caseId])
  const elsewhere = [...city.city.pack.people.values()].find(
    row => row.roles.length === 1 && row.roles[0] === 'handler' && !row.unit.startsWith(matter.unit),
  )
  expect(await hits('暗语珊瑚', city.staff('handler', elsewhere?.unit))).toEqual([])
  expect(await find(city.city.id, '暗语珊瑚')).toEqual([])
  expect(await find(city.city.id, '渔港路')).toHaveLength(1)
})

interface Answer {
  cases: { id: string; number: string }[]
  by: string
  named: number
  more: boolean
  next: string | null
}
const ask = (who: Actor, asked: Record<string, unknown>) => city.view<Answer>('case.search', who, asked)

test('K46: a whole name finds what the person said, however it is written; a unit’s people find their own only', async () => {
  const matter = { ...plainMatter(city, '13812342047', '阿依古丽·买买提'), text: '青山路口的红绿灯不亮。' }
  const made = await dispatched(city, matter)
  const found = await ask(city.staff('operator'), { q: '阿依古丽・买买提' })
  expect(found).toMatchObject({ by: 'name', named: 1 })
  expect(found.cases.map(row => row.id)).toEqual([made.caseId])
  // Part of a name is no name: it would tell who has said something at all.
  expect((await ask(city.staff('operator'), { q: '阿依古丽' })).cases).toEqual([])
  const elsewhere = [...city.city.pack.people.values()].find(
    row => row.roles.length === 1 && row.roles[0] === 'handler' && !row.unit.startsWith(matter.unit),
  )
  expect((await ask(city.staff('handler', elsewhere?.unit), { q: '阿依古丽·买买提' })).cases).toEqual([])
  const stored = await city.db(db =>
    db
      .selectFrom('appeal')
      .select('name_index')
      .where('city_id', '=', city.city.id)
      .where('id', '=', made.appealId)
      .executeTakeFirst(),
  )
  expect(stored?.name_index?.toString('utf8')).not.toContain('阿依古丽')
})

test('K46: period, unit and state narrow what words find; a number heeds no filter', async () => {
  const matter = { ...plainMatter(city, '13812342048'), text: '望海亭的栏杆松动了。' }
  const sent = await dispatched(city, matter)
  await drainOutbox(city.app.pool, city.city, city.now)
  const operator = city.staff('operator')
  const ids = async (asked: Record<string, unknown>) => (await ask(operator, asked)).cases.map(row => row.id)
  const day = city.now().toISOString().slice(0, 10)
  const before = Temporal.PlainDate.from(day).subtract({ days: 2 }).toString()
  expect(await ids({ q: '望海亭', state: 'dispatched', unit: matter.unit, from: day })).toEqual([sent.caseId])
  expect(await ids({ q: '望海亭', state: 'closed' })).toEqual([])
  expect(await ids({ q: '望海亭', to: before })).toEqual([])
  expect(await ids({ q: sent.number, state: 'closed', to: before })).toEqual([sent.caseId])
})

test('K46: what is left of very many that hold the words is found beyond the newest; pages join without gap or double', async () => {
  const made: string[] = []
  for (let i = 0; i < 3; i++)
    made.push((await dispatched(city, { ...plainMatter(city), text: '公园里的秋千坏了，孩子玩着不安全。' })).caseId)
  await drainOutbox(city.app.pool, city.city, city.now)
  // Thousands said the same later, of whom the list knows nothing: the three are far from the newest.
  const later = Temporal.Instant.fromEpochMilliseconds(city.now().getTime()).add({ hours: 48 }).toString()
  for (let i = 0; i < 5; i++) await say(city.city.id, '秋千坏了', 450, later)
  const seen: string[] = []
  let cursor: string | null | undefined
  do {
    const page: Answer = await ask(city.staff('operator'), { q: '秋千', limit: 2, ...(cursor ? { cursor } : {}) })
    seen.push(...page.cases.map(row => row.id))
    cursor = page.next
  } while (cursor)
  expect(seen.toSorted()).toEqual(made.toSorted())
  expect(new Set(seen).size).toBe(seen.length)
})

test('K46: words that some thousands hold among very many are found by the index: the newest, and on from any place', async () => {
  const here = city.city.id + 2
  const many = (words: string, n: number, from: string) =>
    inCity(city.app.pool, here, 'write', async ({ db }) => {
      await sql`insert into search_doc (city_id, case_id, received_at, doc)
        select ${here}, gen_random_uuid(), ${from}::timestamptz + n * interval '1 minute', ${searchTokens(words)}::text::tsvector
        from generate_series(1, ${n}::int) as n`.execute(db)
    })
  await many('喷泉坏了', 2100, '2026-01-01T00:00:00Z')
  await many('路灯不亮', 20_000, '2026-02-01T00:00:00Z')
  const isThin = (words: string) =>
    inCity(city.app.pool, here, 'read', async ({ db }) => {
      const { rows } = await sql<{ thin: boolean }>`
        select app.search_thin(${here}, ${searchQuery(words)}::tsquery, 300, 20000) as thin`.execute(db)
      return rows[0]?.thin
    })
  expect([await isThin('喷泉'), await isThin('路灯')]).toEqual([true, false])
  const asked: string[] = []
  const found = await inCity(city.app.pool, here, 'read', ({ db }) => {
    const heard = db.withPlugin({
      transformQuery({ node }) {
        asked.push(JSON.stringify(node))
        return node
      },
      transformResult: async ({ result }) => result,
    })
    return searchWords(heard, here, searchQuery('喷泉') ?? '')
  })
  expect(asked.at(-1)).toContain('search_newest_thin')
  const walked = await inCity(city.app.pool, here, 'read', async ({ db }) => {
    const { rows } = await sql<{ case_id: string }>`
      select case_id from app.search_newest(${here}, ${searchQuery('喷泉')}::tsquery, 300)`.execute(db)
    return rows.map(row => row.case_id)
  })
  expect(walked).toHaveLength(300)
  expect(found.map(row => row.case_id)).toEqual(walked)
  const all = await inCity(city.app.pool, here, 'read', async ({ db }) => {
    const stretches: string[] = []
    for await (const rows of walkWords(db, here, searchQuery('喷泉') ?? '', null))
      stretches.push(...rows.map(row => row.case_id))
    return stretches
  })
  expect(all.slice(0, 300)).toEqual(walked)
  expect(new Set(all).size).toBe(2100)
  expect(all).toHaveLength(2100)
})

const PLANS: [name: string, types: string[], arguments_: string[], by: string[], notBy: string[]][] = [
  [
    'search_staff_words',
    ['int', 'tsquery', 'int'],
    ['c', 'q', 'bound'],
    ['search_doc_staff', 'search_doc_doc'],
    ['search_doc_newest'],
  ],
  ['search_thin', ['int', 'tsquery', 'int', 'int'], ['c', 'q', 'bound', 'looked'], ['search_doc_newest'], ['Sort']],
  ['search_newest_thin', ['int', 'tsquery', 'int'], ['c', 'q', 'bound'], ['search_doc_doc'], ['search_doc_newest']],
  [
    'search_staff_newest_thin',
    ['int', 'tsquery', 'int', 'timestamptz', 'uuid'],
    ['c', 'q', 'bound', 'before', 'before_id'],
    ['search_doc_staff', 'search_doc_doc'],
    ['search_doc_newest'],
  ],
]
test.each(PLANS)('K46: %s answers by its indexes, no table is read through', async (name, types, names, by, notBy) => {
  const { source, settings } = await city.db(async db => {
    const { rows } = await sql<{
      source: string
      settings: string[]
    }>`select prosrc as source, proconfig as settings from pg_proc where proname = ${name}`.execute(db)
    return rows[0] ?? { source: '', settings: [] }
  })
  const client = new pg.Client({ connectionString: city.ownerUrl })
  await client.connect()
  try {
    await client.query('analyze search_doc')
    // As the function plans: with its settings, without knowing the words.
    for (const setting of settings) await client.query(`set ${setting.replace('=', ' = ')}`)
    await client.query('set plan_cache_mode = force_generic_plan')
    const numbered = names.reduce(
      (text, word, n) => text.replaceAll(new RegExp(`\\b${word}\\b`, 'g'), `$${n + 1}`),
      source,
    )
    await client.query(`prepare found (${types.join(', ')}) as ${numbered}`)
    const values = [String(city.city.id), `'路灯'`, '10', types[3] === 'int' ? '20' : `'infinity'`, `'${uuidv7()}'`]
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `explain execute found (${values.slice(0, types.length).join(', ')})`,
    )
    const text = rows.map(row => row['QUERY PLAN']).join('\n')
    for (const index of by) expect(text).toContain(index)
    for (const index of [...notBy, 'Seq Scan']) expect(text).not.toContain(index)
  } finally {
    await client.end()
  }
})
