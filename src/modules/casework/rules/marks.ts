import type { CityContext } from '../../../platform/acts/index.ts'
import { type ClockState, type Threshold, thresholds } from '../../../rules/clock/index.ts'
import type { PackRules } from '../../registry/index.ts'

/** A mark of the pack: a share of the limit used, or so long after the due (DESIGN 4). */
export type PackMark = PackRules['clock']['thresholds'][number]

type RuleMark = ({ share: number } | { overdue: NonNullable<PackMark['overdueBy']> }) & { of: PackMark }

const known = new WeakMap<PackRules, Map<string, RuleMark[]>>()

/** The marks of a kind of clock, as the rules read them. */
function marksOf(rules: PackRules, kind: string): RuleMark[] {
  let byKind = known.get(rules)
  if (!byKind) {
    byKind = new Map()
    known.set(rules, byKind)
  }
  let marks = byKind.get(kind)
  if (!marks) {
    marks = packMarks(rules, kind).map(mark =>
      mark.overdueBy ? { overdue: mark.overdueBy, of: mark } : { share: mark.share ?? 1, of: mark },
    )
    byKind.set(kind, marks)
  }
  return marks
}

/** A whistle's silence has marks of its own (SPEC R6); everything else those of the pack that name its kind, or none. */
const packMarks = (rules: PackRules, kind: string): readonly PackMark[] =>
  kind === 'whistle' && rules.whistle
    ? rules.whistle.silence
    : rules.clock.thresholds.filter(mark => mark.clocks === undefined || mark.clocks.some(clock => clock === kind))

/** A mark of a kind of clock by its code; it may be gone from a newer pack. */
export const markNamed = (rules: PackRules, kind: string, code: string): PackMark | undefined =>
  packMarks(rules, kind).find(mark => mark.code === code)

/** Marks of a clock that have not fired, oldest first, with their moments. None beyond a pause or a stop. */
export function marksLeft(
  city: CityContext,
  kind: string,
  state: ClockState,
  fired: readonly string[],
): Threshold<RuleMark>[] {
  const left = marksOf(city.pack.rules, kind).filter(({ of }) => !fired.includes(of.code))
  return thresholds(city.calendar, state, left)
}

/** When the next mark fires; null if none will as things stand. */
export function nextMark(city: CityContext, kind: string, state: ClockState, fired: readonly string[]): Date | null {
  const [first] = marksLeft(city, kind, state, fired)
  return first ? new Date(first.at.epochMilliseconds) : null
}
