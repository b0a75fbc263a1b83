import { type ActContext, Refusal } from '../../../platform/acts/index.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { withoutPerson } from '../../../rules/text/index.ts'
import { deskPhoneIndex, openDeskContact } from './terms.ts'

/**
 * Takes a person out of the matters that were registered at the desk with these telephones; what the desk and the units
 * wrote stays without name and number.
 * @throws Refusal matter_open while one of the matters is still handled
 */
export async function eraseFromDesk(ctx: ActContext, phones: readonly string[]): Promise<void> {
  const { city, db } = ctx
  if (!phones.length) return
  const matters = await db
    .selectFrom('desk_matter')
    .selectAll()
    .where('city_id', '=', city.id)
    .where(
      'phone_index',
      'in',
      phones.map(phone => deskPhoneIndex(city, phone)),
    )
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  if (matters.some(row => row.done_at === null)) throw new Refusal('matter_open', { status: 409 })
  const gone = text('appeal.erased').zh
  for (const matter of matters) {
    const { name, phone } = openDeskContact(city, matter.contact)
    const known = { names: name ? [name] : [], phones: phone ? [phone] : [], addresses: [] }
    const clean = (words: string | null) => (words === null ? null : withoutPerson(words, known))
    ctx.write(
      db
        .updateTable('desk_matter')
        .set({
          title: gone,
          words: gone,
          contact: null,
          phone_index: null,
          answer: clean(matter.answer),
          before_refusal: clean(matter.before_refusal),
          version: matter.version + 1,
        })
        .where('city_id', '=', city.id)
        .where('id', '=', matter.id),
    )
    ctx.also('desk.erased', { kind: 'desk', id: matter.id }, {}, matter.desk_unit)
    const steps = await db
      .selectFrom('desk_step')
      .select(['id', 'words'])
      .where('city_id', '=', city.id)
      .where('matter_id', '=', matter.id)
      .where('words', 'is not', null)
      .execute()
    for (const step of steps)
      ctx.write(
        db
          .updateTable('desk_step')
          .set({ words: clean(step.words) })
          .where('city_id', '=', city.id)
          .where('id', '=', step.id),
      )
  }
}
