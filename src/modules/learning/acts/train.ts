import { z } from 'zod'
import { act } from '../../../platform/acts/index.ts'
import { SchemeCode } from '../shapes.ts'

export const TRAINERS = ['supervisor', 'dispatcher'] as const

/** Asks for a new model at once instead of at night; it is learned in the background (CHECKLIST K106). */
export const trainModel = act({
  name: 'model.train',
  by: TRAINERS,
  clause: 'K106',
  input: z.object({ scheme: SchemeCode }),
  run: (ctx, _none, { scheme }) => {
    ctx.follow('learning.train', { scheme })
    return { created: { kind: 'training', id: ctx.id(), version: 1 }, data: { scheme } }
  },
})
