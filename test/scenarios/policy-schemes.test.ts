import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadPack, type Pack, schemeOf } from '../../src/modules/registry/index.ts'
import { checkScheme } from '../../src/modules/registry/pack/check-scheme.ts'
import { readYaml } from '../../src/modules/registry/pack/read-yaml.ts'
import { SchemeFile } from '../../src/modules/registry/pack/scheme-schema.ts'
import {
  type AssessmentInputs,
  type AssessmentResult,
  assess,
  assessmentProblems,
  type FactName,
  type Mark,
  type ResultRow,
  type Scheme,
  type SchemePeriod,
  type SubjectInputs,
  scoredLeaves,
  type Who,
} from '../../src/rules/score/index.ts'

const ROOT = join(import.meta.dirname, '../..')

const packs = new Map<string, Pack>()
function packOf(city: string): Pack {
  const pack = packs.get(city) ?? loadPack(join(ROOT, 'packs', city))
  packs.set(city, pack)
  return pack
}

function shipped(city: string, code: string): Scheme {
  const scheme = packOf(city).schemes.get(code)
  if (!scheme) throw new Error(`${city} has no scheme ${code}`)
  return schemeOf(scheme)
}

const inputs = (kind: SchemePeriod, subjects: readonly SubjectInputs[], some = {}): AssessmentInputs => ({
  format: 'bihuan-assessment-inputs/1',
  kind,
  period: kind === 'year' ? '2026' : '2026-03',
  subjects,
  ...some,
})
const mark = (indicator: string, value: number, who: Who = 'inspector', votes = 1): Mark => ({
  indicator,
  who,
  value,
  votes,
})
const ballots = (indicator: string, who: Who, answers: Record<string, number>): Mark[] =>
  Object.entries(answers).map(([answer, votes]) => ({ indicator, who, answer, votes }))

function rowOf(result: AssessmentResult, subject: string): ResultRow {
  const row = result.rows.find(other => other.subject === subject)
  if (!row) throw new Error(`no ${subject}`)
  return row
}
const points = (row: ResultRow) => Object.fromEntries(scoredLeaves(row.indicators).map(leaf => [leaf.id, leaf.points]))
const named = (result: AssessmentResult, rule: string) =>
  result.consequences.filter(one => one.rule === rule).map(one => one.subject)
const ids = (from: number, to: number, prefix = 'p') =>
  Array.from({ length: to - from + 1 }, (_, i) => `${prefix}${String(from + i).padStart(2, '0')}`)

