import type { AssessmentInputs, CountName, ExcludedInput, FactName, SubjectInputs } from '../../../rules/score/index.ts'
import type { RankingBody } from './body.ts'

const FACT: Partial<Record<CountName, FactName>> = {
  dispatched: 'case.dispatched',
  returned: 'case.returned',
  limitEnded: 'case.due',
  closedInTime: 'case.due.finished_in_time',
  valid: 'rating.rated',
  satisfied: 'rating.satisfied',
}

/**
 * What the daily ranking counted, as the scheme engine takes it: to try a draft on past months, or to say why a unit
 * fell. What was left out had no approver here but rules, arbiters and callers-back, none of whom is the unit.
 */
export function inputsOfRanking({ inputs, exclusions }: Pick<RankingBody, 'inputs' | 'exclusions'>): AssessmentInputs {
  return {
    format: 'bihuan-assessment-inputs/1',
    kind: inputs.kind,
    period: inputs.period,
    subjects: inputs.units.map(({ unit, kind, group, counts }): SubjectInputs => {
      const excluded = exclusions.flatMap(({ code, indicator, count }): ExcludedInput[] =>
        counts[count] > 0 ? [{ indicator, ground: code, number: counts[count], by: null }] : [],
      )
      return {
        id: unit,
        kind: kind === 'street' ? 'local' : 'department',
        group,
        volume: counts.dispatched,
        counts: Object.fromEntries(Object.entries(FACT).map(([count, fact]) => [fact, counts[count as CountName]])),
        excluded,
      }
    }),
  }
}
