import type { AssessmentInputs, SubjectInputs } from './inputs.ts'
import type { Leaf, RankRule, Scheme } from './scheme.ts'

const name = (zh: string) => ({ zh, en: zh })

export const rate = (id: string, weight: number, some: Partial<Leaf> = {}): Leaf => ({
  id,
  name: name(id),
  weight,
  origin: 'measured',
  direction: 'up',
  measure: {
    form: 'rate',
    numerator: [{ fact: 'rating.satisfied', times: 1 }],
    denominator: [{ fact: 'rating.rated', times: 1 }],
  },
  normalise: { form: 'linear', worst: 0, best: 1 },
  whenEmpty: 'spread_weight',
  exclude: ['not_reached'],
  ...some,
})

export const inTime = (id: string, weight: number, some: Partial<Leaf> = {}): Leaf =>
  rate(id, weight, {
    measure: {
      form: 'rate',
      numerator: [{ fact: 'case.due.finished_in_time', times: 1 }],
      denominator: [{ fact: 'case.due', times: 1 }],
    },
    ...some,
  })

/** Four grades of which 不了解 is no vote. */
export const votes = (id: string, weight: number, some: Partial<Leaf> = {}): Leaf =>
  rate(id, weight, {
    origin: 'voted',
    measure: {
      form: 'mean',
      answers: [
        { id: 'satisfied', name: name('满意'), worth: 100 },
        { id: 'basically', name: name('基本满意'), worth: 70 },
        { id: 'dissatisfied', name: name('不满意'), worth: 30 },
        { id: 'unknown', name: name('不了解'), worth: null },
      ],
    },
    normalise: { form: 'linear', worst: 0, best: 100 },
    exclude: [],
    ...some,
  })

export const rule = (some: Partial<RankRule>): RankRule => ({
  id: 'first',
  name: name('first'),
  bears: 'honour',
  when: { is: 'first', places: 1 },
  within: 'all',
  running: 1,
  atLeast: 1,
  border: 'take',
  ...some,
})

export const scheme = (some: Partial<Scheme> = {}): Scheme => ({
  id: 'test',
  version: '2026.1',
  name: name('试'),
  effectiveFrom: '2026-01-01',
  subjects: 'unit',
  periods: ['month', 'year'],
  full: 100,
  decimals: 2,
  stages: [{ id: 'all', name: name('全部'), indicators: [rate('satisfaction', 70), inTime('closure', 30)] }],
  plusMinus: [],
  vetoes: [],
  groups: [],
  tieBreak: [],
  rules: [],
  ...some,
})

export const inputs = (subjects: readonly SubjectInputs[], some: Partial<AssessmentInputs> = {}): AssessmentInputs => ({
  format: 'bihuan-assessment-inputs/1',
  kind: 'month',
  period: '2026-03',
  subjects,
  ...some,
})

/** A unit with so many satisfied of so many, and so many in time of so many. */
export const unit = (
  id: string,
  satisfied: number,
  rated: number,
  finished = 1,
  due = 1,
  some: Partial<SubjectInputs> = {},
): SubjectInputs => ({
  id,
  counts: {
    'rating.satisfied': satisfied,
    'rating.rated': rated,
    'case.due.finished_in_time': finished,
    'case.due': due,
  },
  ...some,
})
