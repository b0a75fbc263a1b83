import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess } from './assess.ts'
import { difference, partAmong } from './difference.ts'
import { inputs, inTime, rate, rule, scheme, unit } from './fixtures.ts'
import type { Scheme } from './scheme.ts'
import { stability } from './stability.ts'
import { tryScheme } from './trial.ts'

const weighted = (satisfaction: number): Scheme =>
  scheme({
    stages: [
      {
        id: 'all',
        name: { zh: '全', en: 'all' },
        indicators: [rate('satisfaction', satisfaction), inTime('closure', 100 - satisfaction)],
      },
    ],
    rules: [
      rule({ id: 'circulate', bears: 'burden', when: { is: 'last', places: 1 }, border: 'leave', ladder: 'ladder' }),
      rule({
        id: 'interview',
        bears: 'burden',
        when: { is: 'last', places: 1 },
        border: 'leave',
        ladder: 'ladder',
        running: 2,
      }),
    ],
  })
const cents = (points: string) => Math.round(Number(points) * 100)

describe('why a unit fell', () => {
  const before = [
    unit('a', 19, 20, 10, 10),
    unit('b', 18, 20, 10, 10),
    unit('c', 17, 20, 10, 10),
    unit('d', 10, 20, 9, 10),
  ]
  const after = [
    unit('a', 17, 20, 9, 10),
    unit('b', 18, 20, 10, 10),
    unit('c', 18, 20, 9, 10),
    unit('e', 20, 20, 10, 10),
  ]
  const found = difference(assess(weighted(70), inputs(before)), assess(weighted(70), inputs(after)), 'a', {
    before: [{ indicator: 'satisfaction', case: 'B1' }],
    after: [
      { indicator: 'satisfaction', case: 'A1' },
      { indicator: 'satisfaction', case: 'A2' },
      { indicator: 'satisfaction', case: 'A3' },
      { indicator: 'closure', case: 'A9' },
    ],
  })

  test('by indicator and by case, with a pencil', () => {
    // satisfaction 66.5 -> 59.5: three cases cost 10.50 instead of one 3.50; closure 30 -> 27
    expect(found.score).toEqual({ before: '96.50', after: '86.50', change: '-10.00' })
    expect(found.lines.map(({ id, change, cases }) => [id, change, cases])).toEqual([
      [
        'satisfaction',
        '-7.00',
        [
          { case: 'A1', change: '-3.50' },
          { case: 'A2', change: '-3.50' },
          { case: 'A3', change: '-3.50' },
          { case: 'B1', change: '3.50' },
        ],
      ],
      ['closure', '-3.00', [{ case: 'A9', change: '-3.00' }]],
    ])
  })

  test('by what the others did: first to fourth, three by itself and one by a newcomer', () => {
    // after: e 100, b 93, c 90, a 86.5. With 96.5 it would be second, behind e alone.
    expect(found.place).toEqual({
      before: { place: 1, of: 4 },
      after: { place: 4, of: 4 },
      change: 3,
      own: 2,
      others: 1,
      newlyAhead: [
        { subject: 'e', because: 'entered', scoreChange: null },
        { subject: 'b', because: 'overtook', scoreChange: '0.00' },
        { subject: 'c', because: 'overtook', scoreChange: '0.50' },
      ],
      noLongerAhead: [],
    })
  })

  test('a subject that is not in both results is named', () => {
    const result = assess(weighted(70), inputs(before))
    expect(() => difference(result, result, 'zz')).toThrow('zz is not in the result of 2026-03; name a subject of both')
  })
})

describe('the parts make the whole', () => {
  const whole = fc.nat({ max: 30 })
  const units = fc
    .array(fc.tuple(whole, whole, whole, whole, fc.nat({ max: 3 })), { minLength: 2, maxLength: 8 })
    .map(rows =>
      rows.map(([a, b, c, d, late], i) =>
        unit(`u${i}`, a, a + b, c, c + d, { items: late ? [{ item: 'late', times: late, evidence: 'x' }] : [] }),
      ),
    )
  const extras: Partial<Scheme> = {
    plusMinus: [
      {
        id: 'style',
        name: { zh: '作风', en: 'style' },
        capMinus: 3,
        items: [{ id: 'late', name: { zh: '迟到', en: 'late' }, points: -1.3 }],
      },
    ],
    bounds: { least: 10, most: 100 },
  }
  const weights = fc.integer({ min: 1, max: 99 })

  test('whatever changes (figures, weights, items, bounds), and down to the cases', () => {
    fc.assert(
      fc.property(units, units, weights, weights, (before, after, w, v) => {
        const [was, is] = [
          assess({ ...weighted(w), ...extras }, inputs(before)),
          assess({ ...weighted(v), ...extras }, inputs(after)),
        ]
        const lost = (list: typeof before) =>
          Array.from({ length: list[0]?.counts?.['rating.rated'] ?? 0 }, (_, i) => ({
            indicator: 'satisfaction',
            case: `c${i}`,
            part: 1 + (i % 3),
          }))
        const found = difference(was, is, 'u0', { before: lost(before), after: lost(after) })
        expect(found.lines.reduce((sum, line) => sum + cents(line.change), 0)).toBe(cents(found.score.change))
        for (const line of found.lines) {
          expect(cents(line.ofWeight) + cents(line.ofLost)).toBe(cents(line.change))
          const cases = line.cases.reduce((sum, one) => sum + cents(one.change), 0)
          expect(cases + cents(line.unlisted)).toBe(cents(line.ofLost))
        }
        const { change, own, others, newlyAhead, noLongerAhead } = found.place
        if (change === null || own === null || others === null) return
        expect(own + others).toBe(change)
        expect(newlyAhead.length - noLongerAhead.length).toBe(change)
        if (cents(found.score.change) === 0) expect(own).toBe(0)
      }),
      { numRuns: 200 },
    )
  })

  test('parting a whole among cases adds up', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1e6 }), fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }), (whole, parts) => {
        const shares = partAmong(whole, parts)
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(whole)
        parts.forEach((part, i) => {
          const exactly = (whole * part) / parts.reduce((sum, p) => sum + p, 0)
          expect(Math.abs((shares[i] ?? 0) - exactly)).toBeLessThan(1)
        })
      }),
    )
  })
})

