import { z } from 'zod'
import { Code, Day, Id, Instant, pageOf, Text } from '../../../platform/http/shapes.ts'
import { ClockView, OpenAct, ShutAct, UnitRef } from '../../casework/index.ts'

export const StepState = z
  .enum(['recommended', 'declined', 'signed', 'served', 'acknowledged', 'closed', 'withdrawn'])
  .meta({ id: 'StepState' })

const Words = z.object({
  months: z.array(z.string()),
  satisfied: z.number().int(),
  valid: z.number().int(),
  rate: z.number().nullable(),
})
export const StepEffect = z
  .object({ before: Words, after: Words, points: z.number().nullable().describe('percentage points, one decimal') })
  .meta({ id: 'StepEffect' })

export const StepRow = z
  .object({
    id: Id,
    version: z.number().int(),
    state: StepState,
    stateName: Text,
    step: Code,
    stepName: Text,
    opened: z.boolean().describe('somebody it was served on has had it open'),
    rank: z.number().int().describe('place of the step on the ladder, the mildest 0'),
    unit: UnitRef,
    about: Text.describe('the unit, or who of it took part in a round'),
    group: Text,
    month: z.string().describe('the month, or the period of a round'),
    reason: Text,
    number: z.string().nullable(),
    score: z.number(),
    satisfied: z.number().int().nullable().describe('null: it follows from a round'),
    valid: z.number().int().nullable(),
    shaken: Text.nullable().describe('what took its ground away; null: nothing, or a person decided that it stands'),
    at: Instant.describe('of the last thing that happened to it'),
    clock: ClockView.nullable(),
  })
  .meta({ id: 'StepRow' })

export const StepPage = pageOf(StepRow)
  .extend({
    counts: z.record(z.string(), z.number().int()).describe('by state'),
    shaken: z.number().int(),
    mine: z.number().int().describe('waits for the signature of this person'),
  })
  .meta({ id: 'StepPage' })

const Done = z.object({ at: Instant, by: z.string().nullable(), words: z.string().nullable() })

const RoundPoint = z.object({ period: z.string(), score: z.string(), place: z.number().int().nullable() })

export const StepDetail = StepRow.extend({
  facts: z.object({
    places: z.array(z.object({ month: z.string(), place: z.number().int(), of: z.number().int() })),
    counts: z
      .object({
        closedInTime: z.number().int(),
        limitEnded: z.number().int(),
        returned: z.number().int(),
        dispatched: z.number().int(),
      })
      .nullable()
      .describe('of the ranking of months'),
    round: z.object({ id: Id, name: Text, subject: z.string() }).nullable(),
    publication: z.string(),
  }),
  signedBy: Text.describe('the role that signs'),
  paper: z.object({
    title: z.string(),
    to: z.string(),
    paragraphs: z.array(z.string()),
    signer: z.string(),
    copies: z.string(),
    draft: z.boolean().describe('what would be signed; nobody has'),
  }),
  documents: z.object({ pdf: z.string(), docx: z.string() }).nullable(),
  course: z.array(z.object({ month: z.string(), satisfied: z.number().int(), valid: z.number().int() })),
  roundEffect: z
    .object({
      before: RoundPoint,
      after: RoundPoint.nullable(),
      next: z.string().nullable().describe('the next published round'),
      nextEnds: Day.nullable().describe('when the period after it ends; null where none comes'),
    })
    .nullable()
    .describe('of a step out of a round: points and place then, and in the next published round'),
  effect: StepEffect.nullable().describe('null: nobody hears people about who it is about'),
  recordKinds: z.array(z.object({ code: Code, name: Text, exam: z.boolean(), person: z.boolean() })),
  records: z.array(
    z.object({
      kind: Code,
      name: Text,
      on: Day,
      passed: z.boolean().nullable(),
      person: z.string().nullable(),
      words: z.string(),
      by: z.string().nullable(),
    }),
  ),
  signed: Done.nullable(),
  declined: Done.nullable(),
  served: Done.nullable(),
  openedBy: Done.nullable(),
  acknowledged: Done.nullable(),
  upheld: Done.nullable(),
  closed: Done.nullable(),
  withdrawn: Done.nullable(),
  people: z.array(z.object({ id: Id, name: z.string() })).describe('of the unit, for records about a person'),
  acts: z.array(OpenAct),
  shut: z.array(ShutAct),
}).meta({ id: 'StepDetail' })

export const LadderFigures = z
  .object({
    year: z.number().int(),
    steps: z.array(
      z.object({
        step: Code,
        name: Text,
        recommended: z.number().int(),
        signed: z.number().int(),
        closed: z.number().int(),
        withdrawn: z.number().int(),
        units: z.number().int(),
      }),
    ),
    effect: z
      .object({ before: z.number(), after: z.number(), points: z.number(), of: z.number().int() })
      .nullable()
      .describe('satisfaction of the units that were named, all of them together, before and after'),
    aside: z
      .array(z.object({ ground: Code, name: Text, count: z.number().int() }))
      .describe('facts left out or put right on an approved ground'),
    objections: z.object({ filed: z.number().int(), upheld: z.number().int(), refused: z.number().int() }),
  })
  .meta({ id: 'LadderFigures' })
