import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byUnit, type Counted, silentSince, standingOf } from './standing.ts'

const row = (more: Partial<Counted> = {}): Counted => ({
  ...{ state: 'open', unit_id: 'a', due_on: '2026-06-01', amount: null, said_at: null, resolved_on: null },
  ...more,
})
const TODAY = '2026-06-02'

describe('R16: how far a list is', () => {
  test.each<[string, Partial<Counted>[], Partial<ReturnType<typeof standingOf>>]>([
    ['nothing', [], { targets: 0, resolved: 0, late: 0 }],
    ['one in hand on its last day', [{ due_on: TODAY }], { targets: 1, late: 0 }],
    ['one in hand a day after', [{}], { targets: 1, late: 1 }],
    [
      'one said to be resolved waits for whoever looks, it is not late',
      [{ state: 'reported' }],
      { reported: 1, late: 0 },
    ],
    [
      'the dropped count neither way',
      [{ state: 'dropped', amount: 9 }],
      { targets: 0, dropped: 1, amount: 0, late: 0 },
    ],
    [
      'sizes are summed, and those of the resolved',
      [{ amount: 30 }, { state: 'resolved', amount: 12 }],
      { amount: 42, resolvedAmount: 12, resolved: 1 },
    ],
  ])('%s', (_name, rows, expected) => {
    expect(standingOf(rows.map(row), TODAY)).toMatchObject(expected)
  })

  test('silent is who has something in hand and has said nothing of any target since', () => {
    const since = new Date('2026-06-01T00:00Z')
    const before = new Date('2026-05-30T00:00Z')
    expect(
      silentSince(
        [
          row({ unit_id: 'b' }),
          row({ unit_id: 'a', said_at: before }),
          row({ unit_id: 'c', said_at: since }),
          row({ unit_id: 'c' }),
          row({ unit_id: 'e', state: 'reported', said_at: since }),
          row({ unit_id: 'e' }),
          row({ unit_id: 'd', state: 'reported', said_at: before }),
        ],
        since,
      ),
    ).toEqual(['a', 'b'])
  })

  test('the units together are the whole, and no target counts twice', () => {
    const rows = fc.array(
      fc.record({
        state: fc.constantFrom('open', 'reported', 'resolved', 'dropped'),
        unit_id: fc.constantFrom('a', 'b', 'c'),
        due_on: fc.constantFrom('2026-06-01', TODAY, '2026-07-01'),
        amount: fc.option(fc.nat(1000)),
        said_at: fc.constant(null),
        resolved_on: fc.constant(null),
      }),
    )
    fc.assert(
      fc.property(rows, all => {
        const whole = standingOf(all, TODAY)
        const parts = [...byUnit(all, TODAY).values()]
        for (const [figure, value] of Object.entries(whole))
          expect(parts.reduce((sum, part) => sum + part[figure as keyof typeof part], 0)).toBe(value)
        expect(whole.targets + whole.dropped).toBe(all.length)
        expect(whole.resolved + whole.reported + whole.late).toBeLessThanOrEqual(whole.targets)
      }),
    )
  })
})
