import { z } from 'zod'
import { act } from '../../../platform/acts/index.ts'
import { onCase } from '../subject.ts'

/** Somebody at the duty desk takes note of a danger: from here on it rings nowhere, and the ledger says who (CHECKLIST K12). */
export const heedDanger = act({
  name: 'case.heed',
  on: onCase,
  from: ['received', 'accepted'],
  by: ['operator', 'dispatcher'],
  area: ['operator', 'dispatcher'],
  clause: 'K12',
  input: z.object({}),
  shut: kase => (kase.danger === null || kase.danger_seen_at !== null ? 'danger_heeded' : null),
  run: (ctx, kase) => {
    ctx.announce('alarm', { id: kase.id })
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    return { patch: { danger_seen_at: ctx.now }, data: { danger: kase.danger } }
  },
})
