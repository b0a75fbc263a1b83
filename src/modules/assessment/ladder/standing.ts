import type { ViewContext } from '../../../platform/acts/index.ts'
import { hasRole } from '../../../platform/acts/index.ts'
import { type Text, text } from '../../../platform/i18n/texts.ts'
import { DESK, stepRule } from './subject.ts'

/** A step that a unit stands on: which one, how far it is, since when. */
export interface Standing {
  id: string
  name: Text
  state: Text
  month: string
  since: string
}

const STANDS = ['recommended', 'signed', 'served', 'acknowledged']

/** The newest step of each unit that is not over, by unit; only for those who handle the ladder: units see what is served to them. */
export async function standingSteps(
  { db, city, actor }: Pick<ViewContext, 'db' | 'city' | 'actor'>,
  units: readonly string[],
): Promise<Map<string, Standing>> {
  if (!hasRole(actor, ...DESK, 'monitor') || units.length === 0) return new Map()
  const rows = await db
    .selectFrom('ladder_step')
    .selectAll()
    .where('city_id', '=', city.id)
    .where('unit_id', 'in', [...units])
    .where('subject', '=', '')
    .where('state', 'in', STANDS)
    .orderBy('recommended_at')
    .orderBy('id')
    .execute()
  return new Map(
    rows.map(row => [
      row.unit_id,
      {
        ...{ id: row.id, name: stepRule(city, row).name, state: text(`ladder.state.${row.state}`), month: row.month },
        since: (row.acknowledged_at ?? row.served_at ?? row.signed_at ?? row.recommended_at).toISOString(),
      },
    ]),
  )
}