describe('R12: Rongcheng’s yearly assessment of 14 points (before: 2), by three groups of towns and four of departments', () => {
  const scheme = shipped('rongcheng', 'yearly')
  const town = (
    id: string,
    volume: number,
    counts: Partial<Record<FactName, number>>,
    whistle: number,
    secondee: number,
  ) => ({
    id,
    kind: 'local' as const,
    volume,
    counts,
    marks: [mark('whistle', whistle, 'unit'), mark('secondee', secondee, 'unit')],
  })
  const good = town(
    'yatou',
    400,
    {
      'rating.satisfied': 1980,
      'rating.rated': 2000,
      'case.due.finished_in_time': 3500,
      'case.due': 3600,
      'case.returned': 40,
      'case.dispatched': 4800,
    },
    92,
    88,
  )
  const poor = town(
    'chengxi',
    500,
    {
      'rating.satisfied': 1700,
      'rating.rated': 2000,
      'case.due.finished_in_time': 4500,
      'case.due': 5000,
      'case.returned': 100,
      'case.dispatched': 6000,
    },
    80,
    75,
  )

  test('the full marks are 14; the groups are 3 and 4, each with a baseline and a bonus line', () => {
    expect(scheme.full).toBe(14)
    const file = packOf('rongcheng').schemes.get('yearly')
    expect([file?.fullBefore?.value, file?.full?.value, file?.full?.source]).toEqual([2, 14, 'R12'])
    expect(scheme.groups.filter(group => group.kind === 'local')).toHaveLength(3)
    expect(scheme.groups.filter(group => group.kind === 'department')).toHaveLength(4)
    expect(scheme.groups.every(group => group.lines && group.lines.baseline < group.lines.bonus)).toBe(true)
  })

  test('above the bonus line it gains by volume and satisfaction, below the baseline it loses', () => {
    const result = assess(scheme, inputs('year', [good, poor]))
    // 8.4 x 0.99 = 8.316; 1.8 x 35/36 = 1.75; 1.8 x (1 - 40/4800) = 1.785; 0.92; 0.88
    expect(points(rowOf(result, 'yatou'))).toEqual({
      satisfaction: '8.32',
      closure: '1.75',
      return: '1.79',
      whistle: '0.92',
      secondee: '0.88',
    })
    // 4 points above 95 x 0.2 x 400/450 = 0.711
    expect(rowOf(result, 'yatou')).toMatchObject({
      group: 'towns-large',
      score: '14.37',
      parts: { indicators: '13.66', lines: '0.71' },
    })
    // 7.14 + 1.62 + 1.77 + 0.80 + 0.75 = 12.08; 5 points below 90 x 0.2 = 1
    expect(rowOf(result, 'chengxi')).toMatchObject({ score: '11.08', parts: { indicators: '12.08', lines: '-1.00' } })
    expect([named(result, 'rewarded'), named(result, 'not-excellent')]).toEqual([['yatou'], ['chengxi']])
  })

  test('the same satisfaction with more cases gains more', () => {
    const more = assess(scheme, inputs('year', [{ ...good, volume: 900 }, poor]))
    // 4 x 0.2 x 900/700 = 1.0286
    expect(rowOf(more, 'yatou').parts.lines).toBe('1.03')
  })

  test('the group follows from kind and mean monthly volume', () => {
    const of = (kind: 'local' | 'department', volume: number) =>
      assess(scheme, inputs('year', [{ ...good, kind, volume }])).rows[0]?.group
    expect([
      of('local', 299),
      of('local', 99.5),
      of('department', 300),
      of('department', 100),
      of('department', 29),
    ]).toEqual(['towns-middle', 'towns-small', 'offices-large', 'offices-middle', 'offices-few'])
  })

  test('R6 R8: whistles and seconded staff feed in; who was never whistled for loses nothing by it', () => {
    const [whistled] = assess(scheme, inputs('year', [poor])).rows
    const [silent] = assess(scheme, inputs('year', [{ ...poor, marks: [] }])).rows
    expect(scoredLeaves(silent?.indicators ?? []).map(leaf => leaf.weight)).toEqual([
      '9.80',
      '2.10',
      '2.10',
      '0.00',
      '0.00',
    ])
    expect(Number(silent?.parts.indicators)).toBeGreaterThan(Number(whistled?.parts.indicators))
  })
})

describe('F16: the style and efficacy assessment of Fuyang’s agencies', () => {
  test('daily inspection, deeper inspection and the platform, by hand', () => {
    const marks = ['office', 'state', 'attitude', 'management', 'roots', 'duties', 'systems'].map(id => mark(id, 80))
    const unit: SubjectInputs = {
      id: 'zjj',
      counts: { 'post.expected': 40, 'post.present': 38 },
      marks: [...marks, mark('attitude', 90), mark('platform', 95, 'scheme'), mark('platform', 85, 'scheme')],
      excluded: [{ indicator: 'attendance', ground: 'approved_leave', number: 2, by: 'xnb' }],
    }
    const [row] = assess(shipped('fuyang', 'agencies'), inputs('year', [unit])).rows
    // 10 x 38/40; 8; 12; 15 x 0.85; 6.4; 5.6; 6.4; 5.6; 20 x 0.9
    expect(row && points(row)).toEqual({
      attendance: '9.50',
      office: '8.00',
      state: '12.00',
      attitude: '12.75',
      management: '6.40',
      roots: '5.60',
      duties: '6.40',
      systems: '5.60',
      platform: '18.00',
    })
    expect(row?.score).toBe('84.25')
  })

  test('its scores go to the office of the overall assessment', () => {
    const file = packOf('fuyang').schemes.get('agencies')
    expect(file?.reportTo.map(row => [row.name.zh, row.source])).toContainEqual([
      '市委综合考核工作领导小组办公室',
      'F16',
    ])
  })
})

