const storageKey = 'bihuan.console.seen'
const keep = 400

type Seen = Record<string, number>
let seen: Seen | null = null

const read = (): Seen => {
  if (seen) return seen
  try {
    seen = JSON.parse(sessionStorage.getItem(storageKey) ?? '{}') as Seen
  } catch {
    seen = {}
  }
  return seen
}

/** Remembers which version of a case I have looked at, for this session. */
export function markSeen(id: string, version: number): void {
  const all = read()
  if (all[id] === version) return
  delete all[id]
  all[id] = version
  const ids = Object.keys(all)
  for (const old of ids.slice(0, Math.max(0, ids.length - keep))) delete all[old]
  sessionStorage.setItem(storageKey, JSON.stringify(all))
}

/** True if somebody changed the case after I looked at it (CHECKLIST K45). */
export const changedSinceSeen = (id: string, version: number): boolean => {
  const known = read()[id]
  return known !== undefined && known < version
}
