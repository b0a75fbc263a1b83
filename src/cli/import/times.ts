/** 2026-03-16 09:20:31, 2026/3/16 9:20, 2026年3月16日 9时20分, 20260316; seconds, time and zero-padding may be missing. */
const LOCAL =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[\sT]*(\d{1,2})\s*[:时点]\s*(\d{1,2})\s*分?(?:\s*:?\s*(\d{1,2})(?:\.\d+)?\s*秒?)?)?$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/
const OFFSET = /(?:Z|[+-]\d{2}:?\d{2})$/i
const NOTHING = new Set(['', 'none', 'null', 'nan', 'n/a', '-', '无'])

/**
 * The instant that a cell means; a time without an offset is the city's. A day without a time is its noon: it then stays
 * that day in every zone.
 * @returns 'none' for an empty cell, null if it cannot be read
 */
export function readTime(cell: string, zone: string): Date | 'none' | null {
  const text = cell.trim()
  if (NOTHING.has(text.toLowerCase())) return 'none'
  if (/^\d{10}$|^\d{13}$/.test(text)) return new Date(Number(text) * (text.length === 10 ? 1000 : 1))
  if (OFFSET.test(text) && text.includes(':')) {
    const at = new Date(text.replace(' ', 'T'))
    if (!Number.isNaN(at.getTime())) return at
  }
  const parts = LOCAL.exec(text) ?? COMPACT.exec(text)
  if (!parts) return null
  const [year, month, day, hour, minute, second] = parts
    .slice(1)
    .map(part => (part === undefined ? undefined : Number(part)))
  try {
    const local = Temporal.PlainDateTime.from(
      { year, month, day, hour: hour ?? 12, minute: minute ?? 0, second: second ?? 0 } as Temporal.PlainDateTimeLike,
      { overflow: 'reject' },
    )
    return new Date(local.toZonedDateTime(zone).epochMilliseconds)
  } catch {
    return null
  }
}

/** A spreadsheet's date has no zone: its digits are those of the wall clock. */
export const wallClock = (date: Date): string => date.toISOString().slice(0, 19).replace('T', ' ')
