import { compare } from '../facts.ts'
import { assess } from './assess.ts'
import type { AssessmentInputs, SubjectInputs } from './inputs.ts'
import { binomial, normal, streamFrom } from './random.ts'
import { type ResultRow, type ScoredLeaf, scoredLeaves } from './result.ts'
import { type Leaf, type Lines, leavesIn, type Normalise, type Scheme } from './scheme.ts'

export interface StabilityOptions {
  /** the same seed gives the same answer */
  seed: number
  /** how many times everything is drawn anew; 200 give bands that hold to a place or so */
  samples: number
  /** each weight is moved by up to this share, up or down (0.1 = a tenth); 0: weights stay */
  weightShift: number
  /** draw the cases and votes anew, as if another month of the same unit had been seen */
  resample: boolean
}

export interface Band {
  subject: string
  group: string | null
  place: number
  /** nine in ten samples give a place from `low` to `high`, `low` being the better one */
  low: number
  high: number
  middle: number
  /** share of the samples in which a rule by place (first or last N) names it */
  named: Record<string, number>
}

interface Draw {
  weight: number
  normalise: Normalise
  kind: 'rate' | 'marks' | 'fixed'
  /** earned as it was, 0 to 1 */
  share: number
  value: number
  n: number
  /** of one vote, for marks */
  deviation: number
}

interface Player {
  row: ResultRow
  draws: Map<string, Draw>
  /** items and correction: they do not change with the sample */
  rest: number
  lines: Lines | null
  volumeFactor: number
}

const number = (text: string | null): number => (text === null ? 0 : Number(text))

function earnedShare(normalise: Normalise, value: number): number {
  if (normalise.form === 'steps') return normalise.steps.findLast(step => step.from <= value)?.gives ?? 0
  const share = (value - normalise.worst) / (normalise.best - normalise.worst)
  return Math.min(1, Math.max(0, share))
}

/** How far single votes lie apart, from the ballots as they were cast. */
function deviationOf(leaf: Leaf, subject: SubjectInputs, mean: number): number {
  const answers = 'answers' in leaf.measure ? leaf.measure.answers : undefined
  let [votes, squares] = [0, 0]
  for (const mark of subject.marks ?? []) {
    if (mark.indicator !== leaf.id || mark.struck) continue
    const worth = mark.answer === undefined ? mark.value : answers?.find(answer => answer.id === mark.answer)?.worth
    if (worth === undefined || worth === null) continue
    votes += mark.votes
    squares += mark.votes * (Number(worth) - mean) ** 2
  }
  return votes > 1 ? Math.sqrt(squares / (votes - 1)) : 0
}

function drawOf(leaf: Leaf, scored: ScoredLeaf, subject: SubjectInputs): Draw {
  const value = number(scored.value)
  const marks = leaf.measure.form === 'mean' || leaf.measure.form === 'median'
  const rate = leaf.measure.form === 'rate' && scored.value !== null
  const n = marks ? scored.votes : Math.round(number(scored.denominator))
  return {
    weight: number(scored.weight),
    normalise: leaf.normalise,
    kind: marks && scored.value !== null ? 'marks' : rate ? 'rate' : 'fixed',
    share: number(scored.weight) > 0 ? number(scored.points) / number(scored.weight) : 0,
    value,
    n,
    deviation: marks ? deviationOf(leaf, subject, value) : 0,
  }
}

function drawn(draw: Draw, next: () => number): number {
  if (draw.kind === 'fixed' || draw.n === 0) return draw.share
  const value =
    draw.kind === 'rate'
      ? binomial(next, draw.n, Math.min(1, Math.max(0, draw.value))) / draw.n
      : Math.min(100, Math.max(0, draw.value + (draw.deviation / Math.sqrt(draw.n)) * normal(next)))
  return earnedShare(draw.normalise, value)
}

/** As `applyLines`, on estimates. */
function linesEffect(lines: Lines, on: number, factor: number): number {
  if (on < lines.baseline) return -Math.min(lines.loss.most, lines.loss.each * (lines.baseline - on))
  if (on <= lines.bonus) return 0
  return Math.min(lines.gain.most, lines.gain.each * (on - lines.bonus) * (lines.gain.byVolume ? factor : 1))
}

function players(scheme: Scheme, inputs: AssessmentInputs): Player[] {
  const result = assess(scheme, inputs)
  const subjects = new Map(inputs.subjects.map(subject => [subject.id, subject]))
  const leaves = new Map(leavesIn(scheme.stages.at(-1)?.indicators ?? []).map(leaf => [leaf.id, leaf]))
  return result.rows
    .filter(row => row.unranked === null)
    .map((row): Player => {
      const subject = subjects.get(row.subject) ?? { id: row.subject }
      const draws = scoredLeaves(row.indicators).flatMap((scored): [string, Draw][] => {
        const leaf = leaves.get(scored.id)
        return leaf ? [[scored.id, drawOf(leaf, scored, subject)]] : []
      })
      return {
        row,
        draws: new Map(draws),
        rest: number(row.parts.plusMinus) + number(row.parts.correction),
        lines: scheme.groups.find(group => group.id === row.group)?.lines ?? null,
        volumeFactor: row.lines?.volumeFactor ? number(row.lines.volumeFactor) : 1,
      }
    })
}

