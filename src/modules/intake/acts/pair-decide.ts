import { z } from 'zod'
import { type ActContext, act } from '../../../platform/acts/index.ts'
import { onPair } from '../known/pair.ts'

const decided = (ctx: ActContext, row: { case_id: string; other_id: string; likeness: number }) => ({
  patch: { decided_by: ctx.actor.kind === 'staff' ? ctx.actor.id : null, decided_at: ctx.now },
  data: { case: row.case_id, other: row.other_id, likeness: Math.round(row.likeness * 100) / 100 },
})

/** Two matters that belong together and are handled apart: each shows the other. */
export const linkPair = act({
  name: 'pair.link',
  on: onPair,
  from: ['open'],
  to: 'linked',
  by: ['operator', 'dispatcher'],
  clause: 'R2 K43',
  key: 'L',
  input: z.object({}),
  run: (ctx, row) => decided(ctx, row),
})

/** Not one matter, however alike the words: never proposed again, and counted when the threshold is judged. */
export const partPair = act({
  name: 'pair.part',
  on: onPair,
  from: ['open'],
  to: 'different',
  by: ['operator', 'dispatcher'],
  clause: 'R2 K43',
  key: 'N',
  input: z.object({}),
  run: (ctx, row) => decided(ctx, row),
})

/** Undo of either, in one act. */
export const reopenPair = act({
  name: 'pair.reopen',
  on: onPair,
  from: ['linked', 'different'],
  to: 'open',
  by: ['operator', 'dispatcher'],
  clause: 'R2 K43',
  key: 'Z',
  input: z.object({}),
  run: () => ({ patch: { decided_by: null, decided_at: null } }),
})
