import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CaseFact, resultOf, settle } from './facts.ts'
import { counts, fact } from './fixtures.ts'
import { addFact, emptyTally, merge, tally } from './tally.ts'

const february = { from: '2026-02-01', to: '2026-02-28' }
const of = (facts: CaseFact[], unit = 'liuhe') => tally(facts, february).get(unit)

describe('satisfaction (R11)', () => {
  test('the pack says from which stage on an answer is satisfied', () => {
    expect(([5, 4, 3, 2, 1, 'declined_to_rate'] as const).map(answer => resultOf(answer, 3))).toEqual([
      'satisfied',
      'satisfied',
      'satisfied',
      'dissatisfied',
      'dissatisfied',
      'declined_to_rate',
    ])
    expect(resultOf(3, 4)).toBe('dissatisfied')
  })

  test('each appellant of a merged case counts; not reached and declined are left out and counted', () => {
    const merged = fact({
      repliedOn: '2026-02-04',
      closedOn: '2026-02-09',
      callbacks: [
        { appealId: 'a', on: '2026-02-06', result: 'satisfied' },
        { appealId: 'b', on: '2026-02-06', result: 'dissatisfied' },
        { appealId: 'c', on: '2026-02-06', result: 'unreachable' },
        { appealId: 'c', on: '2026-02-07', result: 'unreachable' },
        { appealId: 'd', on: '2026-02-09', result: 'declined_to_rate' },
      ],
    })
    expect(of([merged])).toMatchObject({ satisfied: 1, valid: 2, excludedUnreachable: 1, excludedDeclined: 1 })
  })

  test('a person reached at the third attempt counts once, by the verdict', () => {
    const callbacks = [
      { appealId: 'a', on: '2026-02-06', result: 'unreachable' as const },
      { appealId: 'a', on: '2026-02-07', result: 'satisfied' as const },
    ]
    expect(of([fact({ callbacks })])).toMatchObject({ satisfied: 1, valid: 1, excludedUnreachable: 0 })
  })

  test('call-backs count by their days, not by the order they are told in', () => {
    const callbacks = [
      { appealId: 'a', on: '2026-02-09', result: 'satisfied' as const },
      { appealId: 'a', on: '2026-02-06', result: 'dissatisfied' as const },
    ]
    expect(of([fact({ callbacks })])).toMatchObject({ satisfied: 1, valid: 1 })
  })

  const first = fact({ callbacks: [{ appealId: 'a', on: '2026-02-06', result: 'dissatisfied' }] })
  const second = (some: Partial<CaseFact>) =>
    fact({ round: 2, dispatchedOn: '2026-02-07', dueOn: '2026-02-11', ...some })

  test('the final verdict counts, not the first', () => {
    const again = second({ callbacks: [{ appealId: 'a', on: '2026-02-12', result: 'satisfied' }] })
    expect(of([first, again])).toMatchObject({ satisfied: 1, valid: 1, dispatched: 2, limitEnded: 2 })
  })

  test('a scheme may look at the first verdict instead', () => {
    const again = second({ callbacks: [{ appealId: 'a', on: '2026-02-12', result: 'satisfied' }] })
    expect(tally([first, again], february, 'first').get('liuhe')).toMatchObject({ satisfied: 0, valid: 1 })
    expect(tally([first, second({})], february, 'first').get('liuhe')).toMatchObject({ satisfied: 0, valid: 1 })
  })

  test('nothing is final while the case is handled again', () => {
    expect(of([first, second({})])).toMatchObject({ satisfied: 0, valid: 0 })
  })

  test('nobody answering the second call does not wipe out "not satisfied"', () => {
    const again = second({
      closedOn: '2026-02-20',
      callbacks: [{ appealId: 'a', on: '2026-02-19', result: 'unreachable' }],
    })
    expect(of([first, again])).toMatchObject({ satisfied: 0, valid: 1, excludedUnreachable: 0 })
    expect(settle([again, first]).map(f => f.outcomes)).toEqual([
      [{ appealId: 'a', on: '2026-02-20', result: 'dissatisfied' }],
      [],
    ])
  })

  test('only verdicts that became final in the period count, both ends included', () => {
    const on = (day: string) => of([fact({ callbacks: [{ appealId: 'a', on: day, result: 'satisfied' }] })])?.valid
    expect(['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01'].map(on)).toEqual([0, 1, 1, 0])
  })
})

