import { sql } from 'kysely'
import { z } from 'zod'
import { hasRole, view } from '../../../platform/acts/index.ts'
import { Id, Instant, PageQuery, pageOf, Text } from '../../../platform/http/shapes.ts'
import { hasText, text } from '../../../platform/i18n/texts.ts'
import { cursorOf, readCursor } from '../../casework/index.ts'
import { gatewayRows, gatewaysOf, WAYS } from '../gateways.ts'

const State = z.enum(['failed', 'waiting', 'sent'])
const ORDER = { failed: 'created_at', waiting: 'send_after', sent: 'sent_at' } as const

/** What kind of message it is: to citizens by its text, to staff by what happened. */
function nameOf(template: string): { zh: string; en: string } {
  const [kind, event = ''] = template.split('.')
  const key = kind === 'notice' ? `notice.event.${event}` : `message.kind.${template}`
  return hasText(key) ? text(key) : { zh: template, en: template }
}

/** What became of messages: sent, failed and why, waiting and since when; neither number nor words (CHECKLIST K119). */
export const messageLog = view({
  name: 'message.log',
  route: 'GET /api/messages',
  by: ['system_admin', 'supervisor'],
  input: z.object({ ...PageQuery, state: State.default('failed') }),
  output: pageOf(
    z.object({
      id: Id,
      way: z.string(),
      template: z.string(),
      templateName: Text,
      to: z.enum(['citizen', 'staff']),
      state: State,
      tries: z.number().int(),
      error: z.string().nullable(),
      createdAt: Instant,
      sendAfter: Instant,
      sentAt: Instant.nullable(),
      delivery: z.enum(['delivered', 'undelivered']).nullable().describe('what the gateway said of it later'),
    }),
  ),
  async run({ db, city }, input) {
    const by = ORDER[input.state]
    const cursor = readCursor(input.cursor)
    const rows = await db
      .selectFrom('message')
      .selectAll()
      .where('city_id', '=', city.id)
      // Written out, so that the index of this state serves it.
      .where('state', '=', sql.lit(input.state))
      .$if(cursor !== null, query =>
        query.where(eb => eb(eb.refTuple(by, 'id'), '<', eb.tuple(new Date(cursor?.[0] ?? 0), cursor?.[1] ?? ''))),
      )
      .orderBy(by, 'desc')
      .orderBy('id', 'desc')
      .limit(input.limit + 1)
      .execute()
    const page = rows.slice(0, input.limit)
    const last = page.at(-1)
    const at = last?.[by]
    return {
      rows: page.map(row => ({
        id: row.id,
        way: row.way,
        template: row.template,
        templateName: nameOf(row.template),
        to: row.person_id ? ('staff' as const) : ('citizen' as const),
        state: row.state as 'failed',
        tries: row.tries,
        error: row.error,
        createdAt: row.created_at.toISOString(),
        sendAfter: row.send_after.toISOString(),
        sentAt: row.sent_at?.toISOString() ?? null,
        delivery: row.delivery as 'delivered' | null,
      })),
      next: rows.length > input.limit && last && at ? cursorOf(at.toISOString(), last.id) : null,
    }
  },
})

const DAY_MS = 86_400_000

/** How each way out is: whether there is one, what went and failed in 24 hours, how much waits and since when (K119). */
export const gatewayHealth = view({
  name: 'message.gateways',
  route: 'GET /api/gateways',
  by: ['system_admin', 'supervisor'],
  input: z.object({}),
  output: z.object({
    rows: z.array(
      z.object({
        way: z.enum(WAYS),
        gateway: z.enum(['there', 'none', 'demo']).describe('demo: messages count as sent, nothing leaves the machine'),
        perDay: z.number().int().nullable(),
        sent: z.number().int(),
        failed: z.number().int(),
        waiting: z.number().int(),
        oldest: Instant.nullable().describe('since when the oldest waiting one could have gone'),
        delivered: z.number().int().describe('of those sent in 24 hours, as the gateway says'),
        undelivered: z.number().int(),
        settings: z
          .object({
            url: z.string(),
            sign: z.string(),
            templates: z.record(z.string(), z.string()),
            perDay: z.number().int().nullable(),
            active: z.boolean(),
          })
          .nullable()
          .describe('for the system administrator; never the key'),
      }),
    ),
  }),
  async run({ db, city, actor, now }) {
    const since = new Date(now.getTime() - DAY_MS)
    const count = (state: 'sent' | 'failed' | 'waiting') =>
      db
        .selectFrom('message')
        .select(eb => ['way', eb.fn.countAll<number>().as('n'), eb.fn.min('send_after').as('oldest')])
        .where('city_id', '=', city.id)
        .where('state', '=', sql.lit(state))
        .$if(state === 'sent', query => query.where('sent_at', '>', since))
        .$if(state === 'failed', query => query.where('created_at', '>', since))
        .$if(state === 'waiting', query => query.where('send_after', '<=', now))
        .groupBy('way')
        .execute()
    const receipts = db
      .selectFrom('message')
      .select(eb => ['way', 'delivery', eb.fn.countAll<number>().as('n')])
      .where('city_id', '=', city.id)
      .where('state', '=', sql.lit('sent'))
      .where('sent_at', '>', since)
      .where('delivery', 'is not', null)
      .groupBy(['way', 'delivery'])
    const [sent, failed, waiting, said, set, gateways] = await Promise.all([
      count('sent'),
      count('failed'),
      count('waiting'),
      receipts.execute(),
      gatewayRows(db, city.id),
      gatewaysOf(db, city, now),
    ])
    const admin = hasRole(actor, 'system_admin')
    return {
      rows: WAYS.map(way => {
        const waits = waiting.find(row => row.way === way)
        return {
          way,
          gateway: city.demo ? ('demo' as const) : gateways.has(way) ? ('there' as const) : ('none' as const),
          perDay: gateways.get(way)?.perDay ?? null,
          sent: Number(sent.find(row => row.way === way)?.n ?? 0),
          failed: Number(failed.find(row => row.way === way)?.n ?? 0),
          waiting: Number(waits?.n ?? 0),
          oldest: waits?.oldest ? new Date(waits.oldest).toISOString() : null,
          delivered: Number(said.find(row => row.way === way && row.delivery === 'delivered')?.n ?? 0),
          undelivered: Number(said.find(row => row.way === way && row.delivery === 'undelivered')?.n ?? 0),
          settings: settingsOf(admin ? set.find(row => row.way === way) : undefined),
        }
      }),
    }
  },
})

const settingsOf = (row: Awaited<ReturnType<typeof gatewayRows>>[number] | undefined) =>
  row ? { url: row.url, sign: row.sign, templates: row.templates, perDay: row.per_day, active: row.active } : null
