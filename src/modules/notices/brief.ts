import { type Actor, type CityContext, hasRole, unitsOf } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { type Text, text } from '../../platform/i18n/texts.ts'
import { type Morning, type Standing, sumCounts } from '../assessment/index.ts'
import { endOfDay } from '../casework/index.ts'

const AT_UNIT = ['dispatched', 'signed']

export interface Risks {
  due: number
  overdue: number
  red: number
}
const NONE: Risks = { due: 0, overdue: 0, red: 0 }

/** Of each unit, its open cases that are overdue, due by tonight or of the first grade. */
export async function risksOf(db: Db, city: CityContext, now: Date): Promise<Map<string, Risks>> {
  const tonight = endOfDay(city, now)
  const rows = await db
    .selectFrom('case_file')
    .select(eb => [
      'unit_id',
      eb.fn
        .countAll<number>()
        .filterWhere(where => where.and([where('due_at', '>=', now), where('due_at', '<', tonight)]))
        .as('due'),
      eb.fn.countAll<number>().filterWhere('due_at', '<', now).as('overdue'),
      eb.fn.countAll<number>().filterWhere('grade', '=', 'red').as('red'),
    ])
    .where('city_id', '=', city.id)
    .where('closed_at', 'is', null)
    .where('state', 'in', AT_UNIT)
    .where('unit_id', 'is not', null)
    .groupBy('unit_id')
    .execute()
  return new Map(
    rows.map(row => [
      row.unit_id as string,
      { due: Number(row.due), overdue: Number(row.overdue), red: Number(row.red) },
    ]),
  )
}

/** Whose brief it is: a head reads of the own unit, a leader of the whole city (null); others have none (undefined). */
export function briefUnit(actor: Actor, morning: Pick<Morning, 'counts'>): string | null | undefined {
  const own = unitsOf(actor, 'unit_head').find(unit => morning.counts.has(unit))
  if (own !== undefined) return own
  return hasRole(actor, 'leader') ? null : undefined
}

const sumRisks = (all: Iterable<Risks>): Risks =>
  [...all].reduce((a, b) => ({ due: a.due + b.due, overdue: a.overdue + b.overdue, red: a.red + b.red }), NONE)

export const countsFor = (morning: Morning, unit: string | null) =>
  unit === null ? sumCounts(morning.counts.values()) : sumCounts([morning.counts.get(unit)].flatMap(row => row ?? []))

export const risksFor = (risks: ReadonlyMap<string, Risks>, unit: string | null): Risks =>
  unit === null ? sumRisks(risks.values()) : (risks.get(unit) ?? NONE)

/** Units whose place got worst since last month, worst first: what a leader asks about. */
export const fallenMost = (morning: Morning, most: number): Standing[] =>
  [...morning.standings.values()]
    .filter(row => fell(row) > 0)
    .sort((a, b) => fell(b) - fell(a) || (a.unit < b.unit ? -1 : 1))
    .slice(0, most)
const fell = ({ place, before }: Standing): number => (place === null || before === null ? 0 : place - before)

/** The brief in one sentence, for the notice and the mail: counts and places, never a name. */
export function briefSentence(morning: Morning, risks: ReadonlyMap<string, Risks>, unit: string | null): Text {
  const counts = countsFor(morning, unit)
  const { due, overdue, red } = risksFor(risks, unit)
  const parts = [
    text('brief.yesterday', {
      dispatched: counts.dispatched,
      ended: counts.limitEnded,
      inTime: counts.closedInTime,
      rated: counts.valid,
      satisfied: counts.satisfied,
    }),
    text('brief.today', { due, overdue, red }),
  ]
  const standing = unit === null ? undefined : morning.standings.get(unit)
  if (standing?.place)
    parts.push(
      standing.before === null
        ? text('brief.place', { place: standing.place, of: standing.of })
        : text('brief.placeSince', { place: standing.place, of: standing.of, before: standing.before }),
    )
  return { zh: parts.map(part => part.zh).join(''), en: parts.map(part => part.en).join(' ') }
}
