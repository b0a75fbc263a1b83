import { z } from 'zod'
import { type CityContext, forbidden, unitsOf, view } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { Day, Text } from '../../../platform/http/shapes.ts'
import { dayIn, declareFigures, personIdOf, presenceOf, subtreeOf } from '../../registry/index.ts'
import { caseRow, unitRef } from '../present.ts'
import { atDesk } from '../queues.ts'
import { endOfDay } from '../rules/end-of-day.ts'
import { CaseRow, PersonRef, UnitRef } from '../shapes.ts'

const AT_UNIT = ['dispatched', 'signed']
const MOST = 300

declareFigures(
  'figures.shown.team',
  'K80',
  ['late', 'today', 'again', 'hard', 'nobody', 'toSign'].map(name => `team.${name}`),
)

/**
 * The head's board (CHECKLIST K80): what is late, due today, returned, hard; how much each person has; who is there to take
 * more. A hard case was returned or handled again as often as the pack says.
 */
export const teamBoard = view({
  name: 'team.board',
  route: 'GET /api/team',
  by: ['unit_head'],
  input: z.object({ unit: z.string().optional().describe('one of my units; the first if left out') }),
  output: z
    .object({
      unit: UnitRef,
      units: z.array(UnitRef),
      counts: z.object({
        late: z.number(),
        today: z.number(),
        again: z.number().describe('handled again, or sent back to this unit by an arbiter'),
        hard: z.number(),
        nobody: z.number().describe('in nobody’s hands'),
        toSign: z.number().describe('answers that wait for the head'),
      }),
      people: z.array(
        z.object({
          person: PersonRef,
          title: Text,
          unit: UnitRef,
          open: z.number(),
          late: z.number(),
          today: z.number(),
          away: z.object({ standIn: PersonRef.nullable(), until: Day }).nullable(),
        }),
      ),
      cases: z.array(
        CaseRow.extend({ marks: z.array(z.enum(['late', 'today', 'again', 'hard', 'nobody', 'toSign'])) }),
      ),
      more: z.boolean(),
    })
    .meta({ id: 'TeamBoard' }),
  async run({ db, city, actor, now }, input) {
    const mine = unitsOf(actor, 'unit_head').filter(unit => city.pack.units.get(unit)?.kind !== 'section')
    const unit = input.unit ?? mine[0]
    const ref = unit && mine.includes(unit) ? unitRef(city, unit) : null
    if (!unit || !ref) throw forbidden()
    const end = endOfDay(city, now)
    const rows = await db
      .selectFrom('case_file')
      .selectAll()
      .where('city_id', '=', city.id)
      .where('closed_at', 'is', null)
      .where('state', 'in', AT_UNIT)
      .where(atDesk([unit]))
      .orderBy('due_at')
      .orderBy('id')
      .limit(MOST + 1)
      .execute()
    const hardAfter = city.pack.rules.handOn.hardAfter.value
    const cases = rows.slice(0, MOST).map(row => {
      const late = row.due_at !== null && row.due_at < now
      const marks = {
        late,
        today: !late && row.due_at !== null && row.due_at < end,
        again: row.verdict === 'dissatisfied' || row.returns > 0,
        hard: row.rehandled + row.returns >= hardAfter,
        nobody: row.handler_id === null,
        toSign: row.sign_off === 'waiting',
      }
      return { row, marks }
    })
    const count = (mark: keyof (typeof cases)[number]['marks']) => cases.filter(({ marks }) => marks[mark]).length
    return {
      unit: ref,
      units: mine.flatMap(code => unitRef(city, code) ?? []),
      counts: {
        late: count('late'),
        today: count('today'),
        again: count('again'),
        hard: count('hard'),
        nobody: count('nobody'),
        toSign: count('toSign'),
      },
      people: await peopleOf(db, city, unit, now, cases),
      cases: cases.map(({ row, marks }) => ({
        ...caseRow(city, row, now),
        marks: (Object.keys(marks) as (keyof typeof marks)[]).filter(mark => marks[mark]),
      })),
      more: rows.length > MOST,
    }
  },
})

type Marked = { row: { handler_id: string | null }; marks: { late: boolean; today: boolean } }

/** Everybody of the unit and its sections who has not left, the least burdened first; whoever is away is marked. */
async function peopleOf(db: Db, city: CityContext, unit: string, now: Date, cases: readonly Marked[]) {
  const inside = subtreeOf(city.pack, unit).filter(
    code =>
      code === unit || (city.pack.units.get(code)?.kind === 'section' && city.pack.units.get(code)?.parent === unit),
  )
  const people = [...city.pack.people.values()]
    .filter(person => inside.includes(person.unit))
    .map(person => ({ ...person, id: personIdOf(city.code, person.code) }))
  const presence = await presenceOf(
    db,
    city,
    people.map(person => person.id),
    dayIn(city, now),
  )
  const nameOf = (id: string | null) => people.find(person => person.id === id)?.name
  return people
    .flatMap(person => {
      const present = presence.get(person.id)
      const ref = unitRef(city, person.unit)
      if (!present || present.left || !ref) return []
      const own = cases.filter(({ row }) => row.handler_id === person.id)
      const standIn = present.standIn ? { id: present.standIn, name: nameOf(present.standIn) ?? '' } : null
      return {
        person: { id: person.id, name: person.name },
        title: person.post,
        unit: ref,
        open: own.length,
        late: own.filter(({ marks }) => marks.late).length,
        today: own.filter(({ marks }) => marks.today).length,
        away: present.until ? { standIn, until: present.until } : null,
      }
    })
    .sort((a, b) => a.open - b.open)
}
