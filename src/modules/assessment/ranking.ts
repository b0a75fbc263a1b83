import { notFound, type ViewContext } from '../../platform/acts/index.ts'
import { type Tally, zeroCounts } from '../../rules/score/index.ts'
import { dayIn } from '../registry/index.ts'
import { countsOf } from './counts.ts'
import { methodFor } from './law.ts'
import { publicationOf, publishedRows } from './publications.ts'
import { type RankingBody, type RankingInputs, rowsOf } from './rules/body.ts'
import { type Method, methodOf, rankedUnits } from './rules/method.ts'
import { earlier, type Kind, periodOn, type Span, spanOf } from './rules/period.ts'
import { longestRun, stepsAfter } from './rules/steps.ts'

type Ask = Pick<ViewContext, 'db' | 'city' | 'now'>

/** @throws Refusal not_found if the pack ranks no such periods or the text names none */
export function periodAsked(
  { city, now }: Ask,
  kind: Kind,
  period: string | undefined,
): { method: Method; span: Span } {
  const asked = period ?? periodOn(kind, dayIn(city, now), methodOf(city.pack, kind)?.monthStartsOn ?? 1)
  const method = methodFor(city, kind, asked)
  const span = method && spanOf(kind, asked, method.monthStartsOn)
  if (!span) throw notFound()
  return { method, span }
}

/** Figures of a period may be frozen when its last day is past. */
export const isOver = ({ city, now }: Pick<Ask, 'city' | 'now'>, span: Span): boolean => dayIn(city, now) > span.to

/** @param counted counts of units, if they are known already */
export async function inputsOf(
  { db, city, now }: Ask,
  method: Method,
  span: Span,
  counted?: Tally,
): Promise<RankingInputs> {
  const units = rankedUnits(city.pack)
  const codes = units.map(unit => unit.code)
  const tally = counted ?? (await countsOf(db, city.id, codes, span, dayIn(city, now)))
  const groups = new Map(method.scheme.groups.map(group => [group.id, group.unitKind]))
  return {
    format: 'bihuan-ranking/1',
    city: city.code,
    ...span,
    pack: city.pack.version,
    calendar: city.calendar.version,
    scheme: method.scheme,
    schemeVersion: method.version,
    ...(method.digest ? { schemeDigest: method.digest } : {}),
    units: units.flatMap(({ code: unit, name, group = '' }) => {
      const kind = groups.get(group)
      return kind ? [{ unit, name, kind, group, counts: tally.get(unit) ?? zeroCounts() }] : []
    }),
  }
}

/**
 * The ranking as the books stand now.
 * @param given the period's inputs, if they are known already
 */
export async function computeRanking(
  ask: Ask,
  method: Method,
  span: Span,
  given?: RankingInputs,
): Promise<RankingBody> {
  const back = span.kind === 'month' ? longestRun(method.ladders) : 1
  const [inputs, past] = await Promise.all([
    given ?? inputsOf(ask, method, span),
    rowsIn(ask, span.kind, before(span, Math.max(back - 1, 1))),
  ])
  const rows = rowsOf(inputs)
  const history = [{ month: span.period, rows }, ...past.map(({ period, rows }) => ({ month: period, rows }))]
  const previous = past.find(row => row.period === earlier(span.kind, span.period))?.rows ?? []
  return {
    inputs,
    rows,
    previous: previous.map(({ unit, place, score }) => ({ unit, place, score })),
    ladder: span.kind === 'month' ? stepsAfter(history, method.ladders) : [],
    steps: method.steps,
    exclusions: method.exclusions,
  }
}

const before = (span: Span, steps: number) =>
  Array.from({ length: steps }, (_, i) => earlier(span.kind, span.period, i + 1))

/** The rows of several periods: as published, else as the books stand, each by the rules of its time. */
export async function rowsIn(ask: Ask, kind: Kind, periods: readonly string[]) {
  const published = await publishedRows(ask.db, ask.city.id, kind, periods)
  return Promise.all(
    periods.map(async period => {
      const frozen = published.get(period)
      if (frozen) return { period, rows: frozen }
      const method = methodFor(ask.city, kind, period)
      const span = method && spanOf(kind, period, method.monthStartsOn)
      return { period, rows: span ? rowsOf(await inputsOf(ask, method, span)) : [] }
    }),
  )
}

/** A period's ranking: the publication (the newest, or the version asked for) if there is one, else as of now. */
export async function rankingOf(ask: Ask, kind: Kind, period: string | undefined, version?: number) {
  const { method, span } = periodAsked(ask, kind, period)
  const published = await publicationOf(ask.db, ask.city.id, span, version)
  if (published) return { body: published.body, published, method, span }
  if (version !== undefined) throw notFound()
  return { body: await computeRanking(ask, method, span), published: null, method, span }
}
