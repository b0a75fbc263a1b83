import { z } from 'zod'
import { Code, Id, Instant, pageOf, Text } from '../../platform/http/shapes.ts'

export const Solved = z.enum(['yes', 'partly', 'no'])
export const Satisfaction = z.union([z.literal(5), z.literal(4), z.literal(3), z.literal(2), z.literal(1)])
export const AttemptResult = z.enum(['reached', 'no_answer', 'busy', 'power_off', 'wrong_number', 'call_later'])

export const CallbackRow = z
  .object({
    id: Id,
    caseId: Id,
    appealId: Id,
    number: z.string(),
    title: z.string(),
    grade: z.string(),
    unit: Text,
    name: Text,
    phone: z.string().nullable().describe('masked'),
    replyBy: z.enum(['sms', 'phone', 'none']),
    repliedAt: Instant,
    attempts: z.number().int(),
    maxAttempts: z.number().int(),
    nextAt: Instant.nullable(),
    round: z.number().int(),
    state: z.enum(['pending', 'done', 'unreachable', 'declined', 'superseded']),
    claimedBy: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'CallbackRow' })
export const CallbackPage = pageOf(CallbackRow).meta({ id: 'CallbackPage' })

export const CallbackDetail = CallbackRow.extend({
  question: z.string().describe('what the person asked'),
  answer: z.string().describe('the public answer'),
  script: z.array(z.object({ id: z.string(), text: Text })).describe('to be read aloud'),
  history: z.array(
    z.object({ at: Instant, result: AttemptResult, resultName: Text, by: z.string(), note: z.string().nullable() }),
  ),
  firstVerdict: z.object({ solved: z.string().nullable(), satisfaction: z.number().nullable() }).nullable(),
  consequence: z.object({ satisfied: Text, dissatisfied: Text, unreachable: Text }),
}).meta({ id: 'CallbackDetail' })

export const RatingInput = z
  .object({
    contacted: z.boolean().nullable().default(null),
    solved: Solved.nullable(),
    satisfaction: Satisfaction.nullable().describe('null only together with declined'),
    declined: z.boolean().default(false).describe('does not want to rate'),
    reasons: z.array(Code).max(8).default([]),
    text: z.string().max(500).default(''),
  })
  .meta({ id: 'RatingInput' })
