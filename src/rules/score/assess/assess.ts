import { compare } from '../facts.ts'
import { consequencesOf, type Judged } from './consequences.ts'
import { type Exact, exact, over, times, units, written } from './exact.ts'
import { groupOf } from './groups.ts'
import { inputProblems } from './input-problems.ts'
import type { AssessmentInputs, SubjectInputs } from './inputs.ts'
import { applyLines, meanOf } from './lines.ts'
import { type Measured, measure } from './measure.ts'
import { type Competitor, ends, inOrder, type Placed, placesOf } from './places.ts'
import { type ScoredStage, scorePlusMinus, scoreStage } from './points.ts'
import type { AssessmentResult, ResultRow } from './result.ts'
import { leavesIn, type Scheme, type Stage, type SubjectGroup, type TieBreak } from './scheme.ts'

interface Entry {
  subject: SubjectInputs
  group: SubjectGroup | null
  measured: Map<string, Measured>
  scored: ScoredStage
  row: ResultRow
}

const PLACES = 'score'
const HUNDRED = exact(100)

function peersOf(inputs: AssessmentInputs, groups: ReadonlyMap<string, SubjectGroup | null>) {
  const byGroup = new Map<string, SubjectInputs[]>()
  for (const subject of inputs.subjects) {
    const key = groups.get(subject.id)?.id ?? ''
    const peers = byGroup.get(key)
    if (peers) peers.push(subject)
    else byGroup.set(key, [subject])
  }
  return (subject: SubjectInputs): SubjectInputs[] => byGroup.get(groups.get(subject.id)?.id ?? '') ?? []
}

const sampleOf = (entry: { subject: SubjectInputs; measured: ReadonlyMap<string, Measured> }, of: string): number => {
  if (of !== 'votes') return entry.subject.counts?.[of as 'case.due'] ?? 0
  return [...entry.measured.values()].reduce((total, found) => total + found.votes, 0)
}

function unrankedBecause(
  scheme: Scheme,
  inputs: AssessmentInputs,
  entry: Pick<Entry, 'subject' | 'measured' | 'scored'>,
  stage: Stage,
  vetoes: ResultRow['vetoes'],
): ResultRow['unranked'] {
  if (vetoes.some(veto => veto.effect === 'not_ranked')) return 'veto'
  const below = scheme.small?.below[inputs.kind]
  if (scheme.small && below !== undefined && sampleOf(entry, scheme.small.of) < Math.max(below, 1)) return 'small'
  const leaves = leavesIn(stage.indicators)
  const empty = (id: string) => entry.scored.shares.get(id) === null
  if (leaves.every(leaf => empty(leaf.id))) return 'empty'
  return leaves.some(leaf => leaf.whenEmpty === 'not_ranked' && empty(leaf.id)) ? 'empty' : null
}

/** Scores one subject in one stage; lines come later, as they look at the whole group. */
function enter(
  scheme: Scheme,
  inputs: AssessmentInputs,
  stage: Stage,
  subject: SubjectInputs,
  group: SubjectGroup | null,
  peers: readonly SubjectInputs[],
): Entry {
  const measured = new Map(leavesIn(stage.indicators).map(leaf => [leaf.id, measure(leaf, subject, peers)]))
  const scored = scoreStage(stage.indicators, measured, subject, scheme.decimals)
  const named = new Set((subject.vetoes ?? []).map(veto => veto.veto))
  const vetoes = scheme.vetoes
    .filter(veto => named.has(veto.id))
    .map(({ id, effect }) => ({
      veto: id,
      effect,
      evidence: [...new Set((subject.vetoes ?? []).filter(row => row.veto === id).map(row => row.evidence))].sort(
        compare,
      ),
    }))
  const row: ResultRow = {
    subject: subject.id,
    unit: subject.unit ?? null,
    kind: subject.kind ?? null,
    group: group?.id ?? null,
    carried: subject.carried ?? false,
    stage: stage.id,
    score: '',
    parts: { indicators: written(scored.total, scheme.decimals), plusMinus: '', lines: '', correction: '' },
    indicators: scored.nodes,
    earlier: [],
    plusMinus: [],
    lines: null,
    vetoes,
    unranked: unrankedBecause(scheme, inputs, { subject, measured, scored }, stage, vetoes),
    tied: false,
    places: { all: null, group: null, kind: null, unit: null },
  }
  return { subject, group, measured, scored, row }
}

