import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess } from './assess.ts'
import { inputs, inTime, rate, rule, scheme, unit, votes } from './fixtures.ts'
import { type Mark, mergeInputs, type SubjectInputs } from './inputs.ts'
import type { ScoredLeaf } from './result.ts'
import { scoredLeaves } from './result.ts'
import type { Scheme } from './scheme.ts'
import { assessmentProblems } from './scheme-problems.ts'

const placesOf = (result: ReturnType<typeof assess>) =>
  Object.fromEntries(result.rows.map(row => [row.subject, row.places.all?.place ?? null]))
const rowOf = (result: ReturnType<typeof assess>, subject: string) => {
  const row = result.rows.find(other => other.subject === subject)
  if (!row) throw new Error(subject)
  return row
}
const leaf = (result: ReturnType<typeof assess>, subject: string, id: string): ScoredLeaf => {
  const found = scoredLeaves(rowOf(result, subject).indicators).find(other => other.id === id)
  if (!found) throw new Error(id)
  return found
}
const cents = (points: string) => Math.round(Number(points) * 100)

describe('points', () => {
  test('each indicator is rounded half up, and what is rounded is added', () => {
    // 70 x 2/3 = 46.666… -> 46.67; 30 x 5/6 = 25
    const result = assess(scheme(), inputs([unit('a', 2, 3, 5, 6)]))
    expect(rowOf(result, 'a')).toMatchObject({
      score: '71.67',
      parts: { indicators: '71.67', plusMinus: '0.00', lines: '0.00', correction: '0.00' },
    })
    expect(leaf(result, 'a', 'satisfaction')).toMatchObject({
      points: '46.67',
      lost: '23.33',
      numerator: '2',
      denominator: '3',
      value: '0.666667',
    })
  })

  test('basically satisfied counts 0.9', () => {
    const graded = rate('satisfaction', 100, {
      measure: {
        form: 'rate',
        numerator: [
          { fact: 'callback.satisfied', times: 1 },
          { fact: 'callback.basically_satisfied', times: 0.9 },
        ],
        denominator: [{ fact: 'callback.valid', times: 1 }],
      },
    })
    const result = assess(
      scheme({ stages: [{ id: 'all', name: { zh: '全', en: 'all' }, indicators: [graded] }] }),
      inputs([
        { id: 'a', counts: { 'callback.satisfied': 80, 'callback.basically_satisfied': 10, 'callback.valid': 100 } },
      ]),
    )
    expect(leaf(result, 'a', 'satisfaction')).toMatchObject({ numerator: '89', denominator: '100', points: '89.00' })
  })

  const voted = (some = {}): Scheme =>
    scheme({ stages: [{ id: 'all', name: { zh: '全', en: 'all' }, indicators: [votes('ballot', 100, some)] }] })
  const ballot = (answer: string, n: number, who: Mark['who'] = 'citizen'): Mark => ({
    indicator: 'ballot',
    who,
    answer,
    votes: n,
  })

  test('"don’t know" is no vote, a struck assessor’s votes are shown and not counted', () => {
    const marks = [ballot('satisfied', 6), ballot('basically', 2), ballot('unknown', 40)]
    const struck = { ...ballot('dissatisfied', 3), struck: { ground: '拉票' } }
    const result = assess(voted(), inputs([{ id: 'a', marks: [...marks, struck] }]))
    // (6 x 100 + 2 x 70) / 8 = 92.5
    expect(leaf(result, 'a', 'ballot')).toMatchObject({
      numerator: '740',
      denominator: '8',
      points: '92.50',
      votes: 8,
      noVote: 40,
      struck: 3,
    })
  })

  test('panels weigh as the scheme says; nobody of one voted: the others bear its weight', () => {
    const panels = {
      measure: {
        form: 'mean' as const,
        panels: [
          { who: ['client' as const], weight: 50 },
          { who: ['supervisor' as const], weight: 25 },
          { who: ['citizen' as const, 'media' as const], weight: 25 },
        ],
      },
    }
    const mark = (who: Mark['who'], value: number): Mark => ({ indicator: 'ballot', who, value, votes: 1 })
    const all = [mark('client', 90), mark('client', 80), mark('supervisor', 60), mark('media', 100)]
    const points = (marks: Mark[]) => rowOf(assess(voted(panels), inputs([{ id: 'a', marks }])), 'a').score
    // 85 x .5 + 60 x .25 + 100 x .25 = 82.5
    expect(points(all)).toBe('82.50')
    // without supervisors (85 x 50 + 100 x 25) / 75 = 90
    expect(points(all.filter(({ who }) => who !== 'supervisor'))).toBe('90.00')
  })

  test('trimmed mean and median', () => {
    const mark = (value: number, n = 1): Mark => ({ indicator: 'ballot', who: 'expert', value, votes: n })
    const marks = [mark(10), mark(80), mark(85), mark(90), mark(100)]
    const points = (some: object, list = marks) =>
      rowOf(assess(voted(some), inputs([{ id: 'a', marks: list }])), 'a').score
    expect(points({ measure: { form: 'mean', trim: 1 } })).toBe('85.00')
    expect(points({ measure: { form: 'median' } })).toBe('85.00')
    expect(points({ measure: { form: 'median' } }, [mark(80), mark(85), mark(90, 2)])).toBe('87.50')
  })

  test('steps: the last one reached; share: own part of the group', () => {
    const stepped = inTime('closure', 40, {
      normalise: {
        form: 'steps',
        steps: [
          { from: 0.8, gives: 0.5 },
          { from: 0.95, gives: 1 },
        ],
      },
    })
    const share = rate('load', 60, { measure: { form: 'share', of: 'case.due' } })
    const both = scheme({ stages: [{ id: 'all', name: { zh: '全', en: 'all' }, indicators: [stepped, share] }] })
    const result = assess(both, inputs([unit('a', 0, 0, 19, 20), unit('b', 0, 0, 47, 60), unit('c', 0, 0, 16, 20)]))
    expect(result.rows.map(row => [row.subject, row.score])).toEqual([
      ['a', '52.00'],
      ['b', '36.00'],
      ['c', '32.00'],
    ])
  })

  test('too small a sample counts as none; its weight goes to the others, to the last hundredth', () => {
    const odd = scheme({
      stages: [
        {
          id: 'all',
          name: { zh: '全', en: 'all' },
          indicators: [rate('satisfaction', 70, { atLeast: 5 }), inTime('closure', 15), inTime('again', 15)],
        },
      ],
    })
    const row = rowOf(assess(odd, inputs([unit('a', 4, 4, 1, 3)])), 'a')
    expect(scoredLeaves(row.indicators).map(({ weight, points, empty }) => [weight, points, empty])).toEqual([
      ['0.00', '0.00', 'spread_weight'],
      ['50.00', '16.67', null],
      ['50.00', '16.67', null],
    ])
  })
})