describe('closure (R11)', () => {
  test.each([
    ['in time', { repliedOn: '2026-02-05' }, 1, 1],
    ['a day late', { repliedOn: '2026-02-06' }, 0, 1],
    ['the same day but past the hour', { repliedOn: '2026-02-05', onTime: false }, 0, 1],
    ['never', {}, 0, 1],
    ['limit ends in the next month', { dueOn: '2026-03-01', repliedOn: '2026-02-05' }, 0, 0],
    ['released before the limit ended', { returnedOn: '2026-02-03', releasedOn: '2026-02-04' }, 0, 0],
    ['released after it was already late', { returnedOn: '2026-02-06', releasedOn: '2026-02-07' }, 0, 1],
    ['return refused, then answered', { returnedOn: '2026-02-03', repliedOn: '2026-02-05' }, 1, 1],
  ])('%s', (_, some, closedInTime, limitEnded) => {
    expect(of([fact(some)])).toMatchObject({ closedInTime, limitEnded })
  })

  test('a case handled again counts its second round too', () => {
    const late = fact({ round: 2, dispatchedOn: '2026-02-06', dueOn: '2026-02-10', repliedOn: '2026-02-12' })
    expect(of([fact({ repliedOn: '2026-02-04' }), late])).toMatchObject({ closedInTime: 1, limitEnded: 2 })
  })
})

describe('return (R11)', () => {
  test('counts the unit that gave it back and the dispatches to each', () => {
    const there = fact({ returnedOn: '2026-02-03', releasedOn: '2026-02-03' })
    const here = fact({ unit: 'donggang', dispatchedOn: '2026-02-03' })
    expect(of([there, here])).toMatchObject({ returned: 1, dispatched: 1 })
    expect(of([there, here], 'donggang')).toMatchObject({ returned: 0, dispatched: 1 })
  })

  test('a case of last month given back in this one', () => {
    expect(of([fact({ dispatchedOn: '2026-01-31', returnedOn: '2026-02-01' })])).toMatchObject({
      returned: 1,
      dispatched: 0,
    })
  })
})

test('an approved exclusion leaves the case out of all three, and says so', () => {
  const out = fact({
    excluded: { ground: 'beyond_powers' },
    returnedOn: '2026-02-03',
    callbacks: [{ appealId: 'a', on: '2026-02-06', result: 'dissatisfied' }],
  })
  expect(of([out])).toEqual(counts({ excludedApproved: 1, excludedLimits: 1, excludedDispatches: 1 }))
})

const day = fc.integer({ min: 1, max: 28 }).map(d => `2026-02-${String(d).padStart(2, '0')}`)
const anyFacts: fc.Arbitrary<CaseFact[]> = fc
  .uniqueArray(
    fc.record(
      {
        caseId: fc.constantFrom('c1', 'c2', 'c3', 'c4'),
        round: fc.constantFrom(1, 2, 3),
        unit: fc.constantFrom('u1', 'u2', 'u3'),
        dispatchedOn: day,
        dueOn: day,
        repliedOn: day,
        closedOn: day,
        returnedOn: day,
        callbacks: fc.array(
          fc.record({
            appealId: fc.constantFrom('a', 'b'),
            on: day,
            result: fc.constantFrom('satisfied', 'dissatisfied', 'unreachable', 'declined_to_rate'),
          }),
          { maxLength: 3 },
        ),
      },
      { requiredKeys: ['caseId', 'round', 'unit', 'dispatchedOn', 'dueOn', 'callbacks'] },
    ),
    { selector: f => `${f.caseId} ${f.round} ${f.unit}` },
  )
  .map(facts => facts as CaseFact[])
const period = { from: '2026-02-08', to: '2026-02-21' }
const plain = (t: ReturnType<typeof tally>) => Object.fromEntries([...t].sort())

describe('a tally', () => {
  test('does not depend on the order of the facts', () => {
    fc.assert(
      fc.property(
        anyFacts.chain(facts => fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length }))),
        ([facts, shuffled]) => {
          expect(plain(tally(shuffled, period))).toEqual(plain(tally(facts, period)))
        },
      ),
    )
  })

  test('is a commutative monoid over sets of cases', () => {
    fc.assert(
      fc.property(anyFacts, facts => {
        const part = (id: string) =>
          tally(
            facts.filter(f => f.caseId === id),
            period,
          )
        const [a, b, c, d] = [part('c1'), part('c2'), part('c3'), part('c4')]
        expect(plain(merge(merge(a, b), merge(c, d)))).toEqual(plain(tally(facts, period)))
        expect(plain(merge(a, merge(b, c)))).toEqual(plain(merge(merge(c, b), a)))
        expect(plain(merge(a, emptyTally()))).toEqual(plain(a))
      }),
    )
  })

  test('grown fact by fact is the tally of all, and an appeal is never counted twice', () => {
    fc.assert(
      fc.property(anyFacts, facts => {
        const grown = emptyTally()
        for (const id of ['c1', 'c2', 'c3', 'c4'])
          for (const f of settle(facts.filter(x => x.caseId === id))) addFact(grown, f, period)
        expect(plain(grown)).toEqual(plain(tally(facts, period)))
        const appeals = new Set(facts.flatMap(f => f.callbacks.map(c => `${f.caseId} ${c.appealId}`)))
        let counted = 0
        for (const c of grown.values()) {
          counted += c.valid + c.excludedUnreachable + c.excludedDeclined
          expect(c.satisfied).toBeLessThanOrEqual(c.valid)
          expect(c.closedInTime).toBeLessThanOrEqual(c.limitEnded)
        }
        expect(counted).toBeLessThanOrEqual(appeals.size)
      }),
    )
  })
})