describe('F17: a hundred section chiefs', () => {
  const scheme = shipped('fuyang', 'chiefs')
  const chief = (id: string, value: number, some: Partial<SubjectInputs> = {}): SubjectInputs => ({
    id,
    unit: 'zjj',
    marks: [
      ...['duty', 'law', 'service'].map(indicator => mark(indicator, value)),
      ...['style', 'environment', 'economy', 'livelihood'].map(indicator => mark(indicator, value, 'unit')),
    ],
    ...some,
  })
  const hundred = (some: (id: string) => Partial<SubjectInputs> = () => ({})) =>
    ids(1, 99).map((id, i) => chief(id, 99 - i * 0.5, some(id)))

  test('daily, comprehensive over four areas, plus and minus: one chief by hand', () => {
    const one: SubjectInputs = {
      id: 'p',
      unit: 'zjj',
      marks: [
        mark('duty', 90),
        mark('law', 85),
        mark('service', 95),
        ...[80, 84, 90, 88].map((value, i) =>
          mark(['style', 'environment', 'economy', 'livelihood'][i] ?? '', value, 'unit'),
        ),
        ...['style', 'environment', 'economy', 'livelihood'].map(id => mark(id, 90, 'client')),
      ],
      items: [
        { item: 'praised', times: 3, evidence: '阜发〔2026〕12号' },
        { item: 'adopted', times: 1, evidence: '阜效〔2026〕8号' },
        { item: 'complaint', times: 1, evidence: 'TS-0031' },
        { item: 'complaint', times: 1, evidence: 'TS-0044', excused: { hearing: '容错听证 3 号', by: 'jgw' } },
      ],
    }
    const [row] = assess(scheme, inputs('year', [one])).rows
    // 14 x .90, 12 x .85, 14 x .95; areas .6 x unit + .4 x client: 84, 86.4, 90, 88.8 of 15 each
    expect(row && points(row)).toEqual({
      duty: '12.60',
      law: '10.20',
      service: '13.30',
      style: '12.60',
      environment: '12.96',
      economy: '13.50',
      livelihood: '13.32',
    })
    // three praises are capped at 4; 1.5; two complaints less the excused one: -2
    expect(row).toMatchObject({ score: '91.98', parts: { indicators: '88.48', plusMinus: '3.50' } })
  })

  test('the first 20 are excellent, the first 6 preferred, the last 10 ordinary and assessed again', () => {
    const result = assess(scheme, inputs('year', hundred()))
    expect(named(result, 'excellent')).toEqual(ids(1, 20))
    expect(named(result, 'preferred')).toEqual(ids(1, 6))
    expect(named(result, 'ordinary').toSorted()).toEqual(ids(90, 99))
    expect(result.consequences.filter(one => one.carries).map(one => one.rule)).toEqual(Array(10).fill('ordinary'))
  })

  test('who was punished is neither excellent nor preferred, and the next moves up', () => {
    const result = assess(
      scheme,
      inputs(
        'year',
        hundred(id => (id === 'p03' ? { vetoes: [{ veto: 'punished', evidence: '阜纪〔2026〕5号' }] } : {})),
      ),
    )
    expect(named(result, 'preferred')).toEqual(['p01', 'p02', 'p04', 'p05', 'p06', 'p07'])
    expect(named(result, 'excellent')).toContain('p21')
    expect(rowOf(result, 'p03').places.all?.place).toBe(3)
  })

  test('equal ones at the tenth from the end: none of them is named for it', () => {
    const equal = ids(1, 99).map((id, i) => chief(id, i >= 85 && i <= 92 ? 72 : 99 - i * 0.3))
    const result = assess(scheme, inputs('year', equal))
    expect(named(result, 'ordinary').toSorted()).toEqual(ids(94, 99))
  })

  test('who is carried over is marked in the next year', () => {
    const result = assess(
      scheme,
      inputs(
        'year',
        hundred(id => (id === 'p95' ? { carried: true } : {})),
      ),
    )
    expect(result.rows.filter(row => row.carried).map(row => row.subject)).toEqual(['p95'])
  })
})

