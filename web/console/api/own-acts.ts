const keep = 400
const own = new Set<string>()
const underWay = new Map<string, Promise<unknown>>()

const idIn = (path: string) => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(path)?.[0]

/** Remembers what I did myself, so that no form tells me of it as of somebody else's change. */
export function noteOwn(result: unknown): void {
  if (!result || typeof result !== 'object' || !('entryId' in result) || typeof result.entryId !== 'string') return
  own.add(result.entryId)
  if ('id' in result && 'version' in result) own.add(`${result.id} ${result.version}`)
  for (const old of [...own].slice(0, Math.max(0, own.size - keep))) own.delete(old)
}

/** True if the ledger entry is one of my own acts on this page. */
export const isOwn = (entryId: string): boolean => own.has(entryId)

/** An act on its way; what I do next to the same thing waits for it. */
export async function onItsWay<R>(path: string, sent: Promise<R>): Promise<R> {
  const id = idIn(path)
  if (!id) return sent
  underWay.set(id, sent)
  try {
    return await sent
  } finally {
    if (underWay.get(id) === sent) underWay.delete(id)
  }
}

/**
 * The version a form was written for, moved on by what I did to the thing myself since: the reading receipt of a paper must
 * not refuse the answer that is sent before the paper has been read anew.
 */
export async function sinceOwn(path: string, version: number): Promise<number> {
  const id = idIn(path)
  if (!id) return version
  await underWay.get(id)?.catch(() => undefined)
  let now = version
  while (own.has(`${id} ${now + 1}`)) now++
  return now
}
