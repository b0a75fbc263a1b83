import { z } from 'zod'
import {
  BEARINGS,
  BORDERS,
  EMPTY_RULES,
  FACT_NAMES,
  FORMS,
  GROUP_KINDS,
  ORIGINS,
  SCHEME_PERIODS,
  SUBJECTS,
  VETO_EFFECTS,
  WHO,
} from '../../../rules/score/index.ts'
import { CivilDate, Code, LimitText, Role, row, ruled, Text } from './values.ts'

/** Everything a scheme may count (rules/score): a closed vocabulary, so that a pack stays data. */
export const FACTS = FACT_NAMES

/** Grounds on which a fact may be left out of an indicator; each exclusion is counted and shown. */
export const EXCLUSIONS = [
  'return_upheld',
  'appeal_withdrawn',
  'declined_after_dispatch',
  'not_reached',
  'declined_to_rate',
  'merged_away',
  'approved_leave',
  'not_own_matter',
  'approved',
] as const

const Fact = z.enum(FACTS)
const Exclusion = z.enum(EXCLUSIONS)
const share = z.number().min(0).max(1)

/** One flat object for all forms: a clerk's slip is then named by its key. What a form needs is in check-scheme.ts. */
const measure = z.strictObject({
  form: z.enum(FORMS),
  numerator: Fact.optional(),
  denominator: Fact.optional(),
  /** more of the numerator, each counted so many times: basically satisfied 0.9 */
  graded: z.array(z.strictObject({ of: Fact, times: z.number().min(0).max(1) })).optional(),
  of: Fact.optional(),
  answers: z
    .array(z.strictObject({ code: Code, name: Text, worth: z.number().min(0).max(100).nullable() }))
    .min(2)
    .optional(),
  panels: z
    .array(z.strictObject({ who: z.array(z.enum(WHO)).min(1), weight: z.number().min(0).max(100) }))
    .min(2)
    .optional(),
  trim: z.int().min(0).max(9).optional(),
})

const normalise = z.strictObject({
  form: z.enum(['linear', 'steps']),
  worst: z.number().optional(),
  best: z.number().optional(),
  steps: z
    .array(z.strictObject({ from: z.number(), gives: share }))
    .min(1)
    .optional(),
})

const node = {
  code: Code,
  name: Text,
  weight: ruled(z.number().min(0).max(1000)),
  origin: z.enum(ORIGINS).optional(),
  direction: z.enum(['up', 'down']).optional(),
  measure: ruled(measure).optional(),
  normalise: ruled(normalise).optional(),
  verdict: z.enum(['final']).optional(),
  exclude: z.array(Exclusion).optional(),
  whenEmpty: z.enum(EMPTY_RULES).optional(),
  atLeast: ruled(z.int().min(1)).optional(),
}
const leaf = z.strictObject(node)
const branch = z.strictObject({ ...node, children: z.array(leaf).min(1).optional() })
/** Three levels: as deep as any method of the sources, and as deep as a page can show. */
const indicator = z.strictObject({ ...node, children: z.array(branch).min(1).optional() })

const lines = z.strictObject({
  on: z.string(),
  baseline: z.number().min(0).max(100),
  bonus: z.number().min(0).max(100),
  lossEach: z.number().min(0),
  lossMost: z.number().min(0),
  gainEach: z.number().min(0),
  gainMost: z.number().min(0),
  byVolume: z.boolean(),
})

const group = row({
  code: Code,
  name: Text,
  kind: z.enum(GROUP_KINDS).optional(),
  volumeFrom: ruled(z.int().min(0)).optional(),
  lines: ruled(lines).optional(),
})

const stage = z.strictObject({
  code: Code,
  name: Text,
  indicators: z.array(indicator).min(1),
  keep: ruled(z.int().min(1)).optional(),
})

const plusMinus = row({
  code: Code,
  name: Text,
  capPlus: z.number().min(0).optional(),
  capMinus: z.number().min(0).optional(),
  items: z
    .array(
      row({
        code: Code,
        name: Text,
        points: z.number(),
        cap: z.number().min(0).optional(),
        excusable: z.boolean().optional(),
      }),
    )
    .min(1),
})

const words = {
  word: z.string().min(1).max(8),
  title: Text,
  body: Text,
  copies: Text.optional(),
  readWithin: LimitText,
  /** one paper for all units of the month instead of one each */
  together: z.boolean(),
}
/** The paper of a step: the words of its number, what it says, who must acknowledge it within what time. */
const paper = z.strictObject(words)