describe('the laboratory', () => {
  // a is quick and disliked, b is liked and slow
  const month = (period: string) => inputs([unit('a', 10, 20, 10, 10), unit('b', 20, 20, 3, 10)], { period })
  const past = ['2026-01', '2026-02', '2026-03'].map(month)

  test('a draft on past months: who moves, and who newly enters the ladder, with the length of the run', () => {
    // now 70/30: a 65, b 79. draft 20/80: a 90, b 44.
    const trial = tryScheme(weighted(70), weighted(20), past)
    expect(trial.periods[0]?.moves).toEqual([
      {
        subject: 'a',
        now: { score: '65.00', place: 2 },
        draft: { score: '90.00', place: 1 },
        gained: 1,
        scoreChange: '25.00',
      },
      {
        subject: 'b',
        now: { score: '79.00', place: 1 },
        draft: { score: '44.00', place: 2 },
        gained: -1,
        scoreChange: '-35.00',
      },
    ])
    expect(trial.periods.map(({ enters }) => enters)).toEqual([
      [{ rule: 'circulate', subject: 'b', running: 1 }],
      [{ rule: 'interview', subject: 'b', running: 2 }],
      [{ rule: 'interview', subject: 'b', running: 3 }],
    ])
    expect(trial.periods[1]?.leaves).toEqual([{ rule: 'interview', subject: 'a', running: 2 }])
  })

  test('a draft that changes nothing moves nobody; what the past does not hold is named', () => {
    const more = scheme({
      stages: [
        {
          id: 'all',
          name: { zh: '全', en: 'all' },
          indicators: [
            rate('satisfaction', 70),
            inTime('closure', 20),
            rate('desk', 10, {
              measure: {
                form: 'rate',
                numerator: [{ fact: 'desk.finished', times: 1 }],
                denominator: [{ fact: 'desk.accepted', times: 1 }],
              },
            }),
          ],
        },
      ],
    })
    const same = tryScheme(weighted(70), weighted(70), past)
    expect(same.periods.every(({ moves, enters, leaves }) => moves.length + enters.length + leaves.length === 0)).toBe(
      true,
    )
    expect(tryScheme(weighted(70), more, past).withoutFigures).toEqual(['desk'])
  })

  const options = { seed: 7, samples: 200, weightShift: 0.1, resample: true }
  test('bands: the same seed gives the same, the place lies within, many cases make it firmer', () => {
    const many = (n: number) =>
      inputs(Array.from({ length: 10 }, (_, i) => unit(`u${i}`, (80 + i) * n, 100 * n, 9 * n, 10 * n)))
    const few = stability(weighted(70), many(1), options)
    expect(stability(weighted(70), many(1), options)).toEqual(few)
    const firm = stability(weighted(70), many(100), options)
    const width = (bands: typeof few) => bands.reduce((sum, { low, high }) => sum + high - low, 0)
    expect(width(firm)).toBeLessThan(width(few))
    for (const { low, middle, high } of few) expect(low <= middle && middle <= high).toBe(true)
    expect(few[0]?.place).toBe(1)
    // who is last is last in most samples, and nobody is named more often than there are samples
    const last = firm.at(-1)
    expect(last?.named.circulate).toBeGreaterThan(0.5)
    const all = firm.reduce((sum, { named }) => sum + (named.circulate ?? 0), 0)
    expect(all).toBeCloseTo(1, 9)
  })

  test('with nothing drawn and weights left alone every band is the place itself', () => {
    const bands = stability(weighted(70), month('2026-01'), { ...options, weightShift: 0, resample: false })
    expect(bands.map(({ place, low, high }) => [place, low, high])).toEqual([
      [1, 1, 1],
      [2, 2, 2],
    ])
  })
})
