import { queryOptions } from '@tanstack/react-query'
import type { components } from '../../shared/api/schema.d.ts'
import { get, type Query } from './http.ts'

export type Phrases = components['schemas']['Phrases']
export type Phrase = Phrases['rows'][number]
type CaseCount = components['schemas']['CaseCount']
export type SavedViews = components['schemas']['SavedViews']
export type Column = SavedViews['rows'][number]['columns'][number]

export const phrasesQuery = (query: Query) =>
  queryOptions({
    queryKey: ['phrases', query],
    queryFn: ({ signal }) => get<Phrases>('/phrases', query, signal),
    staleTime: 60_000,
  })

/** How many cases the list holds; asked apart, so that the list never waits for it. */
export const caseCountQuery = (query: Query, enabled: boolean) =>
  queryOptions({
    queryKey: ['cases', 'count', query],
    queryFn: ({ signal }) => get<CaseCount>('/cases/count', query, signal),
    enabled,
  })

/** Read again with the lists of cases: the counts are of now. */
export const savedViewsQuery = queryOptions({
  queryKey: ['cases', 'saved-views'],
  queryFn: async ({ signal }) => (await get<SavedViews>('/saved-views', {}, signal)).rows,
  refetchInterval: 60_000,
})
