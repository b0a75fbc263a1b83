import { queryOptions, useQuery } from '@tanstack/react-query'
import type { components } from '../../shared/api/schema.d.ts'
import { ask, get } from './http.ts'
import { queryClient } from './queries.ts'
import { useSettled } from './use-suggest.ts'

type Schemas = components['schemas']
export type KnowledgeList = Schemas['KnowledgeList']
export type KnowledgeEntry = Schemas['KnowledgeEntry']
export type Wording = KnowledgeEntry['wordings'][number]
export type KnowledgeOffer = Schemas['KnowledgeOffer']
type Upkeep = Schemas['KnowledgeUpkeep']

export const knowledgeShows = ['all', 'todo', 'waiting', 'due', 'stopped', 'ended'] as const
export type KnowledgeShow = (typeof knowledgeShows)[number]

export const knowledgeListQuery = (query: { unit?: string | undefined; show: KnowledgeShow }) =>
  queryOptions({
    queryKey: ['knowledge', 'list', query],
    queryFn: ({ signal }) => get<KnowledgeList>('/knowledge', query, signal),
  })
export const knowledgeQuery = (id: string) =>
  queryOptions({
    queryKey: ['knowledge', 'entry', id],
    queryFn: ({ signal }) => get<KnowledgeEntry>(`/knowledge/${id}`, {}, signal),
  })
export const knowledgeFiguresQuery = (unit: string) =>
  queryOptions({
    queryKey: ['knowledge', 'figures', unit],
    queryFn: async ({ signal }) =>
      (await get<{ rows: Upkeep[] }>('/knowledge/figures', { unit }, signal)).rows[0] ?? null,
  })

/** What the knowledge base says to words, or to a case; what came last stays until the next is there. */
export function useKnowledge(said: { text: string } | { caseId: string }) {
  const words = useSettled('text' in said ? said.text.trim() : '', 350)
  const caseId = 'caseId' in said ? said.caseId : null
  return useQuery({
    queryKey: ['knowledge', 'search', caseId, words],
    queryFn: async ({ signal }) =>
      (
        await ask<{ rows: KnowledgeOffer[] }>(
          '/query/knowledge',
          caseId === null ? { text: words } : { case: caseId },
          signal,
        )
      ).rows,
    enabled: caseId !== null || words.length >= 2,
    staleTime: 60_000,
    placeholderData: previous => (caseId !== null || words.length >= 2 ? previous : undefined),
  }).data
}

export const readKnowledge = () => queryClient.invalidateQueries({ queryKey: ['knowledge'] })
