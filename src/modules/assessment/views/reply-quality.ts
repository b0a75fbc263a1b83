import { sql } from 'kysely'
import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { Day, Text } from '../../../platform/http/shapes.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { unitRef } from '../../casework/index.ts'
import { dayIn } from '../../registry/index.ts'

const DAYS = 90

/** The share of replies that were no answers, by unit: an indicator, no score (SPEC F6). The most such replies first. */
export const replyQuality = view({
  name: 'reply.quality',
  route: 'GET /api/replies/quality',
  by: ['staff'],
  input: z.object({ from: Day.optional(), to: Day.optional() }),
  output: z.object({
    from: Day,
    to: Day,
    rows: z.array(
      z.object({
        unit: z.string(),
        name: Text,
        replies: z.number().int(),
        weak: z.number().int(),
        faults: z.array(z.object({ code: z.string(), words: Text, n: z.number().int() })),
      }),
    ),
  }),
  async run({ db, city, now }, input) {
    const to = input.to ?? dayIn(city, now)
    const from = input.from ?? Temporal.PlainDate.from(to).subtract({ days: DAYS }).toString()
    const [units, faults] = await Promise.all([
      db
        .selectFrom('reply_check')
        .select(({ fn }) => [
          'unit_id',
          fn.countAll<string>().as('replies'),
          sql<string>`count(*) filter (where weak)`.as('weak'),
        ])
        .where('city_id', '=', city.id)
        .where('on_day', '>=', from)
        .where('on_day', '<=', to)
        .groupBy('unit_id')
        .execute(),
      db
        .selectFrom('reply_check')
        .select(({ fn }) => ['unit_id', sql<string>`unnest(faults)`.as('fault'), fn.countAll<string>().as('n')])
        .where('city_id', '=', city.id)
        .where('on_day', '>=', from)
        .where('on_day', '<=', to)
        .where('weak', '=', true)
        .groupBy(['unit_id', 'fault'])
        .execute(),
    ])
    return {
      from,
      to,
      rows: units
        .map(row => ({
          unit: row.unit_id,
          name: unitRef(city, row.unit_id)?.name ?? { zh: row.unit_id, en: row.unit_id },
          replies: Number(row.replies),
          weak: Number(row.weak),
          faults: faults
            .filter(one => one.unit_id === row.unit_id)
            .map(one => ({ code: one.fault, words: text(`reply.fault.${one.fault}`), n: Number(one.n) }))
            .sort((a, b) => b.n - a.n || (a.code < b.code ? -1 : 1)),
        }))
        .sort((a, b) => b.weak / b.replies - a.weak / a.replies || b.replies - a.replies),
    }
  },
})
