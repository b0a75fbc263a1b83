import { z } from 'zod'
import { Day, Id, Instant, Text } from '../../platform/http/shapes.ts'
import { UnitRef } from '../casework/index.ts'

/** An entry as it is offered to staff. */
export const Offer = z
  .object({
    id: Id,
    question: z.string(),
    answer: z.string(),
    basis: z.string(),
    applies: z.string().nullable(),
    unit: UnitRef,
    public: z.boolean(),
    due: z.boolean().describe('its review day has passed and nobody has looked at it again'),
    reviewOn: Day,
    expiresOn: Day,
  })
  .meta({ id: 'KnowledgeOffer' })

/** An entry as anybody may read it. */
export const PublicEntry = z
  .object({
    id: Id,
    question: z.string(),
    answer: z.string(),
    basis: z.string(),
    applies: z.string().nullable(),
    unit: Text,
    checkedOn: Day.describe('when it was approved or last confirmed'),
    expiresOn: Day,
  })
  .meta({ id: 'PublicKnowledge' })

export const Wording = z.object({
  n: z.number().int(),
  state: z.enum(['waiting', 'approved', 'returned']),
  stateName: Text,
  question: z.string(),
  answer: z.string(),
  basis: z.string(),
  applies: z.string().nullable(),
  keywords: z.array(z.string()),
  public: z.boolean(),
  until: Day.nullable(),
  by: z.string().nullable(),
  at: Instant,
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
  remark: z.string().nullable(),
})

export const ToldError = z.object({
  id: Id,
  version: z.number().int(),
  state: z.enum(['open', 'right', 'wrong']),
  n: z.number().int(),
  words: z.string(),
  by: z.string().nullable().describe('null: a citizen'),
  at: Instant,
  dueAt: Instant,
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
  mayAnswer: z.boolean(),
})

export const Upkeep = z
  .object({
    entries: z.number().int().describe('that hold or held and were not ended'),
    current: z.number().int().describe('of them valid today and not past their review'),
    due: z.number().int().describe('past their review and not looked at'),
    expired: z.number().int().describe('expired or found wrong, not offered'),
    waiting: z.number().int().describe('wordings that wait for approval'),
    errorsLate: z.number().int().describe('tellings of errors open beyond their limit'),
    used: z.number().int().describe('times used in the last thirty days'),
  })
  .meta({ id: 'KnowledgeUpkeep' })
