import type { TopicRow } from '../../api/topics.ts'
import { t } from '../../i18n/index.ts'

/** A topic is called by its own words. */
export const nameOf = (words: readonly string[]): string => words.join(' · ') || t('topic.noName')

/** By how much more or less than the week before; a new topic has none. */
export function trendWords({ trend, said, before }: Pick<TopicRow, 'trend' | 'said' | 'before'>): string {
  if (trend === 'new' || said === before) return ''
  return said > before ? t('topic.more', { n: said - before }) : t('topic.fewer', { n: before - said })
}
