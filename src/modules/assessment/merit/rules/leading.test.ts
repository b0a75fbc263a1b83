import { expect, test } from 'vitest'
import type { MonthRanking } from '../../../../rules/score/index.ts'
import { leading } from './leading.ts'

const month = (name: string, places: Record<string, number | null>): MonthRanking => ({
  month: name,
  rows: Object.entries(places).map(([unit, place]) => ({ unit, kind: 'department', group: 'g', place, overall: null })),
})
const rules = { first: 1, months: 2, atLeast: 3 }

test('Q9: proposed is who was among the first in every month of the run; a shared place beyond the border counts for nobody', () => {
  const april = month('2026-04', { a: 1, b: 2, c: 3 })
  expect(leading([month('2026-03', { a: 1, b: 2, c: 3 }), april], '2026-04', rules)).toEqual([
    {
      unit: 'a',
      months: ['2026-03', '2026-04'],
      places: [
        { month: '2026-03', place: 1, of: 3 },
        { month: '2026-04', place: 1, of: 3 },
      ],
    },
  ])
  expect(leading([month('2026-03', { a: 1, b: 1, c: 3 }), april], '2026-04', rules)).toEqual([])
  expect(leading([month('2026-03', { a: null, b: 1, c: 2 }), april], '2026-04', rules)).toEqual([])
  expect(leading([april], '2026-04', rules)).toEqual([])
  expect(leading([month('2026-03', { a: 1, b: 2 }), april], '2026-04', rules)).toEqual([])
})
