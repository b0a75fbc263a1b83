import { queryOptions } from '@tanstack/react-query'
import type { components } from '../../shared/api/schema.d.ts'
import { get } from './http.ts'

export type PromiseFigures = components['schemas']['PromiseFigures']
export const promisesQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['promises', from, to],
    queryFn: ({ signal }) => get<PromiseFigures>('/promises/figures', { from, to }, signal),
    placeholderData: before => before,
  })
