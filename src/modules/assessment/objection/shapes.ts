import { z } from 'zod'
import { Code, Day, Id, Instant, pageOf, Text } from '../../../platform/http/shapes.ts'
import { ClockView, FileView, OpenAct, ShutAct, UnitRef } from '../../casework/index.ts'
import { FactKind, PeriodKind } from '../shapes.ts'

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
    fact: FactKind,
    factName: Text,
    groundName: Text,
    case: z.object({ id: Id, number: z.string(), title: z.string() }),
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
      remedy: z.enum(['exclude', 'correct']).nullable(),
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
