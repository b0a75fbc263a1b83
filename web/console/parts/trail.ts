let trail: readonly string[] = []

/** The list a case was opened from, so that the next one is one key away (CHECKLIST K78). */
export const setTrail = (ids: readonly string[]): void => {
  trail = ids
}

export function neighbours(id: string): { previous: string | null; next: string | null } {
  const at = trail.indexOf(id)
  if (at < 0) return { previous: null, next: null }
  return { previous: trail[at - 1] ?? null, next: trail[at + 1] ?? null }
}

/** Which one to show when the one at hand is done and may leave the list: the one below it, else the one above. */
export function afterDone(ids: readonly string[], done: string): string | null {
  const at = ids.indexOf(done)
  if (at < 0) return ids[0] ?? null
  return ids[at + 1] ?? ids[at - 1] ?? null
}
