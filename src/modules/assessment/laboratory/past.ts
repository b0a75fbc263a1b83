import { notFound, type ViewContext } from '../../../platform/acts/index.ts'
import type { AssessmentInputs, Scheme as Method } from '../../../rules/score/index.ts'
import { asRanking, dayIn, type Scheme, type SchemeSpell, schemeOf } from '../../registry/index.ts'
import { methodFor } from '../law.ts'
import { publicationOf } from '../publications.ts'
import { inputsOf } from '../ranking.ts'
import { inputsOfRanking } from '../rules/as-inputs.ts'
import { methodOf } from '../rules/method.ts'
import { earlier, periodOn, spanOf } from '../rules/period.ts'

type Ask = Pick<ViewContext, 'db' | 'city' | 'now'>

/**
 * A scheme in its newest version, one that is still to come included: that is what a draft is written from.
 * @throws Refusal not_found if there is no such scheme
 */
export function schemeAsked({ city }: Pick<Ask, 'city'>, code: string): SchemeSpell & { method: Method } {
  const newest = city.schemes.course(code).at(-1)
  if (!newest || !city.pack.schemes.has(code)) throw notFound()
  return { ...newest, method: schemeOf(newest.file) }
}

/**
 * What a scheme was computed from in the past, oldest first: of the daily ranking the months that are over, as published or as
 * the books stand; of the others the rounds that were decided.
 * @param most at most so many periods
 */
export async function pastOf(ask: Ask, file: Scheme, most: number): Promise<AssessmentInputs[]> {
  if (asRanking(file)) return pastMonths(ask, most)
  const rows = await ask.db
    .selectFrom('assessment_round')
    .select('inputs')
    .where('city_id', '=', ask.city.id)
    .where('scheme', '=', file.code)
    .where('state', '=', 'closed')
    .orderBy('to_day', 'desc')
    .limit(most)
    .execute()
  return rows.flatMap(row => (row.inputs ? [row.inputs as unknown as AssessmentInputs] : [])).reverse()
}

async function pastMonths(ask: Ask, most: number): Promise<AssessmentInputs[]> {
  const now = methodOf(ask.city.pack, 'month')
  if (!now) return []
  const current = periodOn('month', dayIn(ask.city, ask.now), now.monthStartsOn)
  const months = Array.from({ length: most }, (_, i) => earlier('month', current, most - i))
  const found: AssessmentInputs[] = []
  for (const month of months) {
    const method = methodFor(ask.city, 'month', month)
    const span = method && spanOf('month', month, method.monthStartsOn)
    if (!span) continue
    const published = await publicationOf(ask.db, ask.city.id, span)
    const inputs = published?.body.inputs ?? (await inputsOf(ask, method, span))
    const exclusions = published?.body.exclusions ?? method.exclusions
    const one = inputsOfRanking({ inputs, exclusions })
    // A month before the city began holds nothing that could be tried.
    if (one.subjects.some(row => Object.values(row.counts ?? {}).some(count => count > 0))) found.push(one)
  }
  return found
}
