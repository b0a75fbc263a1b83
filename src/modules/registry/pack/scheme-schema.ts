import { z } from 'zod'
import { CivilDate, Code, LimitText, Role, row, ruled, Text } from './values.ts'

/**
 * Everything a scheme may count: a closed vocabulary, so that a pack stays data. Each fact belongs to one unit and one day.
 * `dispatched`, `returned`: on that day, handling again included. `due`: the limit ended on that day, whenever the answer
 * came; `finished_in_time`: of those, answered within the limit. `rated`: the person asked was satisfied or not by their
 * last word, on the day it became final.
 */
export const FACTS = [
  'case.dispatched',
  'case.returned',
  'case.due',
  'case.due.finished_in_time',
  'rating.rated',
  'rating.satisfied',
] as const
/** Grounds on which a case may be left out of an indicator; each exclusion is counted and shown. */
export const EXCLUSIONS = [
  'return_upheld',
  'appeal_withdrawn',
  'declined_after_dispatch',
  'not_reached',
  'declined_to_rate',
  'merged_away',
] as const

const Fact = z.enum(FACTS)
const Exclusion = z.enum(EXCLUSIONS)

const indicator = z.strictObject({
  code: Code,
  name: Text,
  weight: ruled(z.number().min(0).max(100)),
  direction: z.enum(['up', 'down']),
  measure: ruled(z.strictObject({ form: z.literal('rate'), numerator: Fact, denominator: Fact })),
  normalise: ruled(
    z.strictObject({ form: z.literal('linear'), worst: z.number().min(0).max(1), best: z.number().min(0).max(1) }),
  ),
  verdict: z.enum(['final']).optional(),
  exclude: z.array(Exclusion),
  whenEmpty: z.enum(['not_ranked', 'full_points', 'spread_weight']),
})

const ladderStep = row({
  code: Code,
  name: Text,
  last: z.int().min(1),
  months: z.int().min(1),
  perGroup: z.boolean(),
  by: Role,
  toWhom: z.enum(['unit', 'first_person']),
  copyTo: z.array(Role),
})

/** schemes/*.yaml: one assessment method. packs/README.md explains every key. */
export const SchemeFile = z.strictObject({
  format: z.literal('bihuan-scheme/1'),
  code: Code,
  name: Text,
  version: z.string().regex(/^\d{4}\.\d{1,3}$/, 'bad-version'),
  effectiveFrom: CivilDate,
  periods: ruled(z.array(z.enum(['day', 'month'])).min(1)),
  monthStartsOn: ruled(z.int().min(1).max(28)),
  groups: z.array(row({ code: Code, name: Text })).min(1),
  indicators: z.array(indicator).min(1),
  exclusions: z.array(row({ code: Exclusion, name: Text, decidedBy: Role })),
  smallNumbers: z.strictObject({ of: ruled(Fact), month: ruled(z.int().min(0)), day: ruled(z.int().min(0)) }),
  ties: ruled(z.enum(['same_place'])),
  publication: z.strictObject({ objectWithin: ruled(LimitText), decideWithin: ruled(LimitText) }),
  /** With fewer ranked units in a group than this the ladder names nobody. */
  ladderAtLeast: ruled(z.int().min(1)),
  ladder: z.array(ladderStep),
})
export type Scheme = z.infer<typeof SchemeFile>
