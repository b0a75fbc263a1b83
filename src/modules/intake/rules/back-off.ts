const MINUTE_MS = 60_000
/** After each failure, in minutes: a gateway that restarts, a night without one. Then a person has to look. */
const PAUSES = [1, 5, 30, 120, 360]

/**
 * When a message that failed is tried again; null if it has been tried often enough.
 * @param tries how often it has failed, this time included
 */
export function tryAgainAt(tries: number, now: Date): Date | null {
  const minutes = PAUSES[tries - 1]
  return minutes === undefined ? null : new Date(now.getTime() + minutes * MINUTE_MS)
}