describe('items, vetoes, lines', () => {
  const extras: Partial<Scheme> = {
    plusMinus: [
      {
        id: 'style',
        name: { zh: '改作风', en: 'style' },
        capPlus: 3,
        capMinus: 4,
        items: [
          { id: 'praised', name: { zh: '表扬', en: 'praised' }, points: 2, cap: 2 },
          { id: 'idea', name: { zh: '创新', en: 'idea' }, points: 1.5 },
          { id: 'late', name: { zh: '迟到', en: 'late' }, points: -0.5, excusable: true },
          { id: 'shirked', name: { zh: '推诿', en: 'shirked' }, points: -4 },
        ],
      },
    ],
    bounds: { least: 0, most: 102 },
  }
  const item = (id: string, times: number, excused?: { hearing: string; by: string }) => ({
    item: id,
    times,
    evidence: `阜效〔2026〕${times}号`,
    ...(excused ? { excused } : {}),
  })
  const happened = (...items: NonNullable<SubjectInputs['items']>) =>
    rowOf(assess(scheme(extras), inputs([unit('a', 1, 1, 1, 1, { items })])), 'a')

  test('the item’s cap, the branch’s cap, the bounds: each is shown, and all adds up', () => {
    // praised 3 x 2 -> cap 2; idea 1.5; gain 3.5 -> cap 3; late 2 x -0.5
    expect(happened(item('praised', 3), item('idea', 1), item('late', 2))).toMatchObject({
      score: '102.00',
      parts: { indicators: '100.00', plusMinus: '2.00', correction: '0.00' },
      plusMinus: [{ branch: 'style', points: '2.00', cut: '-0.50' }],
    })
    expect(happened(item('praised', 1), item('idea', 1))).toMatchObject({
      score: '102.00',
      parts: { plusMinus: '3.00', correction: '-1.00' },
    })
    // late 4 x -0.5 and shirked 4: 6 -> cap 4
    expect(happened(item('late', 4), item('shirked', 1))).toMatchObject({
      score: '96.00',
      plusMinus: [{ points: '-4.00', cut: '2.00' }],
    })
  })

  test('an honest mistake is excused after a hearing outside the unit, and stays visible (Q9)', () => {
    const hearing = { hearing: '2026-03 听证', by: 'zfb' }
    expect(happened(item('late', 4, hearing)).plusMinus[0]?.items[0]).toMatchObject({
      times: 0,
      excused: 4,
      points: '0.00',
    })
    // an item that is not excusable stays, whatever was heard
    expect(happened(item('shirked', 1, hearing)).score).toBe('96.00')
    expect(() => happened(item('late', 4, { hearing: 'x', by: 'a' }))).toThrow('excused by its own unit')
  })

  const group = (id: string, kind: 'local' | 'department', volumeFrom: number) => ({
    id,
    name: { zh: id, en: id },
    kind,
    volumeFrom,
    lines: {
      on: 'satisfaction',
      baseline: 90,
      bonus: 95,
      loss: { each: 0.2, most: 3 },
      gain: { each: 0.2, most: 2, byVolume: true },
    },
  })
  const lined = scheme({ groups: [group('t1', 'local', 300), group('t2', 'local', 0), group('d', 'department', 0)] })

  test('R12: below the baseline loses, above the bonus line gains, the more the more cases', () => {
    const local = (id: string, satisfied: number, volume: number) =>
      unit(id, satisfied, 1000, 1, 1, { kind: 'local', volume })
    const result = assess(
      lined,
      inputs([
        local('a', 980, 600),
        local('b', 980, 300),
        local('c', 920, 450),
        local('d', 850, 450),
        local('e', 980, 10),
      ]),
    )
    // mean volume of t1: 450. a: 3 x 0.2 x 600/450 = 0.8; b: 3 x 0.2 x 300/450 = 0.4; d: 5 x 0.2 = 1
    expect(result.rows.map(row => [row.subject, row.group, row.parts.lines, row.lines?.standing])).toEqual([
      ['a', 't1', '0.80', 'above'],
      ['b', 't1', '0.40', 'above'],
      ['c', 't1', '0.00', 'between'],
      ['d', 't1', '-1.00', 'below'],
      ['e', 't2', '0.60', 'above'],
    ])
    expect(result.rows[0]?.lines).toMatchObject({ on: '98.0000', volumeFactor: '1.3333', gain: '0.80', loss: '0.00' })
  })

  const vetoes: Scheme['vetoes'] = [
    { id: 'canvassing', name: { zh: '拉票', en: 'canvassing' }, effect: 'no_honour' },
    { id: 'faked', name: { zh: '弄虚作假', en: 'faked' }, effect: 'no_points' },
    { id: 'accident', name: { zh: '重大事故', en: 'accident' }, effect: 'not_ranked' },
  ]
  test('N7: who canvassed is no candidate for an honour and does not stand in others’ way; other vetoes', () => {
    const veto = (id: string) => ({ vetoes: [{ veto: id, evidence: '通纪〔2026〕3号' }] })
    const result = assess(
      scheme({ vetoes, rules: [rule({ when: { is: 'first', places: 2 } })] }),
      inputs([
        unit('a', 10, 10, 1, 1, veto('canvassing')),
        unit('b', 9, 10),
        unit('c', 8, 10),
        unit('d', 10, 10, 1, 1, veto('faked')),
        unit('e', 10, 10, 1, 1, veto('accident')),
      ]),
    )
    expect(result.consequences.map(({ subject }) => subject)).toEqual(['b', 'c'])
    expect(placesOf(result)).toEqual({ a: 1, b: 2, c: 3, d: 4, e: null })
    expect(rowOf(result, 'd')).toMatchObject({ score: '0.00', parts: { correction: '-100.00' } })
    expect(rowOf(result, 'e').unranked).toBe('veto')
  })
})

