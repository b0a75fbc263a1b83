import { keepPreviousData, queryOptions, useInfiniteQuery } from '@tanstack/react-query'
import type { components } from '../../shared/api/schema.d.ts'
import { get } from './http.ts'
import type { Page, Text } from './types.ts'

export interface Notice {
  id: string
  event: string
  title: Text
  case: { id: string; number: string; title: string } | null
  subject: { kind: string; id: string }
  at: string
  read: boolean
  /** the absent colleague for whom I stand in */
  for: string | null
}
export type Digest = 'none' | 'app' | 'mail'
export interface NoticeChoices {
  mail: string
  phone: string
  account: string
  digest: Digest
  digestAt: string
  events: { id: string; name: Text; byMail: boolean; bySms: boolean; byMessenger: boolean }[]
}
export interface DigestGroup {
  id: string
  name: Text
  count: number
  cases: { id: string; number: string; title: string; dueAt: string | null }[]
}
export interface GatewaySettings {
  url: string
  sign: string
  templates: Record<string, string>
  perDay: number | null
  active: boolean
}
export interface MessageRow {
  id: string
  way: string
  template: string
  templateName: Text
  to: 'citizen' | 'staff'
  state: 'failed' | 'waiting' | 'sent'
  tries: number
  error: string | null
  createdAt: string
  sendAfter: string
  sentAt: string | null
  delivery: 'delivered' | 'undelivered' | null
}
export interface GatewayRow {
  way: 'sms' | 'mail' | 'messenger'
  gateway: 'there' | 'none' | 'demo'
  perDay: number | null
  sent: number
  failed: number
  waiting: number
  oldest: string | null
  delivered: number
  undelivered: number
  settings: GatewaySettings | null
}
type NoticePage = Page<Notice> & { unread: number }

const pages = { initialPageParam: '', placeholderData: keepPreviousData }

export const unreadQuery = queryOptions({
  queryKey: ['notices', 'unread'],
  queryFn: async ({ signal }) => (await get<NoticePage>('/notices', { limit: 1 }, signal)).unread,
  refetchInterval: 60_000,
})
export const useNotices = () =>
  useInfiniteQuery({
    queryKey: ['notices', 'list'],
    queryFn: ({ pageParam, signal }) => get<NoticePage>('/notices', { cursor: pageParam }, signal),
    getNextPageParam: page => page.next ?? undefined,
    ...pages,
  })
export const digestQuery = queryOptions({
  queryKey: ['notices', 'digest'],
  queryFn: async ({ signal }) => (await get<{ groups: DigestGroup[] }>('/notices/digest', {}, signal)).groups,
})
export const choicesQuery = queryOptions({
  queryKey: ['notice-choices'],
  queryFn: ({ signal }) => get<NoticeChoices>('/notices/choices', {}, signal),
})
export const gatewaysQuery = queryOptions({
  queryKey: ['gateways'],
  queryFn: async ({ signal }) => (await get<{ rows: GatewayRow[] }>('/gateways', {}, signal)).rows,
  refetchInterval: 60_000,
})
export const useMessages = (state: MessageRow['state']) =>
  useInfiniteQuery({
    queryKey: ['messages', state],
    queryFn: ({ pageParam, signal }) => get<Page<MessageRow>>('/messages', { state, cursor: pageParam }, signal),
    getNextPageParam: page => page.next ?? undefined,
    ...pages,
  })

export type MorningBrief = NonNullable<components['schemas']['MorningBrief']>
export const briefQuery = queryOptions({
  queryKey: ['workbench', 'brief'],
  queryFn: ({ signal }) => get<MorningBrief | null>('/brief', {}, signal),
  staleTime: 60_000,
})