function scoreOnce(
  player: Player,
  full: number,
  factors: ReadonlyMap<string, number>,
  next: (() => number) | null,
): number {
  let [sum, weights, own] = [0, 0, 0]
  const shares = new Map<string, number>()
  for (const [id, draw] of player.draws) {
    const share = next ? drawn(draw, next) : draw.share
    const weight = draw.weight * (factors.get(id) ?? 1)
    shares.set(id, share)
    sum += weight * share
    weights += weight
    own += draw.weight
  }
  // What the weights make together stays as it was: only their relation moves.
  const points = weights > 0 ? (sum * own) / weights : 0
  if (!player.lines) return points + player.rest
  const share = shares.get(player.lines.on)
  const on = player.lines.on === 'score' ? (100 * points) / full : 100 * (share ?? 0)
  return points + player.rest + linesEffect(player.lines, on, player.volumeFactor)
}

/** Places by score, equal ones sharing; `scores` and answer in the order of the players. */
function placesBy(scores: readonly number[], fields: readonly (readonly number[])[]): number[] {
  const places = scores.map(() => 0)
  for (const field of fields) {
    const sorted = field.toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
    let place = 1
    sorted.forEach((player, i) => {
      const before = sorted[i - 1]
      if (before !== undefined && (scores[before] ?? 0) - (scores[player] ?? 0) > 1e-9) place = i + 1
      places[player] = place
    })
  }
  return places
}

function fieldsOf(all: readonly Player[], key: (player: Player) => string | null): number[][] {
  const fields = new Map<string, number[]>()
  all.forEach((player, i) => {
    const own = key(player) ?? ''
    fields.set(own, [...(fields.get(own) ?? []), i])
  })
  return [...fields.values()]
}

/**
 * How firm the places are: everything is drawn anew many times, with weights moved a little, cases and votes taken from
 * the same rates, or both. Estimates, for judging a scheme; no score is ever taken from here, so floats do no harm.
 * Only subjects that are ranked take part; of rounds only the last one is drawn.
 */
export function stability(scheme: Scheme, inputs: AssessmentInputs, options: StabilityOptions): Band[] {
  const all = players(scheme, inputs)
  const next = streamFrom(options.seed)
  const leaves = leavesIn(scheme.stages.at(-1)?.indicators ?? [])
  const groups = fieldsOf(all, ({ row }) => row.group)
  const fields = {
    group: groups,
    all: fieldsOf(all, () => ''),
    kind: fieldsOf(all, ({ row }) => row.kind),
    unit: fieldsOf(all, ({ row }) => row.unit),
  }
  const rules = scheme.rules.flatMap(rule =>
    rule.when.is === 'first' || rule.when.is === 'last' ? [{ ...rule, when: rule.when }] : [],
  )
  const seen = all.map((): number[] => [])
  const named = all.map(() => new Map<string, number>())
  for (let sample = 0; sample < options.samples; sample++) {
    const factors = new Map(leaves.map(leaf => [leaf.id, 1 + (2 * next() - 1) * options.weightShift]))
    const scores = all.map(player => scoreOnce(player, scheme.full, factors, options.resample ? next : null))
    const places = placesBy(scores, groups)
    places.forEach((place, i) => {
      seen[i]?.push(place)
    })
    for (const rule of rules)
      for (const field of fields[rule.within]) {
        if (field.length < rule.atLeast) continue
        const sorted = field.toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
        const { is, places } = rule.when
        for (const player of is === 'first' ? sorted.slice(0, places) : sorted.slice(-places))
          named[player]?.set(rule.id, (named[player].get(rule.id) ?? 0) + 1)
      }
  }
  return all
    .map(({ row }, i): Band => {
      const places = (seen[i] ?? []).toSorted((a, b) => a - b)
      const at = (share: number) => places[Math.min(places.length - 1, Math.floor(share * places.length))] ?? 0
      const shares = [...(named[i] ?? [])].map(([rule, times]) => [rule, times / options.samples] as const)
      return {
        subject: row.subject,
        group: row.group,
        place: row.places.group?.place ?? 0,
        low: at(0.05),
        middle: at(0.5),
        high: at(0.95),
        named: Object.fromEntries(shares.sort(([a], [b]) => compare(a, b))),
      }
    })
    .sort((a, b) => compare(a.group ?? '', b.group ?? '') || a.place - b.place || compare(a.subject, b.subject))
}
