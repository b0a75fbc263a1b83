import { compare } from '../facts.ts'
import { exact, units, written } from './exact.ts'
import { type AssessmentResult, type Place, type Points, type ResultRow, scoredLeaves } from './result.ts'

/** A case that cost points of an indicator; `part` where cases cost unequally (a mark 40 short beside one 10 short). */
export interface CaseCost {
  indicator: string
  case: string
  part?: number
}

export interface DifferenceLine {
  part: 'indicator' | 'plus_minus' | 'caps' | 'group_lines' | 'correction'
  /** of the indicator, the item, or the branch whose caps changed */
  id: string
  change: Points
  /** of an indicator: what its weight alone brought, and what it lost more or less; both make up `change` */
  ofWeight: Points
  ofLost: Points
  /** what each case brought, largest first; with `unlisted` they make up `ofLost` */
  cases: { case: string; change: Points }[]
  unlisted: Points
}

export interface PlaceDifference {
  before: Place | null
  after: Place | null
  /** places lost; below 0 gained; null unless ranked both times. own + others = change */
  change: number | null
  own: number | null
  others: number | null
  /** newlyAhead - noLongerAhead = change */
  newlyAhead: { subject: string; because: 'overtook' | 'entered'; scoreChange: Points | null }[]
  noLongerAhead: { subject: string; because: 'fell_behind' | 'left'; scoreChange: Points | null }[]
}

export interface Difference {
  subject: string
  score: { before: Points; after: Points; change: Points }
  /** their changes sum to the change of the score, to the last place; the largest first */
  lines: DifferenceLine[]
  place: PlaceDifference
}

type Field = 'all' | 'group' | 'kind' | 'unit'

const placesIn = (text: string): number => text.split('.')[1]?.length ?? 0

