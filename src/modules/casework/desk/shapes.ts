import { z } from 'zod'
import { Day, Id, Instant, Text } from '../../../platform/http/shapes.ts'
import { ClockView, OpenAct, PersonRef, ShutAct, UnitRef } from '../shapes.ts'

export const DeskRow = z
  .object({
    id: Id,
    number: z.string(),
    title: z.string(),
    state: z.enum(['registered', 'coordinating', 'discussing', 'refusing', 'refused', 'done', 'withdrawn']),
    stateName: Text,
    clock: ClockView.nullable(),
    about: UnitRef,
    cause: Text,
    coordinator: PersonRef.nullable(),
    prolonged: z.boolean(),
    late: z.boolean(),
    finding: Text.nullable(),
    measure: z.enum(['none', 'supervision', 'accountability']).nullable(),
    satisfied: z.boolean().nullable(),
    registeredAt: Instant,
    doneAt: Instant.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'DeskRow' })

export const DeskFigures = z
  .object({
    from: Day,
    to: Day,
    accepted: z.number().int(),
    done: z.number().int(),
    doneRate: z.number().nullable(),
    onTheSpot: z.number().int(),
    coordinated: z.number().int(),
    discussed: z.number().int(),
    refused: z.number().int(),
    late: z.number().int(),
    rated: z.number().int(),
    satisfied: z.number().int(),
    satisfiedRate: z.number().nullable(),
    findings: z.array(z.object({ code: z.string(), name: Text, count: z.number().int() })),
  })
  .meta({ id: 'DeskFigures' })

export const DeskMatterView = DeskRow.extend({
  words: z.string(),
  name: z.string().nullable(),
  phone: z.string().nullable().describe('masked; desk.reveal shows it and records the look'),
  company: z.object({ id: Id, name: z.string(), creditCode: z.string() }).nullable(),
  answer: z.string().nullable(),
  steps: z.array(
    z.object({
      id: Id,
      at: Instant,
      step: z.string(),
      name: Text,
      words: z.string().nullable(),
      units: z.array(UnitRef),
      by: z.string().nullable(),
    }),
  ),
  acts: z.array(OpenAct),
  shut: z.array(ShutAct),
}).meta({ id: 'DeskMatter' })

export const OnDutyView = z.object({ turn: Text, name: z.string(), title: Text, phone: z.string().nullable() })
