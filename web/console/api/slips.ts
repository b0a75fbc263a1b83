import { keepPreviousData, queryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { ask, get, type Query } from './http.ts'
import type { CaseRow, ClockView, Named, OpenAct, Page, Text } from './types.ts'

export type SlipState = 'served' | 'acknowledged' | 'answered' | 'withdrawn'
export interface SlipRow {
  id: string
  number: string
  kind: string
  kindName: Text
  step: number
  state: SlipState
  stateName: Text
  originName: Text
  unit: Named
  case: { id: string; number: string; title: string } | null
  servedAt: string
  openedAt: string | null
  acknowledgedAt: string | null
  answeredAt: string | null
  clock: ClockView | null
  version: number
}
export interface SlipDetail extends SlipRow {
  paragraphs: string[]
  copies: string | null
  signer: Text
  raisedBy: string | null
  openedBy: string | null
  acknowledgedBy: string | null
  answer: string | null
  answeredBy: string | null
  withdrawnWhy: string | null
  answerDue: string | null
  ledgerIndex: number | null
  documents: { pdf: string; docx: string }
  acts: OpenAct[]
}
export interface SlipFigures {
  year: number
  kinds: { kind: string; name: Text; served: number; open: number; unread: number }[]
  onTime: { kept: number; of: number }
}
export interface SlipPreview {
  kindName: Text
  copies: string | null
  rows: {
    caseId: string
    number: string
    title: string
    unit: Named | null
    paragraphs: string[]
    earlier: string[]
  }[]
}
export interface Watch {
  lists: { id: string; name: Text; count: number; more: boolean }[]
  rows: CaseRow[]
  more: boolean
}

export const useSlips = (query: Query) =>
  useInfiniteQuery({
    queryKey: ['slips', query],
    queryFn: ({ pageParam, signal }) => get<Page<SlipRow>>('/slips', { ...query, cursor: pageParam }, signal),
    initialPageParam: '',
    placeholderData: keepPreviousData,
    getNextPageParam: page => page.next ?? undefined,
  })
export const caseSlipsQuery = (id: string) =>
  queryOptions({
    queryKey: ['slips', { case: id }],
    queryFn: ({ signal }) => get<Page<SlipRow>>('/slips', { case: id }, signal),
  })
export const slipQuery = (id: string) =>
  queryOptions({ queryKey: ['slip', id], queryFn: ({ signal }) => get<SlipDetail>(`/slips/${id}`, {}, signal) })
export const slipFiguresQuery = queryOptions({
  queryKey: ['slip-figures'],
  queryFn: ({ signal }) => get<SlipFigures>('/supervision/figures', {}, signal),
})
export const watchQuery = (list: string) =>
  queryOptions({
    queryKey: ['watch', list],
    queryFn: ({ signal }) => get<Watch>('/supervision/watch', { list }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  })
export const previewSlips = (kind: string, caseIds: readonly string[], signal?: AbortSignal) =>
  ask<SlipPreview>('/query/slips', { kind, caseIds }, signal)
