import type { z } from 'zod'
import type { CityContext } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { unitRef } from '../../casework/index.ts'
import type { Follow } from '../shapes.ts'

/** Where a person's word is not to count when a unit is assessed: for whom, why, and until when they may object. */
export async function leftOutOf(
  db: Db,
  city: CityContext,
  appealId: string,
  now: Date,
): Promise<z.input<typeof Follow>['leftOut']> {
  const verdicts = db
    .selectFrom('verdict')
    .select('id')
    .where('city_id', '=', city.id)
    .where('appeal_id', '=', appealId)
  const [objections, excuses] = await Promise.all([
    db
      .selectFrom('objection')
      .select(['unit_id', 'citizen_text', 'state', 'approve_by', 'person_words'])
      .where('city_id', '=', city.id)
      .where('fact', '=', 'verdict')
      .where('state', 'in', ['upheld', 'corrected'])
      .where('fact_id', 'in', verdicts)
      .execute(),
    db
      .selectFrom('excuse')
      .select(['unit_id', 'citizen_text', 'state'])
      .where('city_id', '=', city.id)
      .where('fact', '=', 'verdict')
      .where('state', '=', 'upheld')
      .where('fact_id', 'in', verdicts)
      .execute(),
  ])
  const rows = [
    ...objections.map(row => ({ ...row, final: row.state === 'corrected' })),
    ...excuses.map(row => ({ ...row, approve_by: null, person_words: null, final: true })),
  ]
  return rows.flatMap(row => {
    const unit = unitRef(city, row.unit_id)?.name
    if (!unit || !row.citizen_text) return []
    const until = !row.final && row.approve_by && row.approve_by > now ? row.approve_by.toISOString() : null
    return [{ unit, reason: row.citizen_text, final: row.final, until, said: row.person_words }]
  })
}
