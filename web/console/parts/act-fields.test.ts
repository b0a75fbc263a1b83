import { expect, it } from 'vitest'
import { z } from 'zod'
import { sheetFields } from './act-fields.ts'

it('fields are told by what a person fills in; a default makes a field optional', () => {
  const form = z.toJSONSchema(
    z.object({
      words: z.string().min(5).max(1000),
      speed: z.number().int().min(1).max(5),
      units: z.array(z.string()).default([]),
      unit: z.string(),
      needed: z.boolean(),
      outcome: z.enum(['done', 'withdrawn']),
      remark: z.string().max(100).default(''),
      fileIds: z.array(z.uuid()).default([]),
    }),
    { io: 'input' },
  )
  expect(sheetFields(form).map(field => [field.name, field.kind, field.required])).toEqual([
    ['words', 'long', true],
    ['speed', 'mark', true],
    ['units', 'units', false],
    ['unit', 'unit', true],
    ['needed', 'yes-no', true],
    ['outcome', 'choice', true],
    ['remark', 'line', false],
    ['fileIds', 'files', false],
  ])
})

it('a kind of field that the schema names once is followed to its name', () => {
  const form = z.toJSONSchema(
    z.object({
      code: z.string().max(64).meta({ id: 'TestCode' }),
      on: z.iso.date().meta({ id: 'TestDay' }),
      heldAt: z.iso.datetime().meta({ id: 'TestInstant' }).describe('when they met'),
    }),
    { io: 'input' },
  )
  expect(sheetFields(form).map(field => [field.name, field.kind, field.required])).toEqual([
    ['code', 'line', true],
    ['on', 'day', true],
    ['heldAt', 'moment', true],
  ])
})
