import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestCity, type TestCity } from '../../../test/support/city.ts'
import { inCity } from '../../platform/db/index.ts'
import type { CaseFilters } from './case-filters.ts'
import { inPart, type ListPart, listed, partsOf } from './listed.ts'
import { type CaseWhere, inSight } from './scope.ts'

interface Row {
  id: string
  number: string
}
const CASES = 20_000

let city: TestCity
const unit = 'zjj'
beforeAll(async () => {
  city = await openTestCity()
  const { id: cityId } = city.city
  // Every fiftieth is open; what is rare is one or two in a thousand, open and closed alike, some in the same minute.
  await inCity(city.app.pool, cityId, 'write', async ({ db }) => {
    await sql`insert into case_file (city_id, id, number, version, state, title, kind, channel, item, grade, unit_id,
        received_at, closed_at, pack_version)
      select ${cityId}, gen_random_uuid(), 'L' || n, 1,
        case when n % 50 = 0 then 'signed' when n % 1000 = 7 then 'declined' else 'closed' end, '路灯不亮', 'help',
        case when n % 1000 in (9, 100) then 'letter' else 'phone' end, case when n % 1000 in (11, 150) then 'XX-2' else 'XX-1' end,
        case when n % 1000 in (13, 200, 201) then 'red' else 'blue' end, case when n % 1000 in (15, 250) then ${unit} else 'other' end,
        timestamptz '2026-01-01' + make_interval(mins => n / 2), case when n % 50 = 0 then null else timestamptz '2026-03-01' end, 'p'
      from generate_series(1, ${CASES}) as n`.execute(db)
  })
}, 60_000)
afterAll(() => city.close())

const expected = (where: RawBuilder<unknown>) =>
  city.db(async db => {
    const { rows } = await sql<Row>`select id, number from case_file where city_id = ${city.city.id} and ${where}
      order by received_at desc, id desc`.execute(db)
    return rows.map(row => row.number)
  })

/** All pages of a list, one after the other. */
async function pages(filter: object, by = city.staff('leader')): Promise<string[]> {
  const all: string[] = []
  let cursor: string | null = null
  do {
    const page: { rows: Row[]; next: string | null } = await city.view('case.list', by, {
      ...filter,
      limit: 7,
      ...(cursor ? { cursor } : {}),
    })
    all.push(...page.rows.map(row => row.number))
    cursor = page.next
  } while (cursor)
  return all
}

describe('K45 K47: a list of what is open and closed alike, page by page', () => {
  test.each<[string, () => object, () => RawBuilder<unknown>]>([
    ['a rare grade', () => ({ grade: 'red' }), () => sql`grade = 'red'`],
    ['a rare item', () => ({ item: 'XX-2' }), () => sql`item = 'XX-2'`],
    ['a rare channel', () => ({ channel: 'letter' }), () => sql`channel = 'letter'`],
    ['a unit that has little', () => ({ unit }), () => sql`unit_id = ${unit}`],
    ['a rare end', () => ({ state: 'declined' }), () => sql`state = 'declined'`],
    ['open ones of a grade', () => ({ state: 'signed', grade: 'red' }), () => sql`state = 'signed' and grade = 'red'`],
    [
      'days of a grade',
      () => ({ grade: 'red', from: '2026-01-04', to: '2026-01-05' }),
      () => sql`grade = 'red' and received_at >= '2026-01-03T16:00Z' and received_at < '2026-01-05T16:00Z'`,
    ],
  ])('%s: each once, newest first, and their number', async (_name, filter, where) => {
    const all = await expected(where())
    expect(all.length).toBeGreaterThan(5)
    expect(await pages(filter())).toEqual(all)
    expect(await city.view('case.count', city.staff('leader'), filter())).toEqual({ count: all.length, more: false })
  })

  test('who sees one unit’s cases alone sees all of them', async () => {
    expect(await pages({}, city.staff('unit_head', unit))).toEqual(await expected(sql`unit_id = ${unit}`))
  })

  test('the number of very many is counted so far and no further', async () => {
    expect(await city.view('case.count', city.staff('leader'), { grade: 'blue' })).toEqual({
      count: 10_000,
      more: true,
    })
  })
})

describe('a list of what is rare walks no further than that, under row-level security', () => {
  const planOf = (filter: CaseFilters, part: ListPart, sight: CaseWhere | null = null) =>
    inCity(city.app.pool, city.city.id, 'read', async ({ db }) => {
      const ofCity = db.selectFrom('case_file').selectAll().where('city_id', '=', city.city.id)
      const query = inPart(listed(ofCity, filter, 'received', sight, city.city, city.now()), part)
        .orderBy('received_at', 'desc')
        .orderBy('id', 'desc')
        .limit(51)
      const rows = await query.explain<{ 'QUERY PLAN': string }>()
      return rows.map(row => row['QUERY PLAN']).join('\n')
    })

  test.each<[CaseFilters, string]>([
    [{ grade: 'red' }, 'case_closed_grade'],
    [{ item: 'XX-2' }, 'case_closed_item'],
    [{ channel: 'letter' }, 'case_closed_channel'],
    [{ state: 'declined' }, 'case_closed_state'],
  ])('%j of what is closed: %s', async (filter, index) => {
    const plan = await planOf(filter, 'closed')
    expect(plan).toContain(index)
    expect(plan).not.toMatch(/Seq Scan|case_received/)
  })
  test('a unit of what is closed', async () => {
    expect(await planOf({ unit }, 'closed')).toContain('case_closed_unit')
  })
  test('a list of one unit’s people, who see nothing else', async () => {
    const sight = inSight(city.staff('unit_head', unit))
    expect(partsOf({}, 'received', sight)).toEqual(['open', 'closed'])
    expect(await planOf({}, 'closed', sight)).toMatch(/case_closed_unit[\s\S]*case_closed_held/)
  })
  test('what is open is found among the open', async () => {
    expect(await planOf({ grade: 'red' }, 'open')).toContain('case_open_')
  })
})
