import { z } from 'zod'
import { act } from '../../../platform/acts/index.ts'
import { stopClock } from '../../casework/index.ts'
import { runningClock } from '../running-clock.ts'
import { onSlip } from '../subject.ts'

/** The unit acknowledges a paper (SPEC R10). The limit to answer it has been running since it was served. */
export const acknowledgeSlip = act({
  name: 'slip.acknowledge',
  on: onSlip,
  from: ['served'],
  to: 'acknowledged',
  by: ['handler', 'unit_head'],
  within: ['handler', 'unit_head'],
  clause: 'R10 K84',
  key: 'S',
  primaryIn: ['served'],
  input: z.object({}),
  reads: (db, cityId, id) => ({ read: runningClock(db, cityId, id, 'slip_read') }),
  run: (ctx, slip, _input, { read }) => {
    const inTime = read[0] ? stopClock(ctx, read[0]) : false
    const by = ctx.actor.kind === 'staff' ? ctx.actor.id : null
    ctx.announce('slip', { id: slip.id, unit: slip.unit_id })
    return {
      patch: {
        acknowledged_at: ctx.now,
        acknowledged_by: by,
        ...(slip.opened_at ? {} : { opened_at: ctx.now, opened_by: by }),
      },
      data: { number: slip.number, case: slip.case_id, inTime },
    }
  },
})
