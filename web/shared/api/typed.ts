import createClient from 'openapi-fetch'
import { transport } from './client.ts'
import type { paths } from './schema.d.ts'

/**
 * Requests whose path, input and answer are checked against the server's own document (`schema.d.ts`, written by
 * tools/api-types). Refusals are thrown as `ApiProblem`, so `data` is always there: take it with `answer`.
 */
export const api = createClient<paths>({ baseUrl: '', fetch: input => transport(input) })

/** The answer of a typed request. */
export async function answer<D>(call: Promise<{ data?: D }>): Promise<D> {
  return (await call).data as D
}
