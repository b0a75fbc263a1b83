import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compareSketches,
  keysToAsk,
  keysToStore,
  likenessAtMost,
  likenessOf,
  MemoryIndex,
  measurePairs,
  partQuotes,
  SAME_MATTER,
  sketchOf,
  WORTH_SHOWING,
} from './index.ts'
import { countOf, countSketch, noWeights } from './weights.ts'

/** Invented matters: the same one told by several people, and neighbours that only sound alike. */
const LAMP = [
  '崖头街道青山东路海韵花园3号楼前的路灯坏了一周，晚上漆黑一片，老人出门害怕',
  '青山东路海韵花园3号楼门口路灯不亮，已经好几天了，请派人修理',
  '海韵花园3号楼前路灯一直不亮，天黑以后看不见路，什么时候能修好',
]
const OTHER = [
  '成山路学府人家南门外的烧烤摊油烟很大，晚上开窗全是烟味',
  '石岛渔港附近的工厂深夜施工，噪音大得睡不着',
  '崖头街道凯旋城小区停水三天没有通知，居民没法做饭',
  '俚岛镇大庄村的机井坏了，麦子浇不上水',
  '桃园街道文化路人行道地砖松动，下雨踩一脚泥',
  '虎山镇卫生院夜间没有医生值班，孩子发烧只能去城里',
]
const weights = noWeights()
for (const text of [...LAMP, ...OTHER, ...OTHER, ...OTHER]) countSketch(weights, sketchOf(text))
const likeness = (a: string, b: string, days = 1) =>
  likenessOf(compareSketches(sketchOf(a), sketchOf(b), weights), { days })

describe('partQuotes takes out what a follow-up repeats (CHECKLIST K43)', () => {
  test.each([
    ['市民来电反映：海韵花园路灯不亮。', '海韵花园路灯不亮。', '', []],
    [
      '街道办来电反馈：工单号20260105001234《关于海韵花园路灯不亮的问题》处理情况\n工单内容：\n市民来电反映：海韵花园3号楼路灯不亮',
      '《 海韵花园路灯不亮 》',
      '海韵花园3号楼路灯不亮',
      ['20260105001234'],
    ],
    ['26-0105-00077 这件事还是没有人来', '这件事还是没有人来', '', ['26-0105-00077']],
    ['工单内容：\n路灯不亮\n市民再次来电反映：还是不亮，\n要求今天修好', '还是不亮，\n要求今天修好', '路灯不亮', []],
  ])('%j', (text, own, quoted, refs) => {
    const parts = partQuotes(text)
    expect(parts.own).toBe(own)
    expect(parts.quoted).toContain(quoted)
    expect(parts.refs).toEqual(refs)
  })
})

describe('likeness', () => {
  test('the same matter in other words is worth showing, copied with a word more it is proposed, a neighbour is neither', () => {
    for (const again of LAMP.slice(1)) expect(likeness(again, LAMP[0] as string)).toBeGreaterThan(WORTH_SHOWING)
    expect(likeness(`${LAMP[0]}，还是没人来修`, LAMP[0] as string, 20)).toBeGreaterThan(SAME_MATTER)
    for (const other of OTHER) expect(likeness(other, LAMP[0] as string)).toBeLessThan(WORTH_SHOWING / 5)
  })

  test('questions that half the city asks are not one matter, however alike', () => {
    const asked = noWeights()
    for (let i = 0; i < 500; i++) countSketch(asked, sketchOf('车管所电话'))
    const one = sketchOf('车管所电话')
    expect(likenessOf(compareSketches(one, one, asked), { days: 0 })).toBeLessThan(SAME_MATTER)
  })

  test('another town, another kind and more days speak against it', () => {
    const found = compareSketches(sketchOf(LAMP[1] as string), sketchOf(LAMP[0] as string), weights)
    const near = likenessOf(found, { days: 0, samePlace: true, sameKind: true })
    expect(likenessOf(found, { days: 0, samePlace: false })).toBeLessThan(near)
    expect(likenessOf(found, { days: 0, sameKind: false })).toBeLessThan(near)
    expect(likenessOf(found, { days: 60 })).toBeLessThan(near)
    // A position says more than the town, either way.
    expect(likenessOf(found, { days: 0, samePlace: false, nearness: 'near', sameKind: true })).toBeGreaterThan(near)
    expect(likenessOf(found, { days: 0, samePlace: true, nearness: 'apart', sameKind: true })).toBeLessThan(near)
  })

  test('nothing known beside the words makes it greater than what is told before it is known', () => {
    const maybe = fc.constantFrom(null, true, false)
    fc.assert(
      fc.property(
        fc.constantFrom(...LAMP, ...OTHER),
        fc.constantFrom(...LAMP, ...OTHER),
        fc.record({
          ...{ days: fc.nat(400), samePlace: maybe, sameKind: maybe },
          nearness: fc.constantFrom('near' as const, 'apart' as const, null),
        }),
        (a, b, beside) => {
          const found = compareSketches(sketchOf(a), sketchOf(b), weights)
          const known = beside.nearness ? 'point' : beside.samePlace === null ? null : 'town'
          for (const told of [known, 'point'] as const)
            expect(likenessOf(found, beside)).toBeLessThanOrEqual(likenessAtMost(found, told))
        },
      ),
    )
  })

  test('is symmetric, within 0 and 1, and whole for a text and itself', () => {
    const han = fc.string({ unit: fc.constantFrom(...'路灯不亮停水三天海韵花园，。噪音') })
    fc.assert(
      fc.property(han, han, (a, b) => {
        const [one, two] = [sketchOf(a), sketchOf(b)]
        const there = compareSketches(one, two, weights)
        const back = compareSketches(two, one, weights)
        expect(there.shared).toBeCloseTo(back.shared, 9)
        expect(there.cosine).toBeCloseTo(back.cosine, 9)
        expect(there.cosine).toBeLessThanOrEqual(1 + 1e-9)
        if (one.pairs.length > 0) expect(compareSketches(one, one, weights).cosine).toBeCloseTo(1, 9)
      }),
    )
  })
})

