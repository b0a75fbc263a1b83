import { queryOptions } from '@tanstack/react-query'
import type { components } from '../../shared/api/schema.d.ts'
import { get, type Query } from './http.ts'

export type Phrases = components['schemas']['Phrases']
export type Phrase = Phrases['rows'][number]
export type SavedViews = components['schemas']['SavedViews']
export type Column = SavedViews['rows'][number]['columns'][number]

export const phrasesQuery = (query: Query) =>
  queryOptions({
    queryKey: ['phrases', query],
    queryFn: ({ signal }) => get<Phrases>('/phrases', query, signal),
    staleTime: 60_000,
  })

/** Read again with the lists of cases: the counts are of now. */
export const savedViewsQuery = queryOptions({
  queryKey: ['cases', 'saved-views'],
  queryFn: async ({ signal }) => (await get<SavedViews>('/saved-views', {}, signal)).rows,
  refetchInterval: 60_000,
})
