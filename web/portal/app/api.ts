import type { components } from '../../shared/api/schema.d.ts'
import { answer, api } from '../../shared/api/typed.ts'
import type {
  FileView,
  Follow,
  MyMatter,
  Page,
  Place,
  PublicAnswer,
  PublicCity,
  PublicRound,
  PublicRoundRow,
  PublicSuggestions,
  RankingCourse,
  RankingTable,
  RatingInput,
  Receipt,
  ReplyBy,
  Text,
  YesterdayFigures,
} from '../../shared/api/types.ts'
import type { Lang } from '../../shared/i18n/lang.ts'

let city = ''

/** All requests below go to this city. */
export const setCityOfApi = (code: string): void => {
  city = code
}

export const cityOfApi = (): string => city

/** Where uploads to this city begin. */
export const uploadsPath = (): string => `/api/public/${encodeURIComponent(city)}/uploads`

const keyed = (key: string) => ({ 'Idempotency-Key': key })

export type CityRow = { code: string; name: Text; house: Text }
/** The cities at this address, for those who name none. */
export const readCities = async (): Promise<CityRow[]> => (await answer(api.GET('/api/cities'))).rows

export const readCity = (code: string): Promise<PublicCity> =>
  answer(api.GET('/api/public/{city}/city', { params: { path: { city: code } } }))

export type PublicRules = {
  version: string
  effectiveFrom: string
  sections: { id: string; name: Text; lines: { what: Text; value: Text }[] }[]
}
export const readRules = (signal: AbortSignal): Promise<PublicRules> =>
  answer(api.GET('/api/public/{city}/rules', { params: { path: { city } }, signal }))

export const readFigures = (signal: AbortSignal): Promise<YesterdayFigures> =>
  answer(api.GET('/api/public/{city}/figures', { params: { path: { city } }, signal }))

export const readAnswers = (
  query: { q?: string; cursor?: string | null; limit?: number },
  signal?: AbortSignal,
): Promise<Page<PublicAnswer>> =>
  answer(
    api.GET('/api/public/{city}/answers', {
      params: {
        path: { city },
        query: {
          ...(query.q && { q: query.q }),
          ...(query.cursor && { cursor: query.cursor }),
          limit: query.limit ?? 20,
        },
      },
      ...(signal && { signal }),
    }),
  )

export const readAnswer = (id: string, signal: AbortSignal): Promise<PublicAnswer> =>
  answer(api.GET('/api/public/{city}/answers/{id}', { params: { path: { city, id } }, signal }))

export type NotSatisfiedRow = components['schemas']['NotSatisfiedRow']
export const readNotSatisfied = (cursor: string | null, signal?: AbortSignal): Promise<Page<NotSatisfiedRow>> =>
  answer(
    api.GET('/api/public/{city}/not-satisfied', {
      params: { path: { city }, query: { ...(cursor && { cursor }) } },
      ...(signal && { signal }),
    }),
  )

export const suggest = (text: string, place: Partial<Place> | null, signal: AbortSignal): Promise<PublicSuggestions> =>
  answer(api.POST('/api/public/{city}/suggest', { params: { path: { city } }, body: { text, place }, signal }))

export type AppealInput = {
  text: string
  place: Place
  name?: string
  phone?: string
  anonymous: boolean
  replyBy: ReplyBy
  consentPublish: boolean
  fileIds: string[]
  /** number of a known matter this is about */
  join?: string
  behalf?: { relation: string; answerTo: 'filer' | 'them'; name?: string; phone?: string }
  answers: { code: string; value: string }[]
  noticeAccepted: true
  /** in which messages are written to the person */
  lang: Lang
  /** Left empty by people: the field is out of sight. */
  website?: string
}
export const sendAppeal = (key: string, input: AppealInput): Promise<Receipt> =>
  answer(
    api.POST('/api/public/{city}/appeals', { params: { path: { city }, header: keyed(key) }, body: input }),
  ) as Promise<unknown> as Promise<Receipt>

/** How somebody proves that a matter is theirs: the query code, or a telephone session and the matter's id. */
/** By query code, by the link of a message, by telephone session and which of its matters. */
export type Access = { code: string } | { link: string } | { token: string; appeal: string }
const proof = (access: Access): Record<string, string> =>
  'code' in access
    ? { 'x-query-code': access.code }
    : { authorization: `Bearer ${'link' in access ? access.link : access.token}` }
const which = (access: Access) => ('appeal' in access ? { appeal: access.appeal } : {})

