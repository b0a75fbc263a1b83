import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { Instant, Text } from '../../../platform/http/shapes.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { maskPersonalData } from '../../../rules/text/index.ts'
import { placesOf } from '../../places/index.ts'
import { findKnown } from '../known/find.ts'
import { JOINABLE, shownToAll } from '../known/join.ts'
import { weightsOf } from '../known/weights.ts'
import { Questions, questionsFor } from '../questions.ts'
import { dangersOf } from '../rules/danger.ts'
import { Place, pointOf, Suggestions } from '../shapes.ts'
import { doorsFor, readText } from '../suggest.ts'

const SIMILAR = 3
/** Strangers learn of a matter's place no more than about where it is. */
const STEP_M = 50
const farFor = (metres: number): number => Math.max(1, Math.round(metres / STEP_M)) * STEP_M

/**
 * While writing: known matters to join, the place the words name, words that call for 110 first, and the right door if it
 * is not the city's business (CHECKLIST K11 K12 K13). Shows nobody's data: only titles the centre gave, numbers masked.
 */
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
    similar: z.array(
      z.object({
        ...{ number: z.string(), title: z.string(), state: Text, receivedAt: Instant, joinable: z.boolean() },
        near: Text.nullable().describe(
          'how far from the place that is said, in steps of fifty metres; null: not close by',
        ),
      }),
    ),
    place: Suggestions.shape.place,
    danger: z.array(z.string()),
    calls: z
      .array(z.object({ phone: z.string(), text: Text }))
      .describe('whom to call first for the danger it names (CHECKLIST K12)'),
    doors: Suggestions.shape.doors,
    questions: Questions.describe('asked because of what it seems to be about (CHECKLIST K13)'),
  }),
  async run({ db, city, now }, input) {
    const { gazetteer } = await placesOf(db, city)
    const read = readText(city, gazetteer, {
      text: input.text,
      unit: input.place?.unit ?? null,
      place: input.place?.text ?? '',
    })
    const said = {
      ...{ text: input.text, kind: null, unit: input.place?.unit ?? null, phoneIndex: null },
      ...{ point: pointOf(input.place), item: read.items[0]?.item ?? null, toStranger: true },
    }
    const known = await findKnown(db, city, said, await weightsOf(db, city, now), now)
    const shown = await shownToAll(
      db,
      city,
      known.map(row => ({ ...row, id: row.caseId })),
    )
    return {
      similar: known
        .filter(row => shown.has(row.caseId))
        .slice(0, SIMILAR)
        .map(row => ({
          number: row.number,
          title: maskPersonalData(row.title).masked,
          state: text(`state.${row.state}`),
          receivedAt: row.receivedAt.toISOString(),
          joinable: JOINABLE.includes(row.state),
          near: row.metres === null ? null : text('known.near', { n: String(farFor(row.metres)) }),
        })),
      place: read.place,
      danger: read.danger,
      calls: dangersOf(city, input.text).map(({ phone, text: say }) => ({ phone, text: say })),
      doors: doorsFor(city, input.text),
      questions: questionsFor(city, read.items[0]?.item),
    }
  },
})
