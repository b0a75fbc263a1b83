import type { Vault } from '../crypto/vault.ts'

/** What is kept of an act done under a key: which request it was, and its answer, in the clear or sealed. */
export interface Remembered {
  request: string
  answer?: unknown
  sealed?: string
}

const context = (cityId: number, what: string): string => `${cityId}/idempotency.${what}`

/**
 * Tells one request from another by subject and input. Keyed, since inputs hold telephone numbers that could be guessed;
 * without it a stranger with the same key would be shown somebody else's receipt (all visitors are one actor).
 */
export const fingerprintOf = (vault: Vault, cityId: number, id: string | undefined, input: unknown): string =>
  vault.index(JSON.stringify([id ?? null, input]), context(cityId, 'request')).toString('base64url')

export function stored(vault: Vault, cityId: number, request: string, answer: unknown, secret: boolean): Remembered {
  if (!secret) return { request, answer }
  return {
    request,
    sealed: vault.seal(JSON.stringify(answer), context(cityId, `answer/${request}`)).toString('base64'),
  }
}

/** @throws if the data key is not the one it was sealed with */
export const recall = (vault: Vault, cityId: number, kept: Remembered): unknown =>
  kept.sealed === undefined
    ? kept.answer
    : JSON.parse(vault.open(Buffer.from(kept.sealed, 'base64'), context(cityId, `answer/${kept.request}`)))
