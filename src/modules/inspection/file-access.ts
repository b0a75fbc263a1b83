import { type Actor, type CityContext, hasRoleWithin } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import type { FileSubject } from '../../platform/files/index.ts'
import { ANSWERERS, seesAll } from './subject.ts'

/** Whoever sees an inspection sees its pictures, and those of what was said afterwards. */
export async function maySeeInspectionFile(
  db: Db,
  city: CityContext,
  actor: Actor,
  { kind, id }: FileSubject,
): Promise<boolean> {
  if (kind !== 'inspection' && kind !== 'inspection_step') return false
  const of =
    kind === 'inspection'
      ? id
      : (
          await db
            .selectFrom('inspection_step')
            .select('inspection_id')
            .where('city_id', '=', city.id)
            .where('id', '=', id)
            .executeTakeFirst()
        )?.inspection_id
  if (!of) return false
  const row = await db
    .selectFrom('inspection')
    .select('unit_id')
    .where('city_id', '=', city.id)
    .where('id', '=', of)
    .executeTakeFirst()
  return row !== undefined && (seesAll(actor) || hasRoleWithin(actor, row.unit_id, ANSWERERS))
}
