import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carryOn } from './carry-on.ts'

const set = (cases: string) => new Set(cases.split(''))
const known = (all: Record<string, string>) => Object.entries(all).map(([id, cases]) => ({ id, cases: set(cases) }))

describe('K104: a topic keeps its id from run to run', () => {
  test.each<[string, Record<string, string>, string[], (string | null)[]]>([
    ['found again as it was', { x: 'abc' }, ['abc'], ['x']],
    ['grown by more than it was', { x: 'abc' }, ['abcdefghi'], ['x']],
    ['shrunk as its old cases fall out of the days looked at', { x: 'abcdefghi' }, ['ghi'], ['x']],
    ['one case in common is chance', { x: 'abc' }, ['cde'], [null]],
    ['less than a third of the smaller in common is another topic', { x: 'abcdefg' }, ['fghijklm'], [null]],
    ['split: the larger part goes on', { x: 'abcdefg' }, ['abc', 'defg'], [null, 'x']],
    ['two become one: it goes on as the larger of them', { x: 'abc', y: 'defg' }, ['abcdefg'], ['y']],
    ['as much in common: the one that is nearer in size', { x: 'abcd', y: 'abc' }, ['abc'], ['y']],
    ['two found, two known, crossed', { x: 'abcd', y: 'efgh' }, ['efgi', 'abci'], ['y', 'x']],
    ['nothing known, nothing found', {}, [], []],
  ])('%s', (_what, before, found, ids) => {
    expect(carryOn(found.map(set), known(before))).toEqual(ids)
  })

  const cases = fc.uniqueArray(fc.constantFrom(...'abcdefghijklmnop'), { minLength: 2, maxLength: 9 })
  // A case is in one topic at a time, as it comes from the clustering; what was known may overlap.
  const apart = fc.array(cases, { maxLength: 5 }).map(groups => {
    const used = new Set<string>()
    return groups
      .map(group => new Set(group.filter(id => !used.has(id) && used.add(id))))
      .filter(group => group.size > 1)
  })
  const before = fc
    .array(cases, { maxLength: 5 })
    .map(groups => groups.map((group, n) => ({ id: `t${n}`, cases: new Set(group) })))

  test('no id is given twice, and the order of what was known says nothing', () => {
    fc.assert(
      fc.property(apart, before, (found, topics) => {
        const ids = carryOn(found, topics).filter(id => id !== null)
        expect(new Set(ids).size).toBe(ids.length)
        expect(carryOn(found, topics.toReversed())).toEqual(carryOn(found, topics))
      }),
    )
  })

  test('a run that finds the same keeps every id; so does one with a further case in each', () => {
    fc.assert(
      fc.property(apart, groups => {
        const topics = groups.map((group, n) => ({ id: `t${n}`, cases: group }))
        const ids = topics.map(topic => topic.id)
        expect(carryOn(groups, topics)).toEqual(ids)
        expect(
          carryOn(
            groups.map((group, n) => new Set([...group, `new${n}`])),
            topics,
          ),
        ).toEqual(ids)
      }),
    )
  })
})
