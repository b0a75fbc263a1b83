import { z } from 'zod'
import { hasRoleWithin, notFound, view } from '../../../../platform/acts/index.ts'
import { Day, Id, Text } from '../../../../platform/http/shapes.ts'
import { dayIn } from '../../people.ts'
import { dutyPhone, peopleOfUnit } from '../people.ts'

const Person = z.object({ id: Id, name: z.string(), title: Text })

/** A unit's turns of duty for a month, and who may take them. */
export const dutyMonth = view({
  name: 'duty.month',
  route: 'GET /api/duty',
  by: ['staff'],
  input: z.object({ unit: z.string(), month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) }),
  output: z
    .object({
      unit: z.object({ id: z.string(), name: Text }),
      month: z.string(),
      today: Day,
      mayChange: z.boolean(),
      turns: z.array(z.object({ code: z.string(), name: Text, people: z.array(Person) })),
      days: z.array(
        z.object({
          day: Day,
          working: z.boolean(),
          turns: z.array(z.object({ turn: z.string(), person: Id, phone: z.string().nullable() })),
        }),
      ),
    })
    .meta({ id: 'DutyMonth' }),
  async run({ db, city, actor, now }, { unit, month }) {
    const known = city.pack.units.get(unit)
    if (!known) throw notFound()
    const first = Temporal.PlainDate.from(`${month}-01`)
    const last = first.with({ day: first.daysInMonth })
    const rows = await db
      .selectFrom('duty_turn')
      .select(['day', 'turn', 'person_id', 'phone'])
      .where('city_id', '=', city.id)
      .where('unit_id', '=', unit)
      .where('day', '>=', first.toString())
      .where('day', '<=', last.toString())
      .execute()
    return {
      unit: { id: unit, name: known.name },
      month,
      today: dayIn(city, now),
      mayChange: hasRoleWithin(actor, unit, ['handler', 'unit_head', 'coordinator']),
      turns: (city.pack.rules.duty?.turns ?? []).map(turn => ({
        code: turn.code,
        name: turn.name,
        people: peopleOfUnit(city, unit, turn.who),
      })),
      days: Array.from({ length: first.daysInMonth }, (_, i) => {
        const day = first.add({ days: i })
        return {
          day: day.toString(),
          working: city.calendar.workingDay(day).working,
          turns: rows
            .filter(row => row.day === day.toString())
            .map(row => ({ turn: row.turn, person: row.person_id, phone: dutyPhone(city, row.phone) })),
        }
      }),
    }
  },
})
