import { queryOptions } from '@tanstack/react-query'
import type { components } from '../../shared/api/schema.d.ts'
import { get } from './http.ts'

export type DayReport = components['schemas']['DayReport']

export const dayReportQuery = (query: { report?: string | undefined; day?: string | undefined }) =>
  queryOptions({
    queryKey: ['dayReport', query],
    queryFn: ({ signal }) => get<DayReport>('/day-report', query, signal),
    refetchInterval: 60_000,
  })
