import { z } from 'zod'
import { act, forbidden } from '../../../../platform/acts/index.ts'
import { AppealKind, checkUnit } from '../../../casework/index.ts'
import { keeps, onPhrase, STEPS } from '../subject.ts'

const by = ['operator', 'dispatcher', 'caller_back', 'handler', 'unit_head', 'supervisor'] as const
const words = {
  title: z.string().trim().min(2).max(40),
  text: z.string().trim().min(4).max(3000).describe('{编号} and the like are filled; ____ is left to the writer'),
  kind: AppealKind.nullable().default(null).describe('only for this kind of appeal'),
}

/** A canned text of the own unit, or of the city (CHECKLIST K37). */
export const addPhrase = act({
  name: 'phrase.add',
  by,
  clause: 'K37',
  hidden: true,
  input: z.object({ ...words, step: z.enum(STEPS), unit: z.string().nullable().describe('null: for the whole city') }),
  run: (ctx, _none, { title, text, kind, step, unit }) => {
    if (unit !== null) checkUnit(ctx.city, unit)
    if (!keeps(ctx.actor, unit)) throw forbidden()
    const id = ctx.id()
    ctx.write(
      ctx.db.insertInto('phrase').values({
        city_id: ctx.city.id,
        id,
        version: 1,
        unit_id: unit,
        step,
        kind,
        title,
        text,
        by_person: ctx.actor.id,
        at: ctx.now,
      }),
    )
    return { created: { kind: 'phrase', id, version: 1 }, data: { step, unit } }
  },
})

export const changePhrase = act({
  name: 'phrase.change',
  on: onPhrase,
  by,
  clause: 'K37',
  hidden: true,
  input: z.object(words),
  run: (ctx, phrase, { title, text, kind }) => {
    if (!keeps(ctx.actor, phrase.unit_id)) throw forbidden()
    return { patch: { title, text, kind, by_person: ctx.actor.id, at: ctx.now }, data: { step: phrase.step } }
  },
})

export const removePhrase = act({
  name: 'phrase.remove',
  on: onPhrase,
  by,
  clause: 'K37',
  hidden: true,
  input: z.object({}),
  run: (ctx, phrase) => {
    if (!keeps(ctx.actor, phrase.unit_id)) throw forbidden()
    ctx.write(ctx.db.deleteFrom('phrase').where('city_id', '=', ctx.city.id).where('id', '=', phrase.id))
    return { data: { step: phrase.step, unit: phrase.unit_id } }
  },
})
