/** A running limit. The unit is part of it: hours run round the clock, days by the calendar. Whole numbers, 1 to 9999. */
export type Limit = { readonly hours: number } | { readonly workingDays: number } | { readonly days: number }

export type LimitUnit = 'hours' | 'workingDays' | 'days'

/** A limit that cannot be read: `message` shows the text and the three forms. */
export class LimitError extends Error {
  override readonly name = 'LimitError'
}

const SUFFIX = { hours: 'h', workingDays: 'wd', days: 'd' } as const
const TEXT = /^([1-9]\d{0,3})(h|wd|d)$/

export function unitOf(limit: Limit): LimitUnit {
  if ('hours' in limit) return 'hours'
  return 'workingDays' in limit ? 'workingDays' : 'days'
}

export function amountOf(limit: Limit): number {
  if ('hours' in limit) return limit.hours
  return 'workingDays' in limit ? limit.workingDays : limit.days
}

/** The limit, if its amount is a whole number from 1 to 9999. @throws LimitError */
export function checkLimit(limit: Limit): Limit {
  const amount = amountOf(limit)
  if (Number.isInteger(amount) && amount >= 1 && amount <= 9999) return limit
  throw new LimitError(`limit of ${amount} ${unitOf(limit)}: the amount must be a whole number from 1 to 9999`)
}

/** Reads `24h` (hours), `3wd` (working days) or `5d` (calendar days). @throws LimitError */
export function parseLimit(text: string): Limit {
  const [, amount, suffix] = TEXT.exec(text) ?? []
  const n = Number(amount)
  if (suffix === 'h') return { hours: n }
  if (suffix === 'wd') return { workingDays: n }
  if (suffix === 'd') return { days: n }
  throw new LimitError(
    `limit "${text}": write a whole number from 1 to 9999 and its unit: 24h (hours), 3wd (working days) or 5d (calendar days)`,
  )
}

/** The text form of a limit, the inverse of {@link parseLimit}. */
export function formatLimit(limit: Limit): string {
  return `${amountOf(limit)}${SUFFIX[unitOf(limit)]}`
}
