export interface RecordRule {
  code: string
  after?: string | undefined
  exam?: boolean | undefined
  person?: boolean | undefined
}
export interface Recorded {
  kind: string
  person: string | null
  passed: boolean | null
}

/**
 * Whether something may be put on record under a step (SPEC Q8: leaves the post, is trained, returns only after an exam):
 * each once for the step, or once for each person it is about; an exam until it is passed; what comes `after` another only
 * when that is on record for the same person, and passed if it is an exam.
 * @returns the refusal, or null
 */
export function recordRefusal(
  rules: readonly RecordRule[],
  done: readonly Recorded[],
  next: { kind: string; person: string | null },
):
  | 'ladder_record_unknown'
  | 'ladder_record_person'
  | 'ladder_record_first'
  | 'ladder_record_exam'
  | 'ladder_record_twice'
  | null {
  const rule = rules.find(row => row.code === next.kind)
  if (!rule) return 'ladder_record_unknown'
  if ((rule.person ?? false) !== (next.person !== null)) return 'ladder_record_person'
  const ofPerson = (code: string, person: string | null) =>
    done.filter(row => row.kind === code && row.person === person)
  const before = rules.find(row => row.code === rule.after)
  if (before) {
    const found = ofPerson(before.code, before.person ? next.person : null)
    if (found.length === 0) return 'ladder_record_first'
    if (before.exam && !found.some(row => row.passed)) return 'ladder_record_exam'
  }
  const own = ofPerson(rule.code, next.person)
  return own.some(row => !rule.exam || row.passed) ? 'ladder_record_twice' : null
}
