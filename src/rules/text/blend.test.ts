import { expect, test } from 'vitest'
import { blendProposals } from './blend.ts'

const words = [
  { code: 'lamp', share: 0.8 },
  { code: 'road', share: 0.2 },
]
const history = [
  { code: 'road', probability: 0.9 },
  { code: 'water', probability: 0.1 },
]
const codes = (rows: number) => blendProposals(words, history, rows).map(one => one.code)

test('R3 K34: words lead while there is no history, history the more it has learned', () => {
  expect(blendProposals(words, [], 0)).toEqual([
    { code: 'lamp', probability: 0.8, words: 0.8, history: 0 },
    { code: 'road', probability: 0.2, words: 0.2, history: 0 },
  ])
  expect(codes(100)[0]).toBe('lamp')
  expect(codes(4000)[0]).toBe('road')
  expect(blendProposals([], history, 1)[0]).toMatchObject({ code: 'road', probability: 0.9 })
  expect(blendProposals([], [], 10)).toEqual([])
})

test('the sum stays 1, and what nobody finds probable is left out', () => {
  const sum = blendProposals(words, history, 400).reduce((all, one) => all + one.probability, 0)
  expect(sum).toBeCloseTo(1, 9)
  expect(blendProposals(words, [{ code: 'never', probability: 0.001 }], 400).map(one => one.code)).not.toContain(
    'never',
  )
})