/** Parts a whole number among cases in proportion, by largest remainder, so that the parts add up. */
export function partAmong(whole: number, parts: readonly number[]): number[] {
  const total = parts.reduce((sum, part) => sum + part, 0)
  if (total <= 0) return parts.map(() => 0)
  const shares = parts.map(part => Math.floor((whole * part) / total))
  const missing = whole - shares.reduce((sum, share) => sum + share, 0)
  const order = parts
    .map((part, i) => ({ i, rest: (whole * part) / total - (shares[i] ?? 0) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i)
  for (const { i } of order.slice(0, missing)) shares[i] = (shares[i] ?? 0) + 1
  return shares
}

function rowIn(result: AssessmentResult, subject: string): ResultRow {
  const row = result.rows.find(other => other.subject === subject)
  if (!row) throw new RangeError(`${subject} is not in the result of ${result.period}; name a subject of both`)
  return row
}

interface Amounts {
  weight: number
  lost: number
  points: number
}
const NOTHING: Amounts = { weight: 0, lost: 0, points: 0 }

class Reckoning {
  private readonly decimals: number

  constructor(decimals: number) {
    this.decimals = decimals
  }

  units = (points: Points): number => units(exact(points), this.decimals)
  say = (count: number): Points => written(count, this.decimals)

  line(part: DifferenceLine['part'], id: string, before: number, after: number): DifferenceLine {
    const change = this.say(after - before)
    return { part, id, change, ofWeight: this.say(0), ofLost: change, cases: [], unlisted: change }
  }

  indicators(row: ResultRow): Map<string, Amounts> {
    return new Map(
      scoredLeaves(row.indicators).map(({ id, weight, lost, points }) => [
        id,
        { weight: this.units(weight), lost: this.units(lost), points: this.units(points) },
      ]),
    )
  }

  /** What each case of an indicator cost; a case named twice costs twice. */
  costs(id: string, lost: number, cases: readonly CaseCost[]): Map<string, number> {
    const own = cases.filter(row => row.indicator === id).sort((a, b) => compare(a.case, b.case))
    const parts = partAmong(
      lost,
      own.map(row => row.part ?? 1),
    )
    const costs = new Map<string, number>()
    own.forEach((row, i) => {
      costs.set(row.case, (costs.get(row.case) ?? 0) + (parts[i] ?? 0))
    })
    return costs
  }

  indicatorLine(
    id: string,
    [before, after]: readonly [Amounts, Amounts],
    cases: { before: readonly CaseCost[]; after: readonly CaseCost[] },
  ): DifferenceLine {
    const ofLost = before.lost - after.lost
    const [was, is] = [this.costs(id, before.lost, cases.before), this.costs(id, after.lost, cases.after)]
    const changes = [...new Set([...was.keys(), ...is.keys()])]
      .map(key => ({ case: key, change: (was.get(key) ?? 0) - (is.get(key) ?? 0) }))
      .filter(({ change }) => change !== 0)
      .sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || compare(a.case, b.case))
    const listed = changes.reduce((sum, { change }) => sum + change, 0)
    return {
      part: 'indicator',
      id,
      change: this.say(after.points - before.points),
      ofWeight: this.say(after.weight - before.weight),
      ofLost: this.say(ofLost),
      cases: changes.map(row => ({ case: row.case, change: this.say(row.change) })),
      unlisted: this.say(ofLost - listed),
    }
  }

  items(row: ResultRow): Map<string, number> {
    return new Map(row.plusMinus.flatMap(({ items }) => items.map(({ item, points }) => [item, this.units(points)])))
  }

  caps(row: ResultRow): Map<string, number> {
    return new Map(row.plusMinus.map(({ branch, cut }) => [branch, this.units(cut)]))
  }

  both(
    part: DifferenceLine['part'],
    before: ReadonlyMap<string, number>,
    after: ReadonlyMap<string, number>,
  ): DifferenceLine[] {
    return [...new Set([...before.keys(), ...after.keys()])].map(id =>
      this.line(part, id, before.get(id) ?? 0, after.get(id) ?? 0),
    )
  }
}

/** Those ranked before somebody, in the same field. */
function ahead(result: AssessmentResult, row: ResultRow, field: Field): Set<string> {
  const own = row.places[field]
  if (!own) return new Set()
  return new Set(
    fieldOf(result, row, field)
      .filter(other => (other.places[field]?.place ?? Number.POSITIVE_INFINITY) < own.place)
      .map(other => other.subject),
  )
}

const fieldOf = (result: AssessmentResult, row: ResultRow, field: Field): ResultRow[] =>
  result.rows.filter(other => field === 'all' || other[field] === row[field])

function placeDifference(
  results: readonly [AssessmentResult, AssessmentResult],
  rows: readonly [ResultRow, ResultRow],
  field: Field,
  reckoning: Reckoning,
): PlaceDifference {
  const [before, after] = [rows[0].places[field], rows[1].places[field]]
  const base = { before, after, newlyAhead: [], noLongerAhead: [] }
  if (!before || !after) return { ...base, change: null, own: null, others: null }
  const [was, is] = [ahead(results[0], rows[0], field), ahead(results[1], rows[1], field)]
  const rankedIn = (i: 0 | 1, subject: string): ResultRow | undefined =>
    fieldOf(results[i], rows[i], field).find(other => other.subject === subject && other.places[field])
  const scoreChange = (subject: string): Points | null => {
    const [old, young] = [rankedIn(0, subject), rankedIn(1, subject)]
    return old && young ? reckoning.say(reckoning.units(young.score) - reckoning.units(old.score)) : null
  }
  const newlyAhead = [...is]
    .filter(subject => !was.has(subject))
    .map(subject => ({
      subject,
      because: rankedIn(0, subject) ? ('overtook' as const) : ('entered' as const),
      scoreChange: scoreChange(subject),
    }))
  const noLongerAhead = [...was]
    .filter(subject => !is.has(subject))
    .map(subject => ({
      subject,
      because: rankedIn(1, subject) ? ('fell_behind' as const) : ('left' as const),
      scoreChange: scoreChange(subject),
    }))
  const change = after.place - before.place
  const own = after.place - placeWith(rows, results[1], field, reckoning)
  return { before, after, change, own, others: change - own, newlyAhead, noLongerAhead }
}

/** Where it would stand today, had only the others changed. */
function placeWith(
  [before, after]: readonly [ResultRow, ResultRow],
  result: AssessmentResult,
  field: Field,
  reckoning: Reckoning,
): number {
  const old = reckoning.units(before.score)
  if (old === reckoning.units(after.score)) return after.places[field]?.place ?? 0
  const better = fieldOf(result, after, field).filter(
    other => other.subject !== after.subject && other.places[field] && reckoning.units(other.score) > old,
  )
  return better.length + 1
}

/**
 * Why a subject stands elsewhere than before, to the last place: what each indicator, item and line brought, which cases
 * did it, and what of the place is its own doing and what the others'.
 * @param cases those that cost points before and after; without them the lines end at the indicators
 * @throws RangeError when the subject is not in both results
 */
export function difference(
  before: AssessmentResult,
  after: AssessmentResult,
  subject: string,
  cases: { before: readonly CaseCost[]; after: readonly CaseCost[] } = { before: [], after: [] },
  field: Field = 'group',
): Difference {
  const rows = [rowIn(before, subject), rowIn(after, subject)] as const
  const reckoning = new Reckoning(Math.max(...rows.map(row => placesIn(row.score))))
  const [was, is] = [reckoning.indicators(rows[0]), reckoning.indicators(rows[1])]
  const part = (key: 'lines' | 'correction') =>
    [reckoning.units(rows[0].parts[key]), reckoning.units(rows[1].parts[key])] as const
  const lines = [
    ...[...new Set([...is.keys(), ...was.keys()])].map(id =>
      reckoning.indicatorLine(id, [was.get(id) ?? NOTHING, is.get(id) ?? NOTHING], cases),
    ),
    ...reckoning.both('plus_minus', reckoning.items(rows[0]), reckoning.items(rows[1])),
    ...reckoning.both('caps', reckoning.caps(rows[0]), reckoning.caps(rows[1])),
    reckoning.line('group_lines', 'lines', ...part('lines')),
    reckoning.line('correction', 'correction', ...part('correction')),
  ].filter(line => [line.change, line.ofWeight, line.ofLost].some(points => Number(points) !== 0))
  const size = (line: DifferenceLine) => Math.abs(reckoning.units(line.change))
  lines.sort((a, b) => size(b) - size(a))
  const [from, to] = [reckoning.units(rows[0].score), reckoning.units(rows[1].score)]
  return {
    subject,
    score: { before: reckoning.say(from), after: reckoning.say(to), change: reckoning.say(to - from) },
    lines,
    place: placeDifference([before, after], rows, field, reckoning),
  }
}
