import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { counts, testScheme, withEmpty } from './fixtures.ts'
import { rank, type UnitCounts } from './rank.ts'
import { COUNT_NAMES, type Counts, type EmptyRule, leavesOf } from './scheme.ts'
import { rewarded, score } from './score.ts'

const liuhe = counts({
  satisfied: 229,
  valid: 276,
  excludedUnreachable: 17,
  excludedDeclined: 6,
  excludedApproved: 3,
  closedInTime: 291,
  limitEnded: 302,
  returned: 18,
  dispatched: 318,
})

describe('a score', () => {
  test('worked by hand: 70x229/276 + 15x291/302 + 15x300/318 = 58.08 + 14.45 + 14.15 = 86.68', () => {
    const result = score(liuhe, testScheme)
    expect(result.score).toBe(86.68)
    expect(result.indicators.map(({ id, rate, weight, points, lost }) => [id, rate, weight, points, lost])).toEqual([
      ['satisfaction', 0.8297, 70, 58.08, 11.92],
      ['closure', 0.9636, 15, 14.45, 0.55],
      ['return', 0.0566, 15, 14.15, 0.85],
    ])
    expect(result.indicators[0]?.exclusions).toEqual([
      { count: 'excludedUnreachable', number: 17 },
      { count: 'excludedDeclined', number: 6 },
      { count: 'excludedApproved', number: 3 },
    ])
  })

  test('rounds a half up: 15 x 1/16 = 0.9375, 70 x 1/16 = 4.375', () => {
    const c = counts({ satisfied: 1, valid: 16, closedInTime: 1, limitEnded: 16, returned: 15, dispatched: 16 })
    expect(score(c, testScheme).indicators.map(i => i.points)).toEqual([4.38, 0.94, 0.94])
    expect(score(c, testScheme).score).toBe(6.26)
  })

  test('an indicator without cases: its weight is spread, given or not ranked, as the scheme says', () => {
    const c = counts({ satisfied: 45, valid: 50, returned: 1, dispatched: 10 })
    const points = (whenEmpty: EmptyRule) => score(c, withEmpty(whenEmpty))
    expect(points('not_ranked').score).toBe(76.5)
    expect(points('full_points').score).toBe(91.5)
    expect(points('spread_weight').indicators.map(i => [i.weight, i.points])).toEqual([
      [82.35, 74.12],
      [0, 0],
      [17.65, 15.89],
    ])
    expect(points('spread_weight').score).toBe(90.01)
    expect(points('spread_weight').indicators[1]?.rate).toBeNull()
  })

  test('more returns than dispatches cost everything, not more', () => {
    const c = counts({ satisfied: 1, valid: 1, closedInTime: 1, limitEnded: 1, returned: 3, dispatched: 2 })
    expect(score(c, testScheme).score).toBe(85)
    expect(score(c, testScheme).indicators[2]?.rate).toBe(1.5)
  })

  test('a straight line from worst to best: closure from 0.8 to 0.95, return from 0.1 to 0.02', () => {
    const [, closure, back] = leavesOf(testScheme.indicators)
    const share = (leaf: typeof closure, linear: { worst: number; best: number }, c: Partial<Counts>) => {
      if (!leaf) throw new Error('no such indicator')
      const ratio = rewarded({ ...leaf, source: { ...leaf.source, linear } }, counts(c))
      return ratio && Number(ratio.top) / Number(ratio.bottom)
    }
    const closed = [79, 80, 89, 95, 100].map(n =>
      share(closure, { worst: 0.8, best: 0.95 }, { closedInTime: n, limitEnded: 100 }),
    )
    expect(closed).toEqual([0, 0, 0.6, 1, 1])
    const returned = [0, 2, 4, 10, 11].map(n =>
      share(back, { worst: 0.1, best: 0.02 }, { returned: n, dispatched: 100 }),
    )
    expect(returned).toEqual([1, 1, 0.75, 0, 0])
    expect(share(back, { worst: 0.1, best: 0.02 }, {})).toBeNull()
  })

  test('refuses counts that are not whole numbers from 0', () => {
    expect(() => score(counts({ valid: 1.5 }), testScheme)).toThrow(RangeError)
    expect(() => score(counts({ valid: -1 }), testScheme)).toThrow(RangeError)
  })
})

