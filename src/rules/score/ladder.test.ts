import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publicationDigest } from './digest.ts'
import { counts, testScheme } from './fixtures.ts'
import { type LadderRules, ladder, type MonthRanking } from './ladder.ts'
import { rank, type UnitCounts } from './rank.ts'

const rules: LadderRules = {
  atLeast: 6,
  steps: [
    { step: 'circulated', last: 3, months: 1 },
    { step: 'interviewed', last: 3, months: 2 },
    { step: 'inspected', last: 3, months: 3 },
  ],
}

/** A month written as the units from best to worst; a dash before a name: ranked nowhere that month. */
const month = (name: string, units: string, kind: 'street' | 'department' = 'street'): MonthRanking => {
  const names = units.split(' ')
  const of = names.filter(n => !n.startsWith('-')).length
  let place = 0
  const rows = names.map(n =>
    n.startsWith('-')
      ? { unit: n.slice(1), kind, group: 'g', place: null, overall: null }
      : { unit: n, kind, group: 'g', place: ++place, overall: { place, of } },
  )
  return { month: name, rows }
}
const brief = (history: MonthRanking[]) => ladder(history, rules).map(r => [r.unit, r.step, r.months.length])

describe('the ladder (R13)', () => {
  test('last three circulated, two months running interviewed, three months inspected', () => {
    const history = [month('2025-12', 'a b c d e f'), month('2026-01', 'a b d c e f'), month('2026-02', 'c a b f d e')]
    expect(brief(history)).toEqual([
      ['e', 'inspected', 3],
      ['d', 'circulated', 1],
      ['f', 'inspected', 3],
    ])
    expect(brief(history.slice(0, 2))).toEqual([
      ['f', 'interviewed', 2],
      ['e', 'interviewed', 2],
      ['c', 'circulated', 1],
    ])
    expect(ladder(history, rules)[0]).toEqual({
      unit: 'e',
      kind: 'street',
      step: 'inspected',
      months: ['2025-12', '2026-01', '2026-02'],
      reason: {
        code: 'last_of_kind',
        last: 3,
        places: [
          { month: '2025-12', place: 5, of: 6 },
          { month: '2026-01', place: 5, of: 6 },
          { month: '2026-02', place: 6, of: 6 },
        ],
      },
    })
  })

  test('a better month, a missing month and a month without a place end the run', () => {
    expect(
      brief([month('2025-12', 'a b c d e f'), month('2026-01', 'f a b c d e'), month('2026-02', 'a b c d e f')]),
    ).toEqual([
      ['f', 'circulated', 1],
      ['e', 'inspected', 3],
      ['d', 'inspected', 3],
    ])
    expect(brief([month('2025-12', 'a b c d e f'), month('2026-02', 'a b c d e f')]).map(r => r[2])).toEqual([1, 1, 1])
    expect(brief([month('2026-01', 'a b c d e g -f'), month('2026-02', 'a b c d e f')])[0]).toEqual([
      'f',
      'circulated',
      1,
    ])
  })

  test('months may come in any order; a fourth month stays on the last step', () => {
    const months = ['2026-02', '2025-11', '2026-01', '2025-12'].map(m => month(m, 'a b c d e f'))
    expect(brief(months)[0]).toEqual(['f', 'inspected', 4])
    expect(ladder(months, rules)[0]?.months).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  })

  test('streets and departments apart; too few units name nobody', () => {
    const both = {
      month: '2026-02',
      rows: [
        ...month('2026-02', 'a b c d e f').rows,
        ...month('2026-02', 'k l m n o p q', 'department').rows,
        ...month('2026-02', 'x y', 'department').rows.map(r => ({ ...r, overall: null })),
      ],
    }
    expect(ladder([both], rules).map(r => [r.kind, r.unit])).toEqual([
      ['department', 'q'],
      ['department', 'p'],
      ['department', 'o'],
      ['street', 'f'],
      ['street', 'e'],
      ['street', 'd'],
    ])
    expect(ladder([month('2026-02', 'a b c d e')], rules)).toEqual([])
    expect(ladder([], rules)).toEqual([])
  })

  test('a pack may count by group, and each step its own number', () => {
    const rows = month('2026-02', 'a b c d e f').rows.map((row, i) => ({
      ...row,
      group: i % 2 ? 'odd' : 'even',
      place: row.unit === 'f' ? null : 1 + Math.floor(i / 2),
    }))
    const steps = [
      { step: 'circulated', last: 2, months: 1 },
      { step: 'interviewed', last: 1, months: 1 },
    ]
    const found = ladder([{ month: '2026-02', rows }], { steps, perGroup: true, atLeast: 3 })
    expect(found.map(r => [r.unit, r.step, r.reason.code])).toEqual([
      ['e', 'circulated', 'last_of_group'],
      ['c', 'circulated', 'last_of_group'],
    ])
  })

  test('a place shared across the border counts for the units', () => {
    const rows = ['a', 'b', 'c', 'd', 'e', 'f'].map((unit, i) => ({
      unit,
      kind: 'street' as const,
      group: 'g',
      place: 1,
      overall: { place: [1, 2, 3, 3, 5, 6][i] ?? 0, of: 6 },
    }))
    expect(ladder([{ month: '2026-02', rows }], rules).map(r => r.unit)).toEqual(['f', 'e'])
  })

  test('a unit with small numbers is never named, and never more than three of a kind', () => {
    const anyCount = fc.record({ valid: fc.nat({ max: 60 }), part: fc.constantFrom(0, 0.5, 0.9, 1) })
    fc.assert(
      fc.property(fc.array(anyCount, { maxLength: 14 }), list => {
        const units = list.map(({ valid, part }, i): UnitCounts => {
          const satisfied = Math.floor(valid * part)
          return { unit: `u${i}`, kind: 'street', counts: counts({ valid, satisfied, dispatched: 100 }) }
        })
        const rows = rank(units, testScheme, 'month')
        const small = new Set(rows.filter(r => r.small).map(r => r.unit))
        const named = ladder([{ month: '2026-02', rows }], rules)
        expect(named.length).toBeLessThanOrEqual(3)
        expect(named.filter(r => small.has(r.unit))).toEqual([])
      }),
    )
  })
})

describe('the digest of a publication', () => {
  test('is that of the canonical form, whatever the order of the keys', () => {
    const digest = publicationDigest({ b: [1, 0.5], a: '满意' })
    expect(digest).toBe(publicationDigest({ a: '满意', b: [1, 0.5] }))
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(digest).not.toBe(publicationDigest({ a: '满意', b: [0.5, 1] }))
  })

  test('of a known text: SHA-256 of {}', () => {
    expect(publicationDigest({})).toBe('sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a')
    expect(() => publicationDigest(undefined)).toThrow(TypeError)
  })
})
