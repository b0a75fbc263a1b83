import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measure } from '../score/assess/measure.ts'
import type { Leaf } from '../score/index.ts'
import {
  ballotDigest,
  commitmentOf,
  drawLot,
  drawSample,
  FULL_MARKS,
  faultsOf,
  type Given,
  isStraight,
  outOfHundred,
  type PaperIndicator,
  type Slot,
  tally,
} from './index.ts'

const name = { zh: '名', en: 'n' }
const grade: PaperIndicator = {
  id: 'grade',
  name,
  ask: {
    kind: 'answers',
    answers: [
      { id: 'good', name, worth: 100 },
      { id: 'fair', name, worth: 70 },
      { id: 'bad', name, worth: 30 },
      { id: 'unknown', name, worth: null },
    ],
  },
}
const points: PaperIndicator = { id: 'points', name, ask: { kind: 'points', most: 10, decimals: 1 } }
const choice: PaperIndicator = { id: 'choice', name, ask: { kind: 'choose', number: 2 } }
const indicators = [grade, points, choice]
const subjects = ['a', 'b', 'c', 'd']
const slots: Slot[] = [
  { id: 'citizen', who: 'citizen', subjects },
  { id: 'media', who: 'media', subjects: ['a', 'b', 'c'] },
]

const ballot = fc.record({
  slot: fc.constantFrom('citizen', 'media'),
  marks: fc
    .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('grade', 'points')), {
      selector: pair => pair.join(),
    })
    .chain(pairs =>
      fc.tuple(
        ...pairs.map(([subject, indicator]) =>
          fc
            .constantFrom(...(indicator === 'grade' ? ['good', 'fair', 'bad', 'unknown'] : ['0', '7.5', '10']))
            .map(given => [subject, indicator, given] as Given),
        ),
      ),
    ),
})

describe('a ballot', () => {
  test.each<[string, Given[], string[]]>([
    [
      'all in order',
      [
        ['a', 'grade', 'good'],
        ['a', 'points', '7.5'],
        ['b', 'choice', 'chosen'],
      ],
      [],
    ],
    ['nothing at all', [], []],
    ['a subject that is not on it', [['z', 'grade', 'good']], ['unknown_subject']],
    ['recused of d', [['d', 'grade', 'good']], ['unknown_subject']],
    ['an answer that does not exist', [['a', 'grade', 'great']], ['no_answer']],
    ['more points than there are', [['a', 'points', '10.1']], ['no_points']],
    ['finer points than allowed', [['a', 'points', '7.25']], ['no_points']],
    ['negative points', [['a', 'points', '-1']], ['no_points']],
    [
      'twice the same',
      [
        ['a', 'grade', 'good'],
        ['a', 'grade', 'bad'],
      ],
      ['same_twice'],
    ],
    [
      'three chosen where two may be',
      [
        ['a', 'choice', 'chosen'],
        ['b', 'choice', 'chosen'],
        ['c', 'choice', 'chosen'],
      ],
      ['too_many'],
    ],
  ])('%s', (_what, marks, codes) => {
    expect(faultsOf(indicators, slots[1] as Slot, marks).map(row => row.code)).toEqual(codes)
  })

  test.each([
    ['7.5', 10, '75'],
    ['0', 10, '0'],
    ['10', 10, '100'],
    ['12.25', 25, '49'],
    ['3', 5, '60'],
    ['33.33', 100, '33.33'],
  ] as const)('%s of %i is %s of 100', (given, most, of100) => expect(outOfHundred(given, most)).toBe(of100))

  test('points are turned into hundredths without loss', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FULL_MARKS),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 99 }),
        (most, whole, part) => {
          const text = `${whole}.${String(part).padStart(2, '0')}`
          expect(Math.round(Number(outOfHundred(text, most)) * 100)).toBe((whole * 100 + part) * (100 / most))
        },
      ),
    )
  })

  test('the same for all is noticed from three subjects on, and only where it is the same', () => {
    const same: Given[] = ['a', 'b', 'c'].map(subject => [subject, 'grade', 'fair'])
    expect(isStraight(indicators, same)).toBe(true)
    expect(isStraight(indicators, same.slice(0, 2))).toBe(false)
    expect(isStraight(indicators, [...same.slice(0, 2), ['c', 'grade', 'good']])).toBe(false)
  })
})

