import { type CityContext, Refusal, type Runner } from '../../platform/acts/index.ts'
import { inCity } from '../../platform/db/index.ts'
import { dayIn } from '../registry/index.ts'
import { markEntry } from './acts/upkeep.ts'
import { changeOf } from './rules/standing.ts'
import { OFFERED } from './subject.ts'

const BATCH = 200

/** Entries whose days have come: reminded, due for review, expired (CHECKLIST K40). @returns how many */
export async function mindKnowledge(runner: Runner, city: CityContext): Promise<number> {
  const { knowledge } = city.pack.rules
  if (!knowledge) return 0
  const before = knowledge.remindBefore.value
  const today = dayIn(city, runner.now())
  const until = Temporal.PlainDate.from(today).add({ days: before }).toString()
  const near = await inCity(runner.pool, city.id, 'read', ({ db }) =>
    db
      .selectFrom('knowledge_entry')
      .select(['id', 'state', 'review_on', 'expires_on', 'reminded_on'])
      .where('city_id', '=', city.id)
      .where('state', 'in', OFFERED)
      .where('review_on', '<=', until)
      .where(eb =>
        eb.or([
          eb('expires_on', '<', today),
          eb.and([
            eb('state', '=', 'valid'),
            eb.or([eb('review_on', '<', today), eb('reminded_on', 'is distinct from', eb.ref('review_on'))]),
          ]),
        ]),
      )
      .orderBy('review_on')
      .limit(BATCH)
      .execute(),
  )
  let done = 0
  for (const row of near) {
    if (changeOf(row, today, before) === null) continue
    try {
      await runner.run({ act: markEntry, city, actor: { kind: 'system', id: 'clock' }, id: row.id, input: {} })
      done++
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  return done
}
