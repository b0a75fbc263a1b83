import { z } from 'zod'
import { notFound, openActs, view } from '../../../../platform/acts/index.ts'
import { fileViews } from '../../../../platform/files/index.ts'
import { personName } from '../../../casework/index.ts'
import { objectionUnits, READERS } from '../../objection/present.ts'
import { originOf } from '../origin.ts'
import { restorationRows, waiverHistory } from '../present.ts'
import { publishedWithout } from '../published-without.ts'
import { RestorationDetail } from '../shapes.ts'

/** One request to count again: why, what the unit says, why it had been left out, what was published without it. */
view({
  name: 'restoration.get',
  route: 'GET /api/restorations/{id}',
  by: READERS,
  input: z.object({ id: z.uuid() }),
  output: RestorationDetail,
  async run(ctx, { id }) {
    const { db, city, actor, now } = ctx
    const row = await db
      .selectFrom('restoration')
      .selectAll()
      .where('city_id', '=', city.id)
      .where('id', '=', id)
      .executeTakeFirst()
    const own = objectionUnits(actor)
    if (!row || (own && !own.includes(row.unit_id))) throw notFound()
    const waiver = await db
      .selectFrom('fact_waiver')
      .selectAll()
      .where('city_id', '=', city.id)
      .where('id', '=', row.waiver_id)
      .executeTakeFirstOrThrow()
    const restored = row.state === 'restored' && row.decided_at ? { until: row.decided_at } : {}
    const [[shown], files, origin, without, history] = await Promise.all([
      restorationRows(db, city, [row], now),
      fileViews(db, city, [id]),
      originOf(db, city.id, waiver),
      publishedWithout(ctx, { day: waiver.on_day, since: waiver.at, ...restored }),
      waiverHistory(ctx, row.fact, row.fact_id),
    ])
    if (!shown) throw notFound()
    const { open, shut } = openActs('restoration', row, id, actor, city, now)
    return {
      ...shown,
      words: row.words,
      files: files.get(id) ?? [],
      askedBy: personName(city, row.asked_by),
      decideBy: row.decide_by.toISOString(),
      factDay: waiver.on_day,
      origin: { kind: origin.kind, id: origin.id, number: origin.number, words: origin.words },
      unitSays:
        row.unit_words && row.unit_at
          ? { words: row.unit_words, by: personName(city, row.unit_person), at: row.unit_at.toISOString() }
          : null,
      decision:
        row.decision && row.decided_at
          ? {
              restored: row.state === 'restored',
              words: row.decision,
              told: row.citizen_text,
              by: personName(city, row.decided_by),
              at: row.decided_at.toISOString(),
            }
          : null,
      without,
      history,
      acts: open,
      shut,
    }
  },
})
