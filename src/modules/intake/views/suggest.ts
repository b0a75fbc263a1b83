import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { normalizePhone } from '../../../rules/text/index.ts'
import { placesOf } from '../../places/index.ts'
import { phoneContext } from '../create-appeal.ts'
import { findKnown } from '../known/find.ts'
import { knownView } from '../known/present.ts'
import { weightsOf } from '../known/weights.ts'
import { propose } from '../propose.ts'
import { Place, pointOf, Suggestions } from '../shapes.ts'
import { doorsFor, readText } from '../suggest.ts'

const KNOWN = 5

/**
 * Proposals for item, unit and place with their reason; earlier matters that this one may be; the right door if it is not
 * the city's business (SPEC R2 R3, CHECKLIST K13 K34 K43).
 */
export const suggest = view({
  name: 'intake.suggest',
  route: 'POST /api/query/suggest',
  by: ['staff'],
  input: z.object({
    text: z.string().max(20_000),
    title: z.string().max(200).optional(),
    place: Place.partial().optional(),
    kind: z.string().max(30).optional(),
    phone: z.string().max(30).optional().describe('of the person who speaks: finds what else they asked for'),
  }),
  output: Suggestions,
  async run({ db, city, now }, input) {
    const { gazetteer } = await placesOf(db, city)
    const read = readText(city, gazetteer, {
      text: input.text,
      ...(input.title ? { title: input.title } : {}),
      unit: input.place?.unit ?? null,
      place: input.place?.text ?? '',
    })
    const said = { text: input.text, ...(input.title ? { title: input.title } : {}) }
    const phone = input.phone ? normalizePhone(input.phone) : null
    const weights = await weightsOf(db, city, now)
    const [known, proposals] = await Promise.all([
      findKnown(
        db,
        city,
        {
          text: input.text,
          kind: input.kind ?? null,
          unit: input.place?.unit ?? null,
          point: pointOf(input.place),
          item: read.items[0]?.item ?? null,
          phoneIndex: phone ? city.vault.index(phone, phoneContext(city.id)) : null,
        },
        weights,
        now,
      ),
      propose(db, city, now, said, read),
    ])
    return {
      ...proposals,
      place: read.place,
      danger: read.danger,
      doors: doorsFor(city, input.text),
      known: known
        .filter(row => row.state !== 'merged')
        .slice(0, KNOWN)
        .map(row => knownView(city, row)),
    }
  },
})
