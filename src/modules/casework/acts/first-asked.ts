import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { personName } from '../rules/person-in-unit.ts'
import { onCase } from '../subject.ts'

/** 首问负责: the first person asked explains, hands over to a named person, and stays named on the case (SPEC Q3). */
export const recordFirstAsked = act({
  name: 'case.firstAsked',
  on: onCase,
  from: ['received', 'accepted', 'dispatched', 'signed', 'disputed'],
  by: ['operator', 'dispatcher', 'handler', 'unit_head'],
  within: ['handler', 'unit_head'],
  clause: 'Q3',
  input: z.object({
    person: z.uuid().optional().describe('who was asked first; oneself if left out'),
    explained: z.string().trim().min(4).max(500).describe('what the person who asked was told'),
    to: z.uuid().describe('the named person it was handed over to'),
  }),
  reads: (db, cityId, id) => ({
    known: db.selectFrom('first_asked').select('case_id').where('city_id', '=', cityId).where('case_id', '=', id),
  }),
  run: (ctx, kase, input, { known }) => {
    if (known.length) throw new Refusal('first_asked_known', { status: 409 })
    const person = input.person ?? ctx.actor.id
    for (const [path, id] of [
      ['person', person],
      ['to', input.to],
    ] as const)
      if (personName(ctx.city, id) === null)
        throw new Refusal('bad_input', { fields: [{ path, code: 'unknown_person' }] })
    if (person === input.to) throw new Refusal('bad_input', { fields: [{ path: 'to', code: 'same_person' }] })
    ctx.write(
      ctx.db.insertInto('first_asked').values({
        city_id: ctx.city.id,
        case_id: kase.id,
        person_id: person,
        explained: input.explained,
        handed_to: input.to,
        by_person: ctx.actor.id,
        at: ctx.now,
      }),
    )
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    return { data: { person, to: input.to } }
  },
})
