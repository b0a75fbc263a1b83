import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from './testing.ts'

/**
 * Every table of the catalogue, tried as the role that the program has. A new table is tried without being named here.
 * The rows are made as superuser, without foreign keys and triggers: here the doors count, not the rooms.
 */
let database: TestDatabase
let owner: pg.Client
let app: pg.Client
let tables: string[] = []

/** The table of cities is read before a city is known; the journal of migrations is not the program's. */
const READ_BY_ALL = ['city']
const NOT_THE_PROGRAMS = ['schema_migration']
/** Nobody sees these without opening the seal for a reader (test/scenarios/policy-sealed): never deleted either. */
const SEALED = ['clue']
const APPEND_ONLY = [
  'appraisal',
  'company_appeal',
  'told_missing',
  'callback_attempt',
  'campaign_call',
  'campaign_step',
  'case_note',
  'city',
  'clock_fact',
  'desk_step',
  'first_asked',
  'exchange_change',
  'first_asked',
  'ledger_entry',
  'ledger_head',
  'ledger_leaf',
  'ledger_tile',
  'jury_issue',
  'pack_version',
  'post_change',
  'publication_facts',
  'round_publication',
  'ranking_publication',
  'report_instruction',
  'fact_waiver',
  'hand_over',
  'inspection_step',
  'knowledge_use',
  'ladder_record',
  'long_term_review',
  'reply',
  'reply_rest',
  'ruling',
  'reply_check',
  'survey_import',
  'text_decision',
]

beforeAll(async () => {
  database = await testDatabase()
  const admin = await connected(database.superUrl)
  owner = await connected(database.ownerUrl)
  app = await connected(database.appUrl)
  const { rows } = await admin.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' order by 1`,
  )
  tables = rows.map(row => row.name).filter(name => !NOT_THE_PROGRAMS.includes(name))
  await admin.query("set session_replication_role = 'replica'")
  for (const table of tables) for (const city of [1, 2]) await admin.query(await insertion(admin, table, city))
  await admin.end()
})
afterAll(async () => {
  await app.end()
  await owner.end()
  await database.drop()
})

async function connected(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  return client
}

interface Column {
  name: string
  type: string
  checked: string | null
}

const columnsOf = async (client: pg.Client, table: string): Promise<Column[]> =>
  (
    await client.query<Column>(
      `select a.attname as name, format_type(a.atttypid, null) as type,
         (select substring(pg_get_constraintdef(k.oid) from '''([a-z_]+)''') from pg_constraint k
          where k.conrelid = a.attrelid and k.contype = 'c' and k.conkey = array[a.attnum] limit 1) as checked
       from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped
         and a.attnotnull order by a.attnum`,
      [table],
    )
  ).rows

/** One of several columns that may each be empty, where a check wants exactly one of them. */
const ONE_OF: Readonly<Record<string, string>> = { recount: 'unit_id' }

/** A row that the table takes, with something in each column that must not be empty. */
async function insertion(client: pg.Client, table: string, city: number): Promise<string> {
  const columns = await columnsOf(client, table)
  const values = columns.map(({ name, type, checked }) => {
    if (name === 'city_id') return city
    if (checked) return `'${checked}'`
    if (/^(integer|bigint|smallint|double precision)$/.test(type)) return 1
    if (type === 'boolean') return 'false'
    if (type === 'uuid') return 'gen_random_uuid()'
    if (type === 'jsonb') return `'{}'`
    if (type === 'date' || type.startsWith('timestamp')) return 'now()'
    if (type.endsWith('[]')) return `'{}'`
    if (type === 'bytea') return `'\\x${city}${city}'`
    return `'of ${city}'`
  })
  const names = columns.map(column => column.name)
  const one = ONE_OF[table]
  if (one) {
    names.push(one)
    values.push(`'of ${city}'`)
  }
  return `insert into ${table} (${names.join(', ')}) values (${values.join(', ')})`
}

/** Runs in a transaction that is undone; `city` null: app.use_city is never called. */
async function inside<T>(city: number | null, work: (client: pg.Client) => Promise<T>): Promise<T> {
  await app.query('begin')
  try {
    if (city !== null) await app.query('select app.use_city($1)', [city])
    return await work(app)
  } finally {
    await app.query('rollback')
  }
}

const DENIED = '42501'
const fateOf = async (run: Promise<pg.QueryResult>): Promise<number | string> =>
  run.then(
    result => result.rowCount ?? 0,
    error => error.code as string,
  )

/** Each fate in a transaction of its own: a refusal ends it. */
const tried = (city: number | null, sql: string) => inside(city, client => fateOf(client.query(sql)))

const eachTable = async (work: (table: string) => Promise<unknown>, expected: (table: string) => unknown) => {
  const found: Record<string, unknown> = {}
  for (const table of tables) found[table] = await work(table)
  expect(found).toEqual(Object.fromEntries(tables.map(table => [table, expected(table)])))
}

const inAuth = (table: string) => table.startsWith('auth.')

test('the catalogue was read, and every table has a row of each city', async () => {
  expect(tables.length).toBeGreaterThan(30)
  await eachTable(
    async table => (await owner.query(`select city_id from ${table} order by 1`)).rows.map(row => row.city_id),
    () => [1, 2],
  )
})

