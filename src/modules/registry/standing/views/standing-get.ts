import { z } from 'zod'
import { type CityContext, hasRole, powers, unitsOf, view } from '../../../../platform/acts/index.ts'
import { Day, Id, Text } from '../../../../platform/http/shapes.ts'
import { text, type Text as Words } from '../../../../platform/i18n/texts.ts'
import { personIdOf } from '../../cities.ts'
import { KINDS } from '../../pack/index.ts'
import { dayIn, pathOfUnit } from '../../people.ts'
import { ABSENCE_REASONS } from '../acts/absence-plan.ts'

const PersonName = z.object({ id: Id, name: z.string() })

const AbsenceView = z
  .object({
    id: Id,
    version: z.number().int(),
    person: PersonName,
    standIn: PersonName,
    from: Day,
    to: Day,
    reason: Text,
    now: z.boolean(),
    mayEnd: z.boolean(),
  })
  .meta({ id: 'AbsenceView' })

const LentPowerView = z
  .object({
    id: Id,
    version: z.number().int(),
    from: PersonName,
    to: PersonName,
    powers: z.array(Text),
    kinds: z.array(Text),
    fromDay: Day,
    toDay: Day,
    now: z.boolean(),
    mayRevoke: z.boolean(),
  })
  .meta({ id: 'LentPowerView' })

/** Absences and lent powers of my units, running and planned: seen by everybody whose colleagues they are (K70 K72). */
export const getStanding = view({
  name: 'standing.get',
  route: 'GET /api/standing',
  by: ['staff'],
  input: z.object({}),
  output: z
    .object({
      absences: z.array(AbsenceView),
      lent: z.array(LentPowerView),
      colleagues: z.array(PersonName.extend({ title: Text })).describe('who may stand in or be lent a power'),
      arranges: z.boolean().describe('plans for others as well'),
      reasons: z.array(z.object({ id: z.string(), name: Text })),
      kinds: z.array(z.object({ id: z.string(), name: Text })),
      powers: z.array(z.object({ id: z.string(), name: Text })),
    })
    .meta({ id: 'Standing' }),
  async run({ db, city, actor, now }) {
    const today = dayIn(city, now)
    const units = actor.kind === 'staff' ? actor.posts.flatMap(post => post.path) : []
    const people = peopleIn(city, units)
    const ids = [...people.keys(), actor.id]
    const headOf = unitsOf(actor, 'unit_head')
    const admin = hasRole(actor, 'system_admin')
    const arranges = (person: string) =>
      admin || actor.id === person || (people.get(person)?.units ?? []).some(unit => headOf.includes(unit))
    const [absences, lent, left] = await Promise.all([
      db
        .selectFrom('absence')
        .selectAll()
        .where('city_id', '=', city.id)
        .where('ended_at', 'is', null)
        .where('to_day', '>=', today)
        .where('person_id', 'in', ids)
        .orderBy('from_day')
        .orderBy('id')
        .limit(200)
        .execute(),
      db
        .selectFrom('lent_power')
        .selectAll()
        .where('city_id', '=', city.id)
        .where('revoked_at', 'is', null)
        .where('to_day', '>=', today)
        .where('from_person', 'in', ids)
        .orderBy('from_day')
        .orderBy('id')
        .limit(200)
        .execute(),
      db
        .selectFrom('person')
        .select('id')
        .where('city_id', '=', city.id)
        .where('id', 'in', ids)
        .where('ended_at', 'is not', null)
        .execute(),
    ])
    const named = (id: string) => ({ id, name: people.get(id)?.name ?? '' })
    const gone = new Set(left.map(row => row.id))
    return {
      absences: absences.map(row => ({
        id: row.id,
        version: row.version,
        person: named(row.person_id),
        standIn: named(row.stand_in),
        from: row.from_day,
        to: row.to_day,
        reason: text(`absence.${row.reason}`),
        now: row.from_day <= today,
        mayEnd: arranges(row.person_id),
      })),
      lent: lent.map(row => ({
        id: row.id,
        version: row.version,
        from: named(row.from_person),
        to: named(row.to_person),
        powers: row.powers.map(power => text(`power.${power}`)),
        kinds: row.kinds.map(kind => kindName(city, kind)),
        fromDay: row.from_day,
        toDay: row.to_day,
        now: row.from_day <= today,
        mayRevoke: arranges(row.from_person) || row.to_person === actor.id,
      })),
      colleagues: [...people]
        .filter(([id]) => !gone.has(id))
        .map(([id, row]) => ({ id, name: row.name, title: row.title })),
      arranges: headOf.length > 0,
      reasons: ABSENCE_REASONS.map(id => ({ id, name: text(`absence.${id}`) })),
      kinds: KINDS.map(id => ({ id, name: kindName(city, id) })),
      powers: powers.map(id => ({ id, name: text(`power.${id}`) })),
    }
  },
})

const kindName = (city: CityContext, kind: string): Words =>
  city.pack.rules.kinds.find(row => row.code === kind)?.name ?? { zh: kind, en: kind }

/** The people whose units these are, or whose sections belong to them. */
function peopleIn(city: CityContext, units: readonly string[]) {
  const found = new Map<string, { name: string; title: Words; units: string[] }>()
  for (const person of city.pack.people.values()) {
    const path = pathOfUnit(city, person.unit)
    if (path.some(unit => units.includes(unit)))
      found.set(personIdOf(city.code, person.code), { name: person.name, title: person.post, units: path })
  }
  return found
}
