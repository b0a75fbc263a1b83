import { keepPreviousData, queryOptions, useInfiniteQuery } from '@tanstack/react-query'
import type { components } from '../../shared/api/schema.d.ts'
import { get, type Query } from './http.ts'

type Schemas = components['schemas']
export type StepRow = Schemas['StepRow']
export type StepDetail = Schemas['StepDetail']
export type HonourRow = Schemas['HonourRow']
export type ExcuseDetail = Schemas['ExcuseDetail']
export type ObjectionRow = Schemas['ObjectionRow']
export type ObjectionDetail = Schemas['ObjectionDetail']
export type RestorationDetail = Schemas['RestorationDetail']
export type WaiverHistory = Schemas['WaiverHistory']
export type RoundObjectionWindow = Schemas['RoundObjectionWindow']

export const useSteps = (query: Query) =>
  useInfiniteQuery({
    queryKey: ['ladder', 'steps', query],
    queryFn: ({ pageParam, signal }) => get<Schemas['StepPage']>('/ladder', { ...query, cursor: pageParam }, signal),
    initialPageParam: '',
    placeholderData: keepPreviousData,
    getNextPageParam: page => page.next ?? undefined,
  })
export const stepQuery = (id: string) =>
  queryOptions({
    queryKey: ['ladder', 'step', id],
    queryFn: ({ signal }) => get<StepDetail>(`/ladder/${id}`, {}, signal),
  })
export const ladderFiguresQuery = queryOptions({
  queryKey: ['ladder', 'figures'],
  queryFn: ({ signal }) => get<Schemas['LadderFigures']>('/ladder/figures', {}, signal),
})
export const honoursQuery = queryOptions({
  queryKey: ['ladder', 'honours'],
  queryFn: ({ signal }) => get<Schemas['HonourPage']>('/honours', {}, signal),
})
export const excusesQuery = queryOptions({
  queryKey: ['ladder', 'excuses'],
  queryFn: ({ signal }) => get<Schemas['ExcusePage']>('/excuses', {}, signal),
})
export const caseCostsQuery = (id: string) =>
  queryOptions({
    queryKey: ['ladder', 'costs', id],
    queryFn: ({ signal }) => get<Schemas['CaseCosts']>(`/cases/${id}/costs`, {}, signal),
  })
export const excuseQuery = (id: string) =>
  queryOptions({
    queryKey: ['ladder', 'excuse', id],
    queryFn: ({ signal }) => get<ExcuseDetail>(`/excuses/${id}`, {}, signal),
  })
export const handOversQuery = queryOptions({
  queryKey: ['ladder', 'hand-overs'],
  queryFn: ({ signal }) => get<Schemas['HandOverPage']>('/hand-overs', {}, signal),
})
export const useObjections = (query: Query) =>
  useInfiniteQuery({
    queryKey: ['objections', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      get<Schemas['ObjectionPage']>('/objections', { ...query, cursor: pageParam }, signal),
    initialPageParam: '',
    placeholderData: keepPreviousData,
    getNextPageParam: page => page.next ?? undefined,
  })
export const objectionQuery = (id: string) =>
  queryOptions({
    queryKey: ['objections', 'one', id],
    queryFn: ({ signal }) => get<ObjectionDetail>(`/objections/${id}`, {}, signal),
  })
export const useRestorations = () =>
  useInfiniteQuery({
    queryKey: ['objections', 'restorations'],
    queryFn: ({ pageParam, signal }) => get<Schemas['RestorationPage']>('/restorations', { cursor: pageParam }, signal),
    initialPageParam: '',
    placeholderData: keepPreviousData,
    getNextPageParam: page => page.next ?? undefined,
  })
export const restorationQuery = (id: string) =>
  queryOptions({
    queryKey: ['objections', 'restoration', id],
    queryFn: ({ signal }) => get<RestorationDetail>(`/restorations/${id}`, {}, signal),
  })
export const roundWindowQuery = (query: { round: string; subject: string }) =>
  queryOptions({
    queryKey: ['objections', 'round-window', query],
    queryFn: ({ signal }) => get<RoundObjectionWindow>('/objections/round-window', query, signal),
  })
export const objectionWindowQuery = (query: { kind: string; period: string; unit: string }) =>
  queryOptions({
    queryKey: ['objections', 'window', query],
    queryFn: ({ signal }) => get<Schemas['ObjectionWindow']>('/objections/window', query, signal),
  })
