/**
 * A running limit. The unit is part of it: hours and minutes run round the clock, days by the calendar. Whole numbers, 1 to
 * 9999.
 */
export type Limit =
  | { readonly minutes: number }
  | { readonly hours: number }
  | { readonly workingDays: number }
  | { readonly days: number }

export type LimitUnit = 'hours' | 'workingDays' | 'days'

/** A limit that cannot be read: `message` shows the text and the four forms. */
export class LimitError extends Error {
  override readonly name = 'LimitError'
}

const SUFFIX = { minutes: 'min', hours: 'h', workingDays: 'wd', days: 'd' } as const
const TEXT = /^([1-9]\d{0,3})(min|h|wd|d)$/

/** How a limit is counted: minutes are parts of hours. */
export function unitOf(limit: Limit): LimitUnit {
  if ('hours' in limit || 'minutes' in limit) return 'hours'
  return 'workingDays' in limit ? 'workingDays' : 'days'
}

/** How much of {@link unitOf}. */
export function amountOf(limit: Limit): number {
  return 'minutes' in limit ? limit.minutes / 60 : written(limit).amount
}

/** The number and the unit as they are written. */
function written(limit: Limit): { amount: number; unit: keyof typeof SUFFIX } {
  if ('minutes' in limit) return { amount: limit.minutes, unit: 'minutes' }
  if ('hours' in limit) return { amount: limit.hours, unit: 'hours' }
  return 'workingDays' in limit
    ? { amount: limit.workingDays, unit: 'workingDays' }
    : { amount: limit.days, unit: 'days' }
}

/** The limit, if its amount is a whole number from 1 to 9999. @throws LimitError */
export function checkLimit(limit: Limit): Limit {
  const { amount, unit } = written(limit)
  if (Number.isInteger(amount) && amount >= 1 && amount <= 9999) return limit
  throw new LimitError(`limit of ${amount} ${unit}: the amount must be a whole number from 1 to 9999`)
}

/** Reads `30min` (minutes), `24h` (hours), `3wd` (working days) or `5d` (calendar days). @throws LimitError */
export function parseLimit(text: string): Limit {
  const [, amount, suffix] = TEXT.exec(text) ?? []
  const n = Number(amount)
  if (suffix === 'min') return { minutes: n }
  if (suffix === 'h') return { hours: n }
  if (suffix === 'wd') return { workingDays: n }
  if (suffix === 'd') return { days: n }
  throw new LimitError(
    `limit "${text}": write a whole number from 1 to 9999 and its unit: 30min (minutes), 24h (hours), 3wd (working days) or 5d (calendar days)`,
  )
}

/** The text form of a limit, the inverse of {@link parseLimit}. */
export function formatLimit(limit: Limit): string {
  const { amount, unit } = written(limit)
  return `${amount}${SUFFIX[unit]}`
}
