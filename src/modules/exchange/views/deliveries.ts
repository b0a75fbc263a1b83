import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { Id, Instant, Text } from '../../../platform/http/shapes.ts'
import { receiverName, receiversOf } from '../receivers.ts'

/** What was told to whom and what waits, newest first: the log of the exchange (CHECKLIST K136 K138). */
export const listDeliveries = view({
  name: 'exchange.deliveries',
  route: 'GET /api/exchange/deliveries',
  by: ['system_admin', 'supervisor', 'audit_admin'],
  input: z.object({ state: z.enum(['waiting', 'sent', 'given_up']).optional() }),
  output: z
    .object({
      receivers: z.array(
        z.object({
          code: z.string(),
          name: Text,
          url: z.string().nullable().describe('null: the pack names it, and nobody has said where it is reached'),
          active: z.boolean(),
        }),
      ),
      rows: z.array(
        z.object({
          id: Id,
          receiver: Text,
          company: z.string(),
          change: Text,
          state: z.enum(['waiting', 'sent', 'given_up']),
          tries: z.number().int(),
          status: z.number().int().nullable(),
          error: z.string().nullable(),
          nextAt: Instant.nullable(),
          sentAt: Instant.nullable(),
          createdAt: Instant,
        }),
      ),
    })
    .meta({ id: 'ExchangeDeliveries' }),
  async run({ db, city }, { state }) {
    const [receivers, rows] = await Promise.all([
      db
        .selectFrom('exchange_receiver')
        .select(['code', 'url', 'active'])
        .where('city_id', '=', city.id)
        .orderBy('code')
        .execute(),
      db
        .selectFrom('exchange_delivery')
        .innerJoin('exchange_change', join =>
          join
            .onRef('exchange_change.city_id', '=', 'exchange_delivery.city_id')
            .onRef('exchange_change.id', '=', 'exchange_delivery.change_id'),
        )
        .leftJoin('company', join =>
          join
            .onRef('company.city_id', '=', 'exchange_delivery.city_id')
            .onRef('company.id', '=', 'exchange_delivery.about_id'),
        )
        .select([
          'exchange_delivery.id',
          'exchange_delivery.receiver',
          'exchange_delivery.state',
          'exchange_delivery.tries',
          'exchange_delivery.status',
          'exchange_delivery.error',
          'exchange_delivery.next_at',
          'exchange_delivery.sent_at',
          'exchange_delivery.created_at',
          'exchange_change.code',
          'company.name',
        ])
        .where('exchange_delivery.city_id', '=', city.id)
        .where('exchange_change.city_id', '=', city.id)
        .$if(state !== undefined, query => query.where('exchange_delivery.state', '=', state ?? 'waiting'))
        .orderBy('exchange_delivery.created_at', 'desc')
        .orderBy('exchange_delivery.id', 'desc')
        .limit(200)
        .execute(),
    ])
    const shares = city.pack.rules.together?.shares ?? []
    return {
      receivers: receiversOf(city).map(({ code, name }) => {
        const set = receivers.find(row => row.code === code)
        return { code, name, url: set?.url ?? null, active: set?.active ?? false }
      }),
      rows: rows.map(row => ({
        id: row.id,
        receiver: receiverName(city, row.receiver),
        company: row.name ?? '',
        change: shares.find(one => one.code === row.code)?.name ?? { zh: row.code, en: row.code },
        state: row.state as 'waiting',
        tries: row.tries,
        status: row.status,
        error: row.error,
        nextAt: row.state === 'waiting' ? row.next_at.toISOString() : null,
        sentAt: row.sent_at?.toISOString() ?? null,
        createdAt: row.created_at.toISOString(),
      })),
    }
  },
})
