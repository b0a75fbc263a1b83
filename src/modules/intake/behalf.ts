import { z } from 'zod'
import { type CityContext, Refusal } from '../../platform/acts/index.ts'
import { normalizePhone } from '../../rules/text/index.ts'
import { checkListed, sealBehalf } from '../casework/index.ts'
import { PersonName } from './shapes.ts'

/** Filed for somebody else (CHECKLIST K26): who they are, and to whom of the two the answer goes. */
export const Behalf = z.object({
  relation: z.string(),
  name: PersonName.optional(),
  phone: z.string().trim().max(30).optional(),
  answerTo: z.enum(['filer', 'them']),
})
export type Behalf = z.infer<typeof Behalf>

interface Filer {
  name: string | null
  phone: string | null
}

/**
 * Whose name and number the answer goes to, and what is kept of the other.
 * @throws Refusal bad_input behalf.relation (not_in_list), behalf.phone (bad_phone)
 */
export function behalfParts(city: CityContext, behalf: Behalf | undefined, filer: Filer) {
  if (!behalf) return { contact: filer, columns: {} }
  checkListed(city.pack.rules.relations ?? [], behalf.relation, 'behalf.relation')
  const phone = behalf.phone ? normalizePhone(behalf.phone) : null
  if (behalf.phone && !phone) throw new Refusal('bad_input', { fields: [{ path: 'behalf.phone', code: 'bad_phone' }] })
  const them = { name: behalf.name?.trim() || null, phone }
  const [contact, other] = behalf.answerTo === 'them' ? [them, filer] : [filer, them]
  return {
    contact,
    columns: {
      relation: behalf.relation,
      answer_to: behalf.answerTo,
      behalf: other.name || other.phone ? sealBehalf(city, other) : null,
    },
  }
}
