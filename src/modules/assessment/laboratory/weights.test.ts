import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inTime, rate, scheme, votes } from '../../../rules/score/assess/fixtures.ts'
import { assessmentProblems, indicatorsOf } from '../../../rules/score/index.ts'
import { withWeights } from './weights.ts'

const name = { zh: '办理', en: 'handling' }
const tree = scheme({
  stages: [
    {
      ...{ id: 'all', name },
      indicators: [
        { id: 'handling', name, weight: 70, children: [rate('satisfaction', 49), inTime('closure', 21)] },
        votes('survey', 30),
      ],
    },
  ],
})
const of = (weights: Record<string, number>) =>
  Object.fromEntries(indicatorsOf(withWeights(tree, weights)).map(leaf => [leaf.id, leaf.weight]))

test('the others share what is left in the relation they had', () => {
  expect(of({ survey: 50 })).toEqual({ satisfaction: 35, closure: 15, survey: 50 })
  expect(of({})).toEqual({ satisfaction: 49, closure: 21, survey: 30 })
  expect(of({ satisfaction: 80, survey: 80 })).toEqual({ satisfaction: 50, closure: 0, survey: 50 })
})

test('whatever is asked, the whole stays whole and the scheme is one', () => {
  const weight = fc.double({ min: 0.01, max: 100, noNaN: true })
  fc.assert(
    fc.property(fc.record({ satisfaction: weight, survey: weight }, { requiredKeys: [] }), weights => {
      const changed = withWeights(tree, weights)
      const sum = indicatorsOf(changed).reduce((total, leaf) => total + leaf.weight, 0)
      expect(Math.round(sum * 100) / 100).toBe(100)
      expect(
        assessmentProblems(changed)
          .map(row => row.code)
          .filter(code => code.endsWith('sum')),
      ).toEqual([])
    }),
  )
})
