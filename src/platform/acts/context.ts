import type { CityTx, Db } from '../db/index.ts'
import type { Text } from '../i18n/texts.ts'
import type { Actor } from './actor.ts'

/** What is known of a city while it is served. Modules add their part by declaration merging. */
export interface CityContext {
  id: number
  code: string
  name: Text
}

export interface LedgerSubject {
  kind: string
  id: string
}

export interface ViewContext {
  readonly now: Date
  readonly actor: Actor
  readonly city: CityContext
  readonly db: Db
}

export interface ActContext extends ViewContext, Pick<CityTx, 'write' | 'insert'> {
  /** the ledger entry that this act is about to leave */
  readonly entryId: string
  /** A new time-ordered identifier. */
  id(): string
  /** A random code from the given alphabet. */
  code(alphabet: string, length: number): string
  /** A further ledger entry, for what this act caused elsewhere. */
  also(act: string, subject: LedgerSubject, data: Record<string, unknown>, unit?: string | null): void
  /** A follow-up, done after the commit, at least once. */
  follow(kind: string, body: Record<string, unknown>): void
  /** A live event for screens, sent after the commit. */
  announce(event: string, data: Record<string, unknown>): void
}
