import { z } from 'zod'
import { Code, Day, Id, Instant, pageOf, Text } from '../../platform/http/shapes.ts'

export const SchemeCode = z.enum(['item', 'unit']).describe('item of the event list, or unit that leads')

/** What is kept of a training: how good it was on the texts kept back, and where it went wrong. No text, no person. */
export const ModelQuality = z.object({
  n: z.number().describe('texts kept back to measure'),
  accuracy: z.number(),
  macroF1: z.number(),
  top3: z.number(),
  calibrationError: z.number(),
  threshold: z.number().nullable().describe('certainty from which on 95 of 100 were right'),
  coverage: z.number().describe('share of texts that reach it'),
  labels: z.record(z.string(), z.number()).describe('how many texts of each label were learned'),
  confusions: z.array(z.object({ truth: z.string(), guess: z.string(), n: z.number() })),
  errors: z.array(z.object({ caseId: Id, truth: z.string(), guess: z.string(), probability: z.number() })),
  seconds: z.number(),
})

const Figures = ModelQuality.omit({ labels: true, confusions: true, errors: true }).shape

const ModelAct = z.object({ name: z.string(), title: Text, path: z.string(), primary: z.boolean() })

export const ModelRow = z
  .object({
    id: Id,
    scheme: SchemeCode,
    version: z.number().int(),
    revision: z.number().int().describe('for the acts'),
    state: z.string(),
    stateName: Text,
    rows: z.number().int(),
    labels: z.number().int(),
    newestAt: Instant.nullable(),
    trainedAt: Instant,
    decidedBy: z.string().nullable(),
    decidedAt: Instant.nullable(),
    digest: z.string(),
    ...Figures,
    acts: z.array(ModelAct),
  })
  .meta({ id: 'ModelRow' })

const Named = z.object({ code: Code, name: Text })

export const ModelList = z
  .object({
    rows: z.array(ModelRow),
    enough: z.number().int().describe('confirmed matters from which on a model is trained'),
    confirmed: z.number().int().describe('confirmed matters there are, counted up to the number needed'),
    mayTrain: z.boolean(),
    unsureBelow: z.number(),
  })
  .meta({ id: 'ModelList' })

export const ModelDetail = z
  .object({
    confusions: z.array(z.object({ truth: Named, guess: Named, n: z.number().int() })),
    errors: z.array(
      z.object({
        caseId: Id,
        number: z.string(),
        title: z.string(),
        truth: Named,
        guess: Named,
        probability: z.number(),
        fixed: Named.nullable(),
      }),
    ),
    drift: z
      .object({
        days: z.number().int(),
        n: z.number().int(),
        distance: z.number().describe('0: as when it was trained, 1: nothing in common'),
        moved: z.array(z.object({ label: Named, before: z.number(), late: z.number() })),
      })
      .describe('how the matters of late differ from those it learned'),
    mayFix: z.boolean(),
  })
  .meta({ id: 'ModelDetail' })

export const OverruleCourse = z
  .object({
    weeks: z.array(
      z.object({ from: Day, decided: z.number().int(), proposed: z.number().int(), overruled: z.number().int() }),
    ),
    labels: z.array(z.object({ label: Named, proposed: z.number().int(), overruled: z.number().int() })),
    people: z.number().int().describe('how many people decided'),
  })
  .meta({ id: 'OverruleCourse' })

export const DecisionPage = pageOf(
  z.object({
    id: Id,
    at: Instant,
    scheme: SchemeCode,
    caseId: Id,
    number: z.string(),
    title: z.string(),
    source: z.string(),
    sourceName: Text,
    model: z.number().int().nullable(),
    proposed: Named.nullable(),
    probability: z.number().nullable(),
    decided: Named,
    overruled: z.boolean(),
    by: z.string().nullable(),
  }),
).meta({ id: 'DecisionPage' })
