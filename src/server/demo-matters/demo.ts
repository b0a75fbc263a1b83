import type { App } from '../../app.ts'
import { personIdOf, postOf } from '../../modules/registry/index.ts'
import { type Actor, type Answer, actNamed, type CityContext, makeRunner } from '../../platform/acts/index.ts'
import { type Db, inCity } from '../../platform/db/index.ts'

/** A demo city to be given what people of an office do beside cases, each at its moment. */
export interface Demo {
  app: App
  city: CityContext
  now: Date
  /** the moment at which a share of the office day was over, so many working days ago (1 or more) */
  ago(days: number, share: number): Date
  /** the identifier of somebody in people.csv */
  person(code: string): string
  /** an act at a moment, of somebody by their code in people.csv; of the public if null */
  run(at: Date, name: string, by: string | null, id: string | null, input: object): Promise<Answer>
  read<T>(work: (db: Db) => Promise<T>): Promise<T>
}

export function demoOf(app: App, city: CityContext): Demo {
  const now = app.runner.now()
  const { days } = city.calendar
  const today = Math.floor(days.position(now.getTime()))
  const actorOf = (code: string): Actor => {
    const person = city.pack.people.get(code)
    if (!person) throw new Error(`nobody is ${code}`)
    return {
      kind: 'staff',
      id: personIdOf(city.code, code),
      name: person.name,
      posts: [postOf(city, person.unit, person.roles)],
    }
  }
  return {
    app,
    city,
    now,
    ago: (n, share) => new Date(days.atPosition(today - n + share)),
    person: code => personIdOf(city.code, code),
    run(at, name, by, id, input) {
      const act = actNamed(name)
      if (!act) throw new Error(`no act ${name}`)
      const actor: Actor = by === null ? { kind: 'citizen', id: 'anyone', appealIds: [] } : actorOf(by)
      const runner = makeRunner({ pool: app.pool, vault: city.vault, now: () => at })
      return runner.run({ act, city, actor, id: id ?? undefined, input })
    },
    read: work => inCity(app.pool, city.id, 'read', ({ db }) => work(db)),
  }
}
