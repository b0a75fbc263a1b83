import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildMatcher, longest, wordsOfDanger } from './matcher.ts'
import { buildGazetteer, suggestPlace } from './place.ts'
import { buildItemIndex, keywordSuggester, type MatchItem, type Suggester, suggestItems } from './suggest.ts'

const items: MatchItem[] = [
  { code: 'CG-001', name: '占道停车', words: ['停车', '乱停车', '堵路'], lead: 'cgj' },
  { code: 'CG-002', name: '停车收费', words: ['停车', '停车费'], lead: 'fgj' },
  { code: 'WY-001', name: '物业服务', words: ['物业', '停车', '电梯'], lead: null },
  { code: 'GS-001', name: '停水', words: ['停水', '自来水'], lead: 'water' },
]
const index = buildItemIndex(items)
const gazetteer = buildGazetteer([
  { name: '崖头', unit: 'yatou' },
  { name: '崖头街道', unit: 'yatou' },
  { name: '望海小区', unit: 'yatou' },
  { name: '望海小区', unit: 'gangwan' },
  { name: '港湾街道', unit: 'gangwan' },
])

describe('the matcher', () => {
  test('finds words within words, whatever their width and case', () => {
    const { find, words } = buildMatcher(['停车', '乱停车', 'WiFi', ''])
    const found = (text: string) => find(text).map(({ id, start, end }) => [words[id], start, end])
    expect(found('有人乱停车，ｗｉｆｉ')).toEqual([
      ['乱停车', 2, 5],
      ['停车', 3, 5],
      ['WiFi', 6, 10],
    ])
  })

  test('finds what a search word by word finds', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 30 })
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(text, fc.uniqueArray(word, { maxLength: 8 }), (within, words) => {
        const naive = words.flatMap((w, id) =>
          [...within].flatMap((_, start) =>
            within.startsWith(w, start) ? [`${id} ${start} ${start + w.length}`] : [],
          ),
        )
        const found = buildMatcher(words).find(within)
        expect(found.map(m => `${m.id} ${m.start} ${m.end}`).sort()).toEqual(naive.sort())
        const kept = longest(found)
        for (const [i, m] of kept.entries()) expect(m.start).toBeGreaterThanOrEqual(kept[i - 1]?.end ?? 0)
      }),
    )
  })

  test('words of danger, in order, the longest at each spot', () => {
    expect(wordsOfDanger('他说要跳楼，煤气泄漏了', ['煤气', '煤气泄漏', '跳楼'])).toEqual([
      { word: '跳楼', start: 3, end: 5 },
      { word: '煤气泄漏', start: 6, end: 10 },
    ])
    expect(wordsOfDanger('煤气', buildMatcher(['煤气']))).toHaveLength(1)
  })
})

describe('a suggestion of event items (R3)', () => {
  test('names item, unit and the words with their places', () => {
    expect(suggestItems({ text: '小区里天天停水' }, index)).toEqual([
      {
        item: 'GS-001',
        score: expect.any(Number),
        share: 1,
        unit: 'water',
        words: [{ word: '停水', field: 'text', start: 5, end: 7, weight: expect.any(Number) }],
        why: [
          { code: 'words', words: ['停水'] },
          { code: 'lead', unit: 'water' },
        ],
      },
    ])
  })

  test('rarer and longer words go first; a word inside a longer one does not count again', () => {
    const found = suggestItems({ text: '路口乱停车' }, index)
    expect(found.map(s => s.item)).toEqual(['CG-001', 'CG-002', 'WY-001'])
    expect(found[0]?.words.map(w => w.word)).toEqual(['乱停车'])
    expect(suggestItems({ text: '停车费太贵' }, index)[0]?.item).toBe('CG-002')
    const rare = buildItemIndex([
      { code: 'A', name: '路灯', words: ['噪音'], lead: 'a' },
      { code: 'B', name: '工地', words: ['噪音'], lead: 'b' },
      { code: 'C', name: '油烟', words: [], lead: 'c' },
    ])
    expect(suggestItems({ text: '噪音和油烟' }, rare).map(s => s.item)).toEqual(['C', 'A', 'B'])
  })

  test('the title counts double, repetition does not', () => {
    const score = (title: string, text: string) => suggestItems({ title, text }, index)[0]?.score ?? 0
    expect(score('停水', '')).toBeCloseTo(2 * score('', '停水'), 2)
    expect(score('', '停水停水停水')).toBe(score('', '停水'))
    expect(score('停水', '停水')).toBe(score('停水', ''))
  })

  test('by place: the unit of the place chosen, or of the place named, or none yet', () => {
    const suggester: Suggester = keywordSuggester(items, { gazetteer })
    const first = (text: string, place?: string) => suggester.suggest({ text, place })[0]
    expect(first('电梯坏了', 'gangwan')?.unit).toBe('gangwan')
    expect(first('崖头街道的电梯坏了')).toMatchObject({
      item: 'WY-001',
      unit: 'yatou',
      why: [{ code: 'words' }, { code: 'lead_by_place', unit: 'yatou', words: ['崖头街道'] }],
    })
    expect(first('电梯坏了')).toMatchObject({ unit: null, why: [{ code: 'words' }, { code: 'place_needed' }] })
  })

  test('nothing rather than something at random', () => {
    expect(suggestItems({ text: '谢谢你们' }, index)).toEqual([])
    expect(suggestItems({ title: '', text: '' }, index)).toEqual([])
    expect(buildItemIndex([]).matcher.find('停车')).toEqual([])
  })

  test('of any text: at most so many, best first, every word stands where it says', () => {
    const part = fc.constantFrom('停车', '乱停车', '物业', '，', '自来水', '电', '堵路', '费')
    const anyText = fc.array(part, { maxLength: 12 }).map(parts => parts.join(''))
    fc.assert(
      fc.property(anyText, anyText, fc.integer({ min: 1, max: 4 }), (title, text, top) => {
        const found = suggestItems({ title, text }, index, { top })
        expect(found.length).toBeLessThanOrEqual(top)
        found.forEach((s, i) => {
          expect(s.score).toBeLessThanOrEqual(found[i - 1]?.score ?? Number.POSITIVE_INFINITY)
          expect(s.share).toBeLessThanOrEqual(1)
          for (const w of s.words) expect({ title, text }[w.field].slice(w.start, w.end)).toBe(w.word)
        })
      }),
    )
  })
})

describe('a place in a text', () => {
  test('the longest name counts; what can mean several units yields to what can mean one', () => {
    expect(suggestPlace('我住崖头街道', gazetteer)).toEqual({
      unit: 'yatou',
      words: [{ word: '崖头街道', start: 2, end: 6 }],
      others: [],
    })
    const estates = buildGazetteer([
      { name: '幸福花园小区', unit: 'a' },
      { name: '幸福花园小区', unit: 'b' },
      { name: '港湾街道', unit: 'c' },
    ])
    expect(suggestPlace('幸福花园小区，港湾街道', estates)?.unit).toBe('c')
    expect(suggestPlace('望海小区，港湾街道', gazetteer)?.unit).toBe('gangwan')
    expect(suggestPlace('望海小区', gazetteer)).toMatchObject({ others: [expect.any(String)] })
    expect(suggestPlace('某小区', gazetteer)).toBeNull()
  })
})
