import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { dayIn, personIdOf } from '../../registry/index.ts'

/** Anybody appraises an office or a person by its QR code (SPEC Q1); who did is not kept. */
export const appraise = act({
  name: 'appraisal.give',
  path: '/api/appraisals',
  by: ['anyone'],
  clause: 'Q1',
  input: z.object({
    unit: z.string(),
    person: z.uuid().optional(),
    mark: z.number().int().min(1).max(5),
    words: z.string().trim().max(500).optional(),
    website: z.string().max(0).optional(),
  }),
  run: (ctx, _none, input) => {
    const { city } = ctx
    if (!city.pack.units.has(input.unit))
      throw new Refusal('bad_input', { fields: [{ path: 'unit', code: 'unknown_unit', vars: { value: input.unit } }] })
    const person = [...city.pack.people.values()].find(row => personIdOf(city.code, row.code) === input.person)
    if (input.person && city.pack.units.get(person?.unit ?? '')?.parent !== input.unit && person?.unit !== input.unit)
      throw new Refusal('bad_input', { fields: [{ path: 'person', code: 'not_of_unit' }] })
    const id = ctx.id()
    ctx.write(
      ctx.db.insertInto('appraisal').values({
        city_id: city.id,
        id,
        unit_id: input.unit,
        person_id: input.person ?? null,
        mark: input.mark,
        words: input.words || null,
        at: ctx.now,
        on_day: dayIn(city, ctx.now),
      }),
    )
    return {
      created: { kind: 'appraisal', id, version: 1 },
      unit: input.unit,
      data: { mark: input.mark, person: input.person ?? null },
    }
  },
})
