import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { components } from '../../shared/api/schema.d.ts'
import { get } from './http.ts'

type Schemas = components['schemas']
export type DomainCourse = Schemas['DomainCourse']
export type DomainRow = DomainCourse['rows'][number]
export type DomainItem = DomainRow['items'][number]
export type DomainMonths = DomainCourse['city']
export type DomainSums = DomainMonths['running']

/** How many months back; each is held against as many before. */
export const spansOfMonths = [3, 6, 12, 24] as const
export type SpanOfMonths = (typeof spansOfMonths)[number]

export const domainsQuery = (months: SpanOfMonths) =>
  queryOptions({
    queryKey: ['domains', months],
    queryFn: ({ signal }) => get<DomainCourse>('/domains', { months: String(months) }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 600_000,
  })