export const readFollow = (access: Access, signal?: AbortSignal): Promise<Follow> =>
  answer(
    api.GET('/api/public/{city}/follow', {
      params: { path: { city }, query: which(access) },
      headers: proof(access),
      ...(signal && { signal }),
    }),
  )
export const readProof = (access: Access): Promise<unknown> =>
  answer(
    api.GET('/api/public/{city}/follow/receipt', {
      params: { path: { city }, query: which(access) },
      headers: proof(access),
    }),
  )
export const verifyProof = (receipt: unknown): Promise<{ ok: boolean; why: Text }> =>
  answer(
    api.POST('/api/public/{city}/receipts/verify', {
      params: { path: { city } },
      body: { receipt: receipt as Record<string, unknown> },
    }),
  )

type Headline = { headline: Text }
export const rate = (key: string, access: Access, id: string, input: RatingInput): Promise<Headline> =>
  answer(
    api.POST('/api/public/{city}/appeals/{id}/rate', {
      params: { path: { city, id }, header: keyed(key) },
      headers: proof(access),
      body: input,
    }),
  ) as Promise<unknown> as Promise<Headline>
/** Words after filing: further facts, urging, a question, withdrawal (CHECKLIST K10). */
export const sayMore = (
  key: string,
  access: Access,
  id: string,
  kind: 'add' | 'urge' | 'ask' | 'withdraw',
  body: { text: string; fileIds?: string[] },
): Promise<Headline> =>
  answer(
    api.POST(`/api/public/{city}/appeals/{id}/${kind}`, {
      params: { path: { city, id }, header: keyed(key) },
      headers: proof(access),
      body,
    }),
  ) as Promise<unknown> as Promise<Headline>
export const contest = (key: string, access: Access, id: string, text: string): Promise<Headline> =>
  answer(
    api.POST('/api/public/{city}/appeals/{id}/contest', {
      params: { path: { city, id }, header: keyed(key) },
      headers: proof(access),
      body: { text },
    }),
  ) as Promise<unknown> as Promise<Headline>
export const sayNotSolved = (key: string, access: Access, id: string, text: string): Promise<Headline> =>
  answer(
    api.POST('/api/public/{city}/appeals/{id}/not-solved', {
      params: { path: { city, id }, header: keyed(key) },
      headers: proof(access),
      body: { text },
    }),
  ) as Promise<unknown> as Promise<Headline>

export const chooseMessages = (key: string, access: Access, id: string, want: 'all' | 'essential'): Promise<unknown> =>
  answer(
    api.POST('/api/public/{city}/appeals/{id}/messages', {
      params: { path: { city, id }, header: keyed(key) },
      headers: proof(access),
      body: { want },
    }),
  )

export const consent = (key: string, access: Access, id: string, publish: boolean): Promise<unknown> =>
  answer(
    api.POST('/api/public/{city}/appeals/{id}/consent', {
      params: { path: { city, id }, header: keyed(key) },
      headers: proof(access),
      body: { publish },
    }),
  )

export type DataAsk = { kind: 'copy' | 'correction' | 'deletion'; text?: string; name?: string; phone?: string }
export const askData = (key: string, access: Access, id: string, input: DataAsk): Promise<unknown> =>
  answer(
    api.POST('/api/public/{city}/appeals/{id}/ask-data', {
      params: { path: { city, id }, header: keyed(key) },
      headers: proof(access),
      body: input,
    }),
  )
export const readDataCopy = (
  access: Access,
  id: string,
): Promise<{ sections: { title: Text; lines: { name: Text; value: Text }[] }[] }> =>
  answer(api.GET('/api/public/{city}/data-copies/{id}', { params: { path: { city, id } }, headers: proof(access) }))

export const askPhoneCode = (
  phone: string,
  lang: Lang,
): Promise<{ sent: true; demoCode?: string; validMinutes: number }> =>
  answer(api.POST('/api/public/{city}/phone-codes', { params: { path: { city } }, body: { phone, lang } }))
export const openPhoneSession = (phone: string, code: string): Promise<{ token: string; validMinutes: number }> =>
  answer(api.POST('/api/public/{city}/phone-sessions', { params: { path: { city } }, body: { phone, code } }))
export const readMyMatters = (
  token: string,
  signal: AbortSignal,
): Promise<{ rows: MyMatter[]; messageChoice: 'all' | 'essential' | null }> =>
  answer(
    api.GET('/api/public/{city}/my-matters', {
      params: { path: { city } },
      headers: { authorization: `Bearer ${token}` },
      signal,
    }),
  )

