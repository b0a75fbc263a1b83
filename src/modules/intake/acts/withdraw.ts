import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { isOver, ownCase, say } from '../say.ts'
import { onAppeal } from '../subject.ts'

/** No unit has it yet, and it is one person's alone: only then does a withdrawal end it. */
const UNSENT = ['received', 'accepted']

/**
 * A person takes their matter back, with a reason (CHECKLIST K10). Once a unit has it the unit still answers: nobody wins
 * by talking people out of what they asked.
 */
export const withdrawAppeal = act({
  name: 'appeal.withdraw',
  on: onAppeal,
  by: ['owner'],
  clause: 'K10',
  hidden: true,
  input: z.object({ text: z.string().trim().min(2).max(1000) }),
  reads: ownCase,
  run: (ctx, appeal, input, { kase }) => {
    const [file] = kase
    if (!file || isOver(file.state)) throw new Refusal('nothing_to_add_to', { status: 409 })
    if (appeal.withdrawn_at) throw new Refusal('withdrawn_already', { status: 409 })
    const ends = UNSENT.includes(file.state) && file.appeal_count === 1 && file.parts === 0
    const patch = ends ? { state: 'withdrawn', closed_at: ctx.now } : {}
    return {
      patch: { withdrawn_at: ctx.now },
      unit: file.unit_id,
      data: { ...say(ctx, appeal, file, 'withdraw', input.text, patch), ends },
      answer: { headline: text(ends ? 'said.withdrawn' : 'said.withdraw') },
    }
  },
})
