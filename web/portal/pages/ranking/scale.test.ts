import { expect, it } from 'vitest'
import { linePath } from './course.tsx'
import { placeOn, scaleOf, trend } from './scale.ts'

it('frames the scores by round figures', () => {
  expect(scaleOf([86.68, 96.89])).toEqual({ from: 85, to: 100, ticks: [85, 90, 95, 100] })
  expect(scaleOf([12, 96]).ticks).toEqual([0, 20, 40, 60, 80, 100])
  expect(scaleOf([90, 90])).toEqual({ from: 85, to: 95, ticks: [85, 90, 95] })
  expect(scaleOf([])).toEqual({ from: 0, to: 100, ticks: [0, 50, 100] })
  expect(placeOn({ from: 80, to: 100 }, 95)).toBe(75)
})

it('says rose, fell or stayed', () => {
  expect([trend(95, 94), trend(94, 95), trend(94, 94.004), trend(94, null)]).toEqual(['up', 'down', 'same', 'same'])
})

it('breaks the line where a month has no score', () => {
  expect(linePath([[0, 1], null, [2, 3], [4, 5]])).toBe('M0.0 1.0M2.0 3.0L4.0 5.0')
})
