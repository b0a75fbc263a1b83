import { z } from 'zod'
import { act } from '../../../../platform/acts/index.ts'
import { dayIn, onDuty } from '../../../registry/index.ts'
import { checkUnit } from '../../rules/check-reference.ts'
import { announceDesk, noteStep } from '../change.ts'
import { DESK_STAFF, OWN_UNIT, onDesk } from '../subject.ts'

/** Not on the spot: the coordinator of the day takes it to the offices concerned; the limit of the registration runs on (SPEC F7 F8). */
export const coordinateAtDesk = act({
  name: 'desk.coordinate',
  on: onDesk,
  from: ['registered'],
  to: 'coordinating',
  by: [...DESK_STAFF, 'operator'],
  within: OWN_UNIT,
  clause: 'F7 F8',
  key: 'C',
  input: z.object({
    units: z.array(z.string()).max(20).default([]).describe('offices that have to act together'),
    words: z.string().trim().max(1000).optional(),
  }),
  run: async (ctx, matter, input) => {
    for (const unit of input.units) checkUnit(ctx.city, unit, 'units')
    const today = dayIn(ctx.city, ctx.now)
    const turns = await onDuty(ctx.db, ctx.city, today, matter.desk_unit)
    const coordinator = turns.find(row => row.turn.code === 'representative')?.person.id ?? ctx.actor.id
    const units = input.units.length ? input.units : [matter.unit_id]
    noteStep(ctx, matter.id, 'coordinate', input.words ?? null, units)
    announceDesk(ctx, matter)
    if (matter.clock_id)
      ctx.write(
        ctx.db
          .updateTable('clock')
          .set({ person_id: coordinator })
          .where('city_id', '=', ctx.city.id)
          .where('id', '=', matter.clock_id),
      )
    return { patch: { coordinator_id: coordinator }, data: { units, coordinator } }
  },
})