describe('keys', () => {
  test('are bounded, fit PostgreSQL, and what is stored is asked', () => {
    const sketch = sketchOf(LAMP[0] as string)
    const stored = keysToStore(sketch, weights)
    expect(stored.length).toBeLessThanOrEqual(20)
    for (const key of stored) expect(key).toBe(key | 0)
    expect(keysToAsk(sketch, weights)).toEqual(expect.arrayContaining(stored))
  })

  test('common ones are not asked, but eight are whatever they are', () => {
    const met = noWeights()
    for (let i = 0; i < 100; i++) countSketch(met, sketchOf(OTHER[0] as string))
    const both = keysToAsk(sketchOf(`${OTHER[0]}${LAMP[0]}`), met)
    expect(both.length).toBeGreaterThan(8)
    for (const key of both) expect(countOf(met, key)).toBeLessThanOrEqual(80)
    expect(keysToAsk(sketchOf(OTHER[0] as string), met)).toHaveLength(8)
  })

  test('two texts about one matter keep keys in common, whatever was learned in between', () => {
    const asked = new Set(keysToAsk(sketchOf(LAMP[1] as string), noWeights()))
    expect(keysToStore(sketchOf(LAMP[0] as string), weights).filter(key => asked.has(key)).length).toBeGreaterThan(1)
  })
})

test('an index that grows finds the first text of a matter before all others', () => {
  const index = new MemoryIndex()
  const told = [LAMP[0], ...OTHER, ...OTHER.map(text => `${text}，望处理`)] as string[]
  for (const text of told) index.add(sketchOf(text))
  expect(index.find(sketchOf(LAMP[2] as string))[0]?.at).toBe(0)
  expect(index.find(sketchOf('完全不相干的一句英语 hello world'))).toEqual([])
})

describe('measurePairs', () => {
  const row = (group: string | null, ...found: [number, number][]) => ({
    group,
    found: found.map(([at, l]) => ({ at, likeness: l })),
  })
  test('judges pairs of labelled rows; the rest lowers the floor alone', () => {
    const rows = [row('a'), row(null), row('b'), row('a', [0, 0.9], [1, 0.8], [2, 0.7]), row('b', [0, 0.2])]
    expect(measurePairs(rows, 0.5)).toEqual({
      precision: 1 / 2,
      recall: 1 / 2,
      f1: 1 / 2,
      recallFirst5: 1 / 2,
      truePairs: 2,
      foundPairs: 2,
      queries: 2,
      precisionFloor: 1 / 3,
    })
  })
  test('of more than five earlier ones five can stand among the first five', () => {
    const six = Array.from({ length: 6 }, () => row('a'))
    const last = row('a', ...[0, 1, 2, 3, 4, 5].map((at): [number, number] => [at, 0.9]))
    expect(measurePairs([...six, last], 0.5).recallFirst5).toBeCloseTo(1 / 6)
  })
})
