import type { IsoDate, Period, SchemePeriod } from '../../../../rules/score/index.ts'

/** A period of a round with its first and last day. */
export interface RoundSpan extends Period {
  kind: SchemePeriod
  period: string
}

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text, { overflow: 'reject' })

/** Monday of an ISO week: week 1 is the one with the year's first Thursday. */
function monday(year: number, week: number): Temporal.PlainDate | null {
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 })
  const date = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ days: 7 * (week - 1) })
  return week >= 1 && date.add({ days: 3 }).year === year ? date : null
}

function months(first: Temporal.PlainYearMonth, n: number, startsOn: number): Period {
  const from = (startsOn === 1 ? first : first.subtract({ months: 1 })).toPlainDate({ day: startsOn })
  return { from: from.toString(), to: from.add({ months: n }).subtract({ days: 1 }).toString() }
}

const weeks = (from: Temporal.PlainDate | null, n: number): Period | null =>
  from && { from: from.toString(), to: from.add({ days: 7 * n - 1 }).toString() }

const SHAPES: Record<SchemePeriod, RegExp> = {
  day: /^\d{4}-\d{2}-\d{2}$/,
  week: /^(\d{4})-W(\d{2})$/,
  fortnight: /^(\d{4})-W(\d{2})-(\d{2})$/,
  month: /^\d{4}-\d{2}$/,
  quarter: /^(\d{4})-Q([1-4])$/,
  year: /^\d{4}$/,
  once: /^(\d{4}-\d{2}-\d{2})~(\d{4}-\d{2}-\d{2})$/,
}

function daysOf(kind: SchemePeriod, found: RegExpExecArray, startsOn: number): Period | null {
  const [text, a = '', b = ''] = found
  switch (kind) {
    case 'day':
      return { from: day(text).toString(), to: text }
    case 'week':
      return weeks(monday(Number(a), Number(b)), 1)
    case 'fortnight':
      return Number(found[3]) === Number(b) + 1 ? weeks(monday(Number(a), Number(b)), 2) : null
    case 'month':
      return months(Temporal.PlainYearMonth.from(text, { overflow: 'reject' }), 1, startsOn)
    case 'quarter':
      return months(Temporal.PlainYearMonth.from({ year: Number(a), month: 3 * Number(b) - 2 }), 3, startsOn)
    case 'year':
      return months(Temporal.PlainYearMonth.from({ year: Number(text), month: 1 }), 12, startsOn)
    case 'once':
      return day(a).toString() <= day(b).toString() ? { from: a, to: b } : null
  }
}

/**
 * The days of a period: day `2026-03-16`, week `2026-W12`, fortnight `2026-W11-12`, month `2026-03`, quarter `2026-Q1`,
 * year `2026`, once `2026-03-01~2026-05-31`. Months that start on the 26th run from the 26th of the month before, and so do
 * the quarters and years made of them.
 * @returns null if the text is no such period
 */
export function roundSpan(kind: SchemePeriod, period: string, monthStartsOn = 1): RoundSpan | null {
  const found = SHAPES[kind].exec(period)
  if (!found) return null
  try {
    const days = daysOf(kind, found, monthStartsOn)
    return days && { kind, period, ...days }
  } catch {
    return null
  }
}

/**
 * The last day of the period that comes after one that ends on `to`.
 * @returns null where none comes: a round of its own
 */
export function nextEnd(kind: SchemePeriod, to: IsoDate): IsoDate | null {
  const from = day(to).add({ days: 1 })
  const lasts = {
    ...{ day: { days: 1 }, week: { days: 7 }, fortnight: { days: 14 } },
    ...{ month: { months: 1 }, quarter: { months: 3 }, year: { years: 1 }, once: null },
  }[kind]
  return lasts && from.add(lasts).subtract({ days: 1 }).toString()
}

/** How many months a span is, as a decimal with two places: what a mean monthly volume is divided by. At least 1. */
export function monthsOf({ from, to }: Period): number {
  const days = day(from)
    .until(day(to).add({ days: 1 }))
    .total({ unit: 'months', relativeTo: day(from) })
  return Math.max(1, Math.round(days * 100) / 100)
}

/** The twelve months before a day: what groups by volume are fixed by when a round opens (SPEC R12). */
export function yearBefore(today: IsoDate): Period {
  const first = day(today).with({ day: 1 })
  return { from: first.subtract({ months: 12 }).toString(), to: first.subtract({ days: 1 }).toString() }
}

/** The months that lie in a span, by the month they end in; a span within one month is that month. */
export function monthsIn(from: IsoDate, to: IsoDate): string[] {
  const last = day(to).toPlainYearMonth()
  const first = day(from).day === 1 ? day(from).toPlainYearMonth() : day(from).toPlainYearMonth().add({ months: 1 })
  const n = Math.max(0, first.until(last, { largestUnit: 'months' }).months)
  return Array.from({ length: n + 1 }, (_, i) => last.subtract({ months: n - i }).toString())
}