const anyCounts: fc.Arbitrary<Counts> = fc
  .tuple(...Array.from({ length: 4 }, () => fc.tuple(fc.nat({ max: 5000 }), fc.nat({ max: 5000 }))))
  .map(pairs => {
    const [satisfaction, closure, back] = pairs.map(([a, b]) => [Math.min(a, b), Math.max(a, b)]) as [number, number][]
    return counts({
      satisfied: satisfaction?.[0] ?? 0,
      valid: satisfaction?.[1] ?? 0,
      closedInTime: closure?.[0] ?? 0,
      limitEnded: closure?.[1] ?? 0,
      returned: back?.[0] ?? 0,
      dispatched: back?.[1] ?? 0,
    })
  })
const anyEmpty = fc.constantFrom<EmptyRule>('spread_weight', 'full_points', 'not_ranked')

describe('any score', () => {
  test('is between 0 and 100 and is the sum of the points shown, and points and losses make the weights', () => {
    fc.assert(
      fc.property(anyCounts, anyEmpty, (c, whenEmpty) => {
        const result = score(c, withEmpty(whenEmpty))
        expect(result.score).toBeGreaterThanOrEqual(0)
        expect(result.score).toBeLessThanOrEqual(100)
        const cents = (key: 'points' | 'lost') => result.indicators.reduce((s, i) => s + Math.round(i[key] * 100), 0)
        expect(cents('points')).toBe(Math.round(result.score * 100))
        expect(cents('points') + cents('lost')).toBe(10_000)
      }),
    )
  })

  test('never falls with one more satisfied person, new or won over', () => {
    fc.assert(
      fc.property(anyCounts, anyEmpty, (c, whenEmpty) => {
        fc.pre(c.valid > 0)
        const scheme = withEmpty(whenEmpty)
        const before = score(c, scheme).score
        const more = { ...c, satisfied: c.satisfied + 1, valid: c.valid + 1 }
        expect(score(more, scheme).score).toBeGreaterThanOrEqual(before)
        if (c.satisfied < c.valid)
          expect(score({ ...c, satisfied: c.satisfied + 1 }, scheme).score).toBeGreaterThanOrEqual(before)
      }),
    )
  })
})

const street = (unit: string, some: Partial<Counts>, volume = 300): UnitCounts => ({
  unit,
  kind: 'street',
  volume,
  counts: counts({ closedInTime: 100, limitEnded: 100, dispatched: 100, ...some }),
})
const brief = (units: UnitCounts[]) => rank(units, testScheme, 'month').map(r => [r.unit, r.group, r.place, r.tied])

