import { z } from 'zod'
import { type CityContext, notFound, view } from '../../../../platform/acts/index.ts'
import { Day, Text } from '../../../../platform/http/shapes.ts'
import { dayIn, limitText, onDuty } from '../../../registry/index.ts'
import { limitWords } from '../../timeline.ts'

/** For citizens: where the desk is, when it is open, who is on duty today, and how soon they hear (SPEC F7 F8). */
export const publicDesk = view({
  name: 'public.desk',
  route: 'GET /api/public/{city}/desk',
  by: ['anyone'],
  input: z.object({ city: z.string() }),
  output: z
    .object({
      name: Text,
      place: Text,
      phone: z.string(),
      hours: z.array(z.object({ from: z.string(), to: z.string() })),
      day: Day,
      openToday: z.boolean(),
      weekends: z.boolean(),
      onDuty: z.array(z.object({ turn: Text, name: z.string(), title: Text })),
      steps: z.object({ coordinate: Text, discuss: Text, prolong: Text }),
    })
    .meta({ id: 'PublicDesk' }),
  async run({ db, city, now }) {
    const { desk } = city.pack.rules
    if (!desk) throw notFound()
    const day = dayIn(city, now)
    const people = await onDuty(db, city, day, desk.unit.value)
    const words = (limit: Parameters<typeof limitText>[0]) => limitWords(limitText(limit))
    return {
      name: desk.name.value,
      place: desk.place.value,
      phone: desk.phone.value,
      hours: desk.hours.value,
      day,
      openToday: isOpen(city, day),
      weekends: desk.weekends.value,
      onDuty: people
        .filter(row => row.turn.public)
        .map(row => ({ turn: row.turn.name, name: row.person.name, title: row.person.title })),
      steps: {
        coordinate: words(desk.steps.coordinate.value),
        discuss: words(desk.steps.discuss.value),
        prolong: words(desk.steps.prolong.value),
      },
    }
  },
})

/** Working days always; days off only at the weekend, where the desk is manned then (SPEC H10). */
function isOpen(city: CityContext, day: string): boolean {
  const date = Temporal.PlainDate.from(day)
  const weekend = date.dayOfWeek > 5
  return city.calendar.workingDay(date).working || (weekend && city.pack.rules.desk?.weekends.value === true)
}