describe('places and what follows', () => {
  const equal = [unit('a', 9, 10), unit('b', 9, 10), unit('c', 8, 10), unit('d', 7, 10)]

  test('equal subjects share a place and the next is skipped; a tie key tells them apart', () => {
    expect(placesOf(assess(scheme(), inputs(equal)))).toEqual({ a: 1, b: 1, c: 3, d: 4 })
    const more = [unit('a', 9, 10), unit('b', 90, 100), ...equal.slice(2)]
    const byNumber = scheme({ tieBreak: [{ by: 'fact', fact: 'rating.rated' }] })
    expect(placesOf(assess(byNumber, inputs(more)))).toEqual({ a: 2, b: 1, c: 3, d: 4 })
  })

  test('equal ones across the border: all of them for an honour, none for a burden, as the scheme says', () => {
    const rules = [
      rule({ id: 'honour' }),
      rule({ id: 'burden', bears: 'burden', when: { is: 'last', places: 1 }, border: 'leave' }),
    ]
    const result = assess(
      scheme({ rules }),
      inputs([unit('a', 9, 10), unit('b', 9, 10), unit('c', 1, 10), unit('d', 1, 10)]),
    )
    expect(result.consequences.map(({ rule, subject, why }) => [rule, subject, why.border])).toEqual([
      ['honour', 'a', 'take'],
      ['honour', 'b', 'take'],
    ])
  })

  test('runs of periods; the highest step of a ladder; a gap ends a run', () => {
    const step = (id: string, running: number) =>
      rule({ id, bears: 'burden', when: { is: 'last', places: 1 }, border: 'leave', running, ladder: 'ladder' })
    const rules = [step('circulate', 1), step('interview', 2), step('inspect', 3)]
    const run = (...met: string[][]) =>
      assess(
        scheme({ rules }),
        inputs(equal, {
          history: met.map((subjects, i) => ({
            period: `2026-0${3 - met.length + i}`,
            met: Object.fromEntries(rules.map(({ id }) => [id, subjects])),
          })),
        }),
      ).consequences.map(({ rule, periods }) => [rule, periods.length])
    expect(run()).toEqual([['circulate', 1]])
    expect(run(['d'])).toEqual([['interview', 2]])
    expect(run(['d'], ['d'])).toEqual([['inspect', 3]])
    expect(run(['d'], [])).toEqual([['circulate', 1]])
  })

  test('rounds: peers choose, then experts; who is out keeps the score of the round', () => {
    const staged = scheme({
      stages: [
        {
          id: 'peers',
          name: { zh: '互评', en: 'peers' },
          indicators: [votes('peer', 100, { origin: 'peers', measure: { form: 'mean' } })],
          keep: { first: 2, border: 'take' },
        },
        {
          id: 'experts',
          name: { zh: '终评', en: 'experts' },
          indicators: [votes('expert', 100, { origin: 'experts', measure: { form: 'mean' } })],
        },
      ],
      rules: [rule({ id: 'chosen' })],
    })
    expect(assessmentProblems(staged)).toEqual([])
    const story = (id: string, peer: number, expert: number): SubjectInputs => ({
      id,
      marks: [
        { indicator: 'peer', who: 'peer', value: peer, votes: 1 },
        { indicator: 'expert', who: 'expert', value: expert, votes: 1 },
      ],
    })
    const result = assess(staged, inputs([story('a', 90, 70), story('b', 80, 95), story('c', 60, 100)]))
    expect(result.stages).toEqual([{ stage: 'peers', kept: ['a', 'b'], tiedAtBorder: [] }])
    expect(result.rows.map(row => [row.subject, row.stage, row.score, row.places.all?.place ?? null])).toEqual([
      ['b', 'experts', '95.00', 1],
      ['a', 'experts', '70.00', 2],
      ['c', 'peers', '60.00', 3],
    ])
    expect(rowOf(result, 'b').earlier).toMatchObject([{ stage: 'peers', score: '80.00', place: 2 }])
    expect(result.consequences.map(({ subject }) => subject)).toEqual(['b'])
  })
})

