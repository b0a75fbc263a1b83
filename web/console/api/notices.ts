import { keepPreviousData, queryOptions, useInfiniteQuery } from '@tanstack/react-query'
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
}
export interface NoticeChoices {
  mail: string
  events: { id: string; name: Text; byMail: boolean }[]
}
export interface MessageRow {
  id: string
  way: string
  template: string
  to: 'citizen' | 'staff'
  state: 'failed' | 'waiting' | 'sent'
  tries: number
  error: string | null
  createdAt: string
  sendAfter: string
  sentAt: string | null
}
export interface GatewayRow {
  way: 'sms' | 'mail' | 'messenger'
  gateway: 'there' | 'none' | 'demo'
  perDay: number | null
  sent: number
  failed: number
  waiting: number
  oldest: string | null
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
