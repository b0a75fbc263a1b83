import type { CityContext } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { normalizePhone } from '../../../rules/text/index.ts'
import { openContact } from '../../casework/index.ts'

/** The number that an appeal came from, for the server's own use; null if there is none or the appeal is not known. */
export async function phoneOf(db: Db, city: CityContext, appealId: string): Promise<string | null> {
  const row = await db
    .selectFrom('appeal')
    .select('contact')
    .where('city_id', '=', city.id)
    .where('id', '=', appealId)
    .executeTakeFirst()
  const phone = row ? openContact(city, row.contact).phone : null
  return phone ? normalizePhone(phone) : null
}
