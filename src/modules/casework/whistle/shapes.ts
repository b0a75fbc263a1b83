import { z } from 'zod'
import { Id, Instant, Text } from '../../../platform/http/shapes.ts'
import { ClockView, OpenAct, ShutAct, UnitRef } from '../shapes.ts'

export const CallView = z
  .object({
    id: Id,
    unit: UnitRef,
    listed: z.boolean().describe('by the list of shared responsibility; else called with a reason'),
    why: z.string().nullable(),
    state: z.enum(['called', 'answered', 'arrived', 'contributed', 'scored', 'released']),
    stateName: Text,
    clock: ClockView.describe('from the whistle to the answer'),
    answeredAt: Instant.nullable(),
    answer: z.string().nullable(),
    answeredBy: z.string().nullable(),
    inTime: z.boolean().nullable(),
    arriveBy: Instant.nullable(),
    arrivedAt: Instant.nullable(),
    thereInTime: z.boolean().nullable(),
    contribution: z.string().nullable(),
    speed: z.number().int().nullable(),
    quality: z.number().int().nullable(),
    remark: z.string().nullable(),
    needed: z.boolean().nullable(),
    retort: z.string().nullable(),
    onDuty: z.array(z.object({ name: z.string(), phone: z.string().nullable() })).describe('whom to call today'),
    version: z.number().int(),
    acts: z.array(OpenAct),
    shut: z.array(ShutAct),
  })
  .meta({ id: 'WhistleCall' })

export const WhistleView = z
  .object({
    id: Id,
    number: z.string(),
    state: z.enum(['blown', 'closed', 'withdrawn']),
    stateName: Text,
    kind: Text,
    kindCode: z.string(),
    shared: Text.nullable(),
    caseId: Id.nullable(),
    place: UnitRef.nullable(),
    placeText: z.string().nullable(),
    title: z.string(),
    words: z.string(),
    by: UnitRef,
    byPerson: z.string().nullable(),
    blownAt: Instant,
    result: z.string().nullable(),
    version: z.number().int(),
    calls: z.array(CallView),
    acts: z.array(OpenAct),
    shut: z.array(ShutAct),
  })
  .meta({ id: 'Whistle' })

export const WhistleFigures = z
  .object({
    rows: z.array(
      z.object({
        unit: UnitRef,
        called: z.number().int(),
        answered: z.number().int(),
        inTime: z.number().int(),
        scored: z.number().int(),
        speed: z.number().nullable().describe('mean of 1 to 5'),
        quality: z.number().nullable(),
        blown: z.number().int(),
        judged: z.number().int().describe('calls of which the called said whether they were needed'),
        needed: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'WhistleFigures' })
