import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { isOver, ownCase, say } from '../say.ts'
import { onAppeal } from '../subject.ts'

/** A question to those who have the matter (CHECKLIST K10); they answer on the same page. */
export const askBack = act({
  name: 'appeal.ask',
  on: onAppeal,
  by: ['owner'],
  clause: 'K10',
  hidden: true,
  input: z.object({ text: z.string().trim().min(2).max(1000) }),
  reads: ownCase,
  run: (ctx, appeal, input, { kase }) => {
    const [file] = kase
    if (!file || isOver(file.state)) throw new Refusal('nothing_to_add_to', { status: 409 })
    return {
      unit: file.unit_id,
      data: say(ctx, appeal, file, 'ask', input.text),
      answer: { headline: text('said.ask') },
    }
  },
})
