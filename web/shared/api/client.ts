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
 * Sends a request and hands back its answer if the server said yes.
 * @param limit milliseconds until it is given up
 * @throws {ApiProblem} for every refusal, for a lost network and for a silent server; never anything else, except when
 * the caller's own signal aborts.
 */
export async function transport(input: Request, limit = 20_000): Promise<Response> {
  // By hand: AbortSignal.any and AbortSignal.timeout are younger than the telephones people have.
  const stop = new AbortController()
  const end = () => stop.abort()
  let late = false
  const timer = setTimeout(() => {
    late = true
    end()
  }, limit)
  input.signal.addEventListener('abort', end, { once: true })
  let response: Response
  try {
    response = await fetch(input, { signal: stop.signal })
  } catch (error) {
    if (input.signal.aborted) throw error
    throw late ? timeoutProblem() : networkProblem()
  } finally {
    clearTimeout(timer)
    input.signal.removeEventListener('abort', end)
  }
  learnServerTime(response.headers.get('date'))
  if (response.ok) return response
  const text = await response.text().catch(() => '')
  throw problemOf(response.status, parse(text), response.headers.get('retry-after'))
}

/** One request by path. Resolves with the parsed answer; refusals as with `transport`. */
export async function request<R>(method: string, path: string, options: RequestOptions = {}): Promise<R> {
  const headers = new Headers(options.headers)
  headers.set('accept', 'application/json, application/problem+json')
  if (options.key) headers.set('idempotency-key', options.key)
  if (options.version !== undefined) headers.set('if-match', `"${options.version}"`)
  const form = options.body instanceof FormData
  if (options.body !== undefined && !form) headers.set('content-type', 'application/json')
  const response = await transport(
    new Request(withQuery(path, options.query), {
      method,
      headers,
      body: options.body === undefined ? null : form ? (options.body as FormData) : JSON.stringify(options.body),
      ...(options.signal && { signal: options.signal }),
      credentials: 'same-origin',
    }),
    options.timeout,
  )
  return parse(await response.text().catch(() => '')) as R
}

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
