/**
 * An exact fraction; `bottom` is above 0. Points are fractions of whole numbers until the one place where the scheme says
 * that they are rounded, so no binary float and no precision setting can move a place (ADR 0023).
 */
export interface Exact {
  top: bigint
  bottom: bigint
}

const DECIMAL = /^(-?)(\d{1,15})(?:\.(\d{1,12}))?$/
/** Fractions are shortened once they grow past this, which keeps long sums fast. */
const LONG = 1n << 256n

export const ZERO: Exact = { top: 0n, bottom: 1n }
export const ONE: Exact = { top: 1n, bottom: 1n }

/**
 * Reads a decimal as it is written: 0.9 is nine tenths.
 * @throws RangeError for anything but a plain decimal of at most 15 digits before and 12 after the point
 */
export function exact(written: number | string): Exact {
  const text = String(written)
  const match = DECIMAL.exec(text)
  if (!match) throw new RangeError(`not a plain decimal number: ${text}`)
  const after = match[3] ?? ''
  const size = BigInt(`${match[2]}${after}`)
  return { top: match[1] ? -size : size, bottom: 10n ** BigInt(after.length) }
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b]
  while (y) [x, y] = [y, x % y]
  return x
}

function short(top: bigint, bottom: bigint): Exact {
  if (bottom < LONG) return { top, bottom }
  const by = gcd(top, bottom)
  return by > 1n ? { top: top / by, bottom: bottom / by } : { top, bottom }
}

export const plus = (a: Exact, b: Exact): Exact =>
  a.bottom === b.bottom
    ? { top: a.top + b.top, bottom: a.bottom }
    : short(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom)
export const negative = (a: Exact): Exact => ({ top: -a.top, bottom: a.bottom })
export const minus = (a: Exact, b: Exact): Exact => plus(a, negative(b))
export const times = (a: Exact, b: Exact): Exact => short(a.top * b.top, a.bottom * b.bottom)

/** @throws RangeError when `b` is 0 */
export function over(a: Exact, b: Exact): Exact {
  if (b.top === 0n) throw new RangeError('division by nothing')
  return b.top > 0n ? short(a.top * b.bottom, a.bottom * b.top) : short(-a.top * b.bottom, -a.bottom * b.top)
}

export const sum = (all: readonly Exact[]): Exact => all.reduce(plus, ZERO)

/** Below 0, 0 or above 0 as `a` is smaller, equal or larger. */
export function compareExact(a: Exact, b: Exact): number {
  const [left, right] = [a.top * b.bottom, b.top * a.bottom]
  return left < right ? -1 : left > right ? 1 : 0
}

export const least = (a: Exact, b: Exact): Exact => (compareExact(a, b) <= 0 ? a : b)
export const most = (a: Exact, b: Exact): Exact => (compareExact(a, b) >= 0 ? a : b)

/**
 * Rounds half away from nothing (四舍五入) to `decimals` places and gives whole units of the last place: 1.005 to two
 * places is 101. Units of points stay far below 2^53, so they are added as ordinary whole numbers.
 */
export function units(value: Exact, decimals: number): number {
  const scaled = value.top * 10n ** BigInt(decimals)
  const size = scaled < 0n ? -scaled : scaled
  const rounded = (2n * size + value.bottom) / (2n * value.bottom)
  return Number(scaled < 0n ? -rounded : rounded)
}

/** Whole units of the last place as people write them: 101 with two places is `1.01`. */
export function written(count: number, decimals: number): string {
  const digits = String(Math.abs(count)).padStart(decimals + 1, '0')
  const sign = count < 0 ? '-' : ''
  if (decimals === 0) return sign + digits
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/** A fraction as a decimal of `decimals` places. */
export const decimal = (value: Exact, decimals: number): string => written(units(value, decimals), decimals)

/** A whole number or a decimal without needless noughts: what a numerator is written as. */
export function plain(value: Exact): string {
  const text = decimal(value, 6)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}
