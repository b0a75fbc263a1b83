import { type ActContext, Refusal } from '../../platform/acts/index.ts'
import { dayIn, presenceOf } from '../registry/index.ts'
import { personInUnit, personName } from './rules/person-in-unit.ts'

/**
 * Whether something may be given to a person of a unit: nobody who has left or is away is given any (CHECKLIST K70 K71 K80).
 * @throws Refusal that names the field; of somebody away it says who stands in and until when
 */
export async function checkGiving(ctx: ActContext, person: string, unit: string | null, path: string): Promise<void> {
  const refuse = (code: string, vars = {}) => new Refusal('bad_input', { fields: [{ path, code, vars }] })
  if (!personInUnit(ctx.city, person, unit)) throw refuse('not_of_unit')
  if (person === ctx.actor.id) return
  const found = (await presenceOf(ctx.db, ctx.city, [person], dayIn(ctx.city, ctx.now))).get(person)
  if (!found || found.left) throw refuse('has_left')
  if (found.standIn)
    throw refuse('is_away', { until: found.until ?? '', other: personName(ctx.city, found.standIn) ?? '' })
}
