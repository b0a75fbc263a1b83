import { keepPreviousData, queryOptions, useInfiniteQuery } from '@tanstack/react-query'
import type { components } from '../../shared/api/schema.d.ts'
import { get } from './http.ts'

type Schemas = components['schemas']
export type SchemeCode = 'item' | 'unit'
export type ModelList = Schemas['ModelList']
export type ModelRow = Schemas['ModelRow']
export type ModelDetail = Schemas['ModelDetail']
export type OverruleCourse = Schemas['OverruleCourse']
type DecisionPage = Schemas['DecisionPage']
export type Decision = DecisionPage['rows'][number]
export interface ReplyQuality {
  from: string
  to: string
  rows: {
    unit: string
    name: { zh: string; en: string }
    replies: number
    weak: number
    faults: { code: string; words: { zh: string; en: string }; n: number }[]
  }[]
}

export const modelsQuery = (scheme: SchemeCode) =>
  queryOptions({
    queryKey: ['models', scheme],
    queryFn: ({ signal }) => get<ModelList>('/models', { scheme }, signal),
  })
export const modelQuery = (id: string) =>
  queryOptions({
    queryKey: ['models', 'one', id],
    queryFn: ({ signal }) => get<ModelDetail>(`/models/${id}`, {}, signal),
  })
export const overrulesQuery = (scheme: SchemeCode) =>
  queryOptions({
    queryKey: ['models', 'overrules', scheme],
    queryFn: ({ signal }) => get<OverruleCourse>('/decisions/course', { scheme }, signal),
  })
export const replyQualityQuery = queryOptions({
  queryKey: ['reply-quality'],
  queryFn: ({ signal }) => get<ReplyQuality>('/replies/quality', {}, signal),
})

export const useDecisions = (scheme: SchemeCode, overruled: boolean, enabled: boolean) =>
  useInfiniteQuery({
    queryKey: ['models', 'decisions', scheme, overruled],
    queryFn: ({ pageParam, signal }) =>
      get<DecisionPage>(
        '/decisions',
        { scheme, ...(overruled ? { overruled: true } : {}), ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next ?? undefined,
    placeholderData: keepPreviousData,
    enabled,
  })
