import { randomFillSync } from 'node:crypto'

const POOL = 8192

/**
 * Version-7 identifiers of the real time, rising within the process, as the ledger's sealing wants them (docs/adr/0004).
 * Randomness is drawn a few kilobytes at once: a simulation asks for a hundred thousand.
 */
export function fastIds(now: () => number = Date.now): () => string {
  const pool = Buffer.alloc(POOL)
  let used = POOL
  let last = 0
  let counter = 0
  return () => {
    const at = Math.max(now(), last)
    counter = at === last ? counter + 1 : 0
    // A full counter borrows the next millisecond.
    last = counter > 0xfff ? at + 1 : at
    if (counter > 0xfff) counter = 0
    if (used + 8 > POOL) {
      randomFillSync(pool)
      used = 0
    }
    const random = pool.toString('hex', used, used + 8)
    used += 8
    const time = last.toString(16).padStart(12, '0')
    const variant = (8 + (Number.parseInt(random.charAt(0), 16) & 3)).toString(16)
    return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${variant}${random.slice(1, 4)}-${random.slice(4)}`
  }
}
