import { z } from 'zod'
import { Code, Id, Instant, pageOf, Text } from '../../platform/http/shapes.ts'
import { CaseRow, ClockView, OpenAct, ShutAct, UnitRef } from '../casework/index.ts'

export const SlipState = z.enum(['served', 'acknowledged', 'answered', 'withdrawn']).meta({ id: 'SlipState' })

export const SlipRow = z
  .object({
    id: Id,
    number: z.string(),
    kind: Code,
    kindName: Text,
    /** place among the city's kinds, the mildest 0 */
    step: z.number().int(),
    state: SlipState,
    stateName: Text,
    originName: Text,
    unit: UnitRef,
    case: z.object({ id: Id, number: z.string(), title: z.string() }).nullable(),
    servedAt: Instant,
    openedAt: Instant.nullable(),
    acknowledgedAt: Instant.nullable(),
    answeredAt: Instant.nullable(),
    clock: ClockView.nullable().describe('the limit that runs now: to acknowledge, then to answer'),
    version: z.number().int(),
  })
  .meta({ id: 'SlipRow' })
export const SlipPage = pageOf(SlipRow).meta({ id: 'SlipPage' })

export const SlipDetail = SlipRow.extend({
  paragraphs: z.array(z.string()),
  copies: z.string().nullable(),
  signer: Text,
  raisedBy: z.string().nullable(),
  openedBy: z.string().nullable(),
  acknowledgedBy: z.string().nullable(),
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
  withdrawnWhy: z.string().nullable(),
  answerDue: Instant.nullable(),
  ledgerIndex: z.number().int().nullable(),
  documents: z.object({ pdf: z.string(), docx: z.string() }),
  acts: z.array(OpenAct),
  shut: z.array(ShutAct),
}).meta({ id: 'SlipDetail' })

export const WatchList = z.enum(['unowned', 'unsigned', 'near', 'overdue', 'bounced', 'reworked', 'silent'])

export const Watch = z
  .object({
    lists: z.array(z.object({ id: WatchList, name: Text, count: z.number().int(), more: z.boolean() })),
    rows: z.array(CaseRow),
    more: z.boolean(),
  })
  .meta({ id: 'Watch' })

export const SlipFigures = z
  .object({
    year: z.number().int(),
    kinds: z.array(
      z.object({ kind: Code, name: Text, served: z.number().int(), open: z.number().int(), unread: z.number().int() }),
    ),
    onTime: z
      .object({ kept: z.number().int(), of: z.number().int() })
      .describe('limits of handling that ended this year'),
  })
  .meta({ id: 'SlipFigures' })
