import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Groups } from './groups.ts'
import type { Vector } from './vectors.ts'

const vector = (terms: readonly number[]): Vector => {
  const own = [...new Set(terms)].sort((a, b) => a - b)
  return { terms: Int32Array.from(own), weights: new Float32Array(own.length).fill(1 / Math.sqrt(own.length || 1)) }
}

/** The cosine of a text with the sum of others, reckoned without any index. */
function cosine(one: Vector, members: readonly Vector[]): number {
  const sum = new Map<number, number>()
  for (const { terms, weights } of members)
    terms.forEach((term, i) => {
      sum.set(term, (sum.get(term) ?? 0) + (weights[i] as number))
    })
  const square = [...sum.values()].reduce((all, value) => all + value * value, 0)
  const dot = one.terms.reduce((all, term, i) => all + (one.weights[i] as number) * (sum.get(term) ?? 0), 0)
  return dot / Math.sqrt(square || 1)
}

test('K104: the nearest group is the nearest of all, whatever was put and taken before', () => {
  const texts = fc.array(fc.array(fc.nat(30), { minLength: 1, maxLength: 6 }), { minLength: 4, maxLength: 40 })
  fc.assert(
    fc.property(texts, fc.array(fc.nat(1000), { maxLength: 30 }), (all, moves) => {
      const vectors = all.map(vector)
      const groups = new Groups(vectors, vectors.length + 1)
      const last = vectors.length - 1
      for (let text = 0; text < last; text++)
        groups.put(text, text % 3 === 0 ? groups.open() : groups.members.length - 1)
      for (const move of moves) {
        const text = move % last
        const to = move % groups.members.length
        groups.take(text)
        groups.put(text, to)
      }
      const { group, cosine: found } = groups.nearest(last)
      const best = groups.members.map(members =>
        members.size === 0
          ? 0
          : cosine(
              vectors[last] as Vector,
              [...members].map(text => vectors[text] as Vector),
            ),
      )
      expect(found).toBeCloseTo(Math.max(0, ...best), 5)
      if (group >= 0) expect(found).toBeCloseTo(best[group] as number, 5)
    }),
  )
})

test('K104: what everybody says leads to large groups still, so that a topic of hundreds does not fall apart', () => {
  // Term 0 stands in all 300 texts: too common to lead from text to text.
  const vectors = Array.from({ length: 300 }, (_, n) => vector(n < 150 ? [0, 1] : [0, 2 + n]))
  const groups = new Groups([...vectors, vector([0])], 400)
  const large = groups.open()
  for (let text = 0; text < 150; text++) groups.put(text, large)
  for (let text = 150; text < 300; text++) groups.put(text, groups.open())
  expect(groups.nearest(300)).toMatchObject({ group: large, cosine: expect.closeTo(Math.SQRT1_2, 5) })
  // When it has become small the common term no longer leads to it.
  for (let text = 10; text < 150; text++) groups.take(text)
  expect(groups.nearest(300).group).toBe(-1)
})

test('K104: groups that are alike are found once each, most alike first, and only those asked for', () => {
  const vectors = [
    [1, 2],
    [1, 2],
    [1, 2, 3],
    [1, 2, 3],
    [3, 9],
    [3, 9],
  ].map(vector)
  const groups = new Groups(vectors, 10)
  for (let text = 0; text < 6; text++) groups.put(text, text % 2 === 0 ? groups.open() : groups.members.length - 1)
  const pairs = groups.alike(0.2, groups.members.keys())
  expect(pairs.map(({ a, b }) => [a, b])).toEqual([
    [0, 1],
    [1, 2],
  ])
  expect(groups.alike(0.2, [2]).map(({ a, b }) => [a, b])).toEqual([[1, 2]])
})
