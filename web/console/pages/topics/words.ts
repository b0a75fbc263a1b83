import type { TopicRow } from '../../api/topics.ts'
import { t } from '../../i18n/index.ts'

/** A topic is called by its own words. */
export const nameOf = (words: readonly string[]): string => words.join(' · ') || t('topic.noName')

/** By how much more or less than the week before; a new topic has none. */
export function trendWords({ trend, said, before }: Pick<TopicRow, 'trend' | 'said' | 'before'>): string {
  if (trend === 'new' || said === before) return ''
  return said > before ? t('topic.more', { n: said - before }) : t('topic.fewer', { n: before - said })
}

/** A civil day so many days on: 2026-03-01, -1 -> 2026-02-28. */
export const dayShift = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)
