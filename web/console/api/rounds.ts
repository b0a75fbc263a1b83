import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { components } from '../../shared/api/schema.d.ts'
import { ask, get } from './http.ts'
import type { OpenAct, ShutAct } from './types.ts'

type Schemas = components['schemas']
export type RoundRow = Schemas['RoundRow']
export type RoundPage = Schemas['RoundPage']
export type RoundResultRow = Schemas['RoundResultRow']
export type RoundClaim = Schemas['RoundClaim']
export type RoundForm = Schemas['RoundForm']
export type RoundSheet = Schemas['RoundSheet']
export type RoundSubject = Schemas['RoundSubjectPage']
export type Laboratory = Schemas['Laboratory']
export type SchemeDraft = Schemas['SchemeDraft']
export type SchemeTrial = Schemas['SchemeTrial']
export type SchemeStability = Schemas['SchemeStability']
type CasePage = Schemas['RankingCasePage']

/** Acts come through views as they are; their forms are read when they are drawn. */
export const actsOf = (row: { acts: unknown; shut: unknown }) => ({
  acts: row.acts as OpenAct[],
  shut: row.shut as ShutAct[],
})

export const roundsQuery = queryOptions({
  queryKey: ['rounds', 'list'],
  queryFn: ({ signal }) => get<Schemas['RoundList']>('/rounds', { limit: 100 }, signal),
})
export const roundFormQuery = queryOptions({
  queryKey: ['rounds', 'form'],
  queryFn: ({ signal }) => get<RoundForm>('/round-form', {}, signal),
})
export const roundQuery = (id: string) =>
  queryOptions({
    queryKey: ['rounds', id],
    queryFn: ({ signal }) => get<RoundPage>(`/rounds/${id}`, {}, signal),
    placeholderData: keepPreviousData,
  })
export const roundSheetQuery = (id: string) =>
  queryOptions({
    queryKey: ['rounds', id, 'sheet'],
    queryFn: ({ signal }) => get<RoundSheet>(`/rounds/${id}/sheet`, {}, signal),
    refetchOnWindowFocus: false,
  })
export const roundSubjectQuery = (id: string, subject: string) =>
  queryOptions({
    queryKey: ['rounds', id, 'subject', subject],
    queryFn: ({ signal }) => get<RoundSubject>(`/rounds/${id}/subjects/${encodeURIComponent(subject)}`, {}, signal),
  })
export const roundCasesQuery = (id: string, subject: string, indicator: string) =>
  queryOptions({
    queryKey: ['rounds', id, 'cases', subject, indicator],
    queryFn: ({ signal }) => get<CasePage>(`/rounds/${id}/cases`, { subject, indicator, part: 'lost' }, signal),
  })
export const readMarks = (body: { id: string; name: string; base64: string; who: string }) =>
  ask<Schemas['RoundRead']>('/query/round-marks', body)

export const laboratoryQuery = (scheme: string | undefined) =>
  queryOptions({
    queryKey: ['laboratory', scheme ?? ''],
    queryFn: ({ signal }) => get<Laboratory>('/laboratory', scheme ? { scheme } : {}, signal),
    refetchOnWindowFocus: false,
  })
export interface Tried {
  scheme: string
  body?: string
  weights?: Record<string, number>
}
export const checkScheme = (scheme: string, body: string, signal: AbortSignal) =>
  ask<Schemas['SchemeCheck']>('/query/scheme-check', { scheme, body }, signal)
export const tryScheme = (tried: Tried & { most: number }) => ask<SchemeTrial>('/query/scheme-trial', tried)
export const firmness = (tried: Tried & { samples: number; weightShift: number }) =>
  ask<SchemeStability>('/query/scheme-stability', tried)
