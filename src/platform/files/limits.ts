import type { Vault } from '../crypto/vault.ts'

/** What a city allows for files; the values are the pack's (`files` of pack.yaml). */
export interface FileLimits {
  /** files an appeal or a reply */
  count: number
  /** bytes a file */
  bytes: number
  /** allowed content types */
  types: readonly string[]
}

/** What files need to know of a city. */
export interface FileCity {
  id: number
  code: string
  vault: Vault
}

export const audiences = ['internal', 'citizen', 'public'] as const
/** internal: staff who see the case; citizen: whose appeal it is as well; public: anybody, once the answer is published */
export type Audience = (typeof audiences)[number]

/** How long an uploaded file waits to be attached to something. A form left open overnight still works. */
export const UNATTACHED_MS = 24 * 3_600_000

export const isExpired = (row: { subject_id: string | null; created_at: Date }, now: Date): boolean =>
  row.subject_id === null && now.getTime() - row.created_at.getTime() > UNATTACHED_MS
