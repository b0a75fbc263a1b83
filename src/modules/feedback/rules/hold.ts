const HOLD_MS = 15 * 60_000

/** Who says "I am ringing now": nobody else rings the same person within a quarter of an hour. */
export function heldBy(callback: { claimed_by: string | null; claimed_at: Date | null }, now: Date): string | null {
  const { claimed_by, claimed_at } = callback
  return claimed_by !== null && claimed_at !== null && now.getTime() - claimed_at.getTime() < HOLD_MS
    ? claimed_by
    : null
}
