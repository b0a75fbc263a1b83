import { sql } from 'kysely'
import type { CityContext } from '../../../platform/acts/index.ts'
import { inCity, type Pool, updateManyStatement } from '../../../platform/db/index.ts'
import { type JobHandler, registerJob } from '../../../platform/jobs/registry.ts'
import type { Gateway } from '../gateway.ts'
import { gatewaysOf, type Way } from '../gateways.ts'
import { type MessageBody, messageContext } from '../messages.ts'
import { tryAgainAt } from '../rules/back-off.ts'
import { collapsed } from '../rules/collapse.ts'

const BATCH = 100
const DAY_MS = 86_400_000
/** A message that was claimed and has no fate by then is tried again: its sender has died. */
const CLAIM_MS = 5 * 60_000

/**
 * Sends what is due, to citizens and to staff alike, each message claimed before and marked after, so that several senders
 * share the work and a crash costs a second message at worst, never a lost one. What has no gateway waits: nothing is called
 * sent that was not. What failed is tried again with growing pauses, then it is a person's (CHECKLIST K119).
 * @returns how many were sent
 */
export async function sendMessages(pool: Pool, city: CityContext, now: Date): Promise<number> {
  let sent = 0
  const gateways = await inCity(pool, city.id, 'read', ({ db }) => gatewaysOf(db, city, now))
  for (const [way, gateway] of gateways) sent += await sendOver(pool, city, way, gateway, now)
  return sent
}

async function sendOver(pool: Pool, city: CityContext, way: Way, gateway: Gateway, now: Date): Promise<number> {
  let left =
    gateway.perDay === undefined ? Number.POSITIVE_INFINITY : gateway.perDay - (await sentToday(pool, city, way, now))
  let sent = 0
  for (;;) {
    const most = Math.min(BATCH, left)
    if (most <= 0) return sent
    const claimed = await claim(pool, city, way, now, most)
    const opened = claimed.map(row => {
      const message = JSON.parse(city.vault.open(row.body, messageContext(city.id))) as MessageBody
      return { ...row, personId: row.person_id, message, text: message.text }
    })
    // Texts of one person go as one; mails are threads of their own.
    const going = way === 'mail' ? opened.map(lead => ({ lead, text: lead.text, others: [] })) : collapsed(opened)
    const fates = (
      await Promise.all(
        going.map(async ({ lead, text, others }) => {
          const fate = await attempt(gateway, lead, text)
          return [
            { ...lead, ...fate, collapsedIn: null },
            ...others.map(row => ({ ...row, ...fate, ref: null, collapsedIn: lead.id })),
          ]
        }),
      )
    ).flat()
    await inCity(pool, city.id, 'write', async tx => {
      if (fates.length > 0)
        tx.write(
          updateManyStatement(
            'message',
            city.id,
            fates.map(({ id, error, permanent, tries, ref, collapsedIn }) => {
              const again = error === null || permanent ? null : tryAgainAt(tries + 1, now)
              return {
                id,
                state: error === null ? 'sent' : again ? 'waiting' : 'failed',
                send_after: again ?? now,
                sent_at: error === null ? now : null,
                tries: error === null ? tries : tries + 1,
                error,
                ref,
                collapsed_in: error === null ? collapsedIn : null,
              }
            }),
          ),
        )
    })
    const gone = fates.filter(row => row.error === null && row.collapsedIn === null).length
    sent += gone
    left -= gone
    if (claimed.length < most) return sent
  }
}

const sentToday = (pool: Pool, city: CityContext, way: Way, now: Date) =>
  inCity(pool, city.id, 'read', async ({ db }) => {
    const { n } = await db
      .selectFrom('message')
      .select(eb => eb.fn.countAll<number>().as('n'))
      .where('city_id', '=', city.id)
      .where('state', '=', sql.lit('sent'))
      .where('collapsed_in', 'is', null)
      .where('sent_at', '>', new Date(now.getTime() - DAY_MS))
      .where('way', '=', way)
      .executeTakeFirstOrThrow()
    return Number(n)
  })

const claim = (pool: Pool, city: CityContext, way: Way, now: Date, most: number) =>
  inCity(pool, city.id, 'write', async ({ db }) => {
    const rows = await db
      .selectFrom('message')
      .select(['id', 'body', 'tries', 'template', 'person_id'])
      .where('city_id', '=', city.id)
      .where('state', '=', sql.lit('waiting'))
      .where('send_after', '<=', now)
      .where('way', '=', way)
      .orderBy('send_after')
      .limit(most)
      .forUpdate()
      .skipLocked()
      .execute()
    if (rows.length)
      await db
        .updateTable('message')
        .set({ send_after: new Date(now.getTime() + CLAIM_MS) })
        .where('city_id', '=', city.id)
        .where('id', '=', sql<string>`any(${rows.map(row => row.id)}::uuid[])`)
        .execute()
    return rows
  })

interface Claimed {
  id: string
  template: string
  message: MessageBody
}

/** @returns a word for the log that says nothing of number or text: a gateway may repeat both in its message */
async function attempt(gateway: Gateway, { id, template, message }: Claimed, text: string) {
  try {
    const to = message.mail ?? message.phone ?? message.account ?? ''
    const taken = await gateway.send(to, { id, template, subject: message.subject ?? null, text })
    return { error: null, permanent: false, ref: taken?.ref ?? null }
  } catch (error) {
    const { code, name, permanent } = error as { code?: unknown; name?: unknown; permanent?: unknown }
    return { error: String(code ?? name ?? 'unknown').slice(0, 60), permanent: permanent === true, ref: null }
  }
}

const job: JobHandler = async ({ city, pool, now }) => {
  await sendMessages(pool, city, now)
}
registerJob('messages.send', job)
