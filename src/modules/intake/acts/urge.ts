import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { urgeAgainAt } from '../rules/urging.ts'
import { isOver, ownCase, say } from '../say.ts'
import { onAppeal } from '../subject.ts'

/** 催办 (CHECKLIST K10): counted, joined to the case, shown to the unit; the pack's pause lies between two. */
export const urgeAppeal = act({
  name: 'appeal.urge',
  on: onAppeal,
  by: ['owner'],
  clause: 'K10',
  hidden: true,
  input: z.object({ text: z.string().trim().max(500).default('') }),
  reads: ownCase,
  run: (ctx, appeal, input, { kase, urged }) => {
    const [file] = kase
    if (!file || isOver(file.state)) throw new Refusal('nothing_to_add_to', { status: 409 })
    const again = urgeAgainAt(ctx.city, urged[0]?.at ?? null)
    if (again && again > ctx.now) throw new Refusal('urged_already', { status: 409 })
    const urges = file.urges + 1
    return {
      unit: file.unit_id,
      data: { ...say(ctx, appeal, file, 'urge', input.text, { urges }), urges },
      answer: { headline: text('said.urge', { n: urges }) },
    }
  },
})
