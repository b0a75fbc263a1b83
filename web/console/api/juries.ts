import { queryOptions, useInfiniteQuery } from '@tanstack/react-query'
import type { components } from '../../shared/api/schema.d.ts'
import { get } from './http.ts'
import { queryClient } from './queries.ts'

type Schemas = components['schemas']
export type JuryPage = Schemas['JuryPage']
export type JuryOffers = Schemas['JuryOffers']
export type JuryList = Schemas['JuryList']
export type Hall = Schemas['Hall']
export type RecountRow = Schemas['RecountRow']
export type RecountList = Schemas['RecountList']
export type BreachRow = Schemas['BreachList']['rows'][number]

export const useJuries = () =>
  useInfiniteQuery({
    queryKey: ['juries'],
    queryFn: ({ pageParam, signal }) => get<JuryList>('/juries', { cursor: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: page => page.next ?? undefined,
  })
export const juryQuery = (id: string) =>
  queryOptions({ queryKey: ['jury', id], queryFn: ({ signal }) => get<JuryPage>(`/juries/${id}`, {}, signal) })
export const juryOffersQuery = queryOptions({
  queryKey: ['jury-offers'],
  queryFn: ({ signal }) => get<JuryOffers>('/jury-offers', {}, signal),
})
export const servedQuery = (id: string, query: { from: string; to: string; split: string }) =>
  queryOptions({
    queryKey: ['jury', id, 'served', query],
    queryFn: ({ signal }) => get<Schemas['PeopleServed']>(`/juries/${id}/served`, query, signal),
    retry: false,
  })
export const hallQuery = (id: string) =>
  queryOptions({ queryKey: ['hall', id], queryFn: ({ signal }) => get<Hall>(`/juries/${id}/hall`, {}, signal) })
export const verifyQuery = (id: string) =>
  queryOptions({
    queryKey: ['jury-verify', id],
    queryFn: ({ signal }) => get<Schemas['JuryVerification']>(`/juries/${id}/verify`, {}, signal),
  })
export const recountsQuery = queryOptions({
  queryKey: ['recounts'],
  queryFn: ({ signal }) => get<RecountList>('/recounts', {}, signal),
})
export const breachesQuery = queryOptions({
  queryKey: ['breaches'],
  queryFn: ({ signal }) => get<Schemas['BreachList']>('/breaches', {}, signal),
})

export function readJuries(id?: string): void {
  void queryClient.invalidateQueries({ queryKey: ['juries'] })
  if (!id) return
  void queryClient.invalidateQueries({ queryKey: ['jury', id] })
  void queryClient.invalidateQueries({ queryKey: ['hall', id] })
}