export const readRanking = (
  query: { kind: 'day' | 'month'; period?: string; group?: string },
  signal: AbortSignal,
): Promise<RankingTable> =>
  answer(
    api.GET('/api/public/{city}/ranking', {
      params: {
        path: { city },
        query: {
          kind: query.kind,
          ...(query.period && { period: query.period }),
          ...(query.group && { group: query.group }),
        },
      },
      signal,
    }),
  )
export const readPeriods = (
  signal: AbortSignal,
): Promise<{ publicity: 'internal' | 'banded' | 'byName'; days: string[]; months: string[] }> =>
  answer(api.GET('/api/public/{city}/ranking/periods', { params: { path: { city } }, signal }))
/** Published rounds that the city shows to everybody, the newest first. */
export const readRounds = async (signal?: AbortSignal): Promise<PublicRoundRow[]> =>
  (await answer(api.GET('/api/public/{city}/rounds', { params: { path: { city } }, ...(signal && { signal }) }))).rows
export const readRound = (number: string, signal?: AbortSignal): Promise<PublicRound> =>
  answer(
    api.GET('/api/public/{city}/rounds/{number}', { params: { path: { city, number } }, ...(signal && { signal }) }),
  )
export const readCourse = (group: string, signal: AbortSignal): Promise<RankingCourse> =>
  answer(api.GET('/api/public/{city}/ranking/course', { params: { path: { city }, query: { group } }, signal }))

export type PublicDesk = components['schemas']['PublicDesk']
export const readDesk = (signal: AbortSignal): Promise<PublicDesk> =>
  answer(api.GET('/api/public/{city}/desk', { params: { path: { city } }, signal }))

export type CompanyMatters = components['schemas']['CompanyMatters']
/** What somebody of a company looks with: its credit code and a code of their own. */
export type CompanyCode = { creditCode: string; code: string }
/** The code stands in no address: it is asked by POST. */
export const readCompany = (body: CompanyCode): Promise<CompanyMatters> =>
  answer(api.POST('/api/public/{city}/company', { params: { path: { city } }, body }))
export type CompanyMatter = components['schemas']['CompanyMatter']
export const readCompanyMatter = (code: CompanyCode, id: string, signal: AbortSignal): Promise<CompanyMatter> =>
  answer(api.POST('/api/public/{city}/company/matter', { params: { path: { city } }, body: { ...code, id }, signal }))

export type PublicOffice = components['schemas']['PublicOffice']
export const readOffice = (query: { unit?: string; person?: string }, signal: AbortSignal): Promise<PublicOffice> =>
  answer(api.GET('/api/public/{city}/office', { params: { path: { city }, query }, signal }))
export const appraise = (
  key: string,
  body: { unit: string; person?: string; mark: number; words?: string },
): Promise<unknown> =>
  answer(api.POST('/api/public/{city}/appraisals', { params: { path: { city }, header: keyed(key) }, body }))
export type ReportInput = {
  list: string
  text: string
  unit?: string
  person?: string
  about?: string
  website?: string
}
export const sendReport = (key: string, body: ReportInput): Promise<{ number: string; queryCode: string }> =>
  answer(
    api.POST('/api/public/{city}/clues', { params: { path: { city }, header: keyed(key) }, body }),
  ) as Promise<unknown> as Promise<{ number: string; queryCode: string }>
export const askReport = (code: string): Promise<components['schemas']['ClueStands']> =>
  answer(api.POST('/api/public/{city}/clues/stands', { params: { path: { city } }, body: { code } }))

export type OpenLink = components['schemas']['OpenLink']
/** What somebody is asked by a link without sign-in; the token goes in a header, never in an address that is sent. */
export const readLink = (token: string, signal: AbortSignal): Promise<OpenLink> =>
  answer(api.GET('/api/public/{city}/link', { params: { path: { city } }, headers: { 'x-link': token }, signal }))
export const answerLink = (
  key: string,
  token: string,
  id: string,
  body: { text: string; done?: boolean; fileIds: string[] },
): Promise<Headline> =>
  answer(
    api.POST('/api/public/{city}/links/{id}/answer', {
      params: { path: { city, id }, header: keyed(key) },
      headers: { 'x-link': token },
      body,
    }),
  ) as Promise<unknown> as Promise<Headline>

export type { FileView }

export type PublicPaper = components['schemas']['PublicPaper']
/** Number and code travel in the body: they must not stand in an address. */
export const checkPaper = (number: string, code: string): Promise<PublicPaper> =>
  answer(api.POST('/api/public/{city}/query/paper', { params: { path: { city } }, body: { number, code } }))
