import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { makeVault } from '../crypto/vault.ts'
import { type CaseFileTable, createPool } from '../db/index.ts'
import { testDatabase } from '../db/testing.ts'
import { type AnyAct, act, type SubjectKind } from './act.ts'
import type { Actor, Role } from './actor.ts'
import type { ActContext, CityContext } from './context.ts'
import { type Call, type LiveEvent, makeRunner, type RunnerOptions } from './runner.ts'

interface Thing {
  id: string
  version: number
  state: string
  unit_id: string | null
  title: string
}

/** The smallest subject that acts can be tried on: a row of case_file and its unit. */
export const onThing: SubjectKind<Thing> = {
  kind: 'thing',
  path: 'things',
  lock: (db, cityId, id) =>
    db
      .selectFrom('case_file')
      .select(['id', 'version', 'state', 'unit_id', 'title'])
      .where('city_id', '=', cityId)
      .where('id', '=', id)
      .forNoKeyUpdate(),
  version: row => row.version,
  state: row => row.state,
  unit: row => row.unit_id,
  ownedBy: (row, actor) => actor.kind === 'citizen' && actor.appealIds.includes(row.id),
  current: row => ({ version: row.version, state: row.state, title: row.title }),
  update: (db, cityId, row, patch) =>
    db
      .updateTable('case_file')
      .set({ ...patch, version: row.version + 1 })
      .where('city_id', '=', cityId)
      .where('id', '=', row.id),
}

const newThing = (ctx: ActContext, id: string): Omit<CaseFileTable, 'co_units' | 'round' | 'appeal_count'> =>
  ({
    city_id: ctx.city.id,
    id,
    number: id,
    version: 1,
    state: 'new',
    title: 'thing',
    kind: 'help',
    channel: 'web',
    received_at: ctx.now,
    pack_version: '1',
  }) as never

/** Creates a thing and answers a secret. */
export const makeThing = act({
  name: 'thing.make',
  by: ['operator', 'anyone'],
  clause: 'test',
  secret: true,
  input: z.object({ phone: z.string().default('') }),
  run: ctx => {
    const id = ctx.id()
    const code = ctx.code('ABCDEFGH', 8)
    ctx.write(ctx.db.insertInto('case_file').values(newThing(ctx, id) as never))
    ctx.follow('thing.made', { thing: id })
    ctx.announce('thing', { id })
    return { created: { kind: 'thing', id, version: 1 }, data: { made: true }, answer: { code } }
  },
})

/** Does one of everything that an act can do: patch, further entry, follow-up, live event. */
export const takeThing = act({
  name: 'thing.take',
  on: onThing,
  from: ['new'],
  to: 'taken',
  by: ['handler', 'owner'],
  within: ['handler'],
  clause: 'test',
  input: z.object({ title: z.string().max(10).default('mine') }),
  shut: row => (row.title === 'locked' ? 'thing_locked' : null),
  run: (ctx, row, input) => {
    ctx.also('thing.told', { kind: 'thing', id: row.id }, { told: true }, row.unit_id)
    ctx.follow('thing.taken', { thing: row.id })
    ctx.announce('thing', { id: row.id })
    return { patch: { title: input.title }, data: { by: 'hand' }, answer: { title: input.title } }
  },
})

export const staff = (role: Role, unit: string, id: string = uuidv7()): Actor => ({
  kind: 'staff',
  id,
  name: role,
  posts: [{ unit, path: [unit, ...(unit.includes('/') ? [unit.split('/')[0] as string] : [])], roles: [role] }],
})

/** A runner on a database of its own, with what tests ask of it. */
export async function openWorkshop(options: Partial<RunnerOptions> = {}) {
  const database = await testDatabase()
  const pool = createPool(database.appUrl, 24)
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  const live: LiveEvent[] = []
  const fates: string[] = []
  const city = { id: 1, code: 'one', name: { zh: '一', en: 'One' } } as CityContext
  const runner = makeRunner({
    pool,
    vault: makeVault(randomBytes(32)),
    now: () => new Date('2026-03-16T01:20:00Z'),
    onLive: event => live.push(event),
    onAct: (name, fate) => fates.push(`${name} ${fate}`),
    ...options,
  })
  const all = async (sql: string, ...values: unknown[]) => (await owner.query(sql, values)).rows
  return {
    runner,
    pool,
    city,
    live,
    fates,
    /** as the owner of the tables, in every city */
    all,
    run: (spec: unknown, actor: Actor, call: Partial<Omit<Call, 'act' | 'actor'>> = {}) =>
      runner.run({ act: spec as AnyAct, city, actor, input: {}, ...call }),
    /** How much there is of everything that an act leaves behind. */
    async traces() {
      const [row] = await all(
        `select (select count(*)::int from case_file) things, (select count(*)::int from ledger_entry) entries,
           (select count(*)::int from outbox) follows, (select count(*)::int from idempotency) keys`,
      )
      return row as { things: number; entries: number; follows: number; keys: number }
    },
    async thing(unit: string | null = 'zjj', state = 'new', title = 'thing', cityId = 1) {
      const id = uuidv7()
      await all(
        `insert into case_file (city_id, id, number, version, state, title, kind, channel, unit_id, received_at, pack_version)
           values ($1, $2::uuid, $2::uuid::text, 1, $3, $4, 'help', 'web', $5, now(), '1')`,
        cityId,
        id,
        state,
        title,
        unit,
      )
      return id
    },
    async close() {
      await pool.end()
      await owner.end()
      await database.drop()
    },
  }
}

export type Workshop = Awaited<ReturnType<typeof openWorkshop>>
