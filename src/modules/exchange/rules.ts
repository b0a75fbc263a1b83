export { isSigned } from '../../platform/crypto/signed-call.ts'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** A unified social credit code (GB 32100-2015): 18 signs without I O S V Z, the last a check sign modulo 31. */
export function isCreditCode(code: string): boolean {
  if (code.length !== 18 || [...code].some(sign => !ALPHABET.includes(sign))) return false
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * ALPHABET.indexOf(code[i] ?? ''), 0)
  return ALPHABET[(31 - (sum % 31)) % 31] === code[17]
}

export const MOST_TRIES = 12

/** When a call that failed `tries` times is tried again: 10 s, 20 s, 40 s … at most 4 h between; null: given up. */
export function nextTry(tries: number, now: Date): Date | null {
  if (tries >= MOST_TRIES) return null
  return new Date(now.getTime() + Math.min(10_000 * 2 ** (tries - 1), 4 * 3_600_000))
}
