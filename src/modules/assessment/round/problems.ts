import type { CityContext } from '../../../platform/acts/index.ts'
import { type Text, text } from '../../../platform/i18n/texts.ts'
import { type AssessmentInputs, indicatorsOf, inputProblems, type Leaf } from '../../../rules/score/index.ts'
import { schemeWord } from '../../registry/index.ts'
import { fileOfRound } from '../law.ts'
import { unitOf } from './acts/claim.ts'
import type { Gathered } from './assembled.ts'
import { factsOfLeaf, inBooks, markedIn, mayBeMeasured, needsMeasuring } from './measure.ts'
import type { Round } from './subject.ts'

/** `stop`: the round cannot be proposed; `note`: it can, and somebody should know. */
export interface RoundProblem {
  level: 'stop' | 'note'
  code: string
  indicator: string | null
  say: Text
  /** whom it concerns; empty: the round as a whole */
  subjects: string[]
}

const takesMarks = ({ measure }: Leaf): boolean => measure.form === 'mean' || measure.form === 'median'

/** What is missing or wrong, in the order in which a clerk mends it. */
export function problemsOf(
  city: CityContext,
  today: string,
  round: Round,
  gathered: Gathered,
  inputs: AssessmentInputs,
): RoundProblem[] {
  const { method } = round
  const found: RoundProblem[] = []
  const add = (
    level: RoundProblem['level'],
    code: string,
    vars: Record<string, Text | string> = {},
    subjects: string[] = [],
    indicator: string | null = null,
  ) => found.push({ level, code, indicator, say: text(`round.problem.${code}`, vars), subjects })

  const expected = fileOfRound(city, round)?.expected?.value
  if (expected !== undefined && expected !== gathered.participants.length)
    add('note', 'expected', { expected: String(expected), found: String(gathered.participants.length) })
  const homeless = gathered.participants.filter(row => !city.pack.units.has(unitOf(row))).map(row => row.id)
  if (homeless.length > 0 && method.rules.some(rule => rule.bears === 'burden'))
    add('note', 'no_unit', { n: String(homeless.length) }, homeless)
  if (today <= round.to_day) add('stop', 'not_over', { to: round.to_day })
  if (round.measured) {
    if (round.measured.upTo < round.to_day) add('stop', 'measured_early', { upTo: round.measured.upTo })
  } else if (needsMeasuring(method)) add('stop', 'not_measured')
  else if (city.pack.rules.inspection && mayBeMeasured(method)) add('note', 'inspections_not_taken')
  for (const leaf of indicatorsOf(method)) {
    const without = inputs.subjects.filter(subject => isMissing(leaf, subject)).map(subject => subject.id)
    const books = takesMarks(leaf)
      ? markedIn(method).some(id => id === leaf.id)
      : factsOfLeaf(leaf).every(fact => inBooks(method).includes(fact))
    // Stages after the first are marked for those alone who went on.
    const later = method.stages.findIndex(stage => indicatorsOf({ ...method, stages: [stage] }).includes(leaf)) > 0
    if (without.length === 0) continue
    const vars = { indicator: leaf.name, n: String(without.length), origin: schemeWord(`origin.${leaf.origin}`) }
    if (books) add('note', 'nothing_in_books', vars, without, leaf.id)
    else if (without.length === inputs.subjects.length) add('stop', 'nobody', vars, [], leaf.id)
    else add('note', later ? 'some_later' : 'some', vars, without, leaf.id)
  }
  const waiting = gathered.claims.filter(claim => claim.state === 'proposed')
  if (waiting.length > 0)
    add('stop', 'undecided', { n: String(waiting.length) }, [...new Set(waiting.map(claim => claim.subject))])
  for (const { at, what, mend } of inputProblems(method, inputs)) add('stop', 'input', { at, what, mend })
  return found.sort((a, b) => Number(a.level === 'note') - Number(b.level === 'note'))
}

/** Nothing was handed in or counted that an indicator could be reckoned from. */
export function isMissing(leaf: Leaf, subject: AssessmentInputs['subjects'][number]): boolean {
  if (takesMarks(leaf)) return !subject.marks?.some(mark => mark.indicator === leaf.id && mark.votes > 0)
  return factsOfLeaf(leaf).every(fact => (subject.counts?.[fact] ?? 0) === 0)
}
