import { z } from 'zod'
import { type CityContext, view } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { Instant, Text } from '../../../platform/http/shapes.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { maskPersonalData } from '../../../rules/text/index.ts'
import { mayPublish } from '../../casework/index.ts'
import { Place, Suggestions } from '../shapes.ts'
import { similarOpen } from '../similar.ts'
import { readText } from '../suggest.ts'

const SIMILAR = 3
/** A title is the citizen's own first sentence until somebody at the centre has read it and given it one. */
const READ = ['accepted', 'dispatched', 'signed', 'disputed', 'replied']

/** While writing: similar open matters, the place the words name, and words that call for 110 first (CHECKLIST K11 K12). */
export const publicSuggest = view({
  name: 'public.suggest',
  route: 'POST /api/public/{city}/suggest',
  by: ['anyone'],
  input: z.object({
    city: z.string(),
    text: z.string().max(2000),
    place: Place.partial().nullable().optional(),
  }),
  output: z.object({
    similar: z.array(z.object({ number: z.string(), title: z.string(), state: Text, receivedAt: Instant })),
    place: Suggestions.shape.place,
    danger: z.array(z.string()),
  }),
  async run({ db, city }, input) {
    const read = readText(city, {
      text: input.text,
      unit: input.place?.unit ?? null,
      place: input.place?.text ?? '',
    })
    const rows = await similarOpen(db, city, read.about, { words: read.place?.words ?? [], unit: read.unit })
    const open = rows.filter(row => READ.includes(row.state) && mayPublish(city.pack, row))
    const agreed = await allAgreed(
      db,
      city,
      open.map(row => row.id),
    )
    return {
      similar: open
        .filter(row => agreed.has(row.id))
        .slice(0, SIMILAR)
        .map(row => ({
          number: row.number,
          title: maskPersonalData(row.title).masked,
          state: text(`state.${row.state}`),
          receivedAt: row.received_at.toISOString(),
        })),
      place: read.place,
      danger: read.danger,
    }
  },
})

/** Those of the cases whose every appellant let theirs be published. */
async function allAgreed(db: Db, city: CityContext, caseIds: readonly string[]): Promise<Set<string>> {
  if (caseIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('appeal')
    .select('case_id')
    .where('city_id', '=', city.id)
    .where('case_id', 'in', [...caseIds])
    .groupBy('case_id')
    .having(eb => eb.fn<boolean>('bool_and', ['consent_publish']), '=', true)
    .execute()
  return new Set(rows.map(row => row.case_id))
}
