import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { components } from '../../shared/api/schema.d.ts'
import { get, type Query } from './http.ts'

export type Difference = components['schemas']['RankingDifference']
export type Own = components['schemas']['RankingOwn']
export type Integrity = components['schemas']['IntegrityList']
export type Finding = Integrity['rows'][number]

export const differenceQuery = (query: Query) =>
  queryOptions({
    queryKey: ['ranking', 'difference', query],
    queryFn: ({ signal }) => get<Difference>('/ranking/difference', query, signal),
  })

export const ownQuery = (unit: string | undefined) =>
  queryOptions({
    queryKey: ['ranking', 'own', unit ?? ''],
    queryFn: ({ signal }) => get<Own>('/ranking/own', unit ? { unit } : {}, signal),
  })

export const integrityQuery = (state: string, unit: string | undefined) =>
  queryOptions({
    queryKey: ['integrity', state, unit ?? ''],
    queryFn: ({ signal }) => get<Integrity>('/integrity', { state, limit: 100, ...(unit ? { unit } : {}) }, signal),
    placeholderData: keepPreviousData,
  })

export type FigureRow = components['schemas']['FigureCatalogue']['rows'][number]
export const figuresQuery = queryOptions({
  queryKey: ['figures'],
  queryFn: ({ signal }) => get<components['schemas']['FigureCatalogue']>('/figures', {}, signal),
  staleTime: 300_000,
})
