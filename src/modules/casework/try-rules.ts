import type { CityContext } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { calendarOf, type Pack } from '../registry/index.ts'
import { dueOf } from './clocks.ts'
import { limitOf } from './rules/limit.ts'

/** What the limits of a draft would have meant for cases of one grade. */
export interface GradeTrial {
  grade: string
  /** handling limits that run, or ended in the days looked at */
  limits: number
  shorter: number
  longer: number
  /** answered late or still open and late, as it was and as it would have been */
  late: number
  lateThen: number
}

export interface Trial {
  days: number
  grades: GradeTrial[]
  /** open cases of units, items and persons that the draft does not have any more */
  units: { code: string; cases: number }[]
  items: { code: string; cases: number }[]
}

const DAY_MS = 86_400_000

/**
 * What a draft of the rules would have changed for the cases of the last days and those that are open, if they had been
 * taken in under it. Pauses and extensions are left out of the count. Changes nothing.
 */
export async function tryRules(db: Db, city: CityContext, draft: Pack, now: Date, days: number): Promise<Trial> {
  const then: CityContext = { ...city, pack: draft, calendar: calendarOf(draft) }
  const clocks = await db
    .selectFrom('clock')
    .innerJoin('case_file', join =>
      join.onRef('case_file.city_id', '=', 'clock.city_id').onRef('case_file.id', '=', 'clock.case_id'),
    )
    .innerJoin('dispatch', join =>
      join
        .onRef('dispatch.city_id', '=', 'clock.city_id')
        .onRef('dispatch.case_id', '=', 'clock.case_id')
        .onRef('dispatch.round', '=', 'clock.round'),
    )
    .select([
      'dispatch.by_person',
      'clock.started_at',
      'clock.stopped_at',
      'clock.due_at',
      'case_file.grade',
      'case_file.item',
    ])
    .where('clock.city_id', '=', city.id)
    .where('case_file.city_id', '=', city.id)
    .where('dispatch.city_id', '=', city.id)
    .where('clock.kind', '=', 'handle')
    .where('clock.cancelled', '=', false)
    .where('clock.started_at', '>', new Date(now.getTime() - days * DAY_MS))
    .execute()
  const grades = new Map<string, GradeTrial>()
  for (const clock of clocks) {
    const grade = clock.grade ?? 'green'
    const of = grades.get(grade) ?? { grade, limits: 0, shorter: 0, longer: 0, late: 0, lateThen: 0 }
    grades.set(grade, of)
    const kase = { grade, item: clock.item && draft.items.has(clock.item) ? clock.item : null }
    // Nobody dispatches a case that is handled again: that follows from “not satisfied”.
    const again = clock.by_person === null
    const { due } = dueOf(then, clock.started_at, limitOf(then, kase, again))
    const ended = clock.stopped_at ?? now
    of.limits++
    if (due < clock.due_at) of.shorter++
    if (due > clock.due_at) of.longer++
    if (ended > clock.due_at) of.late++
    if (ended > due) of.lateThen++
  }
  const open = await db
    .selectFrom('case_file')
    .select(['unit_id', 'item'])
    .where('city_id', '=', city.id)
    .where('state', 'not in', ['closed', 'declined', 'passed', 'merged'])
    .execute()
  return {
    days,
    grades: draft.rules.grades.flatMap(row => grades.get(row.code) ?? []),
    units: gone(
      open.map(row => row.unit_id),
      code => draft.units.has(code),
    ),
    items: gone(
      open.map(row => row.item),
      code => draft.items.has(code),
    ),
  }
}

function gone(codes: readonly (string | null)[], known: (code: string) => boolean): { code: string; cases: number }[] {
  const counts = new Map<string, number>()
  for (const code of codes) if (code !== null && !known(code)) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].map(([code, cases]) => ({ code, cases }))
}