/** Something that people do under a step and sign: held, reorganised, trained, examined, back in the post. */
const record = z.strictObject({
  code: Code,
  name: Text,
  by: Role,
  /** only when this one is on record; of an exam: passed */
  after: Code.optional(),
  exam: z.boolean().optional(),
  person: z.boolean().optional(),
})

const ladderStep = row({
  code: Code,
  name: Text,
  last: z.int().min(1),
  months: z.int().min(1),
  perGroup: z.boolean(),
  by: Role,
  toWhom: z.enum(['unit', 'first_person', 'other_office']),
  copyTo: z.array(Role),
  /** the office it is handed over to, one of `handOver.offices` */
  office: Code.optional(),
  paper: paper.optional(),
  records: z.array(record).default([]),
})

const honour = row({
  code: Code,
  name: Text,
  by: Role,
  /** proposed by the program for who was among the first so many for so many months running; else by hand alone */
  rank: z.strictObject({ first: z.int().min(1), months: z.int().min(1) }).optional(),
})

const office = row({
  code: Code,
  name: Text,
  gets: z.array(z.enum(['results', 'ladder'])).min(1),
  /** who of the office has an account and acknowledges */
  receivedBy: Role,
})

const consequence = row({
  code: Code,
  name: Text,
  bears: z.enum(BEARINGS),
  when: z.strictObject({
    is: z.enum(['first', 'last', 'below_baseline', 'above_bonus', 'under', 'from', 'veto']),
    places: z.int().min(1).optional(),
    of: z.string().optional(),
    points: z.number().min(0).max(100).optional(),
    veto: Code.optional(),
  }),
  within: z.enum(['all', 'group', 'kind', 'unit']),
  running: z.int().min(1).optional(),
  ladder: Code.optional(),
  carries: z.boolean().optional(),
  by: Role,
  toWhom: z.enum(['unit', 'first_person', 'person', 'office']),
  copyTo: z.array(Role),
  /** what people record under a burden once it is served */
  records: z.array(record).default([]),
})

const below = ruled(z.int().min(0)).optional()

/** schemes/*.yaml: one assessment method (SPEC 7). packs/README.md explains every key. */
export const SchemeFile = z.strictObject({
  format: z.literal('bihuan-scheme/1'),
  code: Code,
  name: Text,
  version: z.string().regex(/^\d{4}\.\d{1,3}$/, 'bad-version'),
  effectiveFrom: CivilDate,
  subjects: ruled(z.enum(SUBJECTS)).optional(),
  expected: ruled(z.int().min(1)).optional(),
  periods: ruled(z.array(z.enum(SCHEME_PERIODS)).min(1)),
  monthStartsOn: ruled(z.int().min(1).max(28)).optional(),
  full: ruled(z.number().min(0.01).max(1000)).optional(),
  fullBefore: ruled(z.number().min(0)).optional(),
  decimals: ruled(z.int().min(0).max(4)).optional(),
  bounds: ruled(z.strictObject({ least: z.number(), most: z.number() })).optional(),
  volume: ruled(Fact).optional(),
  groups: z.array(group).default([]),
  indicators: z.array(indicator).default([]),
  stages: z.array(stage).min(2).optional(),
  plusMinus: z.array(plusMinus).default([]),
  vetoes: z.array(row({ code: Code, name: Text, effect: z.enum(VETO_EFFECTS) })).default([]),
  exclusions: z.array(row({ code: Exclusion, name: Text, decidedBy: Role })).default([]),
  smallNumbers: z
    .strictObject({
      of: ruled(z.enum([...FACTS, 'votes'])),
      day: below,
      week: below,
      fortnight: below,
      month: below,
      quarter: below,
      year: below,
      once: below,
    })
    .optional(),
  ties: ruled(z.enum(['same_place'])),
  tieBreak: ruled(z.array(z.strictObject({ indicator: Code.optional(), fact: Fact.optional() })).min(1)).optional(),
  publication: z.strictObject({
    objectWithin: ruled(LimitText),
    decideWithin: ruled(LimitText),
    /** from the decision that corrects a figure to its approval */
    reapprove: ruled(LimitText).optional(),
    grounds: z
      .array(row({ code: Code, name: Text }))
      .min(1)
      .optional(),
    /** who sees it; a pack that does not say keeps it among staff */
    publicity: ruled(z.enum(['internal', 'banded', 'byName'])).optional(),
    /** whether everybody may take the open data away; staff always may */
    openToAll: ruled(z.boolean()).optional(),
    /** days and ratings that fewer than so many share are not told in the open data */
    openAtLeast: ruled(z.int().min(2)).optional(),
    /** from the best down, each from a score on; the last from 0 */
    bands: z.array(row({ code: Code, name: Text, from: z.number().min(0).max(100) })).optional(),
  }),
  reportTo: z.array(row({ code: Code, name: Text })).default([]),
  /** With fewer ranked units in a group than this the ladder names nobody. */
  ladderAtLeast: ruled(z.int().min(1)).optional(),
  ladder: z.array(ladderStep).default([]),
  /** Equal subjects across the border of a consequence: all of them, or none. */
  atBorder: ruled(
    z.strictObject({ honour: z.enum(BORDERS), burden: z.enum(BORDERS), note: z.enum(BORDERS) }),
  ).optional(),
  /** With fewer ranked subjects compared no consequence by place names anybody. */
  namesAtLeast: ruled(z.int().min(1)).optional(),
  consequences: z.array(consequence).default([]),
  /** what is served of a burden among the consequences */
  paper: row(words).optional(),
  /** who signs the papers of the ladder and of the hand-over */
  signer: ruled(Text).optional(),
  handOver: z.strictObject({ word: ruled(z.string().min(1).max(8)), offices: z.array(office) }).optional(),
  honours: z.array(honour).default([]),
  excuses: z
    .strictObject({
      decideWithin: ruled(LimitText),
      decidedBy: ruled(Role),
      grounds: z.array(row({ code: Code, name: Text })).min(1),
    })
    .optional(),
})
export type Scheme = z.infer<typeof SchemeFile>
export type SchemeNode = Scheme['indicators'][number]

