import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inTime, rate, scheme, votes } from '../../../../rules/score/assess/fixtures.ts'
import { assess, type SubjectInputs } from '../../../../rules/score/index.ts'
import { putRight, standsNoWorse, type Target } from './put-right.ts'

const name = { zh: '办理', en: 'handling' }
const method = scheme({
  stages: [
    { ...{ id: 'all', name }, indicators: [rate('satisfaction', 49), inTime('closure', 21), votes('survey', 30)] },
  ],
})
const of = (id: string, satisfied: number, mark: string): SubjectInputs => ({
  id,
  counts: { 'rating.rated': 100, 'rating.satisfied': satisfied, 'case.due': 50, 'case.due.finished_in_time': 40 },
  marks: [
    { indicator: 'survey', who: 'inspector', value: mark, votes: 2 },
    { indicator: 'survey', who: 'citizen', value: '80', votes: 10 },
  ],
})
const reckon = (subjects: SubjectInputs[]) =>
  assess(method, { format: 'bihuan-assessment-inputs/1', kind: 'year', period: '2026', subjects })

test('numbers, the marks of offices and single items are put right; ballots and all else stay', () => {
  const subject = {
    ...of('a', 80, '60'),
    items: [
      { item: 'late', times: 1, evidence: '一号' },
      { item: 'late', times: 1, evidence: '二号' },
    ],
  }
  expect(putRight(subject, { of: 'counts', indicator: 'closure', facts: { 'case.due.finished_in_time': 45 } })).toEqual(
    {
      ...subject,
      counts: { ...subject.counts, 'case.due.finished_in_time': 45 },
    },
  )
  expect(putRight(subject, { of: 'marks', indicator: 'survey', value: '75' }).marks).toEqual([
    { indicator: 'survey', who: 'inspector', value: '75', votes: 2 },
    { indicator: 'survey', who: 'citizen', value: '80', votes: 10 },
  ])
  const item: Target = { of: 'claim', claim: 'c', kind: 'item', code: 'late', times: 1, evidence: '二号' }
  expect(putRight(subject, item).items).toEqual([{ item: 'late', times: 1, evidence: '一号' }])
  expect(putRight(subject, { ...item, evidence: '三号' }).items).toEqual(subject.items)
  expect(
    putRight(
      { id: 'a', marks: [{ indicator: 'survey', who: 'citizen', value: '1', votes: 1 }] },
      {
        ...{ of: 'marks', indicator: 'survey', value: '99' },
      },
    ),
  ).toEqual({ id: 'a', marks: [{ indicator: 'survey', who: 'citizen', value: '1', votes: 1 }] })
})

test('K90: what passes as no worse lowers no score and no place of who objected; the others keep their scores', () => {
  const value = fc.integer({ min: 0, max: 100 })
  fc.assert(
    fc.property(value, value, value, fc.integer({ min: 0, max: 60 }), (one, other, mark, due) => {
      const before = reckon([of('a', one, '60'), of('b', other, '70')])
      const target: Target =
        due > 50
          ? { of: 'marks', indicator: 'survey', value: String(mark) }
          : { of: 'counts', indicator: 'closure', facts: { 'case.due.finished_in_time': due } }
      const after = reckon([putRight(of('a', one, '60'), target), of('b', other, '70')])
      const row = (result: typeof before, id: string) => result.rows.find(found => found.subject === id)
      expect(row(after, 'b')?.score).toBe(row(before, 'b')?.score)
      if (!standsNoWorse(row(before, 'a'), row(after, 'a'))) return
      expect(Number(row(after, 'a')?.score)).toBeGreaterThanOrEqual(Number(row(before, 'a')?.score))
      expect(row(after, 'a')?.places.group?.place).toBeLessThanOrEqual(row(before, 'a')?.places.group?.place ?? 0)
    }),
  )
})
