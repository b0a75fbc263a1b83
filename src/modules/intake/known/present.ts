import { z } from 'zod'
import type { CityContext } from '../../../platform/acts/index.ts'
import { Id, Instant, Text as TextShape } from '../../../platform/http/shapes.ts'
import { type Text, text } from '../../../platform/i18n/texts.ts'
import { SAME_MATTER } from '../../../rules/text/similar/index.ts'
import type { Known } from './find.ts'
import { JOINABLE } from './join.ts'

/** An earlier case and what it has to do with the one at hand (CHECKLIST K43). */
export const KnownCase = z
  .object({
    caseId: Id,
    number: z.string(),
    title: z.string(),
    state: TextShape,
    place: z.string().nullable(),
    receivedAt: Instant,
    appealCount: z.number().int(),
    relation: z.enum(['again', 'same_matter', 'same_person']),
    likeness: z.number().describe('0 to 1'),
    sure: z.boolean().describe('alike enough to be proposed as one matter'),
    samePlace: z.boolean(),
    metres: z.number().int().nullable().describe('metres between both, in tens, where it is close by'),
    joinable: z.boolean().describe('open: a new appeal may join it'),
    why: TextShape,
  })
  .meta({ id: 'KnownCase' })

export function knownView(city: CityContext, known: Known): z.input<typeof KnownCase> {
  const place = known.placeUnit === null ? null : (city.pack.units.get(known.placeUnit)?.name.zh ?? null)
  return {
    caseId: known.caseId,
    number: known.number,
    title: known.title,
    state: text(`state.${known.state}`),
    place: known.placeText ?? place,
    receivedAt: known.receivedAt.toISOString(),
    appealCount: known.appealCount,
    relation: known.relation,
    likeness: Math.round(known.likeness * 100) / 100,
    sure: known.likeness >= SAME_MATTER,
    samePlace: known.samePlace,
    metres: known.metres === null ? null : Math.round(known.metres / 10) * 10,
    joinable: JOINABLE.includes(known.state),
    why: withDistance(
      known.closeBy && known.relation !== 'same_person'
        ? text('known.why.closeBy')
        : whyKnown(known.relation, known.words),
      known.metres,
    ),
  }
}

function withDistance(why: Text, metres: number | null): Text {
  if (metres === null) return why
  const n = Math.round(metres / 10) * 10
  return text(n === 0 ? 'known.why.here' : 'known.why.near', { why, n: String(n) })
}

export function whyKnown(relation: string, words: readonly string[]): Text {
  const said = words.slice(0, 3)
  return text(`known.why.${relation}${said.length === 0 ? '.plain' : ''}`, {
    words: { zh: said.map(word => `“${word}”`).join(''), en: said.map(word => `“${word}”`).join(', ') },
  })
}
