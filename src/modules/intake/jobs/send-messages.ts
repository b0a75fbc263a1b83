import { sql } from 'kysely'
import type { CityContext } from '../../../platform/acts/index.ts'
import { inCity, type Pool } from '../../../platform/db/index.ts'
import { type JobHandler, registerJob } from '../../../platform/jobs/registry.ts'
import { type MessageBody, messageContext } from '../messages.ts'
import { demoSender, type MessageSender } from '../sender.ts'

const BATCH = 100
/** A message that was claimed and has no fate by then is tried again: its sender has died. */
const CLAIM_MS = 5 * 60_000

/**
 * Sends what is due, each message claimed before and marked after, so that several senders share the work and a crash
 * costs a second message at worst, never a lost one. Without a gateway everything waits: nothing is called sent that was not.
 * @returns how many were sent
 */
export async function sendMessages(pool: Pool, city: CityContext, now: Date): Promise<number> {
  const sender = city.sender ?? (city.demo ? demoSender : null)
  if (!sender) return 0
  let sent = 0
  for (;;) {
    const claimed = await claim(pool, city, now)
    const fates = await Promise.all(
      claimed.map(async row => ({ id: row.id, error: await attempt(city, sender, row.body) })),
    )
    await inCity(pool, city.id, 'write', async tx => {
      for (const { id, error } of fates)
        tx.write(
          tx.db
            .updateTable('message')
            .set(error === null ? { state: 'sent', sent_at: now, error: null } : { state: 'failed', error })
            .where('city_id', '=', city.id)
            .where('id', '=', id),
        )
    })
    sent += fates.filter(row => row.error === null).length
    if (claimed.length < BATCH) return sent
  }
}

const claim = (pool: Pool, city: CityContext, now: Date) =>
  inCity(pool, city.id, 'write', async ({ db }) => {
    const rows = await db
      .selectFrom('message')
      .select(['id', 'body'])
      .where('city_id', '=', city.id)
      .where('state', '=', sql.lit('waiting'))
      .where('send_after', '<=', now)
      .orderBy('send_after')
      .limit(BATCH)
      .forUpdate()
      .skipLocked()
      .execute()
    if (rows.length)
      await db
        .updateTable('message')
        .set({ send_after: new Date(now.getTime() + CLAIM_MS) })
        .where('city_id', '=', city.id)
        .where(
          'id',
          'in',
          rows.map(row => row.id),
        )
        .execute()
    return rows
  })

/** @returns null, or a word for the log that says nothing of number or text: a gateway may repeat both in its message */
async function attempt(city: CityContext, sender: MessageSender, body: Buffer): Promise<string | null> {
  try {
    const { phone, text } = JSON.parse(city.vault.open(body, messageContext(city.id))) as MessageBody
    await sender.send(phone, text)
    return null
  } catch (error) {
    const { code, name } = error as { code?: unknown; name?: unknown }
    return String(code ?? name ?? 'unknown').slice(0, 60)
  }
}

const job: JobHandler = async ({ city, pool, now }) => {
  await sendMessages(pool, city, now)
}
registerJob('messages.send', job)
