import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, openApp } from '../../src/app.ts'
import { pathOfUnit, personIdOf, postOf } from '../../src/modules/registry/index.ts'
import {
  type Actor,
  type Answer,
  actNamed,
  type CityContext,
  type LiveEvent,
  type Role,
  views,
} from '../../src/platform/acts/index.ts'
import { type Db, inCity } from '../../src/platform/db/index.ts'
import { testDatabase } from '../../src/platform/db/testing.ts'
import { answerView } from '../../src/platform/http/routes.ts'

/** People of a city that act and ask, past the doors and straight through the runner. */
export interface Driver {
  app: App
  city: CityContext
  now(): Date
  /** somebody with this role; in this unit or one of its sections if given */
  staff(role: Role, unit?: string): Actor
  owner(appealId: string): Actor
  anyone: Actor
  system: Actor
  act(
    name: string,
    actor: Actor,
    id: string | null,
    input: unknown,
    options?: { expected?: number; key?: string },
  ): Promise<Answer>
  view<T>(name: string, actor: Actor, input?: unknown): Promise<T>
  db<T>(work: (db: Db) => Promise<T>): Promise<T>
}

/** One city on a database of its own, with a clock that the test moves. */
export interface TestCity extends Driver {
  /** the city's local time, "2026-03-16 09:20" */
  at(local: string): void
  live: LiveEvent[]
  /** the tables' owner, whom no policy binds: to look at plans */
  ownerUrl: string
  close(): Promise<void>
}

export async function openTestCity(
  code = 'rongcheng',
  start = '2026-03-16 09:00',
  options: { packsDir?: string } = {},
): Promise<TestCity> {
  const database = await testDatabase()
  const keysDir = mkdtempSync(join(tmpdir(), 'bihuan-keys-'))
  let now = new Date(0)
  const live: LiveEvent[] = []
  const at = (local: string) => {
    now = new Date(
      Temporal.PlainDateTime.from(local.replace(' ', 'T')).toZonedDateTime('Asia/Shanghai').epochMilliseconds,
    )
  }
  at(start)
  const app = await openApp({
    ...database,
    keysDir,
    cities: [code],
    ...options,
    demo: true,
    now: () => now,
    onLive: event => live.push(event),
  })
  return {
    ...drive(app, code, () => now),
    at,
    live,
    ownerUrl: database.ownerUrl,
    async close() {
      await app.close()
      await database.drop()
      rmSync(keysDir, { recursive: true, force: true })
    },
  }
}

/** Everybody of a city that an open app serves. */
export function drive(app: App, code: string, now: () => Date): Driver {
  const city = app.cities.get(code) as CityContext
  const staff = (role: Role, unit?: string): Actor => {
    const person = [...city.pack.people.values()].find(
      row =>
        row.roles.includes(role) &&
        (unit === undefined
          ? !postOf(city, row.unit, row.roles).area?.roles.includes(role)
          : pathOfUnit(city, row.unit).includes(unit)),
    )
    if (!person) throw new Error(`nobody is ${role}${unit ? ` in ${unit}` : ''}`)
    return {
      kind: 'staff',
      id: personIdOf(code, person.code),
      name: person.name,
      posts: [postOf(city, person.unit, person.roles)],
    }
  }
  return {
    app,
    city,
    now,
    staff,
    owner: appealId => ({ kind: 'citizen', id: appealId, appealIds: [appealId] }),
    anyone: { kind: 'citizen', id: 'anyone', appealIds: [] },
    system: { kind: 'system', id: 'test' },
    act(name, actor, id, input, options = {}) {
      const act = actNamed(name)
      if (!act) throw new Error(`no act ${name}`)
      return app.runner.run({
        act,
        city,
        actor,
        id: id ?? undefined,
        input,
        expected: options.expected,
        idempotencyKey: options.key,
      })
    },
    async view<T>(name: string, actor: Actor, input: unknown = {}) {
      const spec = views().find(row => row.name === name)
      if (!spec) throw new Error(`no view ${name}`)
      return (await answerView({ runner: app.runner, checkAnswers: true }, spec, city, actor, input)) as T
    },
    db: work => inCity(app.pool, city.id, 'read', ({ db }) => work(db)),
  }
}

export const person = (name: string, phone: string) => ({
  name,
  phone,
  anonymous: false,
  replyBy: 'phone' as const,
  consentPublish: true,
  noticeAccepted: true as const,
})
