import { sql } from 'kysely'
import type { CityContext } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { phoneContext } from '../create-appeal.ts'

const DAY_MS = 86_400_000

/**
 * Whether what was taken down of a number reaches a count of the pack (CHECKLIST K52): what it filed and how often it urged
 * within the days. It is proposed to whoever speaks with the person; nothing is marked and no call is blocked by it.
 * @returns the rule with the figures, or null
 */
export async function proposedMark(db: Db, city: CityContext, phone: string, now: Date) {
  const rules = city.pack.rules.abuse?.rules ?? []
  for (const { code, name, count } of rules) {
    if (!count) continue
    const { atLeast, days } = count.value
    const since = new Date(now.getTime() - days * DAY_MS)
    const row = await db
      .selectFrom('appeal')
      .leftJoin('appeal_word', join =>
        join
          .onRef('appeal_word.city_id', '=', 'appeal.city_id')
          .onRef('appeal_word.appeal_id', '=', 'appeal.id')
          .on('appeal_word.kind', '=', sql.lit('urge'))
          .on('appeal_word.at', '>=', since),
      )
      .select(eb => [
        sql<number>`count(distinct appeal.id) filter (where appeal.received_at >= ${since})::int`.as('filed'),
        eb.fn.count<number>('appeal_word.id').as('urged'),
      ])
      .where('appeal.city_id', '=', city.id)
      .where('appeal.phone_index', '=', city.vault.index(phone, phoneContext(city.id)))
      .executeTakeFirst()
    const filed = Number(row?.filed ?? 0)
    const urged = Number(row?.urged ?? 0)
    if (filed + urged >= atLeast) return { rule: code, name, filed, urged, days }
  }
  return null
}