const RANKED = [
  'case.dispatched',
  'case.returned',
  'case.due',
  'case.due.finished_in_time',
  'rating.rated',
  'rating.satisfied',
] as const
export type RankedFact = (typeof RANKED)[number]

type RateOf = { form: 'rate'; numerator: RankedFact; denominator: RankedFact }
type LineOf = { form: 'linear'; worst: number; best: number }
type Plain = Omit<SchemeNode, 'measure' | 'normalise' | 'direction' | 'whenEmpty' | 'exclude'> & {
  direction: 'up' | 'down'
  measure: { value: RateOf }
  normalise: { value: LineOf }
  exclude: NonNullable<SchemeNode['exclude']>
  whenEmpty: Exclude<SchemeNode['whenEmpty'], undefined | 'no_points'>
}
type Small = NonNullable<Scheme['smallNumbers']>

/** A scheme of the daily ranking (SPEC R11): flat, units, rates of cases and ratings, small numbers by day and month. */
export type RankingFile = Omit<Scheme, 'indicators' | 'monthStartsOn' | 'smallNumbers' | 'ladderAtLeast'> & {
  indicators: Plain[]
  monthStartsOn: { value: number }
  smallNumbers: { of: { value: RankedFact }; day: NonNullable<Small['day']>; month: NonNullable<Small['month']> }
  ladderAtLeast: { value: number }
}

const isRanked = (fact: string | undefined): boolean => (RANKED as readonly (string | undefined)[]).includes(fact)

function isPlain({ measure, normalise, direction, whenEmpty, exclude, children, atLeast }: SchemeNode): boolean {
  const value = measure?.value
  return (
    !children &&
    !atLeast &&
    value?.form === 'rate' &&
    !value.graded &&
    isRanked(value.numerator) &&
    isRanked(value.denominator) &&
    normalise?.value.form === 'linear' &&
    normalise.value.worst !== undefined &&
    normalise.value.best !== undefined &&
    direction !== undefined &&
    exclude !== undefined &&
    whenEmpty !== undefined &&
    whenEmpty !== 'no_points'
  )
}

/** The scheme as the daily ranking uses it, which reckons and publishes without a round; null if it is another kind. */
export function asRanking(scheme: Scheme): RankingFile | null {
  const { smallNumbers, subjects, full, stages, plusMinus, vetoes } = scheme
  const fits =
    (subjects?.value ?? 'unit') === 'unit' &&
    (full?.value ?? 100) === 100 &&
    !stages &&
    plusMinus.length === 0 &&
    vetoes.length === 0 &&
    scheme.monthStartsOn !== undefined &&
    scheme.ladderAtLeast !== undefined &&
    smallNumbers?.day !== undefined &&
    smallNumbers.month !== undefined &&
    isRanked(smallNumbers.of.value) &&
    scheme.indicators.every(isPlain)
  // What the type leaves open has just been looked at.
  return fits ? (scheme as unknown as RankingFile) : null
}