describe('counting', () => {
  test('N6: votes, "don\'t know", nothing given and spoiled are told apart; the mean has decimals', () => {
    const counted = tally(indicators, slots, subjects, [
      {
        slot: 'citizen',
        marks: [
          ['a', 'grade', 'good'],
          ['a', 'points', '7.5'],
        ],
      },
      { slot: 'citizen', marks: [['a', 'grade', 'fair']] },
      { slot: 'media', marks: [['a', 'grade', 'unknown']] },
      { slot: 'media', marks: [['a', 'grade', 'bad']], struck: { ground: 'canvassing' } },
      { slot: 'media', marks: [['a', 'grade', 'no such']] },
    ])
    expect(counted).toMatchObject({ ballots: 5, spoiled: 1, struck: 1 })
    expect(counted.subjects[0]?.indicators).toEqual([
      { indicator: 'grade', votes: 2, noVote: 1, abstained: 0, struck: 1, mean: '85.00' },
      { indicator: 'points', votes: 1, noVote: 0, abstained: 2, struck: 0, mean: '75.00' },
      { indicator: 'choice', votes: 0, noVote: 0, abstained: 3, struck: 0, mean: null },
    ])
  })

  test('F11: votes that a third party counted are added to the ballots', () => {
    const counted = tally(
      [grade],
      slots,
      subjects,
      [{ slot: 'citizen', marks: [['a', 'grade', 'bad']] }],
      [
        { subject: 'a', indicator: 'grade', who: 'citizen', given: 'good', votes: 3 },
        { subject: 'a', indicator: 'grade', who: 'enterprise', given: 'unknown', votes: 2 },
      ],
    )
    expect(counted.subjects[0]?.indicators).toMatchObject([{ votes: 4, noVote: 2, mean: '82.50' }])
    expect(counted).toMatchObject({ ballots: 1, spoiled: 0 })
  })

  test('H7: who chooses says no to the others; who chooses nothing abstains', () => {
    const [counted] = [
      tally([choice], slots, subjects, [
        {
          slot: 'citizen',
          marks: [
            ['a', 'choice', 'chosen'],
            ['b', 'choice', 'chosen'],
          ],
        },
        { slot: 'citizen', marks: [['a', 'choice', 'chosen']] },
        { slot: 'citizen', marks: [] },
      ]),
    ]
    expect(counted?.subjects.map(row => row.indicators[0]?.mean)).toEqual(['100.00', '50.00', '0.00', '0.00'])
    expect(counted?.subjects[2]?.indicators[0]).toMatchObject({ votes: 2, abstained: 1 })
  })

  test('the order of ballots, and of marks on them, changes nothing', () => {
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (ballots, stream) => {
        const shuffled = <T>(rows: readonly T[]): T[] =>
          rows
            .map(row => ({ row, at: stream.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ row }) => row)
        expect(
          tally(
            indicators,
            slots,
            subjects,
            shuffled(ballots).map(row => ({ ...row, marks: shuffled(row.marks) })),
          ),
        ).toEqual(tally(indicators, slots, subjects, ballots))
      }),
    )
  })

  test('every vote is in exactly one mark, and the engine finds the same mean', () => {
    const leaf = {
      id: 'grade',
      measure: { form: 'mean', answers: grade.ask.kind === 'answers' ? grade.ask.answers : [] },
    } as unknown as Leaf
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 12 }), ballots => {
        const counted = tally([grade, points], slots, subjects, ballots)
        for (const row of counted.subjects) {
          const given = ballots.flatMap(b => b.marks).filter(([subject]) => subject === row.subject).length
          expect(row.marks.reduce((sum, mark) => sum + mark.votes, 0)).toBe(given)
          const { value } = measure(leaf, { id: row.subject, marks: row.marks }, [])
          const mean = row.indicators.find(one => one.indicator === 'grade')?.mean ?? null
          expect(mean === null).toBe(value === null)
          if (value && mean)
            expect(Math.abs(Number(value.top) / Number(value.bottom) - Number(mean))).toBeLessThan(0.0051)
        }
      }),
    )
  })
})

describe('what stands for ballots', () => {
  const one = {
    jury: 'j',
    slot: 'citizen',
    token: 't',
    salt: 's',
    marks: [
      ['a', 'grade', 'good'],
      ['b', 'grade', 'bad'],
    ] as Given[],
  }
  test('a digest is that of one ballot, whatever the order of its marks', () => {
    expect(ballotDigest(one)).toBe(ballotDigest({ ...one, marks: one.marks.toReversed() }))
    for (const change of [{ slot: 'media' }, { token: 'u' }, { salt: 'z' }, { marks: [] }, { jury: 'k' }])
      expect(ballotDigest({ ...one, ...change })).not.toBe(ballotDigest(one))
  })
  test('the commitment knows a set: no order, but every change, loss and addition', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 8 }), digests => {
        const all = commitmentOf('j', digests)
        expect(commitmentOf('j', digests.toReversed())).toBe(all)
        expect(commitmentOf('j', digests.slice(1))).not.toBe(all)
        expect(commitmentOf('j', [...digests, 'another one'])).not.toBe(all)
        expect(commitmentOf('k', digests)).not.toBe(all)
      }),
    )
  })
})

test('H6: a lot is drawn again from pool and seed, in whatever order the pool is written, and another seed draws others', () => {
  const pool = Array.from({ length: 40 }, (_, n) => `assessor ${n}`)
  const drawn = drawLot('seed', pool, 5)
  expect(new Set(drawn).size).toBe(5)
  expect(drawLot('seed', pool.toReversed(), 5)).toEqual(drawn)
  expect(drawLot('other', pool, 5)).not.toEqual(drawn)
  expect(drawLot('seed', pool.slice(0, 3), 5)).toHaveLength(3)
  const hits = new Map<string, number>()
  for (let n = 0; n < 2000; n++)
    for (const member of drawLot(`s${n}`, pool, 10)) hits.set(member, (hits.get(member) ?? 0) + 1)
  // A quarter each: 500, and the standard deviation is 19.
  for (const member of pool) expect(Math.abs((hits.get(member) ?? 0) - 500)).toBeLessThan(100)
})

test('K107: a sample meets its quotas or takes all there are, takes nobody twice, and asks nobody where it would be too few', () => {
  const member = fc.integer({ min: 0, max: 30 }).map(n => `p${n}`)
  const cell = fc.record({ pool: fc.uniqueArray(member), number: fc.integer({ min: 3, max: 12 }) })
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), rows => {
      const cells = rows.map((row, n) => ({ ...row, subject: `s${n}`, of: null }))
      const drawn = drawSample('seed', cells, 3)
      const all = drawn.flat()
      expect(new Set(all).size).toBe(all.length)
      const taken = new Set<string>()
      for (const [n, { pool, number }] of cells.entries()) {
        const free = pool.filter(one => !taken.has(one))
        const most = Math.min(free.length, number)
        expect(drawn[n]).toHaveLength(most < 3 ? 0 : most)
        expect(free).toEqual(expect.arrayContaining(drawn[n] ?? []))
        for (const one of drawn[n] ?? []) taken.add(one)
      }
    }),
  )
})
