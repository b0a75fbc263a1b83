import type { ViewContext } from '../../../platform/acts/index.ts'
import type { AssessmentResult } from '../../../rules/score/index.ts'
import { nextEnd } from '../round/rules/span.ts'
import { type Round, roundById, standingResult } from '../round/subject.ts'
import { ofRound, type StepFacts } from './rules/facts.ts'

/** Points and place of whom a step is about, in a round. */
export interface RoundPoint {
  period: string
  score: string
  place: number | null
}

/** What followed a step out of a round. */
export interface RoundEffect {
  before: RoundPoint
  /** null while no later round is published, or where who it is about takes no part in it */
  after: RoundPoint | null
  /** the next published round; null: none yet */
  next: string | null
  /** the last day of the period that comes next; null where none comes: a scheme of one round, or one that the city has no more */
  nextEnds: string | null
}

/**
 * What followed a step out of a round, where nobody hears people about who it is about: the next published result of the same scheme,
 * whenever it comes. It says what followed, not what caused it.
 * @returns null for a step of the monthly ladder, and where who it is about is not in the result of its own round any more
 */
export async function roundEffect(
  { db, city }: Pick<ViewContext, 'db' | 'city'>,
  facts: StepFacts,
): Promise<RoundEffect | null> {
  if (!ofRound(facts)) return null
  const round = await roundById(db, city.id, facts.round.id)
  if (!round) return null
  const next = await db
    .selectFrom('assessment_round')
    .select(['period', standingResult.as('result')])
    .where('city_id', '=', city.id)
    .where('scheme', '=', round.scheme)
    .where('kind', '=', round.kind)
    .where('published', '>', 0)
    .where('from_day', '>', round.to_day)
    .orderBy('from_day')
    .limit(1)
    .$castTo<{ period: string; result: AssessmentResult | null }>()
    .executeTakeFirst()
  const rowIn = (result: AssessmentResult | null | undefined) =>
    result?.rows.find(row => row.subject === facts.subject.id)
  const [then, now] = [rowIn(round.result), rowIn(next?.result)]
  if (!then) return null
  const shown = (period: string, row: NonNullable<typeof then>) => ({
    ...{ period, score: row.score, place: row.places.group?.place ?? null },
  })
  return {
    before: shown(round.period, then),
    after: next && now ? shown(next.period, now) : null,
    next: next?.period ?? null,
    nextEnds: city.pack.schemes.has(round.scheme)
      ? nextEnd(round.kind as Round['method']['periods'][number], round.to_day)
      : null,
  }
}
