import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { reopenUntil } from '../../casework/index.ts'
import { onAppeal } from '../../intake/index.ts'
import { caseOfAppeal } from '../reads.ts'
import type { Said } from '../settle.ts'
import { answered, settleOwn } from '../settle-own.ts'

/** "Not solved", also after closing, within the days the pack promises (SPEC F10, CHECKLIST K16). */
export const sayNotSolved = act({
  name: 'appeal.notSolved',
  on: onAppeal,
  by: ['owner'],
  clause: 'F10 K16',
  hidden: true,
  input: z.object({ text: z.string().trim().min(2).max(2000) }),
  reads: caseOfAppeal,
  run: (ctx, appeal, input, { kase, pending, words }) => {
    const file = answered(kase[0])
    if (file.closed_at && ctx.now > reopenUntil(ctx.city, file.closed_at))
      throw new Refusal('too_late_to_reopen', { status: 409 })
    const said: Said = {
      via: 'portal',
      result: 'dissatisfied',
      contacted: null,
      solved: 'no',
      satisfaction: null,
      reasons: [],
      text: input.text,
    }
    return settleOwn(ctx, appeal.id, said, { file, pending, words })
  },
})