/** Score in units of the last place: indicators, items, lines, and what bounds or a veto correct. */
function total(scheme: Scheme, entry: Entry, groupMates: readonly Entry[], last: boolean): number {
  const { decimals } = scheme
  const items = last ? scorePlusMinus(scheme.plusMinus, entry.subject, decimals) : { total: 0, scored: [] }
  const lines = last ? linesOf(scheme, entry, groupMates) : null
  const reached = entry.scored.total + items.total + (lines?.total ?? 0)
  const zero = entry.row.vetoes.some(veto => veto.effect === 'no_points')
  const bounded = scheme.bounds
    ? Math.min(
        Math.max(reached, units(exact(scheme.bounds.least), decimals)),
        units(exact(scheme.bounds.most), decimals),
      )
    : reached
  const score = zero ? 0 : bounded
  entry.row.plusMinus = items.scored
  entry.row.lines = lines?.scored ?? null
  entry.row.parts = {
    indicators: written(entry.scored.total, decimals),
    plusMinus: written(items.total, decimals),
    lines: written(lines?.total ?? 0, decimals),
    correction: written(score - reached, decimals),
  }
  entry.row.score = written(score, decimals)
  return score
}

function linesOf(scheme: Scheme, entry: Entry, groupMates: readonly Entry[]) {
  const lines = entry.group?.lines
  if (!lines || entry.row.unranked) return null
  const on = earnedBy(scheme, entry, lines.on)
  if (!on) return null
  const volumeOf = ({ subject }: Entry): Exact => exact(subject.volume ?? 0)
  const mean = meanOf(groupMates.filter(other => !other.row.unranked).map(volumeOf))
  return applyLines(lines, on, { own: volumeOf(entry), mean }, scheme.decimals)
}

/** The share earned of an indicator, or of all of them together (`score`), 0 to 100. */
function earnedBy(scheme: Scheme, entry: Entry, of: string): Exact | null {
  if (of === PLACES)
    return over(times(HUNDRED, { top: BigInt(entry.scored.total), bottom: 1n }), {
      top: BigInt(units(exact(scheme.full), scheme.decimals)),
      bottom: 1n,
    })
  const share = entry.scored.shares.get(of)
  return share ? times(HUNDRED, share) : null
}

function tieValue(entry: Entry, key: TieBreak): Exact | null {
  if (key.by === 'indicator') return entry.scored.shares.get(key.indicator) ?? null
  return { top: BigInt(entry.subject.counts?.[key.fact] ?? 0), bottom: 1n }
}

function place(entries: readonly Entry[], competitors: ReadonlyMap<string, Competitor>): Map<string, Placed> {
  const ranked = entries.filter(entry => !entry.row.unranked)
  const sorted = inOrder(ranked.flatMap(entry => competitors.get(entry.row.subject) ?? []))
  return new Map(placesOf(sorted).map(placed => [placed.competitor.subject, placed]))
}

function by<T>(entries: readonly Entry[], key: (entry: Entry) => T): Map<T, Entry[]> {
  const parts = new Map<T, Entry[]>()
  for (const entry of entries) parts.set(key(entry), [...(parts.get(key(entry)) ?? []), entry])
  return parts
}

/** Writes the places of a stage into its rows. */
function rankStage(entries: readonly Entry[], competitors: ReadonlyMap<string, Competitor>): void {
  const fields = [
    ['all', () => ''],
    ['group', (entry: Entry) => entry.row.group],
    ['kind', (entry: Entry) => entry.row.kind],
    ['unit', (entry: Entry) => entry.row.unit],
  ] as const
  for (const [field, key] of fields) {
    for (const part of by(entries, key).values()) {
      const places = place(part, competitors)
      for (const { row } of part) {
        const own = places.get(row.subject)
        row.places[field] = own ? { place: own.place, of: own.of } : null
        if (field === 'group') row.tied = own?.tied ?? false
      }
    }
  }
}