describe('a ranking', () => {
  test('goes group by group, best first, small numbers behind without a place', () => {
    const units = [
      street('small', { satisfied: 29, valid: 29 }),
      street('worse', { satisfied: 40, valid: 50 }),
      street('best', { satisfied: 50, valid: 50 }),
      street('other', { satisfied: 45, valid: 50 }, 299),
      { ...street('office', { satisfied: 30, valid: 30 }), kind: 'department' as const },
    ]
    expect(brief(units)).toEqual([
      ['best', 's1', 1, false],
      ['worse', 's1', 2, false],
      ['small', 's1', null, false],
      ['other', 's2', 1, false],
      ['office', 'd1', 1, false],
    ])
    const rows = rank(units, testScheme, 'month')
    expect(rows.map(r => r.overall)).toEqual([
      { place: 1, of: 3 },
      { place: 3, of: 3 },
      null,
      { place: 2, of: 3 },
      { place: 1, of: 1 },
    ])
    expect(rows.map(r => r.standing)).toEqual(['above', 'below', null, null, null])
    expect(rows[2]).toMatchObject({ small: true, score: 100 })
    expect(rank(units, testScheme, 'day').find(r => r.unit === 'small')).toMatchObject({ small: false, tied: false })
  })

  test('a scheme may leave a unit without cases of an indicator out', () => {
    const unit = street('a', { satisfied: 30, valid: 30, dispatched: 0 })
    const small = (rule: EmptyRule) => rank([unit], withEmpty(rule), 'month')[0]?.small
    expect([small('not_ranked'), small('spread_weight'), small('full_points')]).toEqual([true, false, false])
  })

  test('a group given with the unit goes before its volume', () => {
    const unit = street('a', { satisfied: 30, valid: 30 }, 5000)
    expect(rank([{ ...unit, group: 's2' }], testScheme, 'month')[0]?.group).toBe('s2')
    expect(() => rank([{ ...unit, group: 'd1' }], testScheme, 'month')).toThrow(/no group d1/)
  })

  test('the volume that groups is the period’s dispatches unless given', () => {
    const { volume: _, ...unit } = street('a', { dispatched: 300, satisfied: 30, valid: 30 })
    expect(rank([unit], testScheme, 'month')[0]?.group).toBe('s1')
  })

  test('marks above the bonus line, between the two and below the baseline; on a line is between', () => {
    const standing = (satisfied: number) =>
      rank([street('a', { satisfied, valid: 700 })], testScheme, 'month').map(r => [r.score, r.standing])[0]
    expect([651, 650, 600, 599].map(standing)).toEqual([
      [95.1, 'above'],
      [95, 'between'],
      [90, 'between'],
      [89.9, 'below'],
    ])
  })

  test('equal scores go by satisfaction, then by the number of verdicts; what is equal in all shares the place', () => {
    const units = [
      street('z', { satisfied: 50, valid: 50 }),
      street('b', { satisfied: 80, valid: 100 }),
      street('a', { satisfied: 80, valid: 100 }),
      street('c', { satisfied: 40, valid: 50 }),
      street('d', { satisfied: 30, valid: 50 }),
      // 70 x 0.6 + 30 = 72 as well, by better satisfaction and worse closure: 70 x 0.75 + 15 x 0.3 + 15 = 72
      street('e', { satisfied: 75, valid: 100, closedInTime: 30, limitEnded: 100 }),
    ]
    expect(brief(units)).toEqual([
      ['z', 's1', 1, false],
      ['a', 's1', 2, true],
      ['b', 's1', 2, true],
      ['c', 's1', 4, false],
      ['e', 's1', 5, false],
      ['d', 's1', 6, false],
    ])
  })

  test('refuses a unit that no group takes, and one that comes twice', () => {
    const scheme = { ...testScheme, groups: testScheme.groups.slice(0, 1) }
    expect(() => rank([street('a', {}, 10)], scheme, 'month')).toThrow(/no group takes/)
    expect(() => rank([street('a', {}), street('a', {})], scheme, 'month')).toThrow(/twice/)
  })

  const anyUnits = fc.array(
    fc.record({ c: anyCounts, kind: fc.constantFrom('street' as const, 'department' as const) }),
    {
      maxLength: 30,
    },
  )

  test('is a total order that does not depend on the order given', () => {
    fc.assert(
      fc.property(
        anyUnits.chain(list => {
          const units: UnitCounts[] = list.map(({ c, kind }, i) => ({ unit: `u${i}`, kind, counts: c }))
          return fc.tuple(fc.constant(units), fc.shuffledSubarray(units, { minLength: units.length }))
        }),
        ([units, shuffled]) => {
          const rows = rank(units, testScheme, 'month')
          expect(JSON.stringify(rank(shuffled, testScheme, 'month'))).toBe(JSON.stringify(rows))
          expect(rows.map(r => r.unit).sort()).toEqual(units.map(u => u.unit).sort())
          for (const group of testScheme.groups) {
            const inGroup = rows.filter(r => r.group === group.id)
            const ranked = inGroup.filter(r => !r.small)
            expect(inGroup.slice(0, ranked.length)).toEqual(ranked)
            ranked.forEach((row, i) => {
              const before = ranked[i - 1]
              if (before) expect(before.score).toBeGreaterThanOrEqual(row.score)
              const better = ranked.filter(r => (r.place ?? 0) < (row.place ?? 0)).length
              expect(row.place).toBe(better + 1)
            })
          }
        },
      ),
    )
  })
})

test('every count is known by name only once', () => {
  expect(new Set(COUNT_NAMES).size).toBe(COUNT_NAMES.length)
})
