import { randomFillSync } from 'node:crypto'

const POOL = 4096
const pool = Buffer.alloc(POOL)
let used = POOL

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
/** Of the 74 bits after the time: they count up within a millisecond, so that ids of one process keep their order. */
const COUNTER_LIMIT = 2 ** 26

let lastMs = 0
let counter = 0

/**
 * A version-7 UUID (RFC 9562): the time, a counter that begins at random in each millisecond, 48 random bits. Ids of one
 * process rise. Random bytes are fetched four kilobytes at a time: an act needs ten ids, and each fetch is a system call.
 */
export function newId(): string {
  if (used + 10 > POOL) {
    randomFillSync(pool)
    used = 0
  }
  const at = used
  used += 10
  const now = Date.now()
  if (now > lastMs) {
    lastMs = now
    // Half of the room is left to count up in.
    counter = pool.readUInt32BE(at) % (COUNTER_LIMIT / 2)
  } else if (++counter >= COUNTER_LIMIT) {
    lastMs++
    counter = 0
  }
  const time = lastMs.toString(16).padStart(12, '0')
  const high = (counter >>> 14).toString(16).padStart(3, '0')
  const low = (0x8000 | (counter & 0x3fff)).toString(16)
  let tail = ''
  for (let i = at + 4; i < at + 10; i++) tail += HEX[pool[i] as number]
  return `${time.slice(0, 8)}-${time.slice(8)}-7${high}-${low}-${tail}`
}

/** The smallest version-7 identifier that can have been made at this time (ms since 1970; before that counts as 1970). */
export function leastId(ms: number): string {
  const time = Math.max(0, Math.floor(ms)).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`
}
