import { keepPreviousData, QueryClient, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { ApiProblem } from '../../shared/api/problem.ts'
import { ask, get, type Query } from './http.ts'
import { referenceOf } from './reference.ts'
import type {
  AlarmRow,
  Approval,
  ArbitrationDetail,
  ArbitrationRow,
  CallbackDetail,
  CallbackPage,
  CaseDetail,
  CaseNear,
  CasePage,
  CityRow,
  DataRequestDetail,
  DataRequestRow,
  DemoAccount,
  Draft,
  EarlierReply,
  KnownBeside,
  LedgerPage,
  Me,
  PackDiff,
  PackRules,
  Page,
  PairRow,
  PeopleAway,
  PersonPage,
  RankingCasePage,
  RankingCourse,
  RankingExplain,
  RankingTable,
  ReferenceAnswer,
  RunningClock,
  SchemePage,
  SchemeRow,
  Standing,
  TeamBoard,
  UnitPage,
  UnitTreeRow,
  Workbench,
} from './types.ts'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: true,
      retry: (count, error) => error instanceof ApiProblem && (error.status === 0 || error.status >= 502) && count < 2,
    },
    mutations: { retry: false },
  },
})

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => get<Me>('/me', {}, signal),
  staleTime: 60_000,
})
export const workbenchQuery = queryOptions({
  queryKey: ['workbench'],
  queryFn: ({ signal }) => get<Workbench>('/workbench', {}, signal),
  refetchInterval: 60_000,
})
/** Asked in a page behind others too: what is alarmed must be heard there. */
export const alarmsQuery = queryOptions({
  queryKey: ['alarms'],
  queryFn: async ({ signal }) => (await get<{ rows: AlarmRow[] }>('/alarms', {}, signal)).rows,
  refetchInterval: 60_000,
  refetchIntervalInBackground: true,
})
export const referenceQuery = queryOptions({
  queryKey: ['reference'],
  queryFn: async ({ signal }) => referenceOf(await get<ReferenceAnswer>('/reference', {}, signal)),
  staleTime: Number.POSITIVE_INFINITY,
})
export const caseQuery = (id: string) =>
  queryOptions({ queryKey: ['case', id], queryFn: ({ signal }) => get<CaseDetail>(`/cases/${id}`, {}, signal) })
export const knownQuery = (id: string) =>
  queryOptions({
    queryKey: ['known', id],
    queryFn: async ({ signal }) => (await get<{ items: KnownBeside[] }>(`/cases/${id}/known`, {}, signal)).items,
  })
export const nearQuery = (id: string) =>
  queryOptions({ queryKey: ['near', id], queryFn: ({ signal }) => get<CaseNear>(`/cases/${id}/near`, {}, signal) })
export const pairsQuery = queryOptions({
  queryKey: ['pairs'],
  queryFn: async ({ signal }) => (await get<{ items: PairRow[] }>('/pairs', {}, signal)).items,
})
export const draftsQuery = queryOptions({
  queryKey: ['drafts'],
  queryFn: async ({ signal }) => (await get<{ rows: Draft[] }>('/drafts', {}, signal)).rows,
})

export const useMe = () => useQuery(meQuery).data
export const useReference = () => useQuery(referenceQuery).data
export const citiesQuery = queryOptions({
  queryKey: ['cities'],
  queryFn: async ({ signal }) => (await get<{ rows: CityRow[] }>('/cities', {}, signal)).rows,
  staleTime: Number.POSITIVE_INFINITY,
})
export const useCities = () => useQuery(citiesQuery).data
export const useDemoAccounts = () =>
  useQuery({
    queryKey: ['demo-accounts'],
    queryFn: async ({ signal }) => (await get<{ rows: DemoAccount[] }>('/demo-accounts', {}, signal)).rows,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })

const pages = { initialPageParam: '', placeholderData: keepPreviousData }
const nextOf = (page: { next: string | null }) => page.next ?? undefined

/** A keyset-paged list of cases: the workbench's queue or the filtered list. */
export const useCases = (path: '/work' | '/cases', query: Query, enabled = true) =>
  useInfiniteQuery({
    queryKey: ['cases', path, query],
    queryFn: ({ pageParam, signal }) => get<CasePage>(path, { ...query, cursor: pageParam, limit: 50 }, signal),
    getNextPageParam: nextOf,
    enabled,
    ...pages,
  })

export const useCallbacks = (state: 'due' | 'later' | 'done') =>
  useInfiniteQuery({
    queryKey: ['callbacks', state],
    queryFn: ({ pageParam, signal }) => get<CallbackPage>('/callbacks', { state, cursor: pageParam }, signal),
    getNextPageParam: nextOf,
    ...pages,
  })
export const callbackQuery = (id: string) =>
  queryOptions({
    queryKey: ['callback', id],
    queryFn: ({ signal }) => get<CallbackDetail>(`/callbacks/${id}`, {}, signal),
  })

export const arbitrationsQuery = queryOptions({
  queryKey: ['arbitrations'],
  queryFn: async ({ signal }) => (await get<{ rows: ArbitrationRow[] }>('/arbitrations', {}, signal)).rows,
  refetchInterval: 60_000,
})
export const arbitrationQuery = (id: string) =>
  queryOptions({
    queryKey: ['arbitration', id],
    queryFn: ({ signal }) => get<ArbitrationDetail>(`/arbitrations/${id}`, {}, signal),
    retry: false,
  })

