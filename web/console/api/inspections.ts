import { queryOptions } from '@tanstack/react-query'
import type { components } from '../../shared/api/schema.d.ts'
import { get } from './http.ts'
import { queryClient } from './queries.ts'

type Schemas = components['schemas']
export type InspectionList = Schemas['InspectionList']
export type InspectionRow = Schemas['InspectionRow']
export type Inspection = Schemas['Inspection']
export type CheckList = InspectionList['lists'][number]

export const inspectionShows = ['all', 'todo', 'open', 'mended', 'clean'] as const
export type InspectionShow = (typeof inspectionShows)[number]

export const inspectionListQuery = (query: { show: InspectionShow; unit?: string | undefined }) =>
  queryOptions({
    queryKey: ['inspections', 'list', query],
    queryFn: ({ signal }) => get<InspectionList>('/inspections', query, signal),
  })
export const inspectionQuery = (id: string) =>
  queryOptions({
    queryKey: ['inspections', 'one', id],
    queryFn: ({ signal }) => get<Inspection>(`/inspections/${id}`, {}, signal),
  })

export const readInspections = () => queryClient.invalidateQueries({ queryKey: ['inspections'] })
