import { z } from 'zod'
import { Code, Day, Id, Instant, pageOf, Text } from '../../../platform/http/shapes.ts'
import { SCHEME_PERIODS } from '../../../rules/score/index.ts'
import { ClockView, FileView, OpenAct, ShutAct, UnitRef } from '../../casework/index.ts'
import { WaiverHistory } from '../restoration/shapes.ts'
import { FactKind } from '../shapes.ts'

/** A fact of a case, or a part of a round's result. */
const About = z.enum([...FactKind.options, 'counts', 'marks', 'claim']).meta({ id: 'ObjectionAbout' })
const PeriodKind = z.enum(SCHEME_PERIODS)

/** What of a round's result is wrong, and what it should be. */
export const RoundTarget = z.object({
  of: z.enum(['counts', 'marks', 'claim']),
  id: z.string().max(64).describe('code of the indicator, or the claim'),
  facts: z
    .record(z.string().max(64), z.int().min(0).max(100_000_000))
    .optional()
    .describe('the numbers as they should be'),
  value: z
    .string()
    .regex(/^\d{1,3}(\.\d{1,4})?$/)
    .optional()
    .describe('the mark as it should be, of 100'),
})
export type RoundTarget = z.infer<typeof RoundTarget>

export const ObjectionState = z
  .enum(['filed', 'refused', 'upheld', 'corrected', 'withdrawn'])
  .meta({ id: 'ObjectionState' })

export const ObjectionRow = z
  .object({
    id: Id,
    version: z.number().int(),
    number: z.string(),
    state: ObjectionState,
    stateName: Text,
    unit: UnitRef,
    kind: PeriodKind,
    period: z.string(),
    publication: z.string(),
    fact: About,
    factName: Text,
    groundName: Text,
    case: z.object({ id: Id, number: z.string(), title: z.string() }).nullable().describe('null: it is about a round'),
    round: z
      .object({ id: Id, name: Text, subject: z.string(), subjectName: Text, what: Text })
      .nullable()
      .describe('what of its result is objected to, and what it should be'),
    filedAt: Instant,
    clock: ClockView.nullable(),
  })
  .meta({ id: 'ObjectionRow' })
export const ObjectionPage = pageOf(ObjectionRow)
  .extend({ counts: z.record(z.string(), z.number().int()) })
  .meta({ id: 'ObjectionPage' })

export const ObjectionDetail = ObjectionRow.extend({
  words: z.string(),
  files: z.array(FileView),
  filedBy: z.string().nullable(),
  objectBy: Instant,
  decideBy: Instant,
  approveBy: Instant.nullable(),
  decision: z
    .object({
      upheld: z.boolean(),
      remedy: z.enum(['exclude', 'correct', 'strike']).nullable(),
      words: z.string(),
      by: z.string().nullable(),
      at: Instant,
    })
    .nullable(),
  approved: z.object({ by: z.string().nullable(), at: Instant, publications: z.array(z.string()) }).nullable(),
  person: z
    .object({ told: z.string(), words: z.string().nullable(), at: Instant.nullable() })
    .nullable()
    .describe('what the person was told whose word is not to count, and what they say to it'),
  again: z.string().nullable().describe('why it is decided anew'),
  stillLost: z.boolean().describe('the fact still counts against the unit as the books stand now'),
  factDay: Day.nullable(),
  waiver: WaiverHistory.nullable().describe('what became of the fact: left out, put back'),
  effects: z
    .object({
      figures: z.array(
        z.object({
          kind: PeriodKind,
          period: z.string(),
          number: z.string(),
          version: z.number().int(),
          score: z.object({ before: z.number(), after: z.number() }),
          place: z.object({ before: z.number().int().nullable(), after: z.number().int().nullable() }),
          others: z.number().int(),
        }),
      ),
      ladder: z.array(z.object({ month: z.string(), unit: UnitRef, before: Text.nullable(), after: Text.nullable() })),
    })
    .nullable()
    .describe('what upholding it changes: as it would be now, as decided, as published'),
  acts: z.array(OpenAct),
  shut: z.array(ShutAct),
}).meta({ id: 'ObjectionDetail' })

export const RoundObjectionWindow = z
  .object({
    publication: z.string().nullable(),
    until: Instant.nullable(),
    open: z.boolean(),
    mayFile: z.boolean(),
    why: Text,
    grounds: z.array(z.object({ id: Code, name: Text })),
    may: z.array(
      z.discriminatedUnion('of', [
        z.object({
          of: z.literal('counts'),
          id: z.string(),
          name: Text,
          facts: z.array(z.object({ fact: z.string(), name: Text, number: z.number() })),
        }),
        z.object({ of: z.literal('marks'), id: z.string(), name: Text, value: z.string() }),
        z.object({ of: z.literal('claim'), id: z.string(), name: Text, points: z.string().nullable() }),
      ]),
    ),
    filed: z.array(
      z.object({
        id: Id,
        number: z.string(),
        of: z.enum(['counts', 'marks', 'claim']),
        target: z.string(),
        stateName: Text,
      }),
    ),
  })
  .meta({ id: 'RoundObjectionWindow' })

export const ObjectionWindow = z
  .object({
    publication: z.string().nullable(),
    until: Instant.nullable(),
    open: z.boolean(),
    mayFile: z.boolean().describe('this person may object for this unit'),
    why: Text.describe('how long it is open, or why it is not'),
    grounds: z.array(z.object({ id: Code, name: Text })),
    filed: z.array(z.object({ id: Id, number: z.string(), factId: Id, stateName: Text })),
  })
  .meta({ id: 'ObjectionWindow' })
