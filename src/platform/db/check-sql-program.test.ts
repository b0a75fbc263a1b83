import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Allowance, checkProgram } from './check-sql-program.ts'

const root = join(import.meta.dirname, '../../..')

/** Findings that may stand, each with its reason. */
const ALLOWED: Allowance[] = []

test('the program keeps the rules', () => {
  const names = globSync('{src,bench}/**/*.ts', { cwd: root }).filter(name => !/\.test\.ts$|testing\.ts$/.test(name))
  const files = names.map(name => ({ name, text: readFileSync(join(root, name), 'utf8') }))
  expect(files.length).toBeGreaterThan(100)
  expect(checkProgram(files, ALLOWED)).toEqual([])
}, 60_000)

/** @param source TypeScript from line 2 on, with # for the $ of a template */
const check = (source: string) =>
  checkProgram([{ name: 'a.ts', text: `import { sql } from 'kysely'\n${source.replaceAll('#{', '\u0024{')}` }])

test.each([
  ['a query of one city', "db.selectFrom('clock').selectAll().where('city_id', '=', id).execute()"],
  ['with an alias', "db.selectFrom('clock as c').where('c.city_id', '=', id)"],
  ['of several cities', "db.selectFrom('clock').where('city_id', 'in', ids)"],
  ['the city is given as another column', "db.selectFrom('clock as c').whereRef('c.city_id', '=', 'o.city_id')"],
  [
    'a join on the city',
    "db.selectFrom('clock').innerJoin('unit', j => j.onRef('unit.city_id', '=', 'clock.city_id')).where('clock.city_id', '=', 1)",
  ],
  [
    'what was confined before',
    "const found = db.selectFrom('clock').where('city_id', '=', 1).as('f')\ndb.selectFrom(found).selectAll()",
  ],
  ['the table of cities', "db.selectFrom('city').select('code')"],
  [
    'an update with bound values',
    "db.updateTable('clock').set({ at: ctx.now, n: eb('n', '+', 1) }).where('city_id', '=', 1)",
  ],
  [
    'a conflict inside the city',
    "db.insertInto('clock').values(v).onConflict(oc => oc.columns(['city_id', 'id']).doNothing())",
  ],
  ['written out', 'sql`select 1 from clock c join unit u on u.city_id = c.city_id where c.city_id = #{id}`'],
  ['not from a table', 'sql`select extract(epoch from at) from clock where city_id = #{id} and a is distinct from b`'],
  ['from a function', 'sql`select n from unnest(#{ids}::uuid[]) as t (n)`'],
  ['from what it defines itself', 'sql`with mine as (select 1 from clock where city_id = #{id}) select * from mine`'],
  ['locking', 'sql`select 1 from clock where city_id = #{id} for update skip locked`'],
  ['words in a string', "sql`select 'from clock offset 5' as words`"],
  ['like with a beginning', "db.selectFrom('clock').where('city_id', '=', 1).where('name', 'like', `#{word}%`)"],
])('good: %s', (_, source) => {
  expect(check(source)).toEqual([])
})

test.each([
  ['a query of every city', 'no-city', "\ndb\n  .selectFrom('clock').selectAll().execute()", 4],
  ['an update of every city', 'no-city', "db.updateTable('clock').set({ a: 1 }).where('id', '=', id)", 2],
  ['a deletion in every city', 'no-city', "db.deleteFrom('clock').where('id', '=', id)", 2],
  ['another comparison', 'no-city', "db.selectFrom('clock').where('city_id', '>', 0)", 2],
  [
    'a query inside a query',
    'no-city',
    "db.selectFrom('clock').where('city_id', '=', 1).where('id', 'in', eb =>\n eb.selectFrom('unit').select('id'))",
    3,
  ],
  [
    'a join across cities',
    'no-city',
    "db.selectFrom('clock').innerJoin('unit', 'unit.id', 'clock.unit_id').where('clock.city_id', '=', 1)",
    2,
  ],
  ['written out', 'no-city', 'sql`select 1 from clock where id = #{id}`', 2],
  [
    'a join written out',
    'no-city',
    'sql`select 1 from clock c join unit u on u.id = c.unit_id where c.city_id = #{id}`',
    2,
  ],
  ['a statement passed to the driver', 'no-city', "client.query('delete from auth.session')", 2],
  ['paging by offset', 'offset', "db.selectFrom('clock').where('city_id', '=', 1).offset(50)", 2],
  ['offset written out', 'offset', 'sql`select 1 from clock where city_id = #{id} offset 5`', 2],
  [
    'like anything',
    'leading-wildcard',
    "db.selectFrom('clock').where('city_id', '=', 1).where('name', 'ilike', `%#{word}%`)",
    2,
  ],
  [
    'like anything written out',
    'leading-wildcard',
    "sql`select 1 from clock where city_id = #{id} and name like '%x'`",
    2,
  ],
  [
    'the moment in an update',
    'unstable-update',
    "db.updateTable('clock').set({ at: sql`now()` }).where('city_id', '=', 1)",
    2,
  ],
  [
    'the clock in an update',
    'unstable-update',
    'sql`update clock set at = clock_timestamp() where city_id = #{id}`',
    2,
  ],
  [
    'a function of the session on a column',
    'unstable-update',
    "sql`update clock set day = to_char(at, 'YYYY') where city_id = #{id}`",
    2,
  ],
  [
    'the moment after a conflict',
    'unstable-update',
    'sql`insert into clock (city_id) values (1) on conflict (city_id) do update set at = now()`',
    2,
  ],
  [
    'a conflict outside the city',
    'conflict-target',
    "db.insertInto('clock').values(v).onConflict(oc => oc.column('id').doNothing())",
    2,
  ],
  ['a cast of the city', 'city-cast', 'sql`select 1 from clock where city_id::text = #{id}`', 2],
  ['merge', 'merge', "db.mergeInto('clock').using('x', 'x.id', 'clock.id')", 2],
])('bad: %s', (_, rule, source, line) => {
  expect(check(source).map(finding => [finding.rule, finding.file, finding.line])).toEqual([[rule, 'a.ts', line]])
})

test('a finding may stand with a reason, and a reason that no finding needs may not', () => {
  const files = [{ name: 'a.ts', text: "db.selectFrom('clock').selectAll()" }]
  const reason = { file: 'a.ts', rule: 'no-city', what: 'clock', why: 'test' }
  expect(checkProgram(files, [reason])).toEqual([])
  expect(checkProgram(files, [reason, { ...reason, what: 'unit' }])).toMatchObject([{ rule: 'unused-allowance' }])
})
