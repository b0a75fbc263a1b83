import { z } from 'zod'
import { Code, Day, Text } from '../../platform/http/shapes.ts'

const Line = z
  .object({
    id: z.string(),
    what: Text,
    value: Text,
    source: z.string().nullable().describe('row of SPEC; null where it is assumed'),
    assumed: z.string().nullable().describe('why this value was taken'),
  })
  .meta({ id: 'SchemeLine' })

const Node = z
  .object({
    code: Code,
    name: Text,
    weight: z.number().describe('points that can be had'),
    origin: Text.nullable().describe('where the figures come from; null for a branch'),
    source: z.string().nullable(),
    assumed: z.string().nullable(),
    lines: z.array(Line),
    get children() {
      return z.array(Node)
    },
  })
  .meta({ id: 'SchemeNode' })

export const SchemeRow = z
  .object({
    code: Code,
    name: Text,
    version: z.string(),
    effectiveFrom: Day,
    subjects: Text,
    periods: Text,
    full: z.number(),
    sources: z.array(z.string()).describe('rows of SPEC its figures come from'),
    assumed: z.number().int().describe('how many of its values are assumed'),
  })
  .meta({ id: 'SchemeRow' })

export const SchemePage = SchemeRow.extend({
  packVersion: z.string(),
  course: z
    .array(
      z.object({
        version: z.string(),
        from: Day.nullable().describe('its first day; null: from the beginning'),
        stand: z.enum(['former', 'inForce', 'later']),
        digest: z.string().nullable().describe('of the text that was approved; null: it came with the pack'),
      }),
    )
    .describe('the versions of the scheme, newest first'),
  general: z.array(Line),
  stages: z.array(z.object({ code: Code, name: Text, lines: z.array(Line), indicators: z.array(Node) })),
  groups: z.array(z.object({ code: Code, name: Text, lines: z.array(Line) })),
  plusMinus: z.array(z.object({ code: Code, name: Text, lines: z.array(Line) })),
  vetoes: z.array(Line),
  exclusions: z.array(Line),
  closing: z.array(Line),
  consequences: z.array(Line.extend({ bears: z.enum(['honour', 'burden', 'note']) })),
}).meta({ id: 'SchemePage' })