describe('inputs that cannot be right are refused with one clear message', () => {
  test.each<[SubjectInputs, string]>([
    [unit('a', 1.5, 2), 'a/counts: rating.satisfied: 1.5; give a whole number from 0'],
    [{ id: 'a', marks: [{ indicator: 'closure', who: 'citizen', value: 5, votes: 1 }] }, 'closure takes no marks'],
    [
      { id: 'a', excluded: [{ indicator: 'satisfaction', ground: 'not_reached', number: 2, by: 'a' }] },
      'not_reached was approved by the unit itself; let somebody outside the unit decide',
    ],
    [
      { id: 'a-1', unit: 'a', excluded: [{ indicator: 'satisfaction', ground: 'not_reached', number: 2, by: 'a' }] },
      'approved by the unit itself',
    ],
    [
      { id: 'a', excluded: [{ indicator: 'satisfaction', ground: 'weather', number: 2, by: 'zfb' }] },
      'weather is no ground of satisfaction; use not_reached',
    ],
  ])('%o', (subject, message) => {
    expect(() => assess(scheme(), inputs([subject]))).toThrow(message)
  })

  test('what was left out is counted beside the figure', () => {
    const excluded = [{ indicator: 'satisfaction', ground: 'not_reached', number: 2, by: null }]
    const result = assess(scheme(), inputs([unit('a', 4, 5, 1, 1, { excluded })]))
    expect(leaf(result, 'a', 'satisfaction').excluded).toEqual([{ ground: 'not_reached', number: 2 }])
  })
})

