import type { CaseFact } from './facts.ts'
import { type Counts, type EmptyRule, type Indicator, isLeaf, type RankingScheme } from './scheme.ts'
import { zeroCounts } from './tally.ts'

/** Three indicators as in SPEC R11; every number but the 70 is made up for the tests. */
export const testScheme: RankingScheme = {
  id: 'daily',
  version: 1,
  name: { zh: '绩效排名', en: 'Ranking' },
  effectiveFrom: '2026-01-01',
  indicators: [
    {
      id: 'satisfaction',
      name: { zh: '满意率', en: 'Satisfaction' },
      weight: 70,
      source: {
        kind: 'rate',
        numerator: 'satisfied',
        denominator: 'valid',
        higherIsBetter: true,
        whenEmpty: 'spread_weight',
        exclusions: ['excludedUnreachable', 'excludedDeclined', 'excludedApproved'],
      },
    },
    {
      id: 'handling',
      name: { zh: '办理', en: 'Handling' },
      weight: 30,
      children: [
        {
          id: 'closure',
          name: { zh: '结案率', en: 'Closure' },
          weight: 15,
          source: {
            kind: 'rate',
            numerator: 'closedInTime',
            denominator: 'limitEnded',
            higherIsBetter: true,
            whenEmpty: 'spread_weight',
            exclusions: ['excludedLimits'],
          },
        },
        {
          id: 'return',
          name: { zh: '退办率', en: 'Return' },
          weight: 15,
          source: {
            kind: 'rate',
            numerator: 'returned',
            denominator: 'dispatched',
            higherIsBetter: false,
            whenEmpty: 'spread_weight',
            exclusions: ['excludedDispatches'],
          },
        },
      ],
    },
  ],
  smallNumber: { count: 'valid', below: { day: 5, month: 30, year: 100 } },
  groups: [
    {
      id: 's1',
      name: { zh: '镇街一组', en: 'Streets 1' },
      unitKind: 'street',
      volumeFrom: 300,
      lines: { baseline: 90, bonus: 95 },
    },
    { id: 's2', name: { zh: '镇街二组', en: 'Streets 2' }, unitKind: 'street', volumeFrom: 0 },
    { id: 'd1', name: { zh: '部门一组', en: 'Departments 1' }, unitKind: 'department', volumeFrom: 0 },
  ],
  tieBreak: [
    { by: 'rate', indicator: 'satisfaction' },
    { by: 'count', count: 'valid' },
  ],
}

/** The test scheme with another rule for indicators without cases. */
export function withEmpty(whenEmpty: EmptyRule, nodes = testScheme.indicators): RankingScheme {
  const set = (node: Indicator): Indicator =>
    isLeaf(node) ? { ...node, source: { ...node.source, whenEmpty } } : { ...node, children: node.children.map(set) }
  return { ...testScheme, indicators: nodes.map(set) }
}

export const counts = (some: Partial<Counts>): Counts => ({ ...zeroCounts(), ...some })

export const fact = (some: Partial<CaseFact>): CaseFact => ({
  caseId: 'c1',
  round: 1,
  unit: 'liuhe',
  dispatchedOn: '2026-02-02',
  dueOn: '2026-02-05',
  callbacks: [],
  ...some,
})
