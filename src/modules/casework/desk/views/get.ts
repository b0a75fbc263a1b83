import { z } from 'zod'
import { notFound, openActs, view } from '../../../../platform/acts/index.ts'
import { text } from '../../../../platform/i18n/texts.ts'
import { maskPhone } from '../../../../rules/text/index.ts'
import { unitRef } from '../../present.ts'
import { personName } from '../../rules/person-in-unit.ts'
import { maySee } from '../../scope.ts'
import { deskClocks, deskRow } from '../present.ts'
import { DeskMatterView } from '../shapes.ts'
import { openDeskContact } from '../terms.ts'

/** One matter of the desk, step by step, and what this person may do now. */
export const getDeskMatter = view({
  name: 'desk.get',
  route: 'GET /api/desk/{id}',
  by: ['staff'],
  input: z.object({ id: z.uuid() }),
  output: DeskMatterView,
  async run({ db, city, actor, now }, { id }) {
    const [matter, steps] = await Promise.all([
      db.selectFrom('desk_matter').selectAll().where('city_id', '=', city.id).where('id', '=', id).executeTakeFirst(),
      db
        .selectFrom('desk_step')
        .selectAll()
        .where('city_id', '=', city.id)
        .where('matter_id', '=', id)
        .orderBy('at')
        .orderBy('id')
        .execute(),
    ])
    if (!matter || !maySee(actor, [matter.desk_unit, matter.unit_id])) throw notFound()
    const clocks = await deskClocks(db, city, [matter])
    const contact = openDeskContact(city, matter.contact)
    const { open, shut } = openActs('desk', matter, id, actor, city, now)
    return {
      ...deskRow(city, matter, clocks, now),
      words: matter.words,
      name: contact.name,
      phone: contact.phone ? maskPhone(contact.phone) : null,
      company: null,
      answer: matter.answer,
      steps: steps.map(row => ({
        id: row.id,
        at: row.at.toISOString(),
        step: row.step,
        name: text(`desk.step.${row.step}`),
        words: row.words,
        units: row.units.flatMap(unit => unitRef(city, unit) ?? []),
        by: personName(city, row.by_person),
      })),
      acts: open,
      shut,
    }
  },
})
