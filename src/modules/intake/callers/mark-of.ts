import type { CityContext } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { phoneContext } from '../create-appeal.ts'

const nameless = (code: string) => ({ zh: code, en: code })

/** Whether a number is marked now, or somebody asked for it (CHECKLIST K52); a mark ends by itself. */
export async function markOf(db: Db, city: CityContext, phone: string, now: Date) {
  const row = await db
    .selectFrom('caller_mark')
    .select(['id', 'state', 'rule', 'until'])
    .where('city_id', '=', city.id)
    .where('phone_index', '=', city.vault.index(phone, phoneContext(city.id)))
    .where(eb => eb.or([eb('state', '=', 'asked'), eb.and([eb('state', '=', 'marked'), eb('until', '>', now)])]))
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const rule = city.pack.rules.abuse?.rules.find(one => one.code === row.rule)
  return {
    id: row.id,
    state: row.state as 'asked',
    name: rule?.name ?? nameless(row.rule),
    measure: rule?.measure ?? nameless(row.rule),
    until: row.until?.toISOString() ?? null,
  }
}
