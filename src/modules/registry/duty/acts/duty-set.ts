import { z } from 'zod'
import { act, forbidden, hasRoleWithin, Refusal } from '../../../../platform/acts/index.ts'
import { dutyPhoneContext, peopleOfUnit } from '../people.ts'

/** A unit keeps its own turns of duty (SPEC F8 H10, CHECKLIST K86): a month or a single day at a time. */
export const setDuty = act({
  name: 'duty.set',
  path: '/api/duty',
  by: ['handler', 'unit_head', 'coordinator'],
  clause: 'F8 H10 K86',
  input: z.object({
    unit: z.string(),
    days: z
      .array(
        z.object({
          day: z.iso.date(),
          turn: z.string(),
          person: z.uuid().nullable().describe('nobody: the turn is emptied'),
          phone: z
            .string()
            .trim()
            .regex(/^[\d-]{3,13}$/)
            .nullable()
            .default(null),
        }),
      )
      .min(1)
      .max(200),
  }),
  run: (ctx, _none, input) => {
    const { city } = ctx
    if (!hasRoleWithin(ctx.actor, input.unit, ['handler', 'unit_head', 'coordinator'])) throw forbidden()
    const turns = city.pack.rules.duty?.turns ?? []
    const rows = input.days.map((row, i) => {
      const turn = turns.find(one => one.code === row.turn)
      if (!turn) throw new Refusal('bad_input', { fields: [{ path: `days.${i}.turn`, code: 'no_such_turn' }] })
      if (row.person && !peopleOfUnit(city, input.unit, turn.who).some(one => one.id === row.person))
        throw new Refusal('bad_input', { fields: [{ path: `days.${i}.person`, code: 'not_for_turn' }] })
      return row
    })
    const given = rows.filter(row => row.person !== null)
    if (given.length)
      ctx.write(
        ctx.db
          .insertInto('duty_turn')
          .values(
            given.map(row => ({
              city_id: city.id,
              unit_id: input.unit,
              day: row.day,
              turn: row.turn,
              person_id: row.person as string,
              phone: row.phone ? city.vault.seal(row.phone, dutyPhoneContext(city.id)) : null,
              by_person: ctx.actor.id,
              at: ctx.now,
            })),
          )
          .onConflict(oc =>
            oc.columns(['city_id', 'unit_id', 'day', 'turn']).doUpdateSet(eb => ({
              person_id: eb.ref('excluded.person_id'),
              phone: eb.ref('excluded.phone'),
              by_person: eb.ref('excluded.by_person'),
              at: eb.ref('excluded.at'),
            })),
          ),
      )
    for (const row of rows.filter(one => one.person === null))
      ctx.write(
        ctx.db
          .deleteFrom('duty_turn')
          .where('city_id', '=', city.id)
          .where('unit_id', '=', input.unit)
          .where('day', '=', row.day)
          .where('turn', '=', row.turn),
      )
    return {
      created: { kind: 'duty', id: ctx.id(), version: 1 },
      unit: input.unit,
      data: { unit: input.unit, days: rows.map(({ day, turn, person }) => ({ day, turn, person })) },
    }
  },
})