describe('properties', () => {
  const whole = fc.nat({ max: 40 })
  const counts = fc.tuple(whole, whole, whole, whole)
  const some = fc
    .array(counts, { minLength: 1, maxLength: 12 })
    .map(rows => rows.map(([a, b, c, d], i) => unit(`u${i}`, a, a + b, c, c + d)))
  const weights = fc.integer({ min: 1, max: 9999 })
  const weighted = (cents: number): Scheme =>
    scheme({
      stages: [
        {
          id: 'all',
          name: { zh: '全', en: 'all' },
          indicators: [rate('satisfaction', cents / 100), inTime('closure', (10_000 - cents) / 100)],
        },
      ],
      rules: [rule({}), rule({ id: 'last', bears: 'burden', when: { is: 'last', places: 3 }, border: 'leave' })],
    })

  test('weights and points add up to the hundredth, for any weights', () => {
    fc.assert(
      fc.property(some, weights, (subjects, cents_) => {
        for (const row of assess(weighted(cents_), inputs(subjects)).rows) {
          const leaves = scoredLeaves(row.indicators)
          const sum = (key: 'weight' | 'points' | 'lost') => leaves.reduce((all, one) => all + cents(one[key]), 0)
          expect(sum('weight')).toBe(10_000)
          expect(sum('points')).toBe(cents(row.score))
          expect(sum('points') + sum('lost')).toBe(10_000)
        }
      }),
    )
  })

  test('the order of subjects does not matter, and the same inputs give the same bytes', () => {
    fc.assert(
      fc.property(some, weights, fc.integer(), (subjects, cents_, seed) => {
        const shuffled = subjects
          .map((subject, i) => ({ subject, key: (i * 7919 + seed) % 13 }))
          .sort((a, b) => a.key - b.key)
          .map(({ subject }) => subject)
        const once = canonicalize(assess(weighted(cents_), inputs(subjects)))
        expect(canonicalize(assess(weighted(cents_), inputs(shuffled)))).toBe(once)
        expect(canonicalize(JSON.parse(JSON.stringify(assess(weighted(cents_), inputs(subjects)))))).toBe(once)
      }),
    )
  })

  test('one more satisfied person never costs points or a place', () => {
    fc.assert(
      fc.property(some, weights, (subjects, cents_) => {
        const [first, ...others] = subjects
        const counts = first?.counts
        if (!first || !counts) return
        const one = {
          ...counts,
          'rating.satisfied': (counts['rating.satisfied'] ?? 0) + 1,
          'rating.rated': (counts['rating.rated'] ?? 0) + 1,
        }
        // With nobody asked the weight was on closure alone; a first answer may then only help where closure was not full.
        if (counts['rating.rated'] === 0) return
        const before = rowOf(assess(weighted(cents_), inputs(subjects)), first.id)
        const after = rowOf(assess(weighted(cents_), inputs([{ ...first, counts: one }, ...others])), first.id)
        expect(cents(after.score)).toBeGreaterThanOrEqual(cents(before.score))
        if (before.places.all && after.places.all)
          expect(after.places.all.place).toBeLessThanOrEqual(before.places.all.place)
      }),
    )
  })

  test('two halves of a period merged are the whole period', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const whole = mergeInputs(inputs(a), inputs(b))
        const other = mergeInputs(inputs(b), inputs(a))
        expect(canonicalize(assess(scheme(), whole))).toBe(canonicalize(assess(scheme(), other)))
        for (const subject of whole.subjects) {
          const parts = [...a, ...b].filter(({ id }) => id === subject.id)
          const sum = parts.reduce((all, part) => all + (part.counts?.['case.due'] ?? 0), 0)
          expect(subject.counts?.['case.due']).toBe(sum)
        }
      }),
    )
  })

  test('never more than N are named for a burden, and everybody named is worse than everybody who is not', () => {
    fc.assert(
      fc.property(some, weights, (subjects, cents_) => {
        const result = assess(weighted(cents_), inputs(subjects))
        const named = new Set(result.met.last)
        expect(named.size).toBeLessThanOrEqual(3)
        const score = (subject: string) => cents(rowOf(result, subject).score)
        for (const row of result.rows.filter(row => !row.unranked && !named.has(row.subject)))
          for (const subject of named) expect(score(subject)).toBeLessThan(score(row.subject))
      }),
    )
  })
})
