import fc from 'fast-check'
import { expect, test } from 'vitest'
import { counts, type testScheme, withEmpty } from '../../../../rules/score/fixtures.ts'
import { ladder } from '../../../../rules/score/index.ts'
import { type RankingInputs, rowsOf } from '../../rules/body.ts'
import { correctedInputs, isNoWorse, withoutFact } from './waive.ts'

const small = fc.nat(12)
const unitCounts = fc
  .record({ satisfied: small, not: small, inTime: small, late: small, returned: small, sent: small })
  .map(({ satisfied, not, inTime, late, returned, sent }) =>
    counts({
      satisfied,
      valid: satisfied + not,
      closedInTime: inTime,
      limitEnded: inTime + late,
      returned,
      dispatched: sent,
    }),
  )
const waiver = fc.oneof(
  fc.constantFrom(
    { fact: 'verdict', remedy: 'exclude' } as const,
    { fact: 'return', remedy: 'exclude' } as const,
    { fact: 'limit', remedy: 'exclude' } as const,
    { fact: 'limit', remedy: 'correct' } as const,
  ),
)
const scheme = fc.constantFrom('spread_weight', 'full_points', 'not_ranked').map(empty => ({
  ...withEmpty(empty as 'not_ranked'),
  smallNumber: { count: 'valid' as const, below: { day: 0, month: 3, year: 0 } },
}))

const inputsOf = (of: readonly ReturnType<typeof counts>[], asked: typeof testScheme): RankingInputs => ({
  format: 'bihuan-ranking/1',
  city: 'x',
  kind: 'month',
  period: '2026-03',
  from: '2026-03-01',
  to: '2026-03-31',
  pack: '1',
  calendar: '1',
  scheme: asked,
  schemeVersion: '2026.1',
  units: of.map((one, i) => ({
    unit: `u${i}`,
    name: { zh: `u${i}`, en: `u${i}` },
    kind: 'department',
    group: 'd1',
    counts: one,
  })),
})

test('K85 D9: whoever objects never stands worse for it, in score, in place or on the ladder', () => {
  const rules = { atLeast: 2, perGroup: true, steps: [{ step: 'circulate', last: 3, months: 1 }] }
  fc.assert(
    fc.property(
      fc.array(unitCounts, { minLength: 2, maxLength: 7 }),
      fc.array(waiver, { minLength: 1, maxLength: 4 }),
      scheme,
      (all, waivers, asked) => {
        const inputs = inputsOf(all, asked)
        const [before, after] = [rowsOf(inputs), rowsOf(correctedInputs(inputs, 'u0', waivers))]
        const own = (rows: typeof before) => rows.find(row => row.unit === 'u0')
        expect(isNoWorse(own(before), own(after))).toBe(true)
        const named = (rows: typeof before) =>
          ladder([{ month: '2026-03', rows }], rules).some(row => row.unit === 'u0')
        if (!named(before) && own(before)?.place !== null) expect(named(after)).toBe(false)
        // Nobody else's own figures move: only places do.
        for (const row of before.filter(one => one.unit !== 'u0'))
          expect(after.find(one => one.unit === row.unit)?.score).toBe(row.score)
      },
    ),
    { numRuns: 400 },
  )
})

test('what is left out is counted as left out, what was kept after all as kept; what was not lost cannot be waived', () => {
  const of = counts({ satisfied: 5, valid: 6, closedInTime: 3, limitEnded: 4, returned: 1, dispatched: 9 })
  expect(withoutFact(of, { fact: 'verdict', remedy: 'exclude' })).toMatchObject({
    satisfied: 5,
    valid: 5,
    excludedApproved: 1,
  })
  expect(withoutFact(of, { fact: 'limit', remedy: 'exclude' })).toMatchObject({
    closedInTime: 3,
    limitEnded: 3,
    approvedLimits: 1,
  })
  expect(withoutFact(of, { fact: 'limit', remedy: 'correct' })).toMatchObject({
    closedInTime: 4,
    limitEnded: 4,
    approvedLimits: 0,
  })
  expect(withoutFact(of, { fact: 'return', remedy: 'exclude' })).toMatchObject({
    returned: 0,
    dispatched: 9,
    approvedReturns: 1,
  })
  const clean = counts({ satisfied: 6, valid: 6 })
  expect(withoutFact(clean, { fact: 'verdict', remedy: 'exclude' })).toEqual(clean)
})
