import { expect, test } from 'vitest'
import { type Rating, type SignRules, signsOf } from './signs.ts'

const rules: SignRules = {
  oneDevice: { atLeast: 3 },
  unread: { charsPerSecond: 10, atLeast: 2 },
  noWork: { minutes: 10, atLeast: 2 },
  noContact: { share: 0.5, atLeast: 2 },
}
const rating = (n: number, more: Partial<Rating> = {}): Rating => ({
  id: `v${n}`,
  caseId: `c${n}`,
  unit: 'a',
  at: 1_000_000 + n * 1000,
  via: 'portal',
  satisfied: true,
  contacted: true,
  device: `d${n}`,
  repliedAt: 0,
  length: 100,
  ...more,
})
const kinds = (ratings: Rating[]) =>
  signsOf(ratings, [], rules).map(row => [row.kind, row.unit, row.facts.n, row.facts.of])

test('three ratings of one device for one unit are a series; for two units, or two devices, they are none', () => {
  const same = { device: 'd' }
  expect(kinds([rating(1, same), rating(2, same), rating(3, same), rating(4)])).toEqual([['one_device', 'a', 3, 4]])
  expect(kinds([rating(1, same), rating(2, same), rating(3, { device: 'd', unit: 'b' })])).toEqual([])
  expect(kinds([rating(1, { device: null }), rating(2, { device: null }), rating(3, { device: null })])).toEqual([])
})

test('rated before a hundred characters could be read, on the page; by telephone the answer is read out', () => {
  const soon = (n: number, via: Rating['via'] = 'portal') => rating(n, { repliedAt: 1_000_000 + n * 1000 - 9000, via })
  expect(kinds([soon(1), soon(2), rating(3)])).toEqual([['unread', 'a', 2, 3]])
  expect(kinds([soon(1, 'phone'), soon(2, 'phone')])).toEqual([])
  expect(kinds([soon(1), rating(2, { repliedAt: 1_002_000 - 10_000 })])).toEqual([])
})

test('nobody got in touch: so many people, and so large a part of those asked', () => {
  const no = (n: number) => rating(n, { contacted: false })
  expect(kinds([no(1), no(2), rating(3), rating(4)])).toEqual([['no_contact', 'a', 2, 4]])
  expect(kinds([no(1), no(2), rating(3), rating(4), rating(5)])).toEqual([])
})

test('answers within minutes of the dispatch', () => {
  const answer = (n: number, after: number) => ({ caseId: `c${n}`, unit: 'a', at: after * 60_000, sentAt: 0 })
  const found = signsOf([], [answer(1, 3), answer(2, 9.9), answer(3, 10)], rules)
  expect(found).toMatchObject([{ kind: 'no_work', cases: ['c1', 'c2'], facts: { n: 2, of: 3 } }])
})
