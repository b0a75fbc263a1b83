import type { z } from 'zod'
import type { CityContext } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { unitRef } from '../../casework/index.ts'
import type { Follow } from '../shapes.ts'

type LeftOut = z.input<typeof Follow>['leftOut']

/**
 * Where a person's word is not to count when a unit is assessed: for whom, why, until when they may object, and what came of it when
 * it was looked at once more.
 */
export async function leftOutOf(db: Db, city: CityContext, appealId: string, now: Date): Promise<LeftOut> {
  const verdicts = db
    .selectFrom('verdict')
    .select('id')
    .where('city_id', '=', city.id)
    .where('appeal_id', '=', appealId)
  const [objections, excuses, waivers, asked] = await Promise.all([
    db
      .selectFrom('objection')
      .select(['id', 'unit_id', 'citizen_text', 'state', 'approve_by', 'person_words', 'fact_id'])
      .where('city_id', '=', city.id)
      .where('fact', '=', 'verdict')
      .where('state', 'in', ['upheld', 'corrected'])
      .where('fact_id', 'in', verdicts)
      .execute(),
    db
      .selectFrom('excuse')
      .select(['id', 'unit_id', 'citizen_text', 'state', 'fact_id'])
      .where('city_id', '=', city.id)
      .where('fact', '=', 'verdict')
      .where('state', '=', 'upheld')
      .where('fact_id', 'in', verdicts)
      .execute(),
    db
      .selectFrom('fact_waiver')
      .select(['id', 'subject_id', 'person_by'])
      .where('city_id', '=', city.id)
      .where('fact', '=', 'verdict')
      .where('fact_id', 'in', verdicts)
      .execute(),
    db
      .selectFrom('restoration')
      .select(['waiver_id', 'state', 'asked_by', 'words', 'citizen_text'])
      .where('city_id', '=', city.id)
      .where('fact', '=', 'verdict')
      .where('state', '<>', 'withdrawn')
      .where('fact_id', 'in', verdicts)
      .orderBy('asked_at')
      .execute(),
  ])
  const rows = [
    ...objections.map(row => ({ ...row, final: row.state === 'corrected' })),
    ...excuses.map(row => ({ ...row, approve_by: null, person_words: null, final: true })),
  ]
  return rows.flatMap(row => {
    const unit = unitRef(city, row.unit_id)?.name
    if (!unit || !row.citizen_text) return []
    const waiver = row.final ? waivers.find(one => one.subject_id === row.id) : undefined
    const looked = asked.filter(one => one.waiver_id === waiver?.id)
    const last = looked.at(-1)
    const own = looked.find(one => one.asked_by === null)
    const by = row.final ? (last ? null : (waiver?.person_by ?? null)) : row.approve_by
    return [
      {
        unit,
        reason: row.citizen_text,
        final: row.final,
        until: by && by > now ? by.toISOString() : null,
        said: row.person_words ?? own?.words ?? null,
        again: last
          ? { state: last.state as 'asked', reason: last.state === 'asked' ? null : last.citizen_text }
          : null,
      },
    ]
  })
}
