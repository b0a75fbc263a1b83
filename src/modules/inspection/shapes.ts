import { z } from 'zod'
import { Id, Instant, Text } from '../../platform/http/shapes.ts'
import { ClockView, UnitRef } from '../casework/index.ts'

export const InspectionRow = z
  .object({
    id: Id,
    version: z.number().int(),
    state: z.enum(['clean', 'open', 'answered', 'contested', 'mended']),
    stateName: Text,
    listName: Text,
    unit: UnitRef,
    spot: z.string().nullable(),
    at: Instant.describe('when it was seen'),
    points: z.number().int().describe('points looked at'),
    passed: z.number().int().describe('points in order'),
    clock: ClockView.nullable().describe('until when the unit answers'),
  })
  .meta({ id: 'InspectionRow' })

export const InspectionFigures = z
  .object({
    inspections: z.number().int(),
    points: z.number().int().describe('points looked at'),
    passed: z.number().int().describe('points in order'),
    open: z.number().int().describe('found and not yet mended'),
    late: z.number().int().describe('not answered in time'),
  })
  .meta({ id: 'InspectionFigures' })
