import type { Selectable } from 'kysely'
import type { ActContext } from '../../../platform/acts/index.ts'
import type { AppealTable } from '../../../platform/db/index.ts'
import { contactContext, nameIndex, openContact } from '../../casework/index.ts'
import { phoneContext } from '../create-appeal.ts'
import type { RequestWords } from './words.ts'

/** Puts the right name or number where the wrong one stood, and makes the matter findable by the right number. */
export function correctContacts(
  ctx: ActContext,
  appeals: readonly Selectable<AppealTable>[],
  right: Pick<RequestWords, 'name' | 'phone'>,
): void {
  const { city } = ctx
  for (const appeal of appeals) {
    const known = openContact(city, appeal.contact)
    const contact = { name: right.name ?? known.name, phone: right.phone ?? known.phone }
    ctx.write(
      ctx.db
        .updateTable('appeal')
        .set({
          contact: city.vault.seal(JSON.stringify(contact), contactContext(city.id)),
          name_index: contact.name ? nameIndex(city, contact.name) : null,
          phone_index: contact.phone ? city.vault.index(contact.phone, phoneContext(city.id)) : null,
          version: appeal.version + 1,
        })
        .where('city_id', '=', city.id)
        .where('id', '=', appeal.id),
    )
    ctx.also(
      'appeal.corrected',
      { kind: 'appeal', id: appeal.id },
      { name: right.name !== null, phone: right.phone !== null },
    )
  }
}
