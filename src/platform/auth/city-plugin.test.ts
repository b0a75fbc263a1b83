import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql } from 'kysely'
import { expect, test } from 'vitest'
import { cityPlugin } from './city-plugin.ts'

interface Tables {
  session: { city_id: number; id: string; token: string }
  account: { city_id: number; id: string; name: string }
}

const db = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: db => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
}).withPlugin(cityPlugin(7))

test('a read in a subquery is confined where the table is', () => {
  const query = db
    .selectFrom(eb => eb.selectFrom('session').where('session.token', '=', 't').selectAll().as('primary'))
    .selectAll('primary')
    .compile()
  expect(query.sql).toBe(
    'select "primary".* from (select * from "session" where "session"."token" = $1 and "city_id" = $2) as "primary"',
  )
  expect(query.parameters).toEqual(['t', 7])
})

test('changes are confined, also with a read inside', () => {
  const query = db
    .deleteFrom('session')
    .where('id', 'in', db.selectFrom('session').select('id').limit(1))
    .where(eb => eb.or([eb('token', '=', 'a'), eb('token', '=', 'b')]))
    .compile()
  // Twice inside: kysely passes a subquery through the plugin by itself and again with the whole.
  expect(query.sql).toBe(
    'delete from "session" where "id" in (select "id" from "session" where "city_id" = $1 and "city_id" = $2 limit $3)' +
      ' and ("token" = $4 or "token" = $5) and "city_id" = $6',
  )
  expect(db.updateTable('account').set({ name: 'n' }).compile().sql).toBe(
    'update "account" set "name" = $1 where "city_id" = $2',
  )
})

test('rows are born in the city', () => {
  const values = [
    { id: 'a', token: 'x' },
    { id: 'b', token: sql<string>`gen_random_uuid()` },
  ] as Tables['session'][]
  const query = db.insertInto('session').values(values).compile()
  expect(query.sql).toBe(
    'insert into "session" ("id", "token", "city_id") values ($1, $2, $3), ($4, gen_random_uuid(), $5)',
  )
  expect(query.parameters).toEqual(['a', 'x', 7, 'b', 7])
})

test('what can not be confined is refused', () => {
  expect(() => sql`select * from session`.compile(db)).toThrow(/RawNode/)
  expect(() =>
    db.selectFrom('session').innerJoin('account', 'account.id', 'session.id').selectAll('session').compile(),
  ).toThrow(/one table/)
})
