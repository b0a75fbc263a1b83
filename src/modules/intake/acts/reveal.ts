import { z } from 'zod'
import { type Actor, act, forbidden, hasRole, hasRoleWithin } from '../../../platform/acts/index.ts'
import { openContact } from '../../casework/index.ts'
import { onAppeal } from '../subject.ts'

/** Shows a person's name and number in full; every look is an entry (DESIGN 7: unmasking is an act). */
export const revealContact = act({
  name: 'appeal.reveal',
  on: onAppeal,
  by: ['operator', 'dispatcher', 'caller_back', 'supervisor', 'handler', 'unit_head'],
  clause: 'DESIGN 7',
  secret: true,
  hidden: true,
  input: z.object({ reason: z.string().trim().max(200).optional() }),
  reads: (db, cityId, id) => ({
    kase: db
      .selectFrom('case_file')
      .innerJoin('appeal', join =>
        join
          .onRef('appeal.city_id', '=', 'case_file.city_id')
          .on(eb =>
            eb.or([
              eb('appeal.case_id', '=', eb.ref('case_file.id')),
              eb('appeal.case_id', '=', eb.ref('case_file.part_of')),
            ]),
          ),
      )
      .select(['case_file.unit_id', 'case_file.id'])
      .where('case_file.city_id', '=', cityId)
      .where('appeal.city_id', '=', cityId)
      .where('appeal.id', '=', id),
  }),
  run: (ctx, appeal, _input, { kase }) => {
    const seen = kase.find(row => seesContact(ctx.actor, row.unit_id))
    if (!seen) throw forbidden()
    return { unit: seen.unit_id, data: { case: seen.id }, answer: { ...openContact(ctx.city, appeal.contact) } }
  },
})

/** The centre's people for any case; a unit's people for the cases that the unit has. */
function seesContact(actor: Actor, unit: string | null): boolean {
  return (
    hasRole(actor, 'operator', 'dispatcher', 'caller_back', 'supervisor') ||
    hasRoleWithin(actor, unit, ['handler', 'unit_head'])
  )
}
