import { expect, test } from 'vitest'
import { seeded, weighted } from './random.ts'

const draw = (n: number, ...purpose: (string | number)[]) => {
  const random = seeded(...purpose)
  return Array.from({ length: n }, () => random.next())
}

test('the same purpose draws the same row, another one another row', () => {
  expect(draw(20, 7, 'matter', 1)).toEqual(draw(20, 7, 'matter', 1))
  expect(draw(20, 7, 'matter', 1)).not.toEqual(draw(20, 7, 'matter', 2))
  expect(draw(20, 7, 'matter', 1)).not.toEqual(draw(20, 8, 'matter', 1))
})

test('draws fill [0, 1) evenly, also the first of neighbouring purposes', () => {
  const first = Array.from({ length: 4000 }, (_, i) => seeded(7, 'life', i).next())
  const tenths = Array.from({ length: 10 }, (_, i) => first.filter(x => Math.floor(x * 10) === i).length)
  for (const count of tenths) expect(count).toBeGreaterThan(320)
  expect(Math.max(...first)).toBeLessThan(1)
})

test('weighted picks in proportion and never what weighs nothing', () => {
  const pick = weighted([
    { of: 'a', weight: 3 },
    { of: 'never', weight: 0 },
    { of: 'b', weight: 1 },
  ])
  const random = seeded('weights')
  const picks = Array.from({ length: 4000 }, () => pick(random))
  expect(picks.filter(x => x === 'a').length / 4000).toBeCloseTo(0.75, 1)
  expect(picks).not.toContain('never')
  expect(() => weighted([{ of: 'x', weight: 0 }])).toThrow(RangeError)
})

test('lognormal has the median it is told', () => {
  const random = seeded('median')
  const draws = Array.from({ length: 4001 }, () => random.lognormal(0.5, 0.4)).sort((a, b) => a - b)
  expect(draws[2000]).toBeCloseTo(0.5, 1)
})
