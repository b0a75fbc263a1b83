import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { HTTP_WAYS, keyContext } from '../gateways.ts'

/** Where texts and the government messenger go out (CHECKLIST K61 K119). The key is encrypted and shown to nobody. */
export const setGateway = act({
  name: 'gateway.set',
  path: '/api/gateways',
  by: ['system_admin'],
  clause: 'K61 K119',
  hidden: true,
  input: z.object({
    way: z.enum(HTTP_WAYS),
    url: z.url({ protocol: /^https?$/ }).max(300),
    key: z.string().trim().min(8).max(200).optional().describe('left out: the key stays as it is'),
    sign: z.string().trim().max(30).default('').describe('what a text begins with: 【荣成12345】'),
    templates: z
      .record(z.string().max(80), z.string().trim().min(1).max(80))
      .default({})
      .describe("our template -> the carrier's number of it"),
    perDay: z.int().min(1).max(10_000_000).nullable().default(null),
    active: z.boolean().default(true),
  }),
  run: async (ctx, _none, { way, key, perDay, ...rest }) => {
    const { city, db } = ctx
    const known = await db
      .selectFrom('gateway')
      .select('key')
      .where('city_id', '=', city.id)
      .where('way', '=', way)
      .executeTakeFirst()
    const sealed = key ? city.vault.seal(key, keyContext(city.id)) : known?.key
    if (!sealed) throw new Refusal('bad_input', { fields: [{ path: 'key', code: 'key_needed' }] })
    const row = {
      url: rest.url,
      key: sealed,
      sign: rest.sign,
      templates: JSON.stringify(rest.templates),
      per_day: perDay,
      active: rest.active,
      by_person: ctx.actor.id,
      at: ctx.now,
    }
    ctx.write(
      db
        .insertInto('gateway')
        .values({ city_id: city.id, way, ...row })
        .onConflict(oc => oc.columns(['city_id', 'way']).doUpdateSet(row)),
    )
    return {
      created: { kind: 'gateway', id: ctx.id(), version: 1 },
      data: { way, host: new URL(rest.url).host, active: rest.active, perDay, newKey: key !== undefined },
    }
  },
})
