import { keepPreviousData, queryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { get } from './http.ts'
import type { CaseRow, OpenAct, Page, Text } from './types.ts'

export type Trend = 'new' | 'growing' | 'steady' | 'fading'
export interface DaySaid {
  day: string
  said: number
}
export interface TopicRow {
  id: string
  words: string[]
  place: string | null
  said: number
  before: number
  trend: Trend
  trendName: Text
  size: number
  people: number
  heat: number
  firstAt: string
  ended: boolean
  burst: boolean
  days: DaySaid[]
}
export interface TopicBoard {
  from: string
  to: string
  today: string
  foundAt: string | null
  rows: TopicRow[]
}
export interface TopicDetail extends Pick<TopicRow, 'id' | 'words' | 'place' | 'trend' | 'trendName' | 'size'> {
  people: number
  heat: number
  lastWeek: number
  weekBefore: number
  firstAt: string
  lastAt: string
  bornAt: string
  foundAt: string
  endedAt: string | null
  burstAt: string | null
  lookBackDays: number
  days: DaySaid[]
  units: { name: Text; cases: number }[]
  open: number
  seen: number
}
export type WatchwordKind = 'word' | 'place' | 'person' | 'firm'
export interface WatchwordRow {
  id: string
  version: number
  state: 'on' | 'ended'
  kind: WatchwordKind
  kindName: Text
  words: string
  createdAt: string
  firstHitAt: string | null
  hits: number
  more: boolean
  cases: { id: string; number: string; title: string; at: string }[]
  acts: OpenAct[]
}

export const topicsQuery = (to: string | undefined) =>
  queryOptions({
    queryKey: ['topics', to ?? 'now'],
    queryFn: ({ signal }) => get<TopicBoard>('/topics', to ? { to } : {}, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 300_000,
  })
export const topicQuery = (id: string) =>
  queryOptions({ queryKey: ['topic', id], queryFn: ({ signal }) => get<TopicDetail>(`/topics/${id}`, {}, signal) })
export const useTopicCases = (id: string) =>
  useInfiniteQuery({
    queryKey: ['topic', id, 'cases'],
    queryFn: ({ pageParam, signal }) => get<Page<CaseRow>>(`/topics/${id}/cases`, { cursor: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: page => page.next ?? undefined,
  })
/** A topic with its newest cases, as many as a special report may rest on. */
export const topicForReportQuery = (id: string) =>
  queryOptions({
    queryKey: ['topic', id, 'report'],
    queryFn: async ({ signal }) => {
      const [topic, page] = await Promise.all([
        get<TopicDetail>(`/topics/${id}`, {}, signal),
        get<Page<CaseRow>>(`/topics/${id}/cases`, { limit: '50' }, signal),
      ])
      return { topic, cases: page.rows.map(({ id, number, title }) => ({ id, number, title })) }
    },
  })
export const watchwordsQuery = queryOptions({
  queryKey: ['watchwords'],
  queryFn: ({ signal }) => get<{ rows: WatchwordRow[] }>('/watchwords', {}, signal),
  refetchInterval: 60_000,
})
