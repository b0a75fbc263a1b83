import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { components } from '../../shared/api/schema.d.ts'
import { get } from './http.ts'
import { queryClient } from './queries.ts'

type Schemas = components['schemas']
export type CampaignList = Schemas['CampaignList']
export type CampaignRow = Schemas['CampaignRow']
export type Campaign = Schemas['Campaign']
export type TargetRow = Schemas['CampaignTargetRow']
export type TargetPage = Schemas['CampaignTargets']
export type Target = Schemas['CampaignTarget']

export const targetStates = ['open', 'late', 'reported', 'resolved', 'dropped'] as const
export type TargetState = (typeof targetStates)[number]

export interface TargetsAsked {
  unit?: string | undefined
  state?: TargetState | undefined
}

export const campaignsQuery = queryOptions({
  queryKey: ['campaigns', 'list'],
  queryFn: ({ signal }) => get<CampaignList>('/campaigns', {}, signal),
})
export const campaignQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaigns', 'one', id],
    queryFn: ({ signal }) => get<Campaign>(`/campaigns/${id}`, {}, signal),
  })
export const targetsQuery = (id: string, asked: TargetsAsked) =>
  infiniteQueryOptions({
    queryKey: ['campaigns', 'targets', id, asked],
    queryFn: ({ pageParam, signal }) => targetPage(id, asked, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next,
  })
export const targetPage = (id: string, { unit, state }: TargetsAsked, cursor: string | null, signal?: AbortSignal) =>
  get<TargetPage>(`/campaigns/${id}/targets`, { unit, state, limit: '200', cursor: cursor ?? undefined }, signal)
export const targetQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaigns', 'target', id],
    queryFn: ({ signal }) => get<Target>(`/targets/${id}`, {}, signal),
  })

export const readCampaigns = () => queryClient.invalidateQueries({ queryKey: ['campaigns'] })
