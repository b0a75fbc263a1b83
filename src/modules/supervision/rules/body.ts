import type { CityContext } from '../../../platform/acts/index.ts'
import { fillText, type Text } from '../../../platform/i18n/texts.ts'
import { type CaseFile, caseRow, dueOf, unitRef } from '../../casework/index.ts'
import type { PackRules } from '../../registry/index.ts'
import type { SlipKind } from './kinds.ts'

/** 2026年3月17日17时30分: official documents have no spaces between Chinese and digits (GB/T 9704). */
export function officialMoment(city: CityContext, at: Date): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(city.pack.zone)
  const time = local.minute === 0 ? `${local.hour}时` : `${local.hour}时${String(local.minute).padStart(2, '0')}分`
  return `${local.year}年${local.month}月${local.day}日${time}`
}

/** 2026年3月18日 */
export function officialDay(city: CityContext, at: Date): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(city.pack.zone)
  return `${local.year}年${local.month}月${local.day}日`
}

/** The words of a slip as the pack has them, about one case as it stands: one paragraph a line, in official Chinese. */
export function slipBody(city: CityContext, kind: SlipKind, kase: CaseFile, unit: string, now: Date): string {
  const until = kind.answerWithin ? dueOf(city, now, kind.answerWithin).due : null
  const grade = city.pack.rules.grades.find(row => row.code === kase.grade)?.name
  const vars: Record<string, string | Text> = {
    unit: unitRef(city, unit)?.name ?? unit,
    title: kase.title,
    number: kase.number,
    grade: grade ?? '',
    due: kase.due_at ? officialMoment(city, kase.due_at) : '',
    stand: caseRow(city, kase, now).clock?.words ?? '',
    answerBy: until ? officialMoment(city, until) : '',
  }
  return unspaced(fillText(kind.body, vars).zh)
}

type Count = PackRules['slips'] extends infer S | undefined ? (S extends { counts: (infer C)[] } ? C : never) : never

/** The words of a slip about a unit: how often within how many days. */
export function countBody(city: CityContext, kind: SlipKind, count: Count, unit: string, n: number, now: Date): string {
  const until = kind.answerWithin ? dueOf(city, now, kind.answerWithin).due : null
  return fillText(count.body, {
    unit: unitRef(city, unit)?.name ?? unit,
    n,
    days: count.days,
    answerBy: until ? officialMoment(city, until) : '',
  }).zh
}
/** The words of a slip about a letter that a unit has not answered in time. */
export function letterBody(
  city: CityContext,
  kind: SlipKind,
  words: Text,
  letter: { unit: string; number: string; title: string; due: Date },
  now: Date,
): string {
  const until = kind.answerWithin ? dueOf(city, now, kind.answerWithin).due : null
  const { unit, number, title, due } = letter
  return unspaced(
    fillText(words, {
      ...{ number, title, unit: unitRef(city, unit)?.name ?? unit, due: officialMoment(city, due) },
      answerBy: until ? officialMoment(city, until) : '',
    }).zh,
  )
}

/** Official documents have no spaces between Chinese and digits. */
export const unspaced = (words: string): string =>
  words.replace(/(?<=\p{Script=Han}) (?=\d)|(?<=\d) (?=\p{Script=Han})/gu, '')
