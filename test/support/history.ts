import { randomUUID } from 'node:crypto'
import { inCity } from '../../src/platform/db/index.ts'
import type { Driver } from './city.ts'

/** A history of confirmed matters, item and unit by what was said, an hour apart, written at once: 300 lifecycles would say no more. */
export const confirmedHistory = (
  city: Driver,
  items: readonly { code: string; unit: string }[],
  said: readonly string[],
  count: number,
) =>
  inCity(city.app.pool, city.city.id, 'write', async ({ db }) => {
    const rows = Array.from({ length: count }, (_, i) => {
      const kind = i % 3
      const at = new Date(city.now().getTime() - (count - i) * 3_600_000)
      return { kind, at, id: randomUUID(), appeal: randomUUID(), text: `${said[kind]}，第${i}栋` }
    })
    const { id: city_id } = city.city
    await db
      .insertInto('case_file')
      .values(
        rows.map(({ id, kind, at }, i) => ({
          city_id,
          id,
          number: `T-${i}`,
          version: 1,
          state: 'closed',
          title: said[kind] as string,
          kind: 'help',
          channel: 'hotline',
          item: items[kind]?.code ?? null,
          grade: 'green',
          place_text: null,
          place_unit: null,
          unit_id: items[kind]?.unit ?? null,
          handler_id: null,
          limit_text: null,
          clock_id: null,
          due_at: null,
          received_at: at,
          dispatched_at: at,
          replied_at: at,
          closed_at: at,
          published_at: null,
          verdict: null,
          merged_into: null,
          pack_version: 'test',
        })),
      )
      .execute()
    await db
      .insertInto('appeal')
      .values(
        rows.map(({ id, appeal, at, text }, i) => ({
          city_id,
          id: appeal,
          number: `T-${i}-1`,
          version: 1,
          case_id: id,
          home_case_id: id,
          channel: 'hotline',
          kind: 'help',
          text,
          place_text: null,
          place_unit: null,
          lng: null,
          lat: null,
          contact: null,
          phone_index: null,
          query_index: Buffer.from(appeal),
          anonymous: true,
          reply_by: 'none',
          consent_publish: false,
          entered_by: null,
          external_ref: null,
          entry_id: randomUUID(),
          received_at: at,
          merged_at: null,
        })),
      )
      .execute()
    return rows.map(row => row.id)
  })
