/** What an earlier matter is to a new one (CHECKLIST K43): three answers that ask for three different things. */
export type Relation =
  /** The same person about the same matter again: an urging or a follow-up, never a second case. */
  | 'again'
  /** Another person about the same matter: joins, and keeps answer, call-back and rating (SPEC R2). */
  | 'same_matter'
  /** The same person about another matter: handled on its own, shown so that the person is known. */
  | 'same_person'

export type Evidence = {
  likeness: number
  samePerson: boolean
  /** Of the same item of the event list, still open, and close by. */
  closeBy?: boolean
  /** The new text names the number of the earlier one. */
  namesIt: boolean
}

/** Null: nothing worth showing. `from`: likeness from which two texts are proposed as one matter, 0..1. */
export function relationOf({ likeness, samePerson, namesIt, closeBy }: Evidence, from: number): Relation | null {
  if (namesIt || closeBy || likeness >= from) return samePerson ? 'again' : 'same_matter'
  return samePerson ? 'same_person' : null
}
