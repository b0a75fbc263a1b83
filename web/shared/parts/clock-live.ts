import type { ClockView } from '../api/types.ts'
import type { Lang, Text } from '../i18n/lang.ts'
import { partText } from '../i18n/parts.ts'
import { fill, type Vars } from '../i18n/texts.ts'

const both = (key: Parameters<typeof partText>[0], vars: Vars): Text => {
  const t = partText(key)
  const one = (lang: Lang) => fill(t[lang], vars)
  return { zh: one('zh'), en: one('en') }
}

const half = (n: number): number => Math.max(0.5, Math.round(n * 2) / 2)

/**
 * What a running clock says at `now` (milliseconds). Hour limits run round the clock and are recomputed; working days
 * need the city's calendar, so the server's words stand until the due moment has passed.
 */
export function liveClock(view: ClockView, now: number): { level: ClockView['level']; words: Text; share: number } {
  if (view.level !== 'ok' && view.level !== 'near' && view.level !== 'late') return view
  const due = Date.parse(view.dueAt)
  const left = due - now
  if (left <= 0) {
    const over = -left / 60_000
    const words =
      over < 60
        ? both('clock.lateMinutes', { m: Math.max(1, Math.floor(over)) })
        : over < 1440
          ? both('clock.lateHours', { h: half(over / 60) })
          : both('clock.lateDays', { d: half(over / 1440) })
    // The server counts lateness of day limits in its own calendar: its words go first while it says late itself.
    return { level: 'late', words: view.level === 'late' && !view.limit.endsWith('h') ? view.words : words, share: 1 }
  }
  if (!view.limit.endsWith('h')) return view
  const start = Date.parse(view.startedAt)
  const minutes = Math.floor(left / 60_000)
  return {
    level: view.level,
    words:
      minutes < 60
        ? both('clock.leftMinutes', { m: minutes })
        : both('clock.leftHours', { h: Math.floor(minutes / 60), m: minutes % 60 }),
    share: due > start ? (now - start) / (due - start) : view.share,
  }
}
