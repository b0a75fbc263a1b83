import { sql } from 'kysely'
import type { CityContext } from '../../platform/acts/index.ts'
import { signedHeaders } from '../../platform/crypto/signed-call.ts'
import { inCity, type Pool } from '../../platform/db/index.ts'
import { nextTry } from './rules.ts'
import { changeContext, secretContext } from './subject.ts'

const BATCH = 20
const TIMEOUT_MS = 10_000
/** A call that was begun and has no fate by then is begun again: its process has died. */
const CLAIM_MS = 60_000

interface Claimed {
  id: string
  receiver: string
  tries: number
  body: Buffer
  url: string
  secret: Buffer
}

/**
 * Tells receivers what waits for them, the oldest about each thing first. Several processes share the work: each claims
 * what it takes; a receiver may hear of a change twice after a crash and knows it by the delivery's id.
 * @returns how many were taken by their receivers
 */
export async function deliverChanges(pool: Pool, city: CityContext, now: Date): Promise<number> {
  const claimed = await claim(pool, city, now)
  const fates = await Promise.all(claimed.map(async row => ({ row, ...(await call(city, row, now)) })))
  await inCity(pool, city.id, 'write', async tx => {
    for (const { row, status, error } of fates) {
      const ok = status !== null && status >= 200 && status < 300
      const tries = row.tries + 1
      const next = nextTry(tries, now)
      tx.write(
        tx.db
          .updateTable('exchange_delivery')
          .set(
            ok
              ? { state: 'sent', tries, status, error: null, sent_at: now }
              : { state: next ? 'waiting' : 'given_up', tries, status, error, ...(next ? { next_at: next } : {}) },
          )
          .where('city_id', '=', city.id)
          .where('id', '=', row.id),
      )
    }
  })
  return fates.filter(({ status }) => status !== null && status >= 200 && status < 300).length
}

const claim = (pool: Pool, city: CityContext, now: Date) =>
  inCity(pool, city.id, 'write', async ({ db }) => {
    const receivers = await db
      .selectFrom('exchange_receiver')
      .select(['code', 'url', 'secret'])
      .where('city_id', '=', city.id)
      .where('active', '=', true)
      .execute()
    // Whoever has no address yet is not asked in vain: it waits, visibly.
    if (!receivers.length) return []
    // What an earlier message about the same thing still waits for (or was given up on) holds the later ones back.
    const rows = await db
      .selectFrom('exchange_delivery')
      .select(['exchange_delivery.id', 'receiver', 'tries', 'change_id'])
      .where('exchange_delivery.city_id', '=', city.id)
      .where('state', '=', sql.lit('waiting'))
      .where('next_at', '<=', now)
      .where(
        'receiver',
        'in',
        receivers.map(row => row.code),
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('exchange_delivery as before')
              .select('before.id')
              .where('before.city_id', '=', city.id)
              .whereRef('before.about_id', '=', 'exchange_delivery.about_id')
              .whereRef('before.receiver', '=', 'exchange_delivery.receiver')
              .whereRef('before.id', '<', 'exchange_delivery.id')
              .where('before.state', '<>', sql.lit('sent')),
          ),
        ),
      )
      .orderBy('next_at')
      .limit(BATCH)
      .forUpdate()
      .skipLocked()
      .execute()
    if (!rows.length) return []
    await db
      .updateTable('exchange_delivery')
      .set({ next_at: new Date(now.getTime() + CLAIM_MS) })
      .where('city_id', '=', city.id)
      .where(
        'id',
        'in',
        rows.map(row => row.id),
      )
      .execute()
    const changes = await db
      .selectFrom('exchange_change')
      .select(['id', 'body'])
      .where('city_id', '=', city.id)
      .where(
        'id',
        'in',
        rows.map(row => row.change_id),
      )
      .execute()
    return rows.flatMap((row): Claimed[] => {
      const change = changes.find(one => one.id === row.change_id)
      const to = receivers.find(one => one.code === row.receiver)
      return change && to ? [{ ...row, body: change.body, url: to.url, secret: to.secret }] : []
    })
  })

/** @returns the answer's status, or a word for the log that says nothing of what was told */
async function call(
  city: CityContext,
  row: Claimed,
  now: Date,
): Promise<{ status: number | null; error: string | null }> {
  const body = city.vault.open(row.body, changeContext(city.id))
  const at = now.toISOString()
  try {
    const answer = await fetch(row.url, {
      method: 'POST',
      headers: signedHeaders(city.vault.open(row.secret, secretContext(city.id)), { at, delivery: row.id, body }),
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    await answer.body?.cancel()
    return { status: answer.status, error: answer.ok ? null : 'refused' }
  } catch (error) {
    const { name, cause } = error as { name?: string; cause?: { code?: string } }
    return { status: null, error: String(cause?.code ?? name ?? 'unknown').slice(0, 60) }
  }
}
