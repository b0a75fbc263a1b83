import { z } from 'zod'
import { Id, Instant, Text } from '../../../platform/http/shapes.ts'
import { ClockView, OpenAct, PersonRef, ShutAct, UnitRef } from '../../casework/index.ts'

export const ReportState = z.enum(['draft', 'submitted', 'read', 'instructed', 'ordered', 'ended'])
/** what waits for my instruction, what I ordered, what I or my unit answer, what the supervisors do next, what they sent, all, ended */
export const ReportList = z.enum(['waiting', 'mine', 'todo', 'work', 'sent', 'open', 'ended'])

export const LetterPartRow = z
  .object({
    id: Id,
    unit: UnitRef,
    person: PersonRef.nullable().describe('the leader in charge it is to; null: the unit'),
    state: z.enum(['served', 'acknowledged', 'answered', 'settled']),
    stateName: Text,
    round: z.number().int(),
    dueAt: Instant,
    clock: ClockView.nullable().describe('the limit to answer while it runs'),
    onTime: z.boolean().nullable(),
    urged: z.number().int(),
    mine: z.boolean(),
    openedAt: Instant.nullable(),
    openedBy: z.string().nullable(),
  })
  .meta({ id: 'LetterPartRow' })

export const ReportRow = z
  .object({
    id: Id,
    number: z.string().nullable(),
    letterNumber: z.string().nullable(),
    title: z.string(),
    state: ReportState,
    stateName: Text,
    lists: z.array(ReportList),
    readers: z.array(PersonRef),
    instruction: z.string().nullable().describe('the last order; null while there is none'),
    parts: z.array(LetterPartRow),
    late: z.number().int().describe('addressees past their limit'),
    at: Instant.describe('since when it is in this state'),
    version: z.number().int(),
  })
  .meta({ id: 'ReportRow' })

export const ReportBoard = z
  .object({
    lists: z.array(z.object({ id: ReportList, name: Text, count: z.number().int() })),
    rows: z.array(ReportRow),
  })
  .meta({ id: 'ReportBoard' })

export const ReportDetail = ReportRow.extend({
  whole: z.boolean().describe('false: an addressee, who reads the letter and their own task'),
  paragraphs: z.array(z.string()),
  facts: z.array(z.object({ label: z.string(), lines: z.array(z.string()) })),
  cases: z.array(z.object({ id: Id, number: z.string(), title: z.string() })),
  slips: z.array(z.object({ id: Id, number: z.string() })),
  figures: z.array(z.string()),
  signer: Text,
  writtenBy: z.string().nullable(),
  submittedAt: Instant.nullable(),
  instructions: z.array(
    z.object({ id: Id, person: z.string(), kind: z.enum(['order', 'read', 'back']), words: z.string(), at: Instant }),
  ),
  letter: z
    .object({ paragraphs: z.array(z.string()), copies: z.string().nullable(), at: Instant, by: z.string().nullable() })
    .nullable(),
  parts: z.array(
    LetterPartRow.extend({
      task: z.string(),
      answer: z.string().nullable(),
      answeredAt: Instant.nullable(),
      answeredBy: z.string().nullable(),
      backWords: z.string().nullable(),
      version: z.number().int(),
      acts: z.array(OpenAct),
      shut: z.array(ShutAct),
    }),
  ),
  end: z.object({ words: z.string(), at: Instant, by: z.string().nullable() }).nullable(),
  documents: z.object({ report: z.string().nullable(), letter: z.string().nullable() }),
  acts: z.array(OpenAct),
  shut: z.array(ShutAct),
}).meta({ id: 'ReportDetail' })
