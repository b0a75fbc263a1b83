import { z } from 'zod'
import { Id, Instant, Text } from '../../platform/http/shapes.ts'

const AskView = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('answers'),
    answers: z.array(z.object({ id: z.string(), name: Text, worth: z.number().nullable() })),
  }),
  z.object({ kind: z.literal('points'), most: z.number(), decimals: z.number().int() }),
  z.object({ kind: z.literal('choose'), number: z.number().int() }),
])
export const IndicatorView = z.object({ id: z.string(), name: Text, ask: AskView }).meta({ id: 'JuryIndicator' })
export const SubjectView = z
  .object({
    id: z.string(),
    name: z.string(),
    unit: z.string().nullable(),
    unitName: Text.nullable(),
    report: z.string().nullable(),
    figures: z.array(z.object({ name: z.string(), value: z.string() })),
  })
  .meta({ id: 'JurySubject' })
export const SlotView = z
  .object({ id: z.string(), subjects: z.array(z.string()), exponent: z.number().int() })
  .meta({ id: 'JurySlot' })
export const State = z.enum(['draft', 'open', 'closing', 'closed', 'void'])
export const Kind = z.enum(['panel', 'session', 'survey'])

export const ResultView = z
  .object({
    seats: z.number().int(),
    voted: z.number().int(),
    imported: z.number().int().describe('votes that a third party counted'),
    straight: z.number().int().describe('ballots that gave all subjects the same: a note, nothing follows'),
    ballots: z.number().int(),
    spoiled: z.number().int(),
    struck: z.number().int(),
    subjects: z.array(
      z.object({
        subject: z.string(),
        name: z.string(),
        small: z.boolean().describe('a questionnaire with too few answers about it'),
        indicators: z.array(
          z.object({
            indicator: z.string(),
            name: Text,
            votes: z.number().int(),
            noVote: z.number().int(),
            abstained: z.number().int(),
            struck: z.number().int(),
            mean: z.string().nullable(),
            groups: z.array(z.object({ who: z.string(), name: Text, votes: z.number().int() })),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'JuryResult' })

export const JuryHead = {
  id: Id,
  version: z.number().int(),
  kind: Kind,
  state: State,
  name: z.string(),
  secret: z.boolean(),
  until: Instant.nullable(),
}
