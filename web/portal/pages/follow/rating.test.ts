import { expect, it } from 'vitest'
import { isGood, missing, noChoice, ratingOf } from './rating.ts'

it('chooses nothing for anybody (CHECKLIST K15)', () => {
  expect([noChoice.solved, noChoice.satisfaction, noChoice.declined]).toEqual([null, null, false])
  expect(missing(noChoice)).toBe('solved')
  expect(missing({ ...noChoice, solved: 'yes' })).toBe('satisfaction')
  expect(missing({ ...noChoice, solved: 'yes', satisfaction: 1 })).toBe(null)
})

it('sends a refusal to rate without mark and reasons', () => {
  const sent = ratingOf({ solved: null, satisfaction: 5, declined: true, reasons: ['fast'], text: ' 算了 ' })
  expect(sent).toEqual({ contacted: null, solved: null, satisfaction: null, declined: true, reasons: [], text: '算了' })
  expect(missing({ ...noChoice, declined: true })).toBe(null)
})

it('counts 基本满意 as satisfied', () => expect([isGood(3), isGood(2)]).toEqual([true, false]))
