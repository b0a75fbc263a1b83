import type { Text } from './texts.ts'

const formats = new Map<string, { zh: Intl.DateTimeFormat; en: Intl.DateTimeFormat }>()

function formatsOf(zone: string) {
  let pair = formats.get(zone)
  if (!pair) {
    const options = {
      timeZone: zone,
      month: 'numeric',
      day: 'numeric',
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    } as const
    pair = {
      zh: new Intl.DateTimeFormat('zh-CN', options),
      en: new Intl.DateTimeFormat('en-GB', { ...options, month: 'short' }),
    }
    formats.set(zone, pair)
  }
  return pair
}

/** Minutes told last: many matters end at the same closing time. */
const told = new Map<string, Text>()
const KEPT = 200
const MINUTE_MS = 60_000

/** An instant with day, weekday and time of day: 3 月 19 日（周四）17:30, Thu 19 Mar, 17:30. */
export function dayWords(at: Temporal.Instant, zone: string): Text {
  const ms = at.epochMilliseconds
  const minute = `${Math.floor(ms / MINUTE_MS)} ${zone}`
  const before = told.get(minute)
  if (before) return before
  const { zh, en } = formatsOf(zone)
  const part = Object.fromEntries(zh.formatToParts(ms).map(({ type, value }) => [type, value]))
  const words: Text = Object.freeze({
    zh: `${part.month} 月 ${part.day} 日（${part.weekday}）${part.hour}:${part.minute}`,
    en: en.format(ms),
  })
  if (told.size >= KEPT) told.delete(told.keys().next().value as string)
  told.set(minute, words)
  return words
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A civil day (YYYY-MM-DD) without its year, or a month (YYYY-MM) with it; anything else stays as it is. */
export function civilWords(value: string): Text {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(value) ?? []
  if (!year || !month) return { zh: value, en: value }
  const name = MONTHS[Number(month) - 1] ?? month
  return day
    ? { zh: `${Number(month)} 月 ${Number(day)} 日`, en: `${Number(day)} ${name}` }
    : { zh: `${year} 年 ${Number(month)} 月`, en: `${name} ${year}` }
}