test('F18: the first 30 of the grassroots stations are praised; too few valid votes and a station is listed only', () => {
  const station = (id: string, satisfied: number, votes = 40): SubjectInputs => ({
    id,
    marks: ballots('public', 'client', { satisfied, basically: votes - satisfied, unknown: 100 }),
    counts: { 'inspection.points': 20, 'inspection.passed': 18, 'rating.rated': 10, 'rating.satisfied': 9 },
  })
  const many = ids(1, 70).map((id, i) => station(id, 40, 40 + i))
  const result = assess(shipped('fuyang', 'stations'), inputs('year', [...many, station('few', 19, 19)]))
  expect(named(result, 'praised')).toEqual(ids(1, 30))
  expect(rowOf(result, 'few')).toMatchObject({ unranked: 'empty' })
  // 60 x (40 x 100) / 40 = 60; 20 x .9; 20 x .9
  expect(rowOf(result, 'p01').score).toBe('96.00')
})

describe('N6 N7: Nantong’s special review, 30 + 20 + 25 + 25', () => {
  const scheme = shipped('nantong', 'sections')
  const section = (id: string, daily: number, some: Partial<SubjectInputs> = {}): SubjectInputs => ({
    id,
    unit: id.split('-')[0] ?? id,
    marks: [
      mark('progress', daily),
      mark('efficiency', 80),
      mark('cooperation', 85),
      ...['attitude', 'breadth', 'depth', 'pertinence', 'feasibility', 'practicality'].map(id =>
        mark(id, 90, 'assessor'),
      ),
      mark('questioning', 85, 'citizen'),
      mark('questioning', 90, 'enterprise'),
      mark('questioning', 78, 'media'),
      mark('questioning', 82, 'assessor'),
      ...ballots('survey', 'citizen', { satisfied: 200, basically: 50, dissatisfied: 10, unknown: 100 }),
      ...ballots('survey', 'enterprise', { satisfied: 30, basically: 10 }),
    ],
    ...some,
  })

  test('the weights are those of the source, of sections and of windows', () => {
    for (const code of ['sections', 'windows']) {
      const [stage] = shipped('nantong', code).stages
      expect(stage?.indicators.map(node => [node.id, node.weight])).toEqual([
        ['daily', 30],
        ['mid-year', 20],
        ['questioning', 25],
        ['survey', 25],
      ])
      const file = packOf('nantong').schemes.get(code)
      expect(file?.indicators.map(node => node.weight.source)).toEqual(['N6', 'N6', 'N6', 'N6'])
    }
  })

  test('one section by hand', () => {
    const [row] = assess(scheme, inputs('year', [section('zjj-sp', 90)])).rows
    const branches = Object.fromEntries((row?.indicators ?? []).map(node => [node.id, node.points]))
    // questioning: .4 x 85 + .3 x 90 + .3 x 80 = 85 -> 21.25
    // survey: citizens 23800/260 = 91.538, enterprises 3700/40 = 92.5, mean 92.0192 -> 23.00
    expect(branches).toEqual({ daily: '25.50', 'mid-year': '18.00', questioning: '21.25', survey: '23.00' })
    expect(row?.score).toBe('87.75')
  })

  test('six sections are honoured; who canvassed loses the title, and is called to account', () => {
    const all = ids(1, 9, 's').map((id, i) =>
      section(id, 95 - i, id === 's02' ? { vetoes: [{ veto: 'canvassing', evidence: '通纠办〔2026〕9号' }] } : {}),
    )
    const result = assess(scheme, inputs('year', all))
    expect(named(result, 'honoured')).toEqual(['s01', 's03', 's04', 's05', 's06', 's07'])
    expect(named(result, 'disqualified')).toEqual(['s02'])
  })

  test('ten windows are honoured', () => {
    const window = (id: string, good: number): SubjectInputs => ({
      ...section(id, 0),
      marks: (section(id, 0).marks ?? []).filter(m => !['progress', 'efficiency', 'cooperation'].includes(m.indicator)),
      counts: { 'service.rated': 500, 'service.good': good, 'inspection.points': 30, 'inspection.passed': 30 },
    })
    const result = assess(
      shipped('nantong', 'windows'),
      inputs(
        'year',
        ids(1, 14, 'w').map((id, i) => window(id, 499 - i)),
      ),
    )
    expect(named(result, 'honoured')).toEqual(ids(1, 10, 'w'))
  })

  test('an assessor who lost the seat: the marks are shown and do not count', () => {
    const base = section('zjj-sp', 90)
    const bought: Mark = { ...mark('questioning', 100, 'citizen', 50), struck: { ground: '拉票' } }
    const [row] = assess(scheme, inputs('year', [{ ...base, marks: [...(base.marks ?? []), bought] }])).rows
    expect(row?.score).toBe('87.75')
    expect(scoredLeaves(row?.indicators ?? []).find(leaf => leaf.id === 'questioning')?.struck).toBe(50)
  })
})

