import type { App } from '../app.ts'
import { pathOfUnit, personIdOf, postOf } from '../modules/registry/index.ts'
import { type Actor, actNamed, type CityContext, makeRunner, type Role } from '../platform/acts/index.ts'
import { inCity } from '../platform/db/index.ts'
import entries from './demo-knowledge.json' with { type: 'json' }

const DAY_MS = 86_400_000

interface DemoEntry {
  unit: string
  question: string
  answer: string
  basis: string
  applies?: string
  keywords: string[]
  internal?: boolean
  /** days ago that it was written and approved; long ago ones are due for review */
  daysAgo: number
  /** days ago on which the matter itself ended */
  overDaysAgo?: number
  /** a new answer that waits for approval */
  waits?: string
  /** what a citizen says is wrong about it */
  told?: string
}

/** Entries of the demo city's knowledge base, written and approved by its own people through the acts; nothing if it has any. */
export async function makeKnowledge(app: App, city: CityContext): Promise<void> {
  const rows: DemoEntry[] = (entries as Partial<Record<string, DemoEntry[]>>)[city.code] ?? []
  if (rows.length === 0) return
  const some = await inCity(app.pool, city.id, 'read', ({ db }) =>
    db.selectFrom('knowledge_entry').select('id').where('city_id', '=', city.id).limit(1).executeTakeFirst(),
  )
  if (some) return
  const until = app.runner.now().getTime()
  let at = until
  const runner = makeRunner({ pool: app.pool, vault: city.vault, now: () => new Date(at) })
  const run = (name: string, actor: Actor, id: string | undefined, input: unknown) => {
    const act = actNamed(name)
    if (!act) throw new Error(`no act ${name}`)
    return runner.run({ act, city, actor, id, input })
  }
  const day = (daysAgo: number) =>
    Temporal.Instant.fromEpochMilliseconds(until - daysAgo * DAY_MS)
      .toZonedDateTimeISO(city.pack.zone)
      .toPlainDate()
      .toString()
  for (const row of rows) {
    const writer = somebody(city, 'handler', row.unit)
    const head = somebody(city, 'unit_head', row.unit)
    const wording = {
      question: row.question,
      answer: row.answer,
      basis: row.basis,
      applies: row.applies ?? '',
      keywords: row.keywords,
      public: row.internal !== true,
    }
    at = until - row.daysAgo * DAY_MS
    const { id } = await run('knowledge.propose', writer, undefined, {
      ...wording,
      unit: row.unit,
      until: row.overDaysAgo === undefined ? null : day(row.overDaysAgo),
    })
    await run('knowledge.approve', head, id, {})
    at = until
    if (row.waits) await run('knowledge.revise', writer, id, { ...wording, answer: row.waits })
    if (row.told)
      await run('knowledge.tellWrong', { kind: 'citizen', id: 'anyone', appealIds: [] }, undefined, {
        entry: id,
        words: row.told,
      })
  }
}

function somebody(city: CityContext, role: Role, unit: string): Actor {
  const person = [...city.pack.people.values()].find(
    row => row.roles.includes(role) && pathOfUnit(city, row.unit).includes(unit),
  )
  if (!person) throw new Error(`nobody is ${role} in ${unit}`)
  return {
    kind: 'staff',
    id: personIdOf(city.code, person.code),
    name: person.name,
    posts: [postOf(city, person.unit, person.roles)],
  }
}
