import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { personIdOf } from '../../registry/index.ts'
import { sealPart } from '../seal-part.ts'

/** Anybody reports misconduct against the published list, named or not; it goes to the discipline inspectors alone (SPEC Q2). */
export const submitClue = act({
  name: 'clue.submit',
  path: '/api/clues',
  by: ['anyone'],
  clause: 'Q2 Q1 K93',
  secret: true,
  input: z.object({
    list: z.string(),
    text: z.string().trim().min(10).max(4000),
    unit: z.string().optional().describe('the office it is about'),
    person: z.uuid().optional().describe('the person it is about, if the QR code names one'),
    about: z.string().trim().max(100).optional().describe('whom it is about, in words'),
    name: z.string().trim().max(50).optional(),
    phone: z.string().trim().max(30).optional(),
    website: z.string().max(0).optional(),
  }),
  run: async (ctx, _none, input) => {
    const { city } = ctx
    const person = [...city.pack.people.values()].find(row => personIdOf(city.code, row.code) === input.person)
    if (input.person && !person) throw new Refusal('bad_input', { fields: [{ path: 'person', code: 'not_of_unit' }] })
    const unit = input.unit ?? person?.unit
    const parent = unit ? city.pack.units.get(unit)?.parent : undefined
    const whole = unit && city.pack.units.get(unit)?.kind === 'section' && parent ? [unit, parent] : unit ? [unit] : []
    const made = await sealPart(ctx, {
      list: input.list,
      text: input.text,
      name: input.name,
      phone: input.phone,
      about: input.about,
      units: whole,
      people: input.person ? [input.person] : [],
    })
    return {
      created: { kind: 'clue', id: made.id, version: 1 },
      unit: null,
      data: { number: made.number },
      answer: { number: made.number, queryCode: made.code },
    }
  },
})