describe('the role of the program', () => {
  test('is neither superuser nor exempt from row-level security, and is a member of nothing', async () => {
    const { rows } = await app.query(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
         (select count(*)::int from pg_auth_members where member = r.oid) as memberships
       from pg_roles r where rolname = current_user`,
    )
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
        memberships: 0,
      },
    ])
  })

  test('owns nothing and can make nothing', async () => {
    const { rows } = await app.query(
      `select relname as n from pg_class where pg_has_role(relowner, 'usage')
       union all select proname from pg_proc where pg_has_role(proowner, 'usage')
       union all select nspname from pg_namespace where pg_has_role(nspowner, 'usage')
       union all select nspname from pg_namespace where has_schema_privilege(oid, 'create')
       union all select datname from pg_database where has_database_privilege(oid, 'create')`,
    )
    expect(rows).toEqual([])
  })

  test('cannot see the journal of migrations', async () => {
    expect(await tried(1, 'select 1 from schema_migration')).toBe(DENIED)
  })
})

test('row-level security is on everywhere, with a policy, and no table is left out of it', async () => {
  await eachTable(
    async table =>
      (
        await owner.query(
          `select c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid) as safe
           from pg_class c where c.oid = $1::regclass`,
          [table],
        )
      ).rows[0].safe,
    () => true,
  )
})

test('without a city nothing is seen', async () => {
  await eachTable(
    table => tried(null, `select 1 from ${table}`),
    table => (READ_BY_ALL.includes(table) ? 2 : 0),
  )
})

test('without a city nothing can be written', async () => {
  await eachTable(
    async table => tried(null, await insertion(owner, table, 3)),
    () => DENIED,
  )
})

test('one city sees its own rows only; accounts are seen by the sign-in alone', async () => {
  await eachTable(
    table => tried(1, `select 1 from ${table}`),
    table => (READ_BY_ALL.includes(table) ? 2 : inAuth(table) || SEALED.includes(table) ? 0 : 1),
  )
  await eachTable(
    table =>
      inside(1, async client => (await client.query(`select city_id from ${table}`)).rows.map(row => row.city_id)),
    table => (READ_BY_ALL.includes(table) ? [1, 2] : inAuth(table) || SEALED.includes(table) ? [] : [1]),
  )
})

test('no row of another city can be changed, nor moved into one', async () => {
  const nothing = (table: string) => (APPEND_ONLY.includes(table) ? DENIED : 0)
  await eachTable(table => tried(1, `update ${table} set city_id = city_id where city_id = 2`), nothing)
  await eachTable(
    table => tried(1, `delete from ${table} where city_id = 2`),
    table => (SEALED.includes(table) ? DENIED : nothing(table)),
  )
  await eachTable(
    table => tried(1, `update ${table} set city_id = 2 where city_id = 1`),
    table => (inAuth(table) || SEALED.includes(table) ? 0 : DENIED),
  )
})

test('no row can be written into another city', async () => {
  await eachTable(
    async table => tried(1, await insertion(owner, table, 2)),
    () => DENIED,
  )
})

test('the city lasts for one transaction', async () => {
  await inside(1, async () => {})
  expect(await tried(null, 'select 1 from unit')).toBe(0)
})

test('what is append-only can be neither changed nor deleted in its own city; all else can', async () => {
  const fate = (table: string) =>
    APPEND_ONLY.includes(table) ? DENIED : inAuth(table) || SEALED.includes(table) ? 0 : 1
  await eachTable(table => tried(1, `update ${table} set city_id = city_id`), fate)
  await eachTable(
    async table => {
      const deleted = await tried(1, `delete from ${table}`)
      // Rows were made without what they refer to; deleting one that others refer to is refused by the key, not the role.
      return deleted === '23503' ? 1 : deleted
    },
    table => (SEALED.includes(table) ? DENIED : fate(table)),
  )
})

test('no table can be emptied, altered, dropped, or rid of its policy', async () => {
  for (const sql of [
    (table: string) => `truncate ${table}`,
    (table: string) => `alter table ${table} add column x int`,
    (table: string) => `alter table ${table} disable row level security`,
    (table: string) => `drop table ${table}`,
    (table: string) => `create policy open on ${table} using (true)`,
    (table: string) => `create index x on ${table} (city_id)`,
    (table: string) => `create trigger x before insert on ${table} for each row execute function app.refuse_change()`,
  ])
    await eachTable(
      table => tried(1, sql(table)),
      () => DENIED,
    )
})

test('a function that runs as the owner holds to the city itself, and is not for everybody', async () => {
  const { rows } = await owner.query(
    `select p.oid::regprocedure::text as name from pg_proc p
     where p.prosecdef and pg_get_userbyid(p.proowner) = current_user and not (
       p.prosrc ~ 'current_setting\\(''app.city_id''' and array_to_string(p.proconfig, ',') ~ 'search_path=public, ?pg_temp'
       and not exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g where g.grantee = 0))`,
  )
  expect(rows).toEqual([])
})

test('the ledger cannot be changed by its owner either', async () => {
  for (const table of tables.filter(name => name.startsWith('ledger_')))
    for (const sql of [`update ${table} set city_id = city_id`, `delete from ${table}`, `truncate ${table}`])
      expect(await fateOf(owner.query(sql)), sql).toBe(DENIED)
})