describe('Q8 Q9: a county of Qingyang', () => {
  const someone = (id: string, good: number, some: Partial<SubjectInputs> = {}): SubjectInputs => ({
    id,
    marks: [
      mark('year-end', 90, 'scheme'),
      ...ballots('review', 'supervisor', { satisfied: 5 }),
      ...ballots('review', 'citizen', { satisfied: 10, basically: 10 }),
    ],
    counts: { 'service.rated': 200, 'service.good': good, 'complaint.upheld': 2 },
    ...some,
  })

  test('a unit by hand: year-end 50, ratings 25, review 15, complaints 10; the items of the source cost points', () => {
    const items = [
      { item: 'late-off', times: 2, evidence: '通报 4 号' },
      { item: 'notice', times: 1, evidence: '暗访 7 号', excused: { hearing: '容错听证 1 号', by: 'zfb' } },
    ]
    const [row] = assess(shipped('qingyang-county', 'units'), inputs('year', [someone('zjj', 190, { items })])).rows
    // 45; 25 x .95 = 23.75; 15 x (.4 x 100 + .6 x 85) = 13.65; complaints 1% of at most 5%: 8
    expect(row && points(row)).toEqual({ 'year-end': '45.00', ratings: '23.75', review: '13.65', complaints: '8.00' })
    expect(row).toMatchObject({ score: '88.40', parts: { indicators: '90.40', plusMinus: '-2.00' } })
  })

  test('the last unit is reorganised, dissatisfaction calls for a special inspection, good ratings are commended', () => {
    const units = ids(1, 12, 'u').map((id, i) => someone(id, 198 - i * 4))
    const result = assess(shipped('qingyang-county', 'units'), inputs('year', units))
    expect(named(result, 'reorganised')).toEqual(['u12'])
    expect(named(result, 'special-ratings')).toEqual(['u11', 'u12'])
    expect(named(result, 'commended')).toEqual(['u01', 'u02', 'u03'])
  })

  test('the last person of each unit leaves the post, is trained and assessed again; equal ones are let off', () => {
    const people = ['a', 'b'].flatMap(unit =>
      ids(1, 6, unit).map((id, i) => someone(id, unit === 'b' && i >= 4 ? 100 : 190 - i * 5, { unit })),
    )
    const result = assess(shipped('qingyang-county', 'staff'), inputs('year', people))
    expect(result.consequences.filter(one => one.rule === 'retrained')).toMatchObject([
      { subject: 'a06', carries: true },
    ])
  })
})

