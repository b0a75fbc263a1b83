import { queryOptions } from '@tanstack/react-query'
import type { components } from '../../shared/api/schema.d.ts'
import { get } from './http.ts'

export type CallerMarks = components['schemas']['CallerMarks']
export const callerMarksQuery = queryOptions({
  queryKey: ['caller-marks'],
  queryFn: ({ signal }) => get<CallerMarks>('/caller-marks', {}, signal),
})
