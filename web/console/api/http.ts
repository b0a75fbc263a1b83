import { type RequestOptions, request } from '../../shared/api/client.ts'
import { newKey } from '../../shared/api/idempotency.ts'
import { ApiProblem } from '../../shared/api/problem.ts'
import { noteOwn, onItsWay, sinceOwn } from './own-acts.ts'

export type Query = NonNullable<RequestOptions['query']>

let onSignedOut = () => {}
/** What to do when the session has ended (idle exit): show the sign-in page and keep the address. */
export const whenSignedOut = (handler: () => void) => {
  onSignedOut = handler
}

async function send<R>(method: string, path: string, options: RequestOptions): Promise<R> {
  try {
    return await request<R>(method, path.startsWith('/api/') ? path : `/api${path}`, options)
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401 && !path.startsWith('/auth/')) onSignedOut()
    throw error
  }
}

export const get = <R>(path: string, query: Query = {}, signal?: AbortSignal) =>
  send<R>('GET', path, signal ? { query, signal } : { query })

/** A question that must not stand in an address: a phone number, a text. */
export const ask = <R>(path: string, body: unknown, signal?: AbortSignal) =>
  send<R>('POST', path, signal ? { body, signal } : { body })

/** Changes something: one key for all tries of the same intent; the version makes sure that nobody is overwritten. */
export async function act<R>(path: string, body: unknown, options: { key?: string; version?: number } = {}) {
  const version = options.version === undefined ? undefined : await sinceOwn(path, options.version)
  return onItsWay(
    path,
    send<R>('POST', path, {
      body,
      key: options.key ?? newKey(),
      ...(version === undefined ? {} : { version }),
      timeout: 60_000,
    }).then(result => {
      noteOwn(result)
      return result
    }),
  )
}