describe('H5 H6 H7: Hefei', () => {
  test('H6: a counter’s month by hand, from daily patrols, weekly checks, fortnightly reviews; H5: 99.99% good', () => {
    const counter: SubjectInputs = {
      id: 'w08',
      counts: { 'inspection.points': 300, 'inspection.passed': 290, 'service.rated': 10_000, 'service.good': 9999 },
      marks: [
        ...[92, 90, 94, 92].map(value => mark('leaders', value, 'leader')),
        ...[60, 85, 90, 95, 100].map(value => mark('review', value, 'peer')),
        mark('supervisors', 88, 'supervisor'),
      ],
    }
    const [row] = assess(shipped('hefei', 'counters-month'), inputs('month', [counter])).rows
    // 30 x 29/30; 20 x .92; review without 60 and 100: 90 -> 18; (.9999 - .9) / .1 = .999 -> 19.98; 8.8
    expect(row && points(row)).toEqual({
      patrol: '29.00',
      leaders: '18.40',
      review: '18.00',
      ratings: '19.98',
      supervisors: '8.80',
    })
    expect(scoredLeaves(row?.indicators ?? []).find(leaf => leaf.id === 'ratings')?.value).toBe('0.999900')
  })

  test('H6: everybody’s score is circulated every month, and months feed the quarter', () => {
    const counter = (id: string, passed: number): SubjectInputs => ({
      id,
      counts: { 'inspection.points': 100, 'inspection.passed': passed, 'service.rated': 50, 'service.good': 50 },
      marks: [mark('leaders', 90, 'leader'), mark('review', 90, 'peer'), mark('supervisors', 90, 'supervisor')],
    })
    const month = assess(shipped('hefei', 'counters-month'), inputs('month', [counter('w1', 90), counter('w2', 80)]))
    expect(named(month, 'circulated')).toEqual(['w1', 'w2'])
    const quarter = month.rows.map(
      (row): SubjectInputs => ({
        id: row.subject,
        counts: { 'service.rated': 50, 'service.good': 50 },
        marks: [
          { indicator: 'months', who: 'scheme', value: row.score, votes: 1 },
          mark('all-staff', 80, 'leader'),
          mark('all-staff', 90, 'peer'),
        ],
      }),
    )
    const result = assess(shipped('hefei', 'counters-year'), inputs('quarter', quarter))
    // w1: month 27 + 18 + 18 + 20 + 9 = 92 -> 60 x .92 = 55.2; 25 x .84 = 21; 15
    expect(rowOf(result, 'w1').score).toBe('91.20')
  })

  test('H7: peers choose, experts judge, 20 stories are chosen', () => {
    const story = (id: string, i: number): SubjectInputs => ({
      id,
      marks: [
        mark('peer-marks', 99 - i, 'peer', 5),
        ...['effect', 'novelty', 'example'].map(indicator => mark(indicator, i < 40 ? 60 + i : 100, 'expert')),
      ],
    })
    const result = assess(shipped('hefei', 'stories'), inputs('year', ids(1, 45, 's').map(story)))
    expect(result.stages[0]?.kept).toEqual(ids(1, 40, 's'))
    // Among the forty the experts turned the order round; the best of all with experts was out with peers.
    expect(named(result, 'chosen')).toEqual(ids(21, 40, 's').reverse())
    expect(rowOf(result, 's45')).toMatchObject({ stage: 'peers', unranked: 'stage' })
  })
})

