import type { z } from 'zod'
import { notFound, type ViewContext } from '../../platform/acts/index.ts'
import { civilWords } from '../../platform/i18n/day-words.ts'
import { type Text, text } from '../../platform/i18n/texts.ts'
import type { IndicatorLeaf, RankingRow as Ranked, ScoredIndicator } from '../../rules/score/index.ts'
import { leavesOf } from '../../rules/score/index.ts'
import { personName } from '../casework/index.ts'
import type { Publication } from './publications.ts'
import type { RankingBody } from './rules/body.ts'
import type { IndicatorView, RankingRow, RankingTable } from './shapes.ts'

/** A share as people write it: 0.125 -> 12.5%. */
const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`

export const unitName = (body: RankingBody, unit: string): Text =>
  body.inputs.units.find(row => row.unit === unit)?.name ?? { zh: unit, en: unit }

/** How the points of an indicator are reckoned, in words. */
export function formula({ source, weight }: IndicatorLeaf): Text {
  const line = source.linear ?? (source.higherIsBetter ? { worst: 0, best: 1 } : { worst: 1, best: 0 })
  return text('ranking.formula', {
    numerator: text(`count.${source.numerator}`),
    denominator: text(`count.${source.denominator}`),
    worst: percent(line.worst),
    best: percent(line.best),
    weight: String(weight),
  })
}

export function indicatorView(body: RankingBody, scored: ScoredIndicator): z.input<typeof IndicatorView> {
  const leaf = leavesOf(body.inputs.scheme.indicators).find(row => row.id === scored.id)
  if (!leaf) throw new Error(`the scheme has no indicator ${scored.id}`)
  return {
    id: scored.id as 'satisfaction',
    name: leaf.name,
    numerator: scored.numerator,
    denominator: scored.denominator,
    rate: scored.rate,
    weight: scored.weight,
    points: scored.points,
    lost: scored.lost,
    excluded: body.exclusions
      .filter(row => row.indicator === scored.id)
      .map(row => ({
        ground: row.code,
        name: row.name,
        count: scored.exclusions.find(count => count.count === row.count)?.number ?? 0,
      })),
    formula: formula(leaf),
  }
}

/** What the ladder recommends for the unit after this month, and why. */
export function ladderView(body: RankingBody, unit: string): z.input<typeof RankingRow>['ladder'] {
  const found = body.ladder.find(row => row.unit === unit)
  if (!found) return null
  const places = found.reason.places.map(({ month, place, of }) => ({ month, place, of }))
  return {
    step: found.step,
    name: body.steps.find(step => step.code === found.step)?.name ?? { zh: found.step, en: found.step },
    months: found.months,
    reason: text(found.months.length === 1 ? 'ranking.ladder.once' : 'ranking.ladder.running', {
      months: String(found.months.length),
      last: String(found.reason.last),
      places: {
        zh: places.map(row => `${row.month} 第 ${row.place} 名（共 ${row.of}）`).join('，'),
        en: places.map(row => `${row.month} place ${row.place} of ${row.of}`).join(', '),
      },
    }),
  }
}

/** @param open to the public, who see no recommendation before somebody has signed it */
export function rowView(body: RankingBody, row: Ranked, open: boolean): z.input<typeof RankingRow> {
  const before = body.previous.find(other => other.unit === row.unit)
  return {
    unit: row.unit,
    name: unitName(body, row.unit),
    place: row.place,
    previousPlace: before?.place ?? null,
    score: row.score,
    previousScore: before?.place ? before.score : null,
    small: row.small,
    withheld: body.inputs.units.find(unit => unit.unit === row.unit)?.withheld === true,
    indicators: row.indicators.map(scored => indicatorView(body, scored)),
    ladder: open ? null : ladderView(body, row.unit),
    standing: null,
  }
}

export function tableView(
  { city, now }: Pick<ViewContext, 'city' | 'now'>,
  body: RankingBody,
  published: Publication | null,
  asked: string | undefined,
  open = false,
): Omit<z.input<typeof RankingTable>, 'mayPublish' | 'mayCorrect' | 'versions' | 'publicity' | 'bands'> {
  const { inputs } = body
  const { scheme } = inputs
  const group = asked ?? scheme.groups[0]?.id ?? ''
  if (!scheme.groups.some(row => row.id === group)) throw notFound()
  return {
    kind: inputs.kind,
    period: inputs.period,
    covers: { from: inputs.from, to: inputs.to },
    group,
    groups: scheme.groups.map(({ id, name }) => ({
      id,
      name,
      units: inputs.units.filter(unit => unit.group === id).length,
    })),
    scheme: {
      code: scheme.id,
      version: inputs.schemeVersion,
      name: scheme.name,
      weights: Object.fromEntries(leavesOf(scheme.indicators).map(leaf => [leaf.id, leaf.weight])),
      minimum: scheme.smallNumber.below[inputs.kind],
      minimumOf: text(`count.${scheme.smallNumber.count}`),
    },
    published: published && {
      id: published.id,
      number: published.number,
      at: published.published_at.toISOString(),
      by: personName(city, published.by_person),
      digest: published.digest,
      version: published.version,
    },
    rows: body.rows.filter(row => row.group === group).map(row => rowView(body, row, open)),
    computedAt: (published?.published_at ?? now).toISOString(),
  }
}

/** How many facts cost points: the rest of the denominator, or the numerator where less is better. */
export const lostFacts = ({ numerator, denominator, higherIsBetter }: ScoredIndicator): number =>
  higherIsBetter ? denominator - numerator : numerator

/** One sentence or two: where the unit stands and where most points were lost. */
export function explanation({ inputs, rows }: RankingBody, row: Ranked): Text {
  const { scheme, kind, period } = inputs
  const unit = inputs.units.find(one => one.unit === row.unit)
  const counts = unit?.counts
  const n = counts?.[scheme.smallNumber.count] ?? 0
  const minimum = scheme.smallNumber.below[kind]
  const vars = {
    when: text(`ranking.period.${kind}`, { period: civilWords(period) }),
    score: String(row.score),
    group: scheme.groups.find(group => group.id === row.group)?.name ?? { zh: row.group, en: row.group },
    place: String(row.place),
    of: String(rows.filter(other => other.group === row.group && other.place !== null).length),
  }
  // Its few ratings were put out of the publication: that there were none, or that nothing was lost, would not be true.
  if (unit?.withheld) return text('ranking.withheld', vars)
  if (row.indicators.every(scored => scored.denominator === 0)) return text('ranking.nothing', vars)
  const stands = !row.small
    ? text('ranking.place', vars)
    : n < Math.max(minimum, 1)
      ? text('ranking.small', {
          ...vars,
          n: String(n),
          of: text(`count.${scheme.smallNumber.count}`),
          minimum: String(minimum),
        })
      : text('ranking.partial', vars)
  const [most] = row.indicators
    .filter(scored => scored.denominator > 0 && scored.lost > 0)
    .sort((a, b) => b.lost - a.lost)
  const leaf = leavesOf(scheme.indicators).find(candidate => candidate.id === most?.id)
  const lost =
    most && leaf
      ? text('ranking.lostMost', {
          indicator: leaf.name,
          lost: String(most.lost),
          detail: text(`ranking.detail.${leaf.source.numerator}`, {
            numerator: String(most.numerator),
            denominator: String(most.denominator),
            rest: String(most.denominator - most.numerator),
          }),
        })
      : text('ranking.lostNothing')
  return { zh: stands.zh + lost.zh, en: stands.en + lost.en }
}
