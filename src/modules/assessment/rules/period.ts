import type { IsoDate, Period } from '../../../rules/score/index.ts'

export type Kind = 'day' | 'month'

/** A day `2026-03-16` or a month `2026-03` with its first and last day. */
export interface Span extends Period {
  kind: Kind
  period: string
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const MONTH = /^\d{4}-\d{2}$/

/**
 * The days of a period. A month that starts on the 26th runs from the 26th of the month before to the 25th (the usual
 * way of reports: 上月 26 日至本月 25 日); the pack says where months start.
 * @returns null if the text is no such period
 */
export function spanOf(kind: Kind, period: string, monthStartsOn: number): Span | null {
  if (!(kind === 'day' ? DAY : MONTH).test(period)) return null
  try {
    if (kind === 'day') return { kind, period: Temporal.PlainDate.from(period).toString(), from: period, to: period }
    const month = Temporal.PlainYearMonth.from(period)
    const from = (monthStartsOn === 1 ? month : month.subtract({ months: 1 })).toPlainDate({ day: monthStartsOn })
    return { kind, period, from: from.toString(), to: from.add({ months: 1 }).subtract({ days: 1 }).toString() }
  } catch {
    return null
  }
}

/** The period that a day lies in. */
export function periodOn(kind: Kind, day: IsoDate, monthStartsOn: number): string {
  if (kind === 'day') return day
  const date = Temporal.PlainDate.from(day)
  const month = date.toPlainYearMonth()
  return (monthStartsOn > 1 && date.day >= monthStartsOn ? month.add({ months: 1 }) : month).toString()
}

/** The period `steps` periods earlier. */
export const earlier = (kind: Kind, period: string, steps = 1): string =>
  kind === 'day'
    ? Temporal.PlainDate.from(period).subtract({ days: steps }).toString()
    : Temporal.PlainYearMonth.from(period).subtract({ months: steps }).toString()

/** The part of a period that has begun: days after today count nothing yet. */
export const upTo = (period: Period, today: IsoDate): Period =>
  today < period.to ? { from: period.from, to: today } : period

const WRITTEN: [RegExp, string][] = [
  [/^(\d{4})$/, '$1年度'],
  [/^(\d{4})-Q(\d)$/, '$1年第$2季度'],
  [/^(\d{4})-0?(\d+)$/, '$1年$2月'],
  [/^(\d{4})-W0?(\d+)$/, '$1年第$2周'],
]

/** A period as official documents write it: 2026-03 is 2026年3月, 2026 is 2026年度. */
export function periodInWords(period: string): string {
  for (const [shape, words] of WRITTEN) if (shape.test(period)) return period.replace(shape, words)
  return period
}
