import { compare } from '../facts.ts'
import { compareExact, decimal, type Exact, exact } from './exact.ts'
import type { PastPeriod } from './inputs.ts'
import { type Competitor, ends, inOrder } from './places.ts'
import type { Consequence, ResultRow } from './result.ts'
import type { RankRule, Scheme } from './scheme.ts'

/** A ranked or unranked subject with what rules look at. */
export interface Judged {
  row: ResultRow
  competitor: Competitor
  ranked: boolean
  /** score and shares earned, 0 to 100, exact */
  earned: (of: string) => Exact | null
}

type Named = { judged: Judged; why: Consequence['why'] }

/** Those the rule compares with each other. */
function fields(rule: RankRule, all: readonly Judged[]): Judged[][] {
  if (rule.within === 'all') return [[...all]]
  const { within } = rule
  const key = ({ row }: Judged) => row[within] ?? ''
  const keys = [...new Set(all.map(key))].sort(compare)
  return keys.map(wanted => all.filter(judged => key(judged) === wanted))
}

const barred = ({ row }: Judged): boolean => row.vetoes.some(veto => veto.effect === 'no_honour')

/** A disqualified subject is no candidate for an honour, and does not stand in the way of others (取消评先资格, SPEC N7). */
function byPlace(rule: RankRule, places: number, last: boolean, all: readonly Judged[]): Named[] {
  return fields(rule, all).flatMap(field => {
    const ranked = field.filter(judged => judged.ranked && !(rule.bears === 'honour' && barred(judged)))
    if (ranked.length < rule.atLeast) return []
    const by = new Map(ranked.map(judged => [judged.competitor.subject, judged]))
    const sorted = inOrder(ranked.map(judged => judged.competitor))
    const { named, atBorder } = ends(sorted, places, last, rule.border)
    return named.flatMap(({ subject }) => {
      const judged = by.get(subject)
      if (!judged) return []
      const place = judged.row.places[rule.within] ?? undefined
      const equal = atBorder.some(other => other.subject === subject)
      return { judged, why: { ...(place ? { place } : {}), ...(equal ? { border: rule.border } : {}) } }
    })
  })
}

function byPoints(rule: RankRule, of: string, line: number, under: boolean, all: readonly Judged[]): Named[] {
  const ranked = all.filter(judged => judged.ranked && !(rule.bears === 'honour' && barred(judged)))
  return ranked.flatMap(judged => {
    const own = judged.earned(of)
    if (!own) return []
    const against = compareExact(own, exact(line))
    return (under ? against < 0 : against >= 0) ? { judged, why: { points: decimal(own, 4) } } : []
  })
}

function namedBy(rule: RankRule, all: readonly Judged[]): Named[] {
  const { when } = rule
  switch (when.is) {
    case 'first':
    case 'last':
      return byPlace(rule, when.places, when.is === 'last', all)
    case 'under':
    case 'from':
      return byPoints(rule, when.of, when.points, when.is === 'under', all)
    case 'below_baseline':
    case 'above_bonus': {
      const standing = when.is === 'below_baseline' ? 'below' : 'above'
      return all
        .filter(({ ranked, row }) => ranked && row.lines?.standing === standing)
        .map(judged => ({ judged, why: { points: judged.row.lines?.on ?? '' } }))
    }
    case 'veto':
      return all
        .filter(({ row }) => row.vetoes.some(veto => veto.veto === when.veto))
        .map(judged => ({ judged, why: {} }))
  }
}

/** The periods on end, this one last, in which the subject met the rule. */
function runOf(rule: string, subject: string, period: string, history: readonly PastPeriod[]): string[] {
  const run = [period]
  for (const past of history.toReversed()) {
    if (!past.met[rule]?.includes(subject)) break
    run.unshift(past.period)
  }
  return run
}

/** Of the rules of one ladder a subject gets the one that wants the longest run; the first of equals. */
function highest(rules: readonly RankRule[], found: readonly Consequence[]): Consequence[] {
  const ruleOf = new Map(rules.map(rule => [rule.id, rule]))
  const best = new Map<string, Consequence>()
  for (const consequence of found) {
    const rule = ruleOf.get(consequence.rule)
    const key =
      rule?.ladder === undefined
        ? `${consequence.rule}|${consequence.subject}`
        : `${rule.ladder}/${consequence.subject}`
    const other = best.get(key)
    const wants = (one: Consequence) => ruleOf.get(one.rule)?.running ?? 0
    if (!other || wants(consequence) > wants(other)) best.set(key, consequence)
  }
  return [...best.values()]
}

/** What the rank rules recommend. A run counts periods on end; a period in which the rule was not met ends it. */
export function consequencesOf(
  scheme: Scheme,
  all: readonly Judged[],
  period: string,
  history: readonly PastPeriod[],
): { consequences: Consequence[]; met: Record<string, string[]> } {
  const met: Record<string, string[]> = {}
  const found = scheme.rules.flatMap(rule => {
    const named = namedBy(rule, all)
    met[rule.id] = named.map(({ judged }) => judged.row.subject).sort(compare)
    return named.flatMap(({ judged, why }): Consequence[] => {
      const periods = runOf(rule.id, judged.row.subject, period, history)
      if (periods.length < Math.max(rule.running, 1)) return []
      const { id, bears, carries = false } = rule
      return [{ rule: id, subject: judged.row.subject, bears, periods, carries, why }]
    })
  })
  const order = new Map(scheme.rules.map((rule, i) => [rule.id, i]))
  const consequences = highest(scheme.rules, found).sort(
    (a, b) =>
      (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0) ||
      (a.why.place?.place ?? 0) - (b.why.place?.place ?? 0) ||
      compare(a.subject, b.subject),
  )
  return { consequences, met }
}
