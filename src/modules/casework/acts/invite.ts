import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { inviteUnits } from '../co-handlers.ts'
import { unitsInHand } from '../rules/chain.ts'
import { checkUnit } from '../rules/check-reference.ts'
import { onCase } from '../subject.ts'

/** The lead asks other units for their part; each answers for itself, under a limit of its own. */
export const inviteCoHandlers = act({
  name: 'case.invite',
  on: onCase,
  from: ['dispatched', 'signed'],
  by: ['handler', 'unit_head', 'dispatcher'],
  within: ['handler', 'unit_head'],
  clause: 'F6 K65',
  key: 'I',
  input: z.object({
    units: z.array(z.string()).min(1).max(10),
    words: z.string().trim().min(4).max(1000).describe('what each is asked for'),
  }),
  reads: (db, cityId, id) => ({
    asked: db
      .selectFrom('co_handler')
      .select('unit_id')
      .where('city_id', '=', cityId)
      .where('case_id', '=', id)
      .where('state', '=', 'asked'),
  }),
  run: (ctx, kase, input, { asked }) => {
    const units = [...new Set(input.units)]
    for (const unit of units) {
      checkUnit(ctx.city, unit, 'units')
      if (unitsInHand(kase).includes(unit) || asked.some(row => row.unit_id === unit))
        throw new Refusal('bad_input', { fields: [{ path: 'units', code: 'has_it_already', vars: { value: unit } }] })
    }
    const invited = inviteUnits(ctx, kase, units, input.words)
    for (const unit of units) ctx.announce('co-handling', { unit })
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    return {
      patch: { open_co: kase.open_co + units.length, co_units: [...new Set([...kase.co_units, ...units])] },
      data: { round: kase.round, invited },
    }
  },
})
