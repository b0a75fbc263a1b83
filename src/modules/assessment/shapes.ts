import { z } from 'zod'
import { Code, Day, Id, Instant, pageOf, Text } from '../../platform/http/shapes.ts'

export const PeriodKind = z.enum(['day', 'month'])
export const Period = z
  .string()
  .regex(/^\d{4}-\d{2}(-\d{2})?$/)
  .describe('YYYY-MM-DD or YYYY-MM')

export const IndicatorView = z
  .object({
    id: z.enum(['satisfaction', 'closure', 'return']),
    name: Text,
    numerator: z.number().int(),
    denominator: z.number().int(),
    rate: z.number().nullable().describe('0 to 1; null if the denominator is 0'),
    weight: z.number(),
    points: z.number(),
    lost: z.number(),
    excluded: z.array(z.object({ ground: z.string(), name: Text, count: z.number().int() })),
    formula: Text,
  })
  .meta({ id: 'IndicatorView' })

export const RankingRow = z
  .object({
    unit: Code,
    name: Text,
    place: z.number().int().nullable().describe('null: too few cases to be ranked'),
    previousPlace: z.number().int().nullable(),
    score: z.number(),
    previousScore: z.number().nullable(),
    small: z.boolean(),
    withheld: z.boolean().describe('its few ratings are told to nobody'),
    indicators: z.array(IndicatorView),
    ladder: z.object({ step: z.string(), name: Text, months: z.array(z.string()), reason: Text }).nullable(),
    standing: z
      .object({ id: Id, name: Text, state: Text, month: z.string(), since: Instant })
      .nullable()
      .describe('the step of the ladder the unit stands on now, for those who handle it'),
  })
  .meta({ id: 'RankingRow' })

export const Publicity = z.enum(['internal', 'banded', 'byName'])

export const RankingChange = z
  .object({
    unit: Code,
    name: Text,
    place: z.object({ was: z.number().int().nullable(), is: z.number().int().nullable() }).nullable(),
    score: z.object({ was: z.number(), is: z.number() }).nullable(),
    counts: z.array(z.object({ count: Text, was: z.number().int(), is: z.number().int() })),
  })
  .meta({ id: 'RankingChange' })

export const RankingVersion = z
  .object({
    id: Id,
    number: z.string(),
    version: z.number().int().describe('above 1: a correction of the one before'),
    at: Instant,
    digest: z.string(),
    signed: z
      .string()
      .nullable()
      .describe('digest of the signed statement; null: made before publications were signed'),
    reason: z.string().nullable().describe('why it corrects the one before'),
    changes: z.array(RankingChange),
    file: z.string().nullable().describe('where its data are to be had; null: not for whoever asks'),
  })
  .meta({ id: 'RankingVersion' })

export const RankingBand = z.object({
  code: Code,
  name: Text,
  from: z.number(),
  units: z.array(z.object({ unit: Code, name: Text })),
})

export const RankingTable = z
  .object({
    kind: PeriodKind,
    period: Period,
    covers: z.object({ from: Day, to: Day }).describe('first and last day, by the cut of the pack (CHECKLIST K100)'),
    group: Code,
    groups: z.array(z.object({ id: Code, name: Text, units: z.number().int() })),
    scheme: z.object({
      code: Code,
      version: z.string(),
      name: Text,
      weights: z.record(z.string(), z.number()),
      minimum: z.number().int(),
      minimumOf: Text.describe('what there must be so many of, to be ranked'),
    }),
    published: z
      .object({
        id: Id,
        number: z.string(),
        at: Instant,
        by: z.string().nullable(),
        digest: z.string(),
        version: z.number().int(),
      })
      .nullable()
      .describe('null: provisional, computed now'),
    rows: z.array(RankingRow),
    publicity: Publicity.describe('how open the period is, or would be if it were published now'),
    bands: z
      .array(RankingBand)
      .nullable()
      .describe('instead of rows, where only bands are public; units in the order of the pack'),
    versions: z.array(RankingVersion).describe('all publications of the period, newest first'),
    computedAt: Instant,
    mayCorrect: z.boolean().describe('it is published, and this person may publish a correction beside it'),
    mayPublish: z.boolean().describe('ranking.publish is open to this person for this period'),
  })
  .meta({ id: 'RankingTable' })

export const RankingCourse = z
  .object({
    months: z.array(z.string()),
    series: z.array(z.object({ unit: Code, name: Text, scores: z.array(z.number().nullable()) })),
  })
  .meta({ id: 'RankingCourse' })

/** What an objection or an excuse may be about: a word, a limit, a return (docs/adr/0024). */
export const FactKind = z.enum(['verdict', 'limit', 'return']).meta({ id: 'FactKind' })
export type FactKind = z.infer<typeof FactKind>

export const RankingCaseRow = z
  .object({
    caseId: Id,
    number: z.string(),
    title: z.string(),
    grade: z.string(),
    on: Day,
    counted: z.boolean(),
    why: Text,
    fact: z.object({ kind: FactKind, id: Id }).nullable().describe('what cost points here, if it did'),
  })
  .meta({ id: 'RankingCaseRow' })
export const RankingCasePage = pageOf(RankingCaseRow).meta({ id: 'RankingCasePage' })

export const RankingExplain = z
  .object({
    unit: Code,
    name: Text,
    place: z.number().int().nullable(),
    of: z.number().int(),
    period: Period,
    sentence: Text,
    score: z.number(),
    indicators: z.array(IndicatorView),
    excluded: z.array(z.object({ ground: z.string(), name: Text, count: z.number().int() })),
    ladder: RankingRow.shape.ladder,
    cases: z.array(RankingCaseRow).describe('the cases that cost points, most recent first, at most 20'),
    more: z.number().int(),
  })
  .meta({ id: 'RankingExplain' })

export const RankingPublicationRow = z
  .object({
    id: Id,
    number: z.string(),
    kind: PeriodKind,
    period: Period,
    version: z.number().int().describe('above 1: a correction beside the earlier ones'),
    at: Instant,
    by: z.string().nullable(),
    digest: z.string(),
    reason: z.string().nullable(),
    file: z.string().nullable(),
  })
  .meta({ id: 'RankingPublicationRow' })
export const RankingPublicationPage = pageOf(RankingPublicationRow).meta({ id: 'RankingPublicationPage' })

export const RankingPeriods = z
  .object({ publicity: Publicity, days: z.array(z.string()), months: z.array(z.string()) })
  .meta({ id: 'RankingPeriods' })

/** An empty field of a form is a question not asked. */
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(value => (value === '' ? undefined : value), schema)

export const PeriodQuery = {
  kind: optional(PeriodKind.default('month')),
  period: optional(Period.optional()),
  version: optional(z.coerce.number().int().min(1).optional().describe('one version of a published ranking')),
}
export const GroupQuery = optional(Code.optional())
