import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { propose } from '../propose.ts'
import { Place, Suggestions } from '../shapes.ts'
import { similarOpen } from '../similar.ts'
import { readText } from '../suggest.ts'

const SIMILAR = 5

/** Proposals for item, unit and place with their reason, and open cases of the same kind (SPEC R3, CHECKLIST K34). */
export const suggest = view({
  name: 'intake.suggest',
  route: 'POST /api/query/suggest',
  by: ['staff'],
  input: z.object({
    text: z.string().max(20_000),
    title: z.string().max(200).optional(),
    place: Place.partial().optional(),
  }),
  output: Suggestions,
  async run({ db, city, now }, input) {
    const read = readText(city, {
      text: input.text,
      ...(input.title ? { title: input.title } : {}),
      unit: input.place?.unit ?? null,
      place: input.place?.text ?? '',
    })
    const said = { text: input.text, ...(input.title ? { title: input.title } : {}) }
    const [similar, proposals] = await Promise.all([
      similarOpen(db, city, read.about, { words: read.place?.words ?? [], unit: read.unit }),
      propose(db, city, now, said, read),
    ])
    return {
      ...proposals,
      place: read.place,
      danger: read.danger,
      similar: similar.slice(0, SIMILAR).map(row => ({
        caseId: row.id,
        number: row.number,
        title: row.title,
        state: text(`state.${row.state}`),
        place: row.place_text ?? (row.place_unit ? (city.pack.units.get(row.place_unit)?.name.zh ?? null) : null),
        receivedAt: row.received_at.toISOString(),
      })),
    }
  },
})
