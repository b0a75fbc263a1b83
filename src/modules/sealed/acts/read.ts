import { z } from 'zod'
import { act } from '../../../platform/acts/index.ts'
import { openBody, openResult } from '../seal.ts'
import { notTheirs, onClue, READERS } from '../subject.ts'

/** A look into a sealed report. Every look is an entry: who, when, which report, nothing of what it says (CHECKLIST K93). */
export const readClue = act({
  name: 'clue.read',
  on: onClue,
  by: READERS,
  clause: 'Q2 K93',
  secret: true,
  hidden: true,
  input: z.object({}),
  shut: notTheirs,
  run: (ctx, clue) => ({
    unit: null,
    data: {},
    answer: { ...openBody(ctx.city, clue.body), result: openResult(ctx.city, clue.result) },
  }),
})
