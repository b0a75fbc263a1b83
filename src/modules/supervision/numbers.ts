import { sql } from 'kysely'
import type { ActContext } from '../../platform/acts/index.ts'
import { slipNumber } from './rules/kinds.ts'

/** Numbers of papers are without gaps: whoever takes one makes the next wait until it has served its paper, or not. */
export async function nextNumber(ctx: ActContext, word: string): Promise<string> {
  const year = Temporal.Instant.fromEpochMilliseconds(ctx.now.getTime()).toZonedDateTimeISO(ctx.city.pack.zone).year
  const { next } = await ctx.db
    .insertInto('number_block')
    .values({ city_id: ctx.city.id, series: `slip/${word}/${year}`, next: 2 })
    .onConflict(oc =>
      oc.columns(['city_id', 'series']).doUpdateSet(eb => ({ next: eb('number_block.next', '+', sql.lit(1)) })),
    )
    .returning('next')
    .executeTakeFirstOrThrow()
  return slipNumber(word, year, next - 1)
}
