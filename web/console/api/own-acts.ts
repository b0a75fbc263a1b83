const keep = 400
const own = new Set<string>()

/** Remembers what I did myself, so that no form tells me of it as of somebody else's change. */
export function noteOwn(result: unknown): void {
  if (!result || typeof result !== 'object' || !('entryId' in result) || typeof result.entryId !== 'string') return
  own.add(result.entryId)
  for (const old of [...own].slice(0, Math.max(0, own.size - keep))) own.delete(old)
}

/** True if the ledger entry is one of my own acts on this page. */
export const isOwn = (entryId: string): boolean => own.has(entryId)