describe('the three rates: a sixth method in the same words', () => {
  const file = join(ROOT, 'docs/examples/three-rates.yaml')
  const read = readYaml('three-rates.yaml', readFileSync(file, 'utf8'), SchemeFile)

  test('the example passes the checks of a pack', () => {
    expect(read.problems).toEqual([])
    expect(read.data && checkScheme('three-rates.yaml', read.data, read.locate)).toEqual([])
    expect(read.data?.monthStartsOn?.value).toBe(19)
  })

  test('response 10, solved 50, satisfied 40, basically satisfied 0.9; nobody reached: nothing, and not ranked', () => {
    if (!read.data) throw new Error('not read')
    const scheme = schemeOf(read.data)
    expect(assessmentProblems(scheme)).toEqual([])
    const street: SubjectInputs = {
      id: 'street',
      counts: {
        'callback.valid': 100,
        'callback.contacted': 98,
        'callback.solved': 80,
        'callback.satisfied': 70,
        'callback.basically_satisfied': 20,
      },
    }
    const result = assess(scheme, inputs('month', [street, { id: 'nobody' }]))
    // 9.8 + 40 + 40 x (70 + .9 x 20) / 100
    expect(points(rowOf(result, 'street'))).toEqual({ response: '9.80', solved: '40.00', satisfied: '35.20' })
    expect(rowOf(result, 'street').score).toBe('85.00')
    expect(rowOf(result, 'nobody')).toMatchObject({ score: '0.00', unranked: 'small' })
  })
})

describe('published figures that are rates come out of the engine as they were published', () => {
  const rateOf = (numerator: FactName, denominator: FactName): Scheme => ({
    ...shipped('rongcheng', 'daily'),
    groups: [],
    small: undefined,
    rules: [],
    stages: [
      {
        id: 'all',
        name: { zh: '率', en: 'rate' },
        indicators: [
          {
            id: 'rate',
            name: { zh: '率', en: 'rate' },
            weight: 100,
            origin: 'measured',
            direction: 'up',
            measure: {
              form: 'rate',
              numerator: [{ fact: numerator, times: 1 }],
              denominator: [{ fact: denominator, times: 1 }],
            },
            normalise: { form: 'linear', worst: 0, best: 1 },
            whenEmpty: 'not_ranked',
            exclude: [],
          },
        ],
      },
    ],
  })
  const percent = (numerator: FactName, denominator: FactName, top: number, bottom: number) => {
    const subject = { id: 'city', counts: { [numerator]: top, [denominator]: bottom } }
    const [row] = assess(rateOf(numerator, denominator), inputs('month', [subject])).rows
    return Number(row?.score)
  }

  // Of the first two the sources give both numbers; of the others only the rate, and the numbers are ours.
  test.each<[string, FactName, FactName, number, number, number, number]>([
    ['F19 closed', 'letter.answered', 'letter.received', 52_532, 53_201, 1, 98.7],
    ['F7 F19 done at the desk', 'desk.finished', 'desk.accepted', 581, 583, 2, 99.66],
    ['F19 satisfied', 'rating.satisfied', 'rating.rated', 737, 1000, 1, 73.7],
    ['R2 fewer by merging', 'merge.spared', 'merge.appeals', 5030, 10_000, 1, 50.3],
    ['R16 wage claims settled', 'campaign.resolved', 'campaign.targets', 947, 1000, 1, 94.7],
    ['R16 village affairs, before', 'rating.satisfied', 'rating.rated', 853, 1000, 1, 85.3],
    ['R16 village affairs, now', 'rating.satisfied', 'rating.rated', 941, 1000, 1, 94.1],
    ['R17 property management', 'rating.satisfied', 'rating.rated', 953, 1000, 1, 95.3],
    ['H5 good ratings', 'service.good', 'service.rated', 9999, 10_000, 2, 99.99],
  ])('%s', (_, numerator, denominator, top, bottom, places, published) => {
    expect(percent(numerator, denominator, top, bottom).toFixed(places)).toBe(String(published))
  })

  test('R16 R13: from 85.3% to 94.1% are 8.8 points; 7 points more than 80 are 87', () => {
    const rate = (satisfied: number) => percent('rating.satisfied', 'rating.rated', satisfied, 1000)
    expect((rate(941) - rate(853)).toFixed(1)).toBe('8.8')
    expect((rate(870) - rate(800)).toFixed(0)).toBe('7')
  })
})
