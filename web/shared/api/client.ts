import { networkProblem, problemOf, timeoutProblem } from './problem.ts'
import { learnServerTime } from './server-time.ts'

export type RequestOptions = {
  query?: Record<string, string | number | boolean | null | undefined>
  body?: unknown
  /** One per form instance: the same form can be sent again without being taken twice (CHECKLIST K3). */
  key?: string
  /** Version of the subject as it was read; the server refuses if somebody was faster. */
  version?: number
  headers?: Record<string, string>
  signal?: AbortSignal
  /** Milliseconds until the request is given up; default 20 s. */
  timeout?: number
}

/** Puts a query string together; empty values are left out. */
export function withQuery(path: string, query: RequestOptions['query'] = {}): string {
  const pairs = Object.entries(query).filter(([, v]) => v !== null && v !== undefined && v !== '')
  if (pairs.length === 0) return path
  return `${path}?${new URLSearchParams(pairs.map(([k, v]) => [k, String(v)])).toString()}`
}

/**
 * One request. Resolves with the parsed answer.
 * @throws {ApiProblem} for every refusal, for a lost network and for a silent server; never anything else, except when
 * the caller's own signal aborts.
 */
export async function request<R>(method: string, path: string, options: RequestOptions = {}): Promise<R> {
  const limit = AbortSignal.timeout(options.timeout ?? 20_000)
  const headers = new Headers(options.headers)
  headers.set('accept', 'application/json, application/problem+json')
  if (options.key) headers.set('idempotency-key', options.key)
  if (options.version !== undefined) headers.set('if-match', `"${options.version}"`)
  const form = options.body instanceof FormData
  if (options.body !== undefined && !form) headers.set('content-type', 'application/json')
  let response: Response
  try {
    response = await fetch(withQuery(path, options.query), {
      method,
      headers,
      body: options.body === undefined ? null : form ? (options.body as FormData) : JSON.stringify(options.body),
      signal: options.signal ? AbortSignal.any([options.signal, limit]) : limit,
      credentials: 'same-origin',
    })
  } catch (error) {
    if (options.signal?.aborted) throw error
    throw limit.aborted ? timeoutProblem() : networkProblem()
  }
  learnServerTime(response.headers.get('date'))
  const text = await response.text().catch(() => '')
  const json = parse(text)
  if (!response.ok) throw problemOf(response.status, json, response.headers.get('retry-after'))
  return json as R
}

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

export const get = <R>(path: string, options?: RequestOptions): Promise<R> => request<R>('GET', path, options)
export const post = <R>(path: string, body: unknown, options?: RequestOptions): Promise<R> =>
  request<R>('POST', path, { ...options, body })
export const del = <R>(path: string, options?: RequestOptions): Promise<R> => request<R>('DELETE', path, options)
