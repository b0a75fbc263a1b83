import { describe, expect, test } from 'vitest'
import { testScheme } from './fixtures.ts'
import { type Indicator, leavesOf, type RankingScheme, schemeProblems } from './scheme.ts'

const [satisfaction, handling] = testScheme.indicators as [Indicator, Indicator & { children: Indicator[] }]
const codes = (changes: Partial<RankingScheme>) => schemeProblems({ ...testScheme, ...changes }).map(p => p.code)

describe('a scheme', () => {
  test('that is sound has no problems, and its leaves come in order', () => {
    expect(schemeProblems(testScheme)).toEqual([])
    expect(leavesOf(testScheme.indicators).map(leaf => leaf.id)).toEqual(['satisfaction', 'closure', 'return'])
  })

  test('is refused by name and place when its weights do not add up', () => {
    expect(schemeProblems({ ...testScheme, indicators: [{ ...satisfaction, weight: 69 }, handling] })).toEqual([
      { code: 'total_not_100', at: 'indicators' },
    ])
    expect(
      codes({
        indicators: [
          { ...satisfaction, weight: 60 },
          { ...handling, weight: 40 },
        ],
      }),
    ).toEqual(['branch_weight_differs'])
    expect(codes({ indicators: [satisfaction, { ...handling, children: [] }] })).toEqual([
      'branch_empty',
      'branch_weight_differs',
    ])
    expect(codes({ indicators: [{ ...satisfaction, weight: 70.001 }, handling] })).toEqual(['weight_too_fine'])
    expect(codes({ indicators: [{ ...satisfaction, weight: 0 }, handling] })).toContain('weight_not_positive')
  })

  test('is refused for doubled ids, unknown tie keys, bad groups and bad thresholds', () => {
    expect(codes({ indicators: [satisfaction, { ...handling, id: 'satisfaction' }] })).toContain('duplicate_id')
    expect(codes({ tieBreak: [{ by: 'rate', indicator: 'speed' }] })).toEqual(['unknown_indicator'])
    const turned = (node: Indicator) =>
      'source' in node ? { ...node, source: { ...node.source, linear: { worst: 0.9, best: 0.5 } } } : node
    expect(codes({ indicators: [turned(satisfaction), handling] })).toEqual(['linear_direction'])
    const [s1, s2, d1] = testScheme.groups as [
      RankingScheme['groups'][0],
      RankingScheme['groups'][0],
      RankingScheme['groups'][0],
    ]
    expect(codes({ groups: [s1, d1] })).toEqual(['group_volume'])
    expect(codes({ groups: [s1, { ...s2, volumeFrom: 300 }, d1] })).toContain('group_volume')
    expect(codes({ groups: [{ ...s1, lines: { baseline: 96, bonus: 95 } }, s2, d1] })).toEqual(['group_lines'])
    expect(codes({ smallNumber: { count: 'valid', below: { day: -1, month: 30, year: 1 } } })).toEqual(['small_number'])
  })
})
