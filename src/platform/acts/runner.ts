import { randomInt } from 'node:crypto'
import type { Compilable } from 'kysely'
import type { Vault } from '../crypto/vault.ts'
import { allOnceBuilt, type CityTx, type Db, inCity, type Pool, runStatement, type Statement } from '../db/index.ts'
import { newId } from '../ids/uuid.ts'
import type { AnyAct, Outcome, Prefetch, SubjectKind } from './act.ts'
import { type Actor, actorKey } from './actor.ts'
import type { ActContext, CityContext, LedgerSubject } from './context.ts'
import { fingerprintOf, type Remembered, recall, stored } from './idempotency.ts'
import { mayDo, onBehalfOf } from './permission.ts'
import { forbidden, notFound, Refusal } from './refusal.ts'
import { insertEntries, insertFollowUps, insertKey, selectKey } from './trail.ts'

export interface LiveEvent {
  city: string
  event: string
  data: Record<string, unknown>
}

export interface RunnerOptions {
  pool: Pool
  /** seals remembered answers that are secret, and tells repeated requests by their content */
  vault: Vault
  /** virtual or real time; ledger entries carry it */
  now: () => Date
  /** identifiers and codes: injected, so that a simulation repeats itself */
  id?: () => string
  random?: (below: number) => number
  /** called after the commit */
  onLive?: (event: LiveEvent) => void
  /** called after each act with its name, milliseconds and fate, for metrics */
  onAct?: (name: string, fate: 'done' | 'replayed' | 'refused' | 'failed', ms: number) => void
}

export interface Call {
  act: AnyAct
  city: CityContext
  actor: Actor
  id?: string | undefined
  input: unknown
  /** version that the caller saw */
  expected?: number | undefined
  idempotencyKey?: string | undefined
}

export interface Answer extends Record<string, unknown> {
  id: string
  version: number
  entryId: string
}

export interface Runner {
  run(call: Call): Promise<Answer>
  readonly pool: Pool
  readonly now: () => Date
}

interface Entry {
  id: string
  act: string
  subject: LedgerSubject
  unit: string | null
  data: Record<string, unknown>
}

interface FollowUp {
  id: string
  kind: string
  body: Record<string, unknown>
}

/** Parses the input; every problem is named with its field. */
export function parseInput(spec: AnyAct, input: unknown): unknown {
  const parsed = spec.input.safeParse(input ?? {})
  if (parsed.success) {
    const fields = unstorable(parsed.data).map(path => ({ path, code: 'bad_character' }))
    if (fields.length) throw new Refusal('bad_input', { status: 422, fields })
    return parsed.data
  }
  throw new Refusal('bad_input', {
    status: 422,
    fields: parsed.error.issues.map(issue => ({
      path: issue.path.join('.'),
      code: issue.code,
      vars: Object.fromEntries(
        Object.entries(issue).filter(([, value]) => typeof value === 'string' || typeof value === 'number'),
      ) as Record<string, string | number>,
    })),
  })
}

