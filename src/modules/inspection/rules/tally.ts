/** One point of a list as it was seen; `struck`: a ruling found that the fault does not stand. */
export interface Seen {
  code: string
  result: 'good' | 'fault' | 'skipped'
  struck: boolean
}

/**
 * What an inspection counts in an assessment: points looked at and points in order (SPEC H6 N6). What could not be looked at
 * and what a ruling struck counts as not looked at: neither for the unit nor against it.
 */
export function tallyOf(points: readonly Seen[]): { points: number; passed: number } {
  const looked = points.filter(point => point.result !== 'skipped' && !point.struck)
  return { points: looked.length, passed: looked.filter(point => point.result === 'good').length }
}
