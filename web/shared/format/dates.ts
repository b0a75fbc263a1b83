import type { Lang } from '../i18n/lang.ts'

/** The whole country keeps one time; a city abroad would bring its own zone. */
const zone = 'Asia/Shanghai'

const parts = new Intl.DateTimeFormat('en-US', {
  timeZone: zone,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

const weekdays = { Sun: '日', Mon: '一', Tue: '二', Wed: '三', Thu: '四', Fri: '五', Sat: '六' } as const
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

type When = { y: number; m: number; d: number; weekday: keyof typeof weekdays; time: string }

function split(at: number): When {
  const p = Object.fromEntries(parts.formatToParts(at).map(x => [x.type, x.value]))
  return {
    y: Number(p.year),
    m: Number(p.month),
    d: Number(p.day),
    weekday: p.weekday as keyof typeof weekdays,
    time: `${p.hour}:${p.minute}`,
  }
}

const ms = (at: string | number): number => (typeof at === 'number' ? at : Date.parse(at))

/** Civil day of an instant as YYYY-MM-DD in the city's zone. */
export function dayOf(at: string | number): string {
  const w = split(ms(at))
  return `${w.y}-${String(w.m).padStart(2, '0')}-${String(w.d).padStart(2, '0')}`
}

/** 17:30 */
export const clockTime = (at: string | number): string => split(ms(at)).time

/** 3 月 19 日, with the year if it is not this one; `weekday` adds （周四）. */
export function date(at: string | number, lang: Lang, now: number, weekday = false): string {
  const w = split(ms(at))
  const other = w.y !== split(now).y
  if (lang === 'en') {
    return `${weekday ? `${w.weekday} ` : ''}${w.d} ${months[w.m - 1]}${other ? ` ${w.y}` : ''}`
  }
  return `${other ? `${w.y} 年 ` : ''}${w.m} 月 ${w.d} 日${weekday ? `（周${weekdays[w.weekday]}）` : ''}`
}

/** 今天 17:30, 昨天 09:10, 明天 11:00, else 3 月 19 日（周四）17:30. */
export function moment(at: string | number, lang: Lang, now: number): string {
  const t = ms(at)
  const away = Math.round((Date.parse(`${dayOf(t)}T00:00Z`) - Date.parse(`${dayOf(now)}T00:00Z`)) / 86_400_000)
  const near = { '-1': ['昨天', 'yesterday'], 0: ['今天', 'today'], 1: ['明天', 'tomorrow'] }[String(away)]
  const time = clockTime(t)
  if (near) return lang === 'zh' ? `${near[0]} ${time}` : `${near[1]} ${time}`
  return lang === 'zh' ? `${date(t, lang, now, true)}${time}` : `${date(t, lang, now, true)}, ${time}`
}

/** A period in words: a day 2026-03-16, a month 2026-03, a quarter 2026-Q1, a week 2026-W12, a fortnight 2026-W11-12, a year 2026, a span of days. */
export function period(value: string, lang: Lang): string {
  if (value.includes('~'))
    return value
      .split('~')
      .map(one => period(one, lang))
      .join(lang === 'zh' ? '至' : ' to ')
  const part = /^(\d{4})(?:-([QW])(\d+)(?:-(\d+))?)?$/.exec(value)
  if (part) {
    const [, y, of, n, until] = part
    if (!of) return lang === 'zh' ? `${y} 年` : String(y)
    const which = until ? `${Number(n)} ${lang === 'zh' ? '至' : 'to'} ${Number(until)}` : String(Number(n))
    if (lang === 'en') return `${of === 'Q' ? 'quarter' : until ? 'weeks' : 'week'} ${which} of ${y}`
    return `${y} 年第 ${which} ${of === 'Q' ? '季度' : '周'}`
  }
  const [y, m, d] = value.split('-').map(Number)
  if (lang === 'en') return `${d ? `${d} ` : ''}${months[(m ?? 1) - 1]} ${y}`
  return `${y} 年 ${m} 月${d ? ` ${d} 日` : ''}`
}
