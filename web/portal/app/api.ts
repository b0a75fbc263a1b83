import { get, post, type RequestOptions } from '../../shared/api/client.ts'
import type {
  FileView,
  Follow,
  MyMatter,
  Page,
  Place,
  PublicAnswer,
  PublicCity,
  PublicSuggestions,
  RankingCourse,
  RankingTable,
  RatingInput,
  Receipt,
  ReplyBy,
  Text,
  YesterdayFigures,
} from '../../shared/api/types.ts'

const base = (city: string) => `/api/public/${encodeURIComponent(city)}`
let at = ''

/** All requests below go to this city. */
export const setCityOfApi = (city: string): void => {
  at = base(city)
}

/** Where files of this city are sent. */
export const filesPath = (): string => `${at}/files`

export const readCity = (city: string): Promise<PublicCity> => get(`${base(city)}/city`)
export const readFigures = (signal: AbortSignal): Promise<YesterdayFigures> => get(`${at}/figures`, { signal })

export const readAnswers = (
  query: { q?: string; domain?: string; cursor?: string | null; limit?: number },
  signal?: AbortSignal,
): Promise<Page<PublicAnswer>> => get(`${at}/answers`, { query, ...(signal && { signal }) })
export const readAnswer = (id: string, signal: AbortSignal): Promise<PublicAnswer> =>
  get(`${at}/answers/${encodeURIComponent(id)}`, { signal })

export const suggest = (text: string, place: Place | null, signal: AbortSignal): Promise<PublicSuggestions> =>
  post(`${at}/suggest`, place ? { text, place } : { text }, { signal })

export type AppealInput = {
  text: string
  place: Place
  name?: string
  phone?: string
  anonymous: boolean
  replyBy: ReplyBy
  consentPublish: boolean
  fileIds: string[]
  noticeAccepted: true
  /** Left empty by people: the field is out of sight. */
  website?: string
}
export const sendAppeal = (key: string, input: AppealInput): Promise<Receipt> => post(`${at}/appeals`, input, { key })

/** How somebody proves that a matter is theirs: the query code, or a telephone session and the matter's id. */
export type Access = { code: string } | { token: string; appeal: string }
const proof = (access: Access): RequestOptions =>
  'code' in access
    ? { headers: { 'x-query-code': access.code } }
    : { headers: { authorization: `Bearer ${access.token}` }, query: { appeal: access.appeal } }

export const readFollow = (access: Access, signal?: AbortSignal): Promise<Follow> =>
  get(`${at}/follow`, { ...proof(access), ...(signal && { signal }) })
export const readProof = (access: Access): Promise<unknown> => get(`${at}/follow/receipt`, proof(access))
export const verifyProof = (receipt: unknown): Promise<{ ok: boolean; why: Text }> =>
  post(`${at}/receipts/verify`, { receipt })
export const rate = (key: string, access: Access, appeal: string, input: RatingInput): Promise<{ headline: Text }> =>
  post(`${at}/appeals/${encodeURIComponent(appeal)}/rate`, input, { key, ...proof(access) })
export const sayNotSolved = (key: string, access: Access, appeal: string, text: string): Promise<{ headline: Text }> =>
  post(`${at}/appeals/${encodeURIComponent(appeal)}/not-solved`, { text }, { key, ...proof(access) })

export const askPhoneCode = (
  key: string,
  phone: string,
): Promise<{ sent: true; demoCode?: string; validMinutes: number }> => post(`${at}/phone-codes`, { phone }, { key })
export const openPhoneSession = (
  key: string,
  phone: string,
  code: string,
): Promise<{ token: string; validMinutes: number }> => post(`${at}/phone-sessions`, { phone, code }, { key })
export const readMyMatters = (token: string, signal: AbortSignal): Promise<{ rows: MyMatter[] }> =>
  get(`${at}/my-matters`, { headers: { authorization: `Bearer ${token}` }, signal })

export const readRanking = (
  query: { kind: 'day' | 'month'; period?: string; group?: string },
  signal: AbortSignal,
): Promise<RankingTable> => get(`${at}/ranking`, { query, signal })
export const readPeriods = (signal: AbortSignal): Promise<{ days: string[]; months: string[] }> =>
  get(`${at}/ranking/periods`, { signal })
export const readCourse = (group: string, signal: AbortSignal): Promise<RankingCourse> =>
  get(`${at}/ranking/course`, { query: { group }, signal })

export type { FileView }
