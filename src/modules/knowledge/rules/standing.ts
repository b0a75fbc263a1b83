export interface Dates {
  state: string
  /** civil days; null: never approved */
  review_on: string | null
  expires_on: string | null
  reminded_on: string | null
}

export type Change = 'due' | 'expired' | 'remind'

/**
 * What the days do to an entry (CHECKLIST K40): past its last day it is expired, past its review day due; before that its
 * keepers are reminded once of each review day. Null: nothing. Both days still belong to the time before.
 * @param today civil day of the city
 * @param before days of warning
 */
export function changeOf(entry: Dates, today: string, before: number): Change | null {
  const { state, review_on, expires_on, reminded_on } = entry
  if (!['valid', 'due'].includes(state) || review_on === null || expires_on === null) return null
  if (expires_on < today) return 'expired'
  if (state === 'due') return null
  if (review_on < today) return 'due'
  const warnFrom = Temporal.PlainDate.from(review_on).subtract({ days: before }).toString()
  return warnFrom <= today && reminded_on !== review_on ? 'remind' : null
}
