import { describe, expect, it } from 'vitest'
import { answerByKey, consequenceOf, noAnswers, questionNow } from './answers.ts'

describe('K53 three questions by number keys', () => {
  it('asks one after the other and never answers by itself', () => {
    expect(questionNow(noAnswers)).toBe(1)
    const one = answerByKey(noAnswers, 1, 1)
    expect(one.contacted).toBe(true)
    expect(questionNow(one)).toBe(2)
    const two = answerByKey(one, 2, 2)
    expect(two.solved).toBe('partly')
    expect(questionNow(two)).toBe(3)
    expect(two.satisfaction).toBeNull()
    expect(questionNow(answerByKey(two, 3, 1))).toBeNull()
  })

  it('puts key 1 on the best word and key 5 on the worst', () => {
    expect(answerByKey(noAnswers, 3, 1).satisfaction).toBe(5)
    expect(answerByKey(noAnswers, 3, 5).satisfaction).toBe(1)
  })

  it('keeps refusing to rate apart from every mark', () => {
    const refused = answerByKey(answerByKey(noAnswers, 3, 4), 3, 0)
    expect(refused).toMatchObject({ satisfaction: null, declined: true })
    expect(answerByKey(refused, 3, 2)).toMatchObject({ satisfaction: 4, declined: false })
  })

  it('leaves everything as it is for a key without meaning', () => {
    expect(answerByKey(noAnswers, 1, 5)).toEqual(noAnswers)
    expect(answerByKey(noAnswers, 2, 9)).toEqual(noAnswers)
    expect(answerByKey(noAnswers, 3, 7)).toEqual(noAnswers)
  })

  it('says what the answers will cause as soon as it is certain', () => {
    expect(consequenceOf(noAnswers)).toBeNull()
    expect(consequenceOf({ ...noAnswers, solved: 'no' })).toBe('dissatisfied')
    expect(consequenceOf({ ...noAnswers, contacted: true, solved: 'yes', satisfaction: 5 })).toBe('satisfied')
    expect(consequenceOf({ ...noAnswers, contacted: true, solved: 'yes', satisfaction: 2 })).toBe('dissatisfied')
    expect(consequenceOf({ ...noAnswers, contacted: true, solved: 'yes', declined: true })).toBe('satisfied')
  })
})
