import { z } from 'zod'
import { Day, Id, Instant, pageOf, Text } from '../../../platform/http/shapes.ts'
import { ClockView, FileView, OpenAct, ShutAct, UnitRef } from '../../casework/index.ts'
import { FactKind, PeriodKind } from '../shapes.ts'

/** Who may ask that something be counted again. */
export const ASKERS = ['arbiter', 'supervisor', 'leader', 'assessor', 'discipline_inspector'] as const

/** The person objected, something new came to light, leaving it out was a mistake. */
export const RestorationGround = z.enum(['person', 'evidence', 'mistake']).meta({ id: 'RestorationGround' })

export const RestorationState = z.enum(['asked', 'restored', 'kept', 'withdrawn']).meta({ id: 'RestorationState' })

export const RestorationRow = z
  .object({
    id: Id,
    version: z.number().int(),
    number: z.string(),
    state: RestorationState,
    stateName: Text,
    unit: UnitRef,
    fact: FactKind,
    factName: Text,
    ground: RestorationGround,
    groundName: Text,
    case: z.object({ id: Id, number: z.string(), title: z.string() }),
    askedAt: Instant,
    clock: ClockView.nullable(),
  })
  .meta({ id: 'RestorationRow' })
export const RestorationPage = pageOf(RestorationRow)
  .extend({ counts: z.record(z.string(), z.number().int()) })
  .meta({ id: 'RestorationPage' })

/** What became of one fact: left out or put right, put back, asked about. */
export const WaiverHistory = z
  .object({
    id: Id.describe('the newest row'),
    standing: z.boolean().describe('it does not count, or counts as put right'),
    mayAsk: z.boolean().describe('this person may ask that it be counted again'),
    rows: z.array(
      z.object({
        remedy: z.enum(['exclude', 'correct', 'restore']),
        name: Text,
        groundName: Text,
        number: z.string(),
        by: z.string().nullable(),
        at: Instant,
      }),
    ),
    requests: z.array(
      z.object({ id: Id, number: z.string(), state: RestorationState, stateName: Text, askedAt: Instant }),
    ),
  })
  .meta({ id: 'WaiverHistory' })

export const RestorationDetail = RestorationRow.extend({
  words: z.string(),
  files: z.array(FileView),
  askedBy: z.string().nullable().describe('null: the person whose word it is'),
  decideBy: Instant,
  factDay: Day,
  origin: z.object({ kind: z.enum(['objection', 'excuse']), id: Id, number: z.string(), words: z.string() }),
  unitSays: z.object({ words: z.string(), by: z.string().nullable(), at: Instant }).nullable(),
  decision: z
    .object({
      restored: z.boolean(),
      words: z.string(),
      told: z.string().nullable().describe('what the person was told'),
      by: z.string().nullable(),
      at: Instant,
    })
    .nullable(),
  without: z
    .array(z.object({ number: z.string(), kind: PeriodKind, period: z.string() }))
    .describe('what was published without it, and would be published again with a reason'),
  history: WaiverHistory.nullable(),
  acts: z.array(OpenAct),
  shut: z.array(ShutAct),
}).meta({ id: 'RestorationDetail' })
