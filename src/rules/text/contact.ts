import { fold } from './fold.ts'

/**
 * A telephone number as its digits: mobile `13812342046`, landline `06317562345`, local `7562345`, service `12345`;
 * a foreign one keeps its `+`. Null when it can be none of these. Spaces, hyphens, brackets, full width and the
 * country code of China go.
 */
export function normalizePhone(text: string): string | null {
  const compact = fold(text).replace(/[\s().·-]/g, '')
  if (!/^\+?\d+$/.test(compact)) return null
  const digits = compact.replace(/^(?:\+86|0086|86(?=1[3-9]\d{9}$))/, '')
  const plain = digits.replace(/^0(?=1[3-9]\d{9}$)/, '')
  if (/^\+[1-9]\d{5,14}$/.test(plain)) return plain
  const fits = [
    /^1[3-9]\d{9}$/,
    /^0(?:10|2\d)\d{7,8}$/,
    /^0[3-9]\d{9,10}$/,
    /^[2-8]\d{6,7}$/,
    /^[48]00\d{7}$/,
    /^\d{3,6}$/,
  ]
  return fits.some(pattern => pattern.test(plain)) ? plain : null
}

/**
 * A telephone number for people who need not see it: `138****2046`, `0631*****45`. What is no telephone number is
 * masked whole, since nobody knows what it is.
 */
export function maskPhone(phone: string): string {
  const digits = normalizePhone(phone)
  if (digits === null) return '*'.repeat([...phone].length)
  if (/^1[3-9]\d{9}$/.test(digits)) return `${digits.slice(0, 3)}****${digits.slice(-4)}`
  if (digits.length < 7) return '*'.repeat(digits.length)
  const area = /^0(?:10|2\d|[3-9]\d{2})/.exec(digits)?.[0] ?? ''
  return area + '*'.repeat(digits.length - area.length - 2) + digits.slice(-2)
}

/**
 * A name for people who need not see it: the first character stays, every other becomes `*`; middle dots, spaces and
 * hyphens stay where they are. Counts characters, not code units, so rare ones of the supplementary planes are whole.
 * A single character is masked.
 */
export function maskName(name: string): string {
  const chars = [...name.trim()]
  if (chars.length === 1) return '*'
  return chars.map((char, i) => (i === 0 || /[\s·•‧・.-]/u.test(char) ? char : '*')).join('')
}

/** What two ways of writing one name have in common: full width, capitals, spaces, dots and hyphens make no difference. */
export const nameKey = (name: string): string =>
  fold(name.normalize('NFC'))
    .toLowerCase()
    .replace(/[\s\u00b7.\u2019'-]|[\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/gu, '')
