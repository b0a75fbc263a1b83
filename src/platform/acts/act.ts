import type { Compilable } from 'kysely'
import type { z } from 'zod'
import type { CaseFileTable, Db, Statement } from '../db/index.ts'
import type { Text } from '../i18n/texts.ts'
import type { Actor, Power, Role } from './actor.ts'
import type { ActContext, CityContext } from './context.ts'

/** What an act changes: how to find and lock it, which state it is in, whose it is. */
export interface SubjectKind<Row> {
  kind: string
  /** the path part: cases, appeals, callbacks */
  path: string
  /** what must be set in the transaction before its rows can be seen at all: a seal opened for this reader */
  opens?(db: Db, actor: Actor): Compilable<unknown>
  /** row by id, locked until the end of the act */
  lock(db: Db, cityId: number, id: string): Compilable<Row> | Statement
  version(row: Row): number
  state(row: Row): string
  /** unit that has it; null if none has */
  unit(row: Row): string | null
  /** all units that have it in hand, from the one that leads down, where there are several */
  units?(row: Row): readonly string[]
  /** units that tell in which sub-platform's area it lies, if not those that have it */
  places?(row: Row): readonly string[]
  /** in whose hands it is */
  person?(row: Row): string | null
  /** kind of matter, for powers that are lent for some kinds only */
  matterKind?(row: Row): string
  /** whether this citizen owns it */
  ownedBy(row: Row, actor: Actor): boolean
  /** the city with the rules that this row stands under, where they may be older ones; `found`: what the act has read */
  rules?(row: Row, found: Record<string, unknown[]>, city: CityContext): CityContext
  /** what a newer version looks like to somebody whose write came second (CHECKLIST K49) */
  current(row: Row): unknown
  /** the update that the runner sends: version + 1 and what the act changed */
  update(db: Db, cityId: number, row: Row, patch: Record<string, unknown>): Compilable | Statement
  /** why it can't be done in this state: text key suffix */
}

export type Prefetch = Record<string, Compilable<unknown>>
export type Prefetched<P> = { [K in keyof P]: P[K] extends Compilable<infer R> ? R[] : never }

export interface Outcome {
  /** columns of the subject that change (version and state are the runner's) */
  patch?: Record<string, unknown>
  /** the new state, where the declaration leaves it open */
  to?: string
  /** what the ledger keeps: no personal data */
  data?: Record<string, unknown>
  /** unit concerned, for the ledger */
  unit?: string | null
  /** what the caller gets besides id, version and entryId */
  answer?: Record<string, unknown>
  /** id of what was created, for acts without a subject */
  created?: { kind: string; id: string; version: number }
}

export interface ActSpec<Row, I extends z.ZodType, P extends Prefetch> {
  /** case.dispatch -> POST /api/cases/{id}/dispatch, the OpenAPI entry, the ledger entry, the button, the form */
  name: string
  /** where it is found, if not where its name says: /api/drafts */
  path?: string
  /** what it acts on; absent for acts that create */
  on?: SubjectKind<Row>
  /** states it may start from; absent: any */
  from?: readonly string[]
  /** the state it leads to; absent: decided by run, or unchanged */
  to?: string
  /** who may: staff roles, 'owner' (the citizen whose it is), 'anyone', 'system'. Deny by default. */
  by: readonly (Role | 'owner' | 'anyone' | 'system')[]
  /** roles that may only inside their own unit */
  within?: readonly Role[]
  /** roles of a sub-platform that may for what lies in its area (SPEC F1) */
  area?: readonly Role[]
  /** the power that lets somebody do this to whom it was lent (CHECKLIST K72) */
  power?: Power
  /** the clause or SPEC row that the act carries out */
  clause: string
  /** shortcut letter on the case page */
  key?: string
  /** the act people mostly come for, in this state */
  primaryIn?: readonly string[]
  /** not offered as a button */
  hidden?: boolean
  /** leaves no ledger entry: only for what concerns nobody but the doer (drafts) */
  silent?: boolean
  /** the answer holds a secret or personal data: if it is remembered for a repeated request, then only sealed */
  secret?: boolean
  input: I
  answer?: z.ZodType
  /** a further condition; a text key says why it is shut */
  shut?(row: Row, actor: Actor, city: CityContext, now: Date): string | null
  /** reads that travel with the lock; built once for all cities and subjects, so both values are only passed on */
  reads?(db: Db, cityId: number, id: string): P
  run(ctx: ActContext, row: Row, input: z.output<I>, read: Prefetched<P>): Outcome | Promise<Outcome>
}

export type AnyAct = ActSpec<never, z.ZodType, Prefetch>
export type { CaseFileTable }

const all = new Map<string, AnyAct>()

/** Declares an act. @throws if the name is taken. */
export function act<Row, I extends z.ZodType, P extends Prefetch = Record<never, never>>(
  spec: ActSpec<Row, I, P>,
): ActSpec<Row, I, P> {
  if (all.has(spec.name)) throw new Error(`act ${spec.name} is declared twice`)
  all.set(spec.name, spec as unknown as AnyAct)
  return spec
}

export const acts = (): AnyAct[] => [...all.values()]
export const actsOn = (kind: string): AnyAct[] => acts().filter(spec => spec.on?.kind === kind)
export const actNamed = (name: string): AnyAct | undefined => all.get(name)

export const actTitleKey = (name: string): string => `act.${name}`
export type { Text }
