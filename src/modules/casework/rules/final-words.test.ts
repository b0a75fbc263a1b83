import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CaseFact, settle } from '../../../rules/score/index.ts'
import { finalWords, type Phase, type Word } from './final-words.ts'

const RESULTS = ['satisfied', 'dissatisfied', 'unreachable', 'declined_to_rate'] as const
const ROUNDS = 3
const phases: Phase[] = ['open', 'answered', 'closed']

const history = fc
  .array(fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: ROUNDS - 1 }), fc.constantFrom(...RESULTS)), { maxLength: 12 })
  .map(list =>
    list
      .sort((a, b) => a[1] - b[1])
      .map(([who, round, result], i) => ({ id: `w${i}`, appeal_id: `a${who}`, round: round + 1, result })),
  )

/** The same history as the scoring rules take it: round r is spoken of on day r, the case closed on day 9. */
const facts = (words: readonly (Word & { result: (typeof RESULTS)[number] })[], phase: Phase): CaseFact[] => {
  const rounds = Array.from({ length: ROUNDS + (phase === 'open' ? 1 : 0) }, (_, i) => i + 1)
  return rounds.map(round => ({
    caseId: 'c',
    round,
    unit: `u${round}`,
    dispatchedOn: `2026-03-0${round}`,
    dueOn: `2026-03-0${round}`,
    ...(phase === 'closed' && round === ROUNDS ? { closedOn: '2026-03-09' } : {}),
    callbacks: words
      .filter(word => word.round === round)
      .map(word => ({ appealId: word.appeal_id, on: `2026-03-0${round}`, result: word.result })),
  }))
}

test('the words that count are the outcomes of the scoring rules, for any history', () => {
  fc.assert(
    fc.property(history, fc.constantFrom(...phases), (words, phase) => {
      const round = ROUNDS + (phase === 'open' ? 1 : 0)
      const final = finalWords(words, round, phase)
      const mine = words
        .filter(word => final.has(word.id))
        .map(word => [
          word.appeal_id,
          word.round,
          word.result,
          final.get(word.id) === 'closed' ? '2026-03-09' : `2026-03-0${word.round}`,
        ])
      const theirs = settle(facts(words, phase)).flatMap(fact =>
        fact.outcomes.map(({ appealId, on, result }) => [appealId, fact.round, result, on]),
      )
      expect(mine.sort()).toEqual(theirs.sort())
    }),
  )
})

test('not satisfied is not wiped out by a second call that nobody answers', () => {
  const words = [
    { id: 'first', appeal_id: 'a', round: 1, result: 'dissatisfied' },
    { id: 'second', appeal_id: 'a', round: 2, result: 'unreachable' },
  ]
  expect([...finalWords(words, 2, 'answered')]).toEqual([])
  expect([...finalWords(words, 2, 'closed')]).toEqual([['first', 'closed']])
})
