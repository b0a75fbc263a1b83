import type { PeriodKind } from '../../api/types.ts'

/** The period before or after: months and days of the civil calendar. */
export function stepPeriod(kind: PeriodKind, period: string, by: number): string {
  const [y = 0, m = 1, d = 1] = period.split('-').map(Number)
  const at = new Date(Date.UTC(y, m - 1 + (kind === 'month' ? by : 0), kind === 'day' ? d + by : 1))
  return at.toISOString().slice(0, kind === 'month' ? 7 : 10)
}

/** The same moment seen by the other kind: a month's last day, a day's month. */
export function otherKind(kind: PeriodKind, period: string): string {
  if (kind === 'month') return period.slice(0, 7)
  const [y = 0, m = 1] = period.split('-').map(Number)
  return period.length === 10 ? period : new Date(Date.UTC(y, m, 0)).toISOString().slice(0, 10)
}

/** An axis that holds all scores: from a multiple of five below the least to one above the most, never over 100. */
export function axisOf(scores: readonly number[]): { from: number; to: number } {
  if (scores.length === 0) return { from: 0, to: 100 }
  const from = Math.max(0, Math.floor((Math.min(...scores) - 0.5) / 5) * 5)
  const to = Math.min(100, Math.ceil((Math.max(...scores) + 0.5) / 5) * 5)
  return to > from ? { from, to } : { from: Math.max(0, from - 5), to: Math.max(to, from) }
}

export const median = (values: readonly number[]): number | null => {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2
}

/** Label places that keep a distance: each as near as possible to its own, in the same order, inside 0 to `room`. */
export function spread(places: readonly number[], gap: number, room: number): number[] {
  const order = places.map((y, n) => ({ y, n })).sort((a, b) => a.y - b.y)
  let last = -gap
  for (const label of order) {
    label.y = Math.max(label.y, last + gap)
    last = label.y
  }
  let limit = room
  for (const label of order.reverse()) {
    label.y = Math.min(label.y, limit)
    limit = label.y - gap
  }
  const out: number[] = []
  for (const label of order) out[label.n] = label.y
  return out
}
