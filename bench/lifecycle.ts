import { randomUUID } from 'node:crypto'
import type { HttpConnection } from './http-client.ts'
import { knownText } from './known-texts.ts'
import { CITY, type Line } from './people.ts'

export const ACTS = [
  'appeal.submit',
  'case.accept',
  'case.dispatch',
  'case.sign',
  'case.reply',
  'callback.attempt',
] as const
export type ActName = (typeof ACTS)[number]

export interface Sessions {
  dispatcher: string
  callerBack: string
  handlers: Map<string, string>
}

export interface Done {
  id: string
  version: number
  entryId: string
  [more: string]: unknown
}

/** Sends one act and gives its answer back; the caller decides what a refusal means. */
export type Send = (act: ActName, path: string, headers: Record<string, string>, body: unknown) => Promise<Done>

const STREETS = ['海棠路', '成山大道', '文化街', '石岛湾路', '青山中路', '悦湖路', '学府街', '港湾街']
/** As varied as what real people write: with a handful of sentences every appeal would be the known matter of all others. */
export const matterOf = (n: number): string => knownText(n).text

export const appealOf = (n: number) => ({
  text: matterOf(n),
  place: { text: `${STREETS[n % STREETS.length]}${(n % 180) + 1}号` },
  name: '王小明',
  phone: `138${String(10_000_000 + (n % 89_999_999)).padStart(8, '0')}`,
  anonymous: false,
  replyBy: 'phone',
  consentPublish: true,
  noticeAccepted: true,
})

export const acceptanceOf = (n: number, line: Line) => ({
  title: matterOf(n).slice(0, 24),
  kind: 'help',
  item: line.item,
  grade: line.grade,
  place: { text: `${STREETS[n % STREETS.length]}${(n % 180) + 1}号`, unit: null },
})

export const REPLY = {
  outcome: 'solved',
  publicText: '已派人到现场查看并当天处理完毕，今后每周巡查一次，如再发生请随时联系我们，感谢您的反映。',
  contacted: true,
}

export const SATISFIED = {
  result: 'reached',
  answers: { contacted: true, solved: 'yes', satisfaction: 5, declined: false, reasons: [], text: '' },
}

/** Headers of a write by this session, on a version seen if there is one. */
export const writeHeaders = (cookie: string | null, version?: number): Record<string, string> => ({
  'idempotency-key': randomUUID(),
  ...(cookie ? { cookie } : {}),
  ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
})

export class Unexpected extends Error {
  readonly status: number
  constructor(act: string, status: number, body: string) {
    super(`${act}: ${status} ${body.slice(0, 300)}`)
    this.status = status
  }
}

/** A sender on one connection that takes anything but 200 for an error and tells how long each act took. */
export function sender(http: HttpConnection, took: (act: ActName, ms: number) => void): Send {
  return async (act, path, headers, body) => {
    const started = performance.now()
    const answer = await http.request('POST', path, headers, body)
    took(act, performance.now() - started)
    if (answer.status !== 200) throw new Unexpected(act, answer.status, answer.body)
    return JSON.parse(answer.body) as Done
  }
}

export const publicAppeals = `/api/public/${CITY}/appeals`
