import { sql } from 'kysely'
import type { CityContext } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'

/** Whether the pack lets a person do without this message (CHECKLIST K19). */
export const isEssential = (city: CityContext, template: string): boolean =>
  city.pack.rules.messages.essential.value.includes(template)

/** Which of these telephones want only what they have a right to be told, as hexadecimal blind indexes. */
export async function essentialOnly(db: Db, cityId: number, phones: readonly (Buffer | null)[]): Promise<Set<string>> {
  const wanted = phones.filter(phone => phone !== null)
  if (wanted.length === 0) return new Set()
  const rows = await db
    .selectFrom('message_choice')
    .select('phone_index')
    .where('city_id', '=', cityId)
    .where('phone_index', '=', sql<Buffer>`any(${wanted}::bytea[])`)
    .where('essential_only', '=', true)
    .execute()
  return new Set(rows.map(row => row.phone_index.toString('hex')))
}

/** How an appeal's person is told: null if there is no way to tell them. */
export async function messageChoice(
  db: Db,
  cityId: number,
  appeal: { phone_index: Buffer | null; reply_by: string },
): Promise<'all' | 'essential' | null> {
  if (!appeal.phone_index || appeal.reply_by === 'none') return null
  const few = await essentialOnly(db, cityId, [appeal.phone_index])
  return few.size > 0 ? 'essential' : 'all'
}
