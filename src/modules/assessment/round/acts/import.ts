import { z } from 'zod'
import { act } from '../../../../platform/acts/index.ts'
import { HandedMark, store } from '../marks.ts'
import { onRound } from '../subject.ts'

/** Marks from a table that was read before (`round.read`): of peers, experts, a third party, another system. */
act({
  name: 'round.import',
  on: onRound,
  from: ['open'],
  by: ['assessor', 'supervisor'],
  clause: 'H7 N6 F16',
  hidden: true,
  input: z.object({
    table: z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9._-]{1,40}$/)
      .describe('what the table is called: the same table again replaces what it gave before'),
    marks: z.array(HandedMark).min(1).max(20_000),
    note: z.string().trim().min(2).max(500).describe('where the table comes from'),
  }),
  run: async (ctx, round, { table, marks, note }) => {
    await store(ctx, round, { source: `file:${table}`, marks, note })
    return { data: { table, marks: marks.length } }
  },
})
