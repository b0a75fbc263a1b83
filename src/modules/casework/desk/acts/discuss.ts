import { z } from 'zod'
import { act } from '../../../../platform/acts/index.ts'
import { checkUnit } from '../../rules/check-reference.ts'
import { announceDesk, endStep, noteStep, startStep } from '../change.ts'
import { DESK_STAFF, OWN_UNIT, onDesk } from '../subject.ts'
import { deskOf } from '../terms.ts'

/** 一事一议: what the coordinator cannot settle goes to the management and the offices concerned, one matter at a time. */
export const discussAtDesk = act({
  name: 'desk.discuss',
  on: onDesk,
  from: ['coordinating'],
  to: 'discussing',
  by: DESK_STAFF,
  within: OWN_UNIT,
  clause: 'F7',
  key: 'Y',
  input: z.object({
    words: z.string().trim().min(5).max(1000).describe('why it could not be coordinated'),
    units: z.array(z.string()).max(20).default([]).describe('offices at the table'),
  }),
  run: (ctx, matter, input) => {
    for (const unit of input.units) checkUnit(ctx.city, unit, 'units')
    const { patch, onTime } = endStep(ctx, matter)
    const next = startStep(ctx, matter, deskOf(ctx.city).steps.discuss.value, matter.coordinator_id)
    noteStep(ctx, matter.id, 'discuss', input.words, input.units.length ? input.units : [matter.unit_id])
    announceDesk(ctx, matter)
    return { patch: { ...patch, ...next.patch }, data: { onTime, units: input.units, ...next.data } }
  },
})
