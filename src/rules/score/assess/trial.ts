import { compare } from '../facts.ts'
import { assess } from './assess.ts'
import { exact, units, written } from './exact.ts'
import type { AssessmentInputs, PastPeriod, SubjectInputs } from './inputs.ts'
import type { AssessmentResult } from './result.ts'
import { scoredLeaves } from './result.ts'
import { indicatorsOf, type Scheme } from './scheme.ts'

export interface Move {
  subject: string
  now: { score: string; place: number | null }
  draft: { score: string; place: number | null }
  /** places gained under the draft; below 0 lost; null unless ranked under both */
  gained: number | null
  scoreChange: string
}

export interface TrialPeriod {
  period: string
  /** whose place changes, the largest change first */
  moves: Move[]
  /** who newly meets the consequence of a rule under the draft, and who no longer does */
  enters: { rule: string; subject: string; running: number }[]
  leaves: { rule: string; subject: string; running: number }[]
}

export interface Trial {
  periods: TrialPeriod[]
  /** marks, items and the like that the draft has no place for */
  ignored: number
  /** indicators of the draft for which the past holds no figure at all */
  withoutFigures: string[]
}

/** The past as far as a scheme has a place for it, and how much it has none for. */
function fitting(scheme: Scheme, inputs: AssessmentInputs): { inputs: AssessmentInputs; ignored: number } {
  const leaves = new Map(indicatorsOf(scheme).map(leaf => [leaf.id, leaf]))
  const items = new Set(scheme.plusMinus.flatMap(branch => branch.items.map(item => item.id)))
  const vetoes = new Set(scheme.vetoes.map(veto => veto.id))
  const groups = new Set(scheme.groups.map(group => group.id))
  let ignored = 0
  const keep = <T>(rows: readonly T[] | undefined, fits: (row: T) => boolean): T[] => {
    const kept = (rows ?? []).filter(fits)
    ignored += (rows?.length ?? 0) - kept.length
    return kept
  }
  const takesMarks = (id: string) => ['mean', 'median'].includes(leaves.get(id)?.measure.form ?? '')
  const subjects = inputs.subjects.map(({ group, ...subject }): SubjectInputs => {
    return {
      ...subject,
      ...(group !== undefined && groups.has(group) ? { group } : {}),
      marks: keep(subject.marks, mark => takesMarks(mark.indicator)),
      items: keep(subject.items, row => items.has(row.item)),
      vetoes: keep(subject.vetoes, row => vetoes.has(row.veto)),
      excluded: keep(subject.excluded, row => leaves.get(row.indicator)?.exclude.includes(row.ground) ?? false),
    }
  })
  return { inputs: { ...inputs, subjects }, ignored }
}

const unitsOf = (score: string, decimals: number): number => units(exact(score), decimals)

function movesOf(now: AssessmentResult, draft: AssessmentResult, decimals: number): Move[] {
  const before = new Map(now.rows.map(row => [row.subject, row]))
  return draft.rows
    .flatMap((row): Move[] => {
      const old = before.get(row.subject)
      if (!old) return []
      const [was, is] = [old.places.group?.place ?? null, row.places.group?.place ?? null]
      return [
        {
          subject: row.subject,
          now: { score: old.score, place: was },
          draft: { score: row.score, place: is },
          gained: was !== null && is !== null ? was - is : null,
          scoreChange: written(unitsOf(row.score, decimals) - unitsOf(old.score, decimals), decimals),
        },
      ]
    })
    .filter(({ now, draft }) => now.place !== draft.place)
    .sort((a, b) => Math.abs(b.gained ?? 1e9) - Math.abs(a.gained ?? 1e9) || compare(a.subject, b.subject))
}

function newIn(one: AssessmentResult, other: AssessmentResult) {
  const known = new Set(other.consequences.map(({ rule, subject }) => `${rule}/${subject}`))
  return one.consequences
    .filter(({ rule, subject }) => !known.has(`${rule}/${subject}`))
    .map(({ rule, subject, periods }) => ({ rule, subject, running: periods.length }))
}

/**
 * What a draft would have done (DESIGN 5): the periods of the past assessed by both schemes, each with its own runs.
 * @param past periods on end, oldest first; what the draft has no place for is left aside and counted
 */
export function tryScheme(now: Scheme, draft: Scheme, past: readonly AssessmentInputs[]): Trial {
  const decimals = Math.max(now.decimals, draft.decimals)
  const history: { now: PastPeriod[]; draft: PastPeriod[] } = { now: [], draft: [] }
  const without = new Set(indicatorsOf(draft).map(leaf => leaf.id))
  let ignored = 0
  const periods = past.map((inputs): TrialPeriod => {
    const fit = fitting(draft, inputs)
    ignored += fit.ignored
    const results = {
      now: assess(now, { ...fitting(now, inputs).inputs, history: history.now }),
      draft: assess(draft, { ...fit.inputs, history: history.draft }),
    }
    for (const side of ['now', 'draft'] as const)
      history[side] = [...history[side], { period: inputs.period, met: results[side].met }]
    for (const leaf of results.draft.rows.flatMap(row => [
      ...scoredLeaves(row.indicators),
      ...row.earlier.flatMap(stage => scoredLeaves(stage.indicators)),
    ]))
      if (leaf.value !== null) without.delete(leaf.id)
    return {
      period: inputs.period,
      moves: movesOf(results.now, results.draft, decimals),
      enters: newIn(results.draft, results.now),
      leaves: newIn(results.now, results.draft),
    }
  })
  return { periods, ignored, withoutFigures: [...without].sort(compare) }
}
