import { findTopics, type Topic } from '../../rules/text/topics/index.ts'
import { readTexts, type TextRow } from '../read-texts.ts'
import { UsageError } from '../tell.ts'
import type { TopicsFlags } from './flags.ts'

const DAY_MS = 86_400_000

/** Prints the hottest topics of a file and, where rows carry a label, how well they fit it. */
export async function printTopics(file: string, options: TopicsFlags): Promise<void> {
  const top = wholeNumber('--top', options.top)
  const days = options.days === undefined ? null : wholeNumber('--days', options.days)
  const all = await readTexts(file, 'topic')
  const until = all.reduce((latest, row) => Math.max(latest, row.at), 0)
  const rows = days === null ? all : all.filter(row => row.at > until - days * DAY_MS)
  const topics = findTopics(
    rows.map(({ id, title, text, at, cells }) => ({
      id,
      title,
      text,
      at,
      person: cells.user || null,
      likes: Number(cells.likes) || 0,
    })),
    until,
  ).slice(0, top)
  console.log(
    JSON.stringify({
      n: rows.length,
      until: day(until),
      topics: topics.map((topic, i) => ({
        rank: i + 1,
        ...topic,
        from: day(topic.from),
        to: day(topic.to),
        size: topic.ids.length,
      })),
      ...(rows.some(row => row.label !== null) ? { labelled: compare(rows, topics) } : {}),
    }),
  )
}

function compare(rows: readonly TextRow[], topics: readonly Topic[]) {
  const labels = Map.groupBy(
    rows.filter(row => row.label !== null),
    row => row.label as string,
  )
  const each = [...labels].map(([label, members]) => {
    const ids = new Set(members.map(row => row.id))
    const hits = topics.map(topic => topic.ids.filter(id => ids.has(id)).length)
    const most = Math.max(0, ...hits)
    const at = hits.indexOf(most)
    const found = most > 0 ? topics[at] : undefined
    return {
      label,
      rows: members.length,
      rank: found ? at + 1 : null,
      recall: round(most / members.length),
      precision: found ? round(most / found.ids.length) : 0,
      hits: most,
    }
  })
  const whole = each.reduce((sum, row) => sum + row.rows, 0)
  return {
    recall: round(each.reduce((sum, row) => sum + row.hits, 0) / whole),
    meanRecall: round(each.reduce((sum, row) => sum + row.recall, 0) / each.length),
    topics: each.map(({ hits, ...row }) => row),
  }
}

function wholeNumber(flag: string, words: string): number {
  const n = Number(words)
  if (!Number.isInteger(n) || n < 1) throw new UsageError(`${flag} ${words}: write a whole number from 1`)
  return n
}

const day = (at: number): string => new Date(at).toISOString().slice(0, 10)
const round = (value: number): number => Math.round(value * 10_000) / 10_000
