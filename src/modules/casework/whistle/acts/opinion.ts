import type { Selectable } from 'kysely'
import { z } from 'zod'
import { act, forbidden, hasRoleWithin, Refusal, rowOf, type SubjectKind } from '../../../../platform/acts/index.ts'
import type { Database } from '../../../../platform/db/index.ts'
import { personInUnit } from '../../rules/person-in-unit.ts'

type Opinion = Selectable<Database['secondee_opinion']>

const onOpinion: SubjectKind<Opinion> = {
  kind: 'opinion',
  path: 'secondee-opinions',
  ...rowOf('secondee_opinion'),
  unit: row => row.unit_id,
}

/** A street assesses the people a department has sent it, and may propose that another be sent (SPEC R8). */
export const giveOpinion = act({
  name: 'secondee.assess',
  path: '/api/secondee-opinions',
  by: ['unit_head'],
  clause: 'R8',
  input: z.object({
    street: z.string(),
    unit: z.string().describe('the department'),
    person: z.uuid(),
    period: z.string().regex(/^\d{4}-Q[1-4]$/),
    mark: z.number().int().min(1).max(5),
    words: z.string().trim().min(5).max(500),
    transfer: z.boolean().default(false).describe('the street proposes that another be sent'),
  }),
  run: async (ctx, _none, input) => {
    const street = ctx.city.pack.units.get(input.street)
    if (!hasRoleWithin(ctx.actor, input.street, ['unit_head'])) throw forbidden()
    if (street?.kind !== 'street' && street?.kind !== 'town')
      throw new Refusal('bad_input', {
        fields: [{ path: 'street', code: 'unknown_place', vars: { value: input.street } }],
      })
    if (!personInUnit(ctx.city, input.person, input.unit))
      throw new Refusal('bad_input', { fields: [{ path: 'person', code: 'not_of_unit' }] })
    const known = await ctx.db
      .selectFrom('secondee_opinion')
      .select('id')
      .where('city_id', '=', ctx.city.id)
      .where('street', '=', input.street)
      .where('person_id', '=', input.person)
      .where('period', '=', input.period)
      .executeTakeFirst()
    if (known) throw new Refusal('secondee_twice', { status: 409 })
    const id = ctx.id()
    ctx.write(
      ctx.db.insertInto('secondee_opinion').values({
        city_id: ctx.city.id,
        id,
        version: 1,
        state: input.transfer ? 'proposed' : 'given',
        street: input.street,
        unit_id: input.unit,
        person_id: input.person,
        period: input.period,
        mark: input.mark,
        words: input.words,
        transfer: input.transfer,
        by_person: ctx.actor.id,
        at: ctx.now,
        decided_at: null,
      }),
    )
    return {
      created: { kind: 'opinion', id, version: 1 },
      unit: input.unit,
      data: {
        street: input.street,
        unit: input.unit,
        period: input.period,
        mark: input.mark,
        transfer: input.transfer,
      },
    }
  },
})

/** The department answers a proposed transfer, with its reason: it is a proposal, and a person decides. */
export const decideTransfer = act({
  name: 'secondee.decide',
  on: onOpinion,
  from: ['proposed'],
  to: 'decided',
  by: ['unit_head'],
  within: ['unit_head'],
  clause: 'R8',
  key: 'D',
  primaryIn: ['proposed'],
  input: z.object({ transfer: z.boolean(), words: z.string().trim().min(5).max(500) }),
  run: (ctx, opinion, { transfer, words }) => ({
    patch: {
      decision: transfer ? 'transfer' : 'stay',
      decided_words: words,
      decided_by: ctx.actor.id,
      decided_at: ctx.now,
    },
    data: { street: opinion.street, transfer },
  }),
})
