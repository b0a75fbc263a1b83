import type { CountName, LadderRules, RankingScheme, UnitKind } from '../../../rules/score/index.ts'
import { asRanking, isLocal, type Pack, type RankedFact, type RankingFile, type Unit } from '../../registry/index.ts'
import type { Kind } from './period.ts'

type Ground = RankingFile['exclusions'][number]['code']

/** What the pack calls a fact and what the rules call its count. */
const COUNT: Record<RankedFact, CountName> = {
  'case.dispatched': 'dispatched',
  'case.returned': 'returned',
  'case.due': 'limitEnded',
  'case.due.finished_in_time': 'closedInTime',
  'rating.rated': 'valid',
  'rating.satisfied': 'satisfied',
}

/** Left out on an approved ground: of words, of limits, of returns. */
const APPROVED: Partial<Record<CountName, CountName>> = {
  valid: 'excludedApproved',
  limitEnded: 'approvedLimits',
  dispatched: 'approvedReturns',
}

/** A ground is counted where an act decides on it; the grounds that no act can give yet are not shown as noughts. */
function exclusionCount(ground: Ground, denominator: CountName): CountName | null {
  if (ground === 'not_reached') return 'excludedUnreachable'
  if (ground === 'declined_to_rate') return 'excludedDeclined'
  if (ground === 'approved') return APPROVED[denominator] ?? null
  if (ground === 'return_upheld') return denominator === 'limitEnded' ? 'upheldLimits' : 'upheldDispatches'
  if (ground !== 'merged_away') return null
  return denominator === 'limitEnded' ? 'excludedLimits' : 'excludedDispatches'
}

export interface Term {
  code: string
  name: { zh: string; en: string }
}

/** How a city ranks its units: the pack's scheme in the words of rules/score. */
export interface Method {
  code: string
  version: string
  /** of the approved draft that it is; none where the pack itself says it */
  digest?: string
  name: { zh: string; en: string }
  monthStartsOn: number
  scheme: RankingScheme
  ladders: LadderRules[]
  steps: Term[]
  /** what an exclusion of an indicator is called */
  exclusions: (Term & { indicator: string; count: CountName })[]
}

/** Units that the pack puts into a group: those that are ranked. */
export const rankedUnits = (pack: Pack): Unit[] =>
  [...pack.units.values()].filter(unit => unit.group && unit.kind !== 'section')

/** The pack's scheme that ranks units by such periods. */
export const rankingSchemeOf = (pack: Pack, kind: Kind): RankingFile | undefined =>
  [...pack.schemes.values()].flatMap(row => asRanking(row) ?? []).find(row => row.periods.value.includes(kind))

/** @returns null if the pack has no ranking of units for such periods */
export function methodOf(pack: Pack, kind: Kind): Method | null {
  const scheme = rankingSchemeOf(pack, kind)
  if (!scheme) return null
  const units = rankedUnits(pack)
  const kindOf = (group: string): UnitKind =>
    units.filter(unit => unit.group === group).every(isLocal) ? 'street' : 'department'
  const exclusions = scheme.indicators.flatMap(({ code, exclude, measure }) =>
    exclude.flatMap(ground => {
      const count = exclusionCount(ground, COUNT[measure.value.denominator])
      const name = scheme.exclusions.find(row => row.code === ground)?.name
      return count && name ? [{ code: ground, name, indicator: code, count }] : []
    }),
  )
  const below = { day: scheme.smallNumbers.day.value, month: scheme.smallNumbers.month.value, year: 0 }
  return {
    code: scheme.code,
    version: scheme.version,
    name: scheme.name,
    monthStartsOn: scheme.monthStartsOn.value,
    scheme: {
      id: scheme.code,
      version: Number(scheme.version.split('.')[0]) * 1000 + Number(scheme.version.split('.')[1]),
      name: scheme.name,
      effectiveFrom: scheme.effectiveFrom,
      indicators: scheme.indicators.map(({ code, name, weight, direction, measure, normalise, whenEmpty }) => ({
        id: code,
        name,
        weight: weight.value,
        source: {
          kind: 'rate',
          numerator: COUNT[measure.value.numerator],
          denominator: COUNT[measure.value.denominator],
          higherIsBetter: direction === 'up',
          linear: { worst: normalise.value.worst, best: normalise.value.best },
          whenEmpty,
          exclusions: exclusions.filter(row => row.indicator === code).map(row => row.count),
        },
      })),
      smallNumber: { count: COUNT[scheme.smallNumbers.of.value], below },
      groups: scheme.groups.map(({ code, name }) => ({ id: code, name, unitKind: kindOf(code), volumeFrom: 0 })),
      tieBreak: [],
    },
    ladders: laddersOf(scheme),
    steps: scheme.ladder.map(({ code, name }) => ({ code, name })),
    exclusions,
  }
}

/** Steps that look at the own group and steps that look at all units of the kind are two ladders. */
function laddersOf(scheme: RankingFile): LadderRules[] {
  return [true, false].flatMap(perGroup => {
    const steps = scheme.ladder.filter(row => row.perGroup === perGroup)
    if (steps.length === 0) return []
    return {
      perGroup,
      atLeast: scheme.ladderAtLeast.value,
      steps: steps.map(({ code, last, months }) => ({ step: code, last, months })),
    }
  })
}
