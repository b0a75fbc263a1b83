import { queryOptions } from '@tanstack/react-query'
import type { components } from '../../shared/api/schema.d.ts'
import { get } from './http.ts'

type Schemas = components['schemas']
export type Company = Schemas['Company']
export type CompanyFound = Schemas['CompaniesFound']['rows'][number]
export type Permits = Schemas['Permits']

export const companiesQuery = (q: string) =>
  queryOptions({
    queryKey: ['companies', q],
    queryFn: ({ signal }) => get<Schemas['CompaniesFound']>('/companies', { q }, signal),
    placeholderData: before => before,
  })
export const companyQuery = (code: string) =>
  queryOptions({
    queryKey: ['company', code],
    queryFn: ({ signal }) => get<Company>(`/companies/${encodeURIComponent(code)}`, {}, signal),
  })
export const permitsQuery = (state: 'open' | 'ended') =>
  queryOptions({
    queryKey: ['joints', 'permits', state],
    queryFn: ({ signal }) => get<Permits>('/permits', { state }, signal),
  })
