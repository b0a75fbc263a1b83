import { z } from 'zod'
import type { CallbackResult, Counts, IsoDate } from '../score/index.ts'

/**
 * One thing that counts, as it happened. `id` is that of its row in the city's books, `day` the day it counts on.
 * `limit`: its end; `open` if nobody had answered by then. An `excluded` one is counted as left out; so is what is `approved`:
 * somebody outside the unit found that it does not count (docs/adr/0024).
 */
export type Fact =
  | { of: 'verdict'; id: string; day: IsoDate; result: CallbackResult; approved?: true }
  | { of: 'limit'; id: string; day: IsoDate; outcome: 'inTime' | 'late' | 'open'; excluded?: string }
  | { of: 'dispatch'; id: string; day: IsoDate; round: number; excluded?: string }
  | { of: 'return'; id: string; day: IsoDate; round: number; approved?: true }

const Common = {
  id: z.string().regex(/^[0-9a-f]{16}$/),
  unit: z.string().min(1),
}
/** A day, or the ISO week `2026-W12` where too few fell on one day; left out where a week had too few as well. */
const Day = z.string().regex(/^\d{4}-(\d{2}-\d{2}|W\d{2})$/)

/** One line of the open data of a publication: a fact without anything that leads to a person (docs/adr/0025). */
export const OpenFact = z.discriminatedUnion('of', [
  z.strictObject({
    ...Common,
    of: z.literal('verdict'),
    result: z.enum(['satisfied', 'dissatisfied', 'unreachable', 'declined_to_rate']),
    approved: z.literal(true).optional(),
  }),
  z.strictObject({
    ...Common,
    of: z.literal('limit'),
    outcome: z.enum(['inTime', 'late', 'open']),
    excluded: z.string().optional(),
    day: Day.optional(),
  }),
  z.strictObject({
    ...Common,
    of: z.literal('dispatch'),
    round: z.int().min(1),
    excluded: z.string().optional(),
    day: Day.optional(),
  }),
  z.strictObject({
    ...Common,
    of: z.literal('return'),
    round: z.int().min(1),
    approved: z.literal(true).optional(),
    day: Day.optional(),
  }),
])
export type OpenFact = z.infer<typeof OpenFact>

/** What of a fact its unit's counts need; nothing else of it is looked at. */
type Countable =
  | Pick<Extract<OpenFact, { of: 'verdict' }>, 'of' | 'result' | 'approved'>
  | Pick<Extract<OpenFact, { of: 'limit' }>, 'of' | 'outcome' | 'excluded'>
  | Pick<Extract<OpenFact, { of: 'dispatch' }>, 'of' | 'excluded'>
  | Pick<Extract<OpenFact, { of: 'return' }>, 'of' | 'approved'>

const UPHELD = 'return_upheld'
export const APPROVED = 'approved'

const limitCount = (ground: string) =>
  ground === UPHELD ? 'upheldLimits' : ground === APPROVED ? 'approvedLimits' : 'excludedLimits'

/** Adds one fact of the period to its unit's counts (the definitions are those of rules/score, docs/adr/0007). */
export function countFact(counts: Counts, fact: Countable): void {
  if (fact.of === 'verdict') {
    if (fact.approved) counts.excludedApproved++
    else if (fact.result === 'unreachable') counts.excludedUnreachable++
    else if (fact.result === 'declined_to_rate') counts.excludedDeclined++
    else {
      counts.valid++
      if (fact.result === 'satisfied') counts.satisfied++
    }
  } else if (fact.of === 'limit') {
    if (fact.excluded !== undefined) counts[limitCount(fact.excluded)]++
    else {
      counts.limitEnded++
      if (fact.outcome === 'inTime') counts.closedInTime++
    }
  } else if (fact.of === 'dispatch') {
    if (fact.excluded === undefined) counts.dispatched++
    else counts[fact.excluded === UPHELD ? 'upheldDispatches' : 'excludedDispatches']++
  } else counts[fact.approved ? 'approvedReturns' : 'returned']++
}
