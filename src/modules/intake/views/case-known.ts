import { z } from 'zod'
import { notFound, view } from '../../../platform/acts/index.ts'
import { maySee, maySeeCase } from '../../casework/index.ts'
import { findKnown } from '../known/find.ts'
import { KnownCase, knownView } from '../known/present.ts'
import { weightsOf } from '../known/weights.ts'

const SHOWN = 6

/** On the page of a case: earlier and later ones by the same person, about the same matter (CHECKLIST K43). */
export const caseKnown = view({
  name: 'case.known',
  route: 'GET /api/cases/{id}/known',
  by: ['staff'],
  input: z.object({ id: z.uuid() }),
  output: z.object({ items: z.array(KnownCase) }),
  async run({ db, city, actor, now }, { id }) {
    const [kase, appeal] = await Promise.all([
      db
        .selectFrom('case_file')
        .select(['id', 'unit_id', 'via', 'co_units', 'place_unit', 'kind'])
        .where('city_id', '=', city.id)
        .where('id', '=', id)
        .executeTakeFirst(),
      db
        .selectFrom('appeal')
        .select(['text', 'phone_index'])
        .where('city_id', '=', city.id)
        .where('case_id', '=', id)
        .orderBy('received_at')
        .limit(1)
        .executeTakeFirst(),
    ])
    if (!kase || !maySeeCase(actor, kase)) throw notFound()
    if (!appeal) return { items: [] }
    const known = await findKnown(
      db,
      city,
      { text: appeal.text, kind: kase.kind, unit: kase.place_unit, phoneIndex: appeal.phone_index, except: id },
      await weightsOf(db, city, now),
      now,
    )
    return {
      items: known
        .filter(row => row.state !== 'merged' && maySee(actor, [row.unitId]))
        .slice(0, SHOWN)
        .map(row => knownView(city, row)),
    }
  },
})
