import type { AssessmentInputs, Mark, SubjectInputs } from './inputs.ts'
import { indicatorsOf, type Leaf, type Scheme } from './scheme.ts'
import { FACT_NAMES } from './vocabulary.ts'

/** A fault of what was handed in: where, what, and how to mend it. */
export interface InputProblem {
  at: string
  what: string
  mend: string
}

const FACTS = new Set<string>(FACT_NAMES)
const isWhole = (n: number): boolean => Number.isSafeInteger(n) && n >= 0
const DECIMAL = /^\d{1,15}(\.\d{1,12})?$/

interface Known {
  leaves: Map<string, Leaf>
  items: Set<string>
  vetoes: Set<string>
}

function markProblem(mark: Mark, leaf: Leaf | undefined): Omit<InputProblem, 'at'> | null {
  const form = leaf?.measure.form
  if (!leaf || (form !== 'mean' && form !== 'median'))
    return { what: `${mark.indicator} takes no marks`, mend: 'name an indicator that is a mean or a median of marks' }
  if (!isWhole(mark.votes)) return { what: `votes: ${mark.votes}`, mend: 'give a whole number from 0' }
  const { answers } = leaf.measure as { answers?: readonly { id: string }[] }
  if (mark.answer !== undefined)
    return answers?.some(answer => answer.id === mark.answer)
      ? null
      : {
          what: `${mark.answer} is no answer of ${leaf.id}`,
          mend: `use ${answers?.map(a => a.id).join(', ') || 'a value'}`,
        }
  if (mark.value === undefined || !DECIMAL.test(String(mark.value)) || Number(mark.value) > 100)
    return { what: `value: ${mark.value}`, mend: 'give an answer, or a decimal from 0 to 100' }
  return null
}

function subjectProblems(subject: SubjectInputs, known: Known): InputProblem[] {
  const found: InputProblem[] = []
  const add = (at: string, what: string, mend: string) => found.push({ at: `${subject.id}/${at}`, what, mend })
  for (const [fact, number] of Object.entries(subject.counts ?? {})) {
    if (!FACTS.has(fact)) add('counts', `${fact} is no fact of the vocabulary`, 'see FACT_NAMES')
    else if (!isWhole(number)) add('counts', `${fact}: ${number}`, 'give a whole number from 0')
  }
  if (subject.volume !== undefined && !DECIMAL.test(String(subject.volume)))
    add('volume', String(subject.volume), 'give a decimal from 0')
  for (const mark of subject.marks ?? []) {
    const fault = markProblem(mark, known.leaves.get(mark.indicator))
    if (fault) add('marks', fault.what, fault.mend)
  }
  for (const row of subject.items ?? []) {
    if (!known.items.has(row.item)) add('items', `${row.item} is no item of the scheme`, 'see plusMinus of the scheme')
    if (!isWhole(row.times)) add('items', `times: ${row.times}`, 'give a whole number from 0')
    if (!row.evidence.trim()) add('items', `${row.item} has no evidence`, 'name the document or entry that proves it')
    if (row.excused && row.excused.by === (subject.unit ?? subject.id))
      add('items', `${row.item} was excused by its own unit`, 'let somebody outside the unit decide')
  }
  for (const row of subject.vetoes ?? []) {
    if (!known.vetoes.has(row.veto)) add('vetoes', `${row.veto} is no veto of the scheme`, 'see vetoes of the scheme')
    if (!row.evidence.trim()) add('vetoes', `${row.veto} has no evidence`, 'name the document that proves it')
  }
  for (const row of subject.excluded ?? []) {
    const leaf = known.leaves.get(row.indicator)
    if (!leaf?.exclude.includes(row.ground))
      add(
        'excluded',
        `${row.ground} is no ground of ${row.indicator}`,
        `use ${leaf?.exclude.join(', ') || 'another indicator'}`,
      )
    if (row.by !== null && row.by === (subject.unit ?? subject.id))
      add('excluded', `${row.ground} was approved by the unit itself`, 'let somebody outside the unit decide')
    if (!isWhole(row.number)) add('excluded', `number: ${row.number}`, 'give a whole number from 0')
  }
  return found
}

/** Everything in the inputs that the scheme cannot take; empty when `assess` will run. */
export function inputProblems(scheme: Scheme, inputs: AssessmentInputs): InputProblem[] {
  const known: Known = {
    leaves: new Map(indicatorsOf(scheme).map(leaf => [leaf.id, leaf])),
    items: new Set(scheme.plusMinus.flatMap(branch => branch.items.map(item => item.id))),
    vetoes: new Set(scheme.vetoes.map(veto => veto.id)),
  }
  const found: InputProblem[] = []
  if (!scheme.periods.includes(inputs.kind))
    found.push({ at: 'kind', what: `${scheme.id} has no ${inputs.kind}s`, mend: `use ${scheme.periods.join(', ')}` })
  const seen = new Set<string>()
  for (const subject of inputs.subjects) {
    if (seen.has(subject.id)) found.push({ at: subject.id, what: 'comes twice', mend: 'merge the two' })
    seen.add(subject.id)
    found.push(...subjectProblems(subject, known))
  }
  return found
}