/** Paths of texts that the database cannot hold: a NUL, or half of a surrogate pair. */
function unstorable(value: unknown, path: readonly (string | number)[] = []): string[] {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? [path.join('.')] : []
  if (Array.isArray(value)) return value.flatMap((item, n) => unstorable(item, [...path, n]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => unstorable(item, [...path, key]))
}

/**
 * Carries out acts (DESIGN 1): authorise, lock, check version and flow, run, write the ledger, the outbox and the
 * idempotency key, all in one transaction and two round trips. Either all of it happened or none.
 */
export function makeRunner(options: RunnerOptions): Runner {
  const { pool, now, vault } = options
  const id = options.id ?? newId
  const random = options.random ?? randomInt

  async function attempt(call: Call, input: unknown, live: LiveEvent[]): Promise<Answer> {
    const { act: spec, actor } = call
    const on = spec.on as unknown as SubjectKind<unknown> | undefined
    let { city } = call
    const at = now()
    const doer = actorKey(actor)
    return inCity(pool, city.id, 'write', async tx => {
      if (on?.opens) tx.write(on.opens(tx.db, actor))
      const locked = on && call.id ? rows(tx, on.lock(tx.db, city.id, call.id)) : undefined
      const reading = readsOf(spec)?.(tx.db, { cityId: city.id, id: call.id ?? '' }) ?? {}
      const keys = Object.keys(reading)
      const reads = keys.map(key => rows(tx, reading[key] as Statement))
      for (const query of [locked, ...reads]) query?.catch(() => {})

      const row = (await locked)?.[0] as never
      if (on && !row) throw notFound()
      if (!mayDo(spec, actor, row)) throw forbidden()
      if (on) {
        if (call.expected !== undefined && call.expected !== on.version(row))
          throw new Refusal('version_conflict', { status: 409, current: on.current(row) })
        const state = on.state(row)
        if (spec.from && !spec.from.includes(state))
          throw new Refusal('wrong_state', { status: 409, vars: { state }, current: on.current(row) })
        city = on.rules?.(row, {}, city) ?? city
        const why = spec.shut?.(row, actor, city, at)
        if (why) throw new Refusal(why, { status: 409 })
      }
      const found = Object.fromEntries(await Promise.all(keys.map(async (key, i) => [key, await reads[i]])))

      if (on) city = on.rules?.(row, found as Record<string, unknown[]>, city) ?? city
      const entries: Entry[] = []
      const followUps: FollowUp[] = []
      const entryId = id()
      const ctx: ActContext = {
        now: at,
        actor,
        city,
        entryId,
        db: tx.db,
        id,
        code: (alphabet, length) => Array.from({ length }, () => alphabet[random(alphabet.length)]).join(''),
        write: query => tx.write(query),
        insert: (table, rows) => tx.insert(table, rows),
        also: (name, subject, data, unit = null) => entries.push({ id: id(), act: name, subject, unit, data }),
        follow: (kind, body) => followUps.push({ id: id(), kind, body }),
        announce: (event, data) => live.push({ city: city.code, event, data }),
      }
      const outcome: Outcome = await spec.run(ctx, row, input as never, found as never)
      const subject = on
        ? { kind: on.kind, id: call.id as string, version: on.version(row) + (spec.silent ? 0 : 1) }
        : outcome.created
      if (!subject) throw new Error(`act ${spec.name} neither has a subject nor created one`)
      if (on && !spec.silent) {
        const state = outcome.to ?? spec.to
        tx.write(on.update(tx.db, city.id, row, state ? { ...outcome.patch, state } : (outcome.patch ?? {})))
      }
      const answer: Answer = { ...outcome.answer, id: subject.id, version: subject.version, entryId }
      if (!spec.silent) {
        const unit = outcome.unit === undefined ? (on ? on.unit(row) : null) : outcome.unit
        const principal = onBehalfOf(spec, actor, row)
        const data = principal ? { ...outcome.data, for: principal.id } : (outcome.data ?? {})
        entries.unshift({ id: entryId, act: spec.name, subject, unit, data })
        tx.write(insertEntries(city.id, at, doer, entries))
      }
      if (followUps.length) tx.write(insertFollowUps(city.id, at, followUps))
      if (call.idempotencyKey)
        tx.write(
          insertKey(city.id, at, {
            actor: doer,
            key: call.idempotencyKey,
            act: spec.name,
            answer: stored(vault, city.id, requestOf(call, input), answer, spec.secret === true),
          }),
        )
      return answer
    })
  }

  const requestOf = (call: Call, input: unknown): string => fingerprintOf(vault, call.city.id, call.id, input)

  /**
   * The answer that was given under this key, if the act was done under it. It is asked for only when the act could not be
   * done (again): its key is taken, or what it did before is in its way. The first time, which is nearly always, costs no question.
   */
  async function doneBefore(call: Call, input: unknown): Promise<Answer | undefined> {
    const { act: spec, city, actor, idempotencyKey } = call
    if (!idempotencyKey) return undefined
    const [before] = await inCity(pool, city.id, 'read', tx =>
      rows<{ act: string; answer: Remembered }>(tx, selectKey(city.id, actorKey(actor), idempotencyKey)),
    )
    if (!before) return undefined
    if (before.act !== spec.name || before.answer.request !== requestOf(call, input))
      throw new Refusal('key_reused', { status: 409 })
    return recall(vault, city.id, before.answer) as Answer
  }

  return {
    pool,
    now,
    async run(call) {
      const started = performance.now()
      const done = (fate: 'done' | 'replayed' | 'refused' | 'failed') =>
        options.onAct?.(call.act.name, fate, performance.now() - started)
      try {
        const input = parseInput(call.act, call.input)
        for (let tries = 1; ; tries++) {
          const live: LiveEvent[] = []
          try {
            const answer = await attempt(call, input, live)
            done('done')
            for (const event of live) options.onLive?.(event)
            return answer
          } catch (error) {
            if (tries < 3 && lostToAnother(error)) continue
            const before = error instanceof Refusal || isTaken(error) ? await doneBefore(call, input) : undefined
            if (!before) throw error
            done('replayed')
            return before
          }
        }
      } catch (error) {
        done(error instanceof Refusal ? 'refused' : 'failed')
        throw error
      }
    },
  }
}

type Reads = (db: Db, values: { cityId: number; id: string }) => Record<string, Statement>
const builtReads = new WeakMap<AnyAct, Reads>()

function readsOf(spec: AnyAct): Reads | undefined {
  const { reads } = spec
  if (!reads) return undefined
  let built = builtReads.get(spec)
  if (!built) {
    built = allOnceBuilt((db, { cityId, id }) => reads(db, cityId, id))
    builtReads.set(spec, built)
  }
  return built
}

const rows = async <R>(tx: CityTx, query: Compilable<R> | Statement): Promise<R[]> =>
  (await runStatement(tx.client, 'sql' in query ? query : query.compile())).rows as R[]

/** A deadlock or a conflict of snapshots, which goes away when it is tried again. */
const lostToAnother = (error: unknown): boolean => ['40P01', '40001'].includes((error as { code?: string }).code ?? '')

/** Something unique is there already: the key itself, or what was done under it. */
const isTaken = (error: unknown): boolean => (error as { code?: string }).code === '23505'

export type { Prefetch }
