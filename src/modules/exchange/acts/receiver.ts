import { randomBytes } from 'node:crypto'
import type { Selectable } from 'kysely'
import { z } from 'zod'
import { act, Refusal, type SubjectKind } from '../../../platform/acts/index.ts'
import type { Database } from '../../../platform/db/index.ts'
import { receiversOf } from '../receivers.ts'
import { secretContext } from '../subject.ts'

/** Where a receiver of the pack is reached (SPEC H3); its secret is made here and told once. */
export const setReceiver = act({
  name: 'exchange.setReceiver',
  path: '/api/exchange/receivers',
  by: ['system_admin'],
  clause: 'H3 K136',
  secret: true,
  input: z.object({
    code: z.string(),
    url: z.url({ protocol: /^https?$/ }).max(300),
    active: z.boolean().default(true),
  }),
  run: (ctx, _none, input) => {
    const { city } = ctx
    if (!receiversOf(city).some(row => row.code === input.code))
      throw new Refusal('bad_input', { fields: [{ path: 'code', code: 'not_in_list', vars: { value: input.code } }] })
    const secret = randomBytes(32).toString('hex')
    const row = {
      url: input.url,
      secret: city.vault.seal(secret, secretContext(city.id)),
      active: input.active,
      by_person: ctx.actor.id,
      at: ctx.now,
    }
    ctx.write(
      ctx.db
        .insertInto('exchange_receiver')
        .values({ city_id: city.id, code: input.code, ...row })
        .onConflict(oc =>
          oc.columns(['city_id', 'code']).doUpdateSet(eb => ({
            url: eb.ref('excluded.url'),
            secret: eb.ref('excluded.secret'),
            active: eb.ref('excluded.active'),
            by_person: eb.ref('excluded.by_person'),
            at: eb.ref('excluded.at'),
          })),
        ),
    )
    return {
      created: { kind: 'receiver', id: ctx.id(), version: 1 },
      data: { code: input.code, active: input.active },
      answer: { secret },
    }
  },
})

type Delivery = Selectable<Database['exchange_delivery']>
const onDelivery: SubjectKind<Delivery> = {
  kind: 'delivery',
  path: 'exchange/deliveries',
  lock: (db, cityId, id) =>
    db.selectFrom('exchange_delivery').selectAll().where('city_id', '=', cityId).where('id', '=', id).forNoKeyUpdate(),
  version: row => row.tries,
  state: row => row.state,
  unit: () => null,
  ownedBy: () => false,
  current: row => ({ state: row.state }),
  update: (db, cityId, row, patch) =>
    db.updateTable('exchange_delivery').set(patch).where('city_id', '=', cityId).where('id', '=', row.id),
}

/** Tells it again: what was given up, or what the receiver lost. */
export const replayDelivery = act({
  name: 'exchange.replay',
  on: onDelivery,
  by: ['system_admin', 'supervisor'],
  clause: 'H3 K136',
  input: z.object({}),
  run: (ctx, delivery) => ({
    patch: { state: 'waiting', tries: 0, next_at: ctx.now, error: null, status: null },
    data: { was: delivery.state },
  }),
})