function runStage(
  scheme: Scheme,
  inputs: AssessmentInputs,
  stage: Stage,
  among: readonly { subject: SubjectInputs; group: SubjectGroup | null }[],
  peers: (subject: SubjectInputs) => readonly SubjectInputs[],
  last: boolean,
): { entries: Entry[]; competitors: Map<string, Competitor> } {
  const entries = among.map(({ subject, group }) => enter(scheme, inputs, stage, subject, group, peers(subject)))
  const mates = by(entries, entry => entry.row.group)
  const competitors = new Map(
    entries.map(entry => [
      entry.row.subject,
      {
        subject: entry.row.subject,
        score: total(scheme, entry, mates.get(entry.row.group) ?? [], last),
        ties: scheme.tieBreak.map(key => tieValue(entry, key)),
      },
    ]),
  )
  rankStage(entries, competitors)
  return { entries, competitors }
}

function ordered(scheme: Scheme, entries: readonly Entry[]): ResultRow[] {
  const order = new Map(scheme.groups.map((group, i) => [group.id, i]))
  const at = ({ group }: ResultRow) => (group === null ? 0 : (order.get(group) ?? 0))
  const place = ({ places }: ResultRow) => places.group?.place ?? Number.POSITIVE_INFINITY
  const later = ({ unranked }: ResultRow) => (unranked === null ? 0 : unranked === 'stage' ? 1 : 2)
  return entries
    .map(({ row }) => row)
    .sort(
      (a, b) =>
        at(a) - at(b) ||
        later(a) - later(b) ||
        (place(a) === place(b) ? 0 : place(a) - place(b)) ||
        compare(a.subject, b.subject),
    )
}

/**
 * Assesses all subjects by a scheme (DESIGN 5): indicators, items, lines, vetoes, places, stages, and what follows by the
 * rank rules. Depends on nothing but the arguments, and not on the order of subjects, marks or items; points are exact up
 * to the one rounding that the scheme states.
 * @throws RangeError naming the first fault of the inputs: what, where and how to mend it
 */
export function assess(scheme: Scheme, inputs: AssessmentInputs): AssessmentResult {
  const [fault] = inputProblems(scheme, inputs)
  if (fault) throw new RangeError(`${fault.at}: ${fault.what}; ${fault.mend}`)
  const groups = new Map(inputs.subjects.map(subject => [subject.id, groupOf(subject, scheme.groups)]))
  const peers = peersOf(inputs, groups)
  let among = inputs.subjects.map(subject => ({ subject, group: groups.get(subject.id) ?? null }))
  const stages: AssessmentResult['stages'] = []
  const out: Entry[] = []
  let earlier = new Map<string, ResultRow['earlier']>()
  let now: ReturnType<typeof runStage> = { entries: [], competitors: new Map() }
  for (const [i, stage] of scheme.stages.entries()) {
    const last = i === scheme.stages.length - 1
    now = runStage(scheme, inputs, stage, among, peers, last)
    for (const entry of now.entries) entry.row.earlier = earlier.get(entry.row.subject) ?? []
    if (last || !stage.keep) continue
    const ranked = now.entries.filter(entry => !entry.row.unranked)
    const sorted = inOrder(ranked.flatMap(entry => now.competitors.get(entry.row.subject) ?? []))
    const { named, atBorder } = ends(sorted, stage.keep.first, false, stage.keep.border)
    const kept = new Set(named.map(competitor => competitor.subject))
    stages.push({
      stage: stage.id,
      kept: [...kept].sort(compare),
      tiedAtBorder: atBorder.map(c => c.subject).sort(compare),
    })
    for (const entry of now.entries) {
      if (kept.has(entry.row.subject)) continue
      entry.row.unranked ??= 'stage'
      out.push(entry)
    }
    earlier = new Map(
      now.entries.map(({ row }) => [
        row.subject,
        [
          ...row.earlier,
          { stage: stage.id, score: row.score, place: row.places.all?.place ?? null, indicators: row.indicators },
        ],
      ]),
    )
    among = among.filter(({ subject }) => kept.has(subject.id))
  }
  const judged = now.entries.map((entry): Judged => {
    const competitor = now.competitors.get(entry.row.subject)
    if (!competitor) throw new Error(`${entry.row.subject} was not scored`)
    return { row: entry.row, competitor, ranked: !entry.row.unranked, earned: of => earnedBy(scheme, entry, of) }
  })
  return {
    format: 'bihuan-assessment/1',
    scheme: { id: scheme.id, version: scheme.version },
    kind: inputs.kind,
    period: inputs.period,
    rows: ordered(scheme, [...now.entries, ...out]),
    stages,
    ...consequencesOf(scheme, judged, inputs.period, inputs.history ?? []),
  }
}
