import type { Remaining } from './remaining.ts'
import en from './words.en.json' with { type: 'json' }
import zh from './words.zh.json' with { type: 'json' }

export type WordsLang = 'zh' | 'en'

type Key = keyof typeof zh
type Counted = Key extends infer K ? (K extends `${infer Name}.one` ? Name : never) : never
type Values = Readonly<Record<string, string | number>>

const CATALOGUES: Record<WordsLang, Record<Key, string>> = { zh, en }
const PLURALS = { zh: new Intl.PluralRules('zh'), en: new Intl.PluralRules('en') }

function say(lang: WordsLang, key: Key, values: Values = {}): string {
  return CATALOGUES[lang][key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

function sayCount(lang: WordsLang, key: Counted, n: number): string {
  return say(lang, `${key}.${PLURALS[lang].select(n) === 'one' ? 'one' : 'other'}`, { n })
}

const halfHoursDown = (minutes: number) => Math.floor(minutes / 30) / 2

function left({ kind, value, dueTime }: Remaining, lang: WordsLang): string {
  if (kind === 'today') return say(lang, 'left.today', { time: clockTime(dueTime) })
  if (kind === 'days') return sayCount(lang, 'left.days', value)
  if (kind === 'workingDays') {
    return value === 0 ? say(lang, 'left.underHalfWorkingDay') : sayCount(lang, 'left.workingDays', value)
  }
  const [hours, minutes] = [Math.floor(value / 60), value % 60]
  if (hours > 0) return say(lang, minutes > 0 ? 'left.hoursMinutes' : 'left.hours', { hours, minutes })
  return minutes > 0 ? say(lang, 'left.minutes', { minutes }) : say(lang, 'left.underMinute')
}

function over({ value, unit }: Remaining, lang: WordsLang): string {
  if (unit === 'workingDays') return sayCount(lang, 'late.workingDays', value)
  if (unit === 'days') return sayCount(lang, 'late.days', value)
  const working = unit === 'workingMinutes'
  if (value >= 60) return sayCount(lang, working ? 'late.workingHours' : 'late.hours', halfHoursDown(value))
  if (value > 0) return say(lang, 'late.minutes', { n: value })
  return say(lang, working ? 'late.outsideHours' : 'late.justNow')
}

function held(minutes: number, lang: WordsLang): string {
  if (minutes >= 24 * 60) return sayCount(lang, 'held.days', Math.floor(minutes / (24 * 60)))
  if (minutes >= 60) return sayCount(lang, 'held.hours', Math.floor(minutes / 60))
  return say(lang, 'held.minutes', { n: minutes })
}

const clockTime = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' })

function dateValues({ dueDate }: Remaining, lang: WordsLang): Values {
  const month = say(lang, 'months').split(' ')[dueDate.month - 1] ?? ''
  return { year: dueDate.year, month, day: dueDate.day }
}

/**
 * The official words for how a clock stands, e.g. "还剩 1.5 个工作日", "今天 17:30 到期", "超时 3.5 小时". A provisional due is named by
 * its date, as its distance is not known yet.
 * @param ground name of the ground of a running pause (the pack's text), if it shall be said
 */
export function remainingWords(remaining: Remaining, lang: WordsLang, ground?: string): string {
  const { kind, level, value, provisional } = remaining
  if (kind === 'stopped') {
    if (level === 'met') return say(lang, 'stopped.inTime')
    return say(lang, 'stopped.late', { words: over(remaining, lang) })
  }
  if (kind === 'paused') {
    const time = held(value, lang)
    return ground ? say(lang, 'paused.named', { ground, held: time }) : say(lang, 'paused.bare', { held: time })
  }
  if (kind === 'late') {
    const words = over(remaining, lang)
    return provisional ? say(lang, 'provisional.late', { words }) : words
  }
  if (!provisional) return left(remaining, lang)
  if (kind === 'today') return say(lang, 'provisional.today', { time: clockTime(remaining.dueTime) })
  return say(lang, 'provisional.date', dateValues(remaining, lang))
}
