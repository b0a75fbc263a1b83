import { isAPIError } from 'better-auth/api'
import { ADDRESS_HEADER } from './names.ts'

/** Where a request comes from: shown to the owner of the session, so that a foreign one is noticed. */
export interface Origin {
  address?: string
  userAgent?: string
}

export function requestHeaders(origin: Origin, cookie?: string): Headers {
  const headers = new Headers()
  if (origin.address) headers.set(ADDRESS_HEADER, origin.address)
  // Header values are Latin-1; what is beyond came from no browser
  if (origin.userAgent) headers.set('user-agent', origin.userAgent.replace(/[^\x20-\x7e]/g, '?').slice(0, 300))
  if (cookie) headers.set('cookie', cookie)
  return headers
}

/** Runs a call of the library; what it declines (by code) is given to `declined`, faults pass through. */
export async function ask<T>(call: () => Promise<T>, declined: (code: string) => Promise<never> | never): Promise<T> {
  try {
    return await call()
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error
    return declined(error.body?.code ?? '')
  }
}
