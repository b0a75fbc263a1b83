import { z } from 'zod'
import { act, Refusal } from '../../../../platform/acts/index.ts'
import { text } from '../../../../platform/i18n/texts.ts'
import { dayIn } from '../../../registry/index.ts'
import { tellWaiting } from '../../tell.ts'
import { knownEffect } from '../known-effect.ts'
import { DESK, onStep } from '../subject.ts'

/**
 * A step that waits for its effect is not forgotten: who assesses is told once when the period after it is over and nothing is published,
 * and who handles the ladder once when its effect can be measured.
 */
export const remindEffect = act({
  name: 'ladder.remind',
  on: onStep,
  from: ['acknowledged'],
  by: ['system'],
  clause: 'R13',
  hidden: true,
  input: z.object({}),
  run: async (ctx, row) => {
    const { followed, known } = await knownEffect(ctx, row)
    const what = known ? 'known' : isOver(followed?.nextEnds ?? null, dayIn(ctx.city, ctx.now)) ? 'due' : null
    if (what === null || what === row.effect_told) throw new Refusal('ladder_nothing_to_tell', { status: 409 })
    tellWaiting(ctx, {
      subject: { kind: 'ladder', id: row.id },
      title: text(`ladder.effect.${what}`, { number: row.number ?? '' }),
      roles: what === 'known' ? DESK : ['assessor'],
    })
    return { patch: { effect_told: what }, data: { number: row.number, told: what } }
  },
})

const isOver = (ends: string | null, today: string): boolean => ends !== null && ends < today
