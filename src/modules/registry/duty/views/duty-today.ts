import { z } from 'zod'
import { view } from '../../../../platform/acts/index.ts'
import { Day, Id, Text } from '../../../../platform/http/shapes.ts'
import { dayIn } from '../../people.ts'
import { onDuty } from '../on-duty.ts'

/**
 * Who is on duty today and whom to call, in every unit (CHECKLIST K86). A unit that has put nobody down is named with its
 * liaison, who answers for it meanwhile.
 */
export const dutyToday = view({
  name: 'duty.today',
  route: 'GET /api/duty/today',
  by: ['staff'],
  input: z.object({}),
  output: z
    .object({
      day: Day,
      rows: z.array(
        z.object({
          unit: z.object({ id: z.string(), name: Text }),
          people: z.array(z.object({ id: Id, name: z.string(), turn: Text, phone: z.string().nullable() })),
          liaison: z.string().nullable().describe('of the unit, where nobody is on duty'),
        }),
      ),
    })
    .meta({ id: 'DutyToday' }),
  async run({ db, city, now }) {
    const day = dayIn(city, now)
    const byUnit = Map.groupBy(await onDuty(db, city, day), row => row.unit.id)
    const liaisons = new Map(
      [...city.pack.people.values()].filter(one => one.roles.includes('coordinator')).map(one => [one.unit, one.name]),
    )
    const units = [...city.pack.units.values()].filter(unit => unit.kind !== 'section')
    return {
      day,
      rows: units.map(unit => ({
        unit: { id: unit.code, name: unit.name },
        people: (byUnit.get(unit.code) ?? []).map(row => ({
          id: row.person.id,
          name: row.person.name,
          turn: row.turn.name,
          phone: row.phone,
        })),
        liaison: byUnit.has(unit.code) ? null : (liaisons.get(unit.code) ?? null),
      })),
    }
  },
})
