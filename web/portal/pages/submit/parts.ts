/** Bytes a part: some seconds on a weak line, so that a break costs little and the bar moves. */
const PART = 256 * 1024
const TRIES = 6
const LONGEST_MS = 20_000

/** Where a part that begins at `offset` ends, in bytes. */
export const partEnd = (offset: number, size: number): number => Math.min(size, offset + PART)

/**
 * Milliseconds before trying again after so many failures in a row; null if that is enough.
 * @param retryAfter seconds that the server asked for
 */
export function nextWait(failures: number, retryAfter: number | null): number | null {
  if (failures >= TRIES) return null
  return Math.min(LONGEST_MS, Math.max(1000 * 2 ** failures, (retryAfter ?? 0) * 1000))
}
