import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { components } from '../../shared/api/schema.d.ts'
import { get } from './http.ts'

type Schemas = components['schemas']
export type DeskBoard = Schemas['DeskBoard']
export type DeskRow = Schemas['DeskRow']
export type DeskMatter = Schemas['DeskMatter']
export type DutyMonth = Schemas['DutyMonth']
export type DutyToday = Schemas['DutyToday']
export type Whistle = Schemas['Whistle']
export type WhistleCall = Schemas['WhistleCall']
export type WhistleBoard = Schemas['WhistleBoard']

const minute = { refetchInterval: 60_000 }

export const deskQuery = queryOptions({
  queryKey: ['desk'],
  queryFn: ({ signal }) => get<DeskBoard>('/desk', {}, signal),
  ...minute,
})
export const deskMatterQuery = (id: string) =>
  queryOptions({
    queryKey: ['desk', id],
    queryFn: ({ signal }) => get<DeskMatter>(`/desk/${id}`, {}, signal),
  })
export const whistlesQuery = (query: { state?: 'blown' | 'ended'; case?: string }) =>
  queryOptions({
    queryKey: ['whistles', query],
    queryFn: ({ signal }) => get<WhistleBoard>('/whistles', query, signal),
    ...minute,
  })
export const sharedQuery = (place: string | undefined) =>
  queryOptions({
    queryKey: ['whistles', 'shared', place],
    queryFn: async ({ signal }) =>
      (await get<{ rows: WhistleBoard['mayBlow'][number]['shared'] }>('/whistles/shared', { place }, signal)).rows,
  })
export const dutyQuery = (unit: string, month: string) =>
  queryOptions({
    queryKey: ['duty', unit, month],
    queryFn: ({ signal }) => get<DutyMonth>('/duty', { unit, month }, signal),
  })
export const dutyTodayQuery = queryOptions({
  queryKey: ['duty', 'today'],
  queryFn: ({ signal }) => get<DutyToday>('/duty/today', {}, signal),
})
export type Clues = Schemas['Clues']
export const cluesQuery = (state: 'open' | 'ended') =>
  queryOptions({ queryKey: ['clues', state], queryFn: ({ signal }) => get<Clues>('/clues', { state }, signal) })
export type Joints = Schemas['Joints']
export const jointsQuery = (state: 'open' | 'ended') =>
  queryOptions({ queryKey: ['joints', state], queryFn: ({ signal }) => get<Joints>('/joints', { state }, signal) })
export type Deliveries = Schemas['ExchangeDeliveries']
export const exchangeQuery = queryOptions({
  queryKey: ['exchange'],
  queryFn: ({ signal }) => get<Schemas['ExchangeDeliveries']>('/exchange/deliveries', {}, signal),
})
export const whistleFiguresQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['whistles', 'figures', from, to],
    queryFn: ({ signal }) => get<Schemas['WhistleFigures']>('/whistles/figures', { from, to }, signal),
    placeholderData: before => before,
  })
export const secondedQuery = queryOptions({
  queryKey: ['seconded'],
  queryFn: ({ signal }) => get<Schemas['SecondeeOpinions']>('/secondee-opinions', {}, signal),
})
export const appraisalsQuery = (unit: string) =>
  queryOptions({
    queryKey: ['appraisals', unit],
    queryFn: ({ signal }) => get<Schemas['Appraisals']>('/appraisals', { unit }, signal),
  })
export const refusalsPage = (cursor: string | null, signal?: AbortSignal) =>
  get<Schemas['RefusedAnswers']>('/refusals', cursor ? { cursor } : {}, signal)
export const refusalsQuery = infiniteQueryOptions({
  queryKey: ['refusals'],
  queryFn: ({ signal, pageParam }) => refusalsPage(pageParam, signal),
  initialPageParam: null as string | null,
  getNextPageParam: page => page.next,
})
