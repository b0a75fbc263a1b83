import { z } from 'zod'
import { Day, Id, Instant, Text } from '../../platform/http/shapes.ts'
import { UnitRef } from '../casework/index.ts'

export const CampaignStanding = z
  .object({
    targets: z.number().int().describe('that count'),
    resolved: z.number().int(),
    reported: z.number().int().describe('the unit says so, nobody has looked yet'),
    dropped: z.number().int().describe('not to be counted'),
    late: z.number().int().describe('neither reported nor resolved by their day'),
    amount: z.number().int().describe('in the measure of the kind'),
    resolvedAmount: z.number().int(),
  })
  .meta({ id: 'CampaignStanding' })

export const CampaignRow = z
  .object({
    id: Id,
    version: z.number().int(),
    state: z.enum(['running', 'closed']),
    stateName: Text,
    title: z.string(),
    kindName: Text,
    measure: Text.nullable(),
    fromDay: Day,
    untilDay: Day,
    nextCallOn: Day.nullable(),
    own: z.boolean().describe('what stands here is of your units alone'),
    standing: CampaignStanding,
  })
  .meta({ id: 'CampaignRow' })

export const TargetRow = z
  .object({
    id: Id,
    version: z.number().int(),
    state: z.enum(['open', 'reported', 'resolved', 'dropped']),
    stateName: Text,
    line: z.number().int(),
    label: z.string(),
    place: z.string().nullable(),
    unit: UnitRef,
    amount: z.number().int().nullable(),
    caseId: Id.nullable(),
    dueOn: Day,
    late: z.boolean(),
    saidAt: Instant.nullable().describe('when the unit last said how far it is'),
    resolvedOn: Day.nullable(),
  })
  .meta({ id: 'CampaignTargetRow' })

export const Satisfaction = z
  .object({
    from: Day,
    to: Day,
    valid: z.number().int().describe('verdicts that count'),
    satisfied: z.number().int(),
  })
  .meta({ id: 'CampaignSatisfaction' })
