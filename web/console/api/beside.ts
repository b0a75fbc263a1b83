import { queryOptions, useQuery } from '@tanstack/react-query'
import type { components } from '../../shared/api/schema.d.ts'
import { get } from './http.ts'

export type CaseBeside = components['schemas']['CaseBeside']

/** What goes on beside a case; its key begins with the case's, so that whatever changes the case reads it again. */
export const besideQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'beside'],
    queryFn: ({ signal }) => get<CaseBeside>(`/cases/${id}/beside`, {}, signal),
  })
export const useBeside = (id: string) => useQuery(besideQuery(id)).data