export const rankingQuery = (query: Query) =>
  queryOptions({
    queryKey: ['ranking', query],
    queryFn: ({ signal }) => get<RankingTable>('/ranking', query, signal),
    placeholderData: keepPreviousData,
  })
export const courseQuery = (group: string | undefined) =>
  queryOptions({
    queryKey: ['ranking-course', group],
    queryFn: ({ signal }) => get<RankingCourse>('/ranking/course', { group, months: 6 }, signal),
  })
export const explainQuery = (query: Query) =>
  queryOptions({
    queryKey: ['ranking-explain', query],
    queryFn: ({ signal }) => get<RankingExplain>('/ranking/explain', query, signal),
  })
export const useRankingCases = (query: Query) =>
  useInfiniteQuery({
    queryKey: ['ranking-cases', query],
    queryFn: ({ pageParam, signal }) => get<RankingCasePage>('/ranking/cases', { ...query, cursor: pageParam }, signal),
    getNextPageParam: nextOf,
    ...pages,
  })

export const packRulesQuery = (version?: string) =>
  queryOptions({
    queryKey: ['pack-rules', version ?? ''],
    queryFn: ({ signal }) => get<PackRules>('/pack/rules', version ? { version } : {}, signal),
  })
export const schemesQuery = queryOptions({
  queryKey: ['schemes'],
  queryFn: ({ signal }) => get<{ rows: SchemeRow[] }>('/schemes', {}, signal),
})
export const schemeQuery = (code: string, of?: string) =>
  queryOptions({
    queryKey: ['scheme', code, of ?? ''],
    queryFn: ({ signal }) => get<SchemePage>(`/schemes/${code}`, of ? { of } : {}, signal),
  })
export const packDiffQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['pack-diff', from, to],
    queryFn: ({ signal }) => get<PackDiff>('/pack/diff', { from, to }, signal),
  })
export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: async ({ signal }) => {
    const answer = await get<UnitTreeRow[] | { rows: UnitTreeRow[] }>('/units', {}, signal)
    return Array.isArray(answer) ? answer : answer.rows
  },
})
export const unitQuery = (id: string) =>
  queryOptions({ queryKey: ['unit', id], queryFn: ({ signal }) => get<UnitPage>(`/units/${id}`, {}, signal) })
export const personQuery = (id: string) =>
  queryOptions({ queryKey: ['person', id], queryFn: ({ signal }) => get<PersonPage>(`/people/${id}`, {}, signal) })
export const approvalsQuery = queryOptions({
  queryKey: ['approvals'],
  queryFn: ({ signal }) => get<{ rows: Approval[] }>('/approvals', {}, signal),
})
export const teamQuery = (unit: string | undefined) =>
  queryOptions({ queryKey: ['team', unit], queryFn: ({ signal }) => get<TeamBoard>('/team', { unit }, signal) })
export const useUnitClocks = (unit: string) =>
  useInfiniteQuery({
    queryKey: ['unit-clocks', unit],
    queryFn: ({ pageParam, signal }) =>
      get<Page<RunningClock>>(`/units/${unit}/clocks`, { cursor: pageParam, limit: 100 }, signal),
    getNextPageParam: nextOf,
    ...pages,
  })
export const standingQuery = queryOptions({
  queryKey: ['standing'],
  queryFn: ({ signal }) => get<Standing>('/standing', {}, signal),
})
/** Who is not there today; lists of people leave them out. */
export const awayQuery = queryOptions({
  queryKey: ['away'],
  queryFn: ({ signal }) => get<PeopleAway>('/people/away', {}, signal),
  staleTime: 300_000,
})
export const useLedger = (query: Query) =>
  useInfiniteQuery({
    queryKey: ['ledger', query],
    queryFn: ({ pageParam, signal }) => get<LedgerPage>('/ledger', { ...query, cursor: pageParam, limit: 100 }, signal),
    getNextPageParam: nextOf,
    ...pages,
  })

export const useDataRequests = (state: 'open' | 'done') =>
  useInfiniteQuery({
    queryKey: ['data-requests', state],
    queryFn: ({ pageParam, signal }) =>
      get<Page<DataRequestRow>>('/data-requests', { state, cursor: pageParam }, signal),
    getNextPageParam: nextOf,
    ...pages,
  })
export const dataRequestQuery = (id: string) =>
  queryOptions({
    queryKey: ['data-requests', 'one', id],
    queryFn: ({ signal }) => get<DataRequestDetail>(`/data-requests/${id}`, {}, signal),
  })

export const historyQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['history', caseId],
    queryFn: async ({ signal }) => (await get<{ rows: EarlierReply[] }>(`/cases/${caseId}/history`, {}, signal)).rows,
    staleTime: 300_000,
  })

export type SearchAnswer = {
  cases: CasePage['rows']
  by: 'number' | 'phone' | 'name' | 'words'
  named: number
  more: boolean
  next: string | null
}
export const search = (asked: Query & { q: string }, signal?: AbortSignal) =>
  ask<SearchAnswer>('/query/search', asked, signal)

/** Cases that words, a name or a number lead to, within the filters; what is looked for stands in no address. */
export const useSearch = (q: string, filters: Query) =>
  useInfiniteQuery({
    queryKey: ['search', q, filters],
    queryFn: ({ pageParam, signal }) => search({ ...filters, q, cursor: pageParam, limit: 50 }, signal),
    getNextPageParam: nextOf,
    enabled: q !== '',
    ...pages,
  })
