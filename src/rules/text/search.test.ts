import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchQuery, searchTokens } from './search.ts'

/** Reads a vector and a query as PostgreSQL does, for the operators used here. */
function parse(vector: string): Map<string, number[]> {
  const hits = vector.matchAll(/'((?:[^']|'')*)':([\d,]+)/g)
  return new Map([...hits].map(h => [h[1] ?? '', (h[2] ?? '').split(',').map(Number)]))
}
function matches(vector: string, query: string | null): boolean {
  if (query === null) return false
  const lexemes = parse(vector)
  const positions = (term: string): number[] => {
    const [, word = '', prefix] = /^'(.*)'(:\*)?$/.exec(term) ?? []
    if (!prefix) return lexemes.get(word) ?? []
    return [...lexemes].flatMap(([lexeme, list]) => (lexeme.startsWith(word) ? list : []))
  }
  return query
    .slice(1, -1)
    .split(') & (')
    .every(phrase => {
      const [first = '', ...rest] = phrase.split(' <-> ')
      const ends = rest.reduce((at, term) => {
        const next = new Set(positions(term))
        return at.map(p => p + 1).filter(p => next.has(p))
      }, positions(first))
      return ends.length > 0
    })
}
const finds = (text: string, typed: string) => matches(searchTokens(text), searchQuery(typed))

describe('search tokens', () => {
  test('are pairs of characters, words and numbers whole, as a PostgreSQL vector', () => {
    expect(searchTokens('自来水，3号 Wi-Fi')).toBe("'自来':1 '来水':2 '水':3 '3':5 '号':6 'wi-fi':8 'wi':8 'fi':8")
    expect(searchTokens('水，水')).toBe("'水':1,3")
    expect(searchTokens('件号26-0211-0077')).toBe(
      "'件号':1 '号':2 '26-0211-0077':3 '26':3 '0211':3 '0077':3 '0211-0077':3",
    )
    expect(searchTokens(' ，')).toBe('')
  })

  test('fold width, case and variant forms', () => {
    expect(searchTokens('ＡＢ１２')).toBe(searchTokens('ab12'))
    expect(searchTokens('葛\u{e0100}城')).toBe(searchTokens('葛城'))
  })

  test('stay within what PostgreSQL takes', () => {
    const long = searchTokens(`${'a'.repeat(5000)} ${'水电'.repeat(20_000)}`)
    expect(Math.max(...[...parse(long).values()].flat())).toBe(16_383)
    expect(Math.max(...[...parse(long).keys()].map(k => k.length))).toBe(64)
  })
})

describe('a search', () => {
  test('is phrases joined by and', () => {
    expect(searchQuery('物业管理 停电')).toBe("('物业' <-> '业管' <-> '管理') & ('停电')")
    expect(searchQuery('来水3号楼')).toBe("('来水' <-> '水' <-> '3' <-> '号楼')")
    expect(searchQuery('水')).toBe("('水':*)")
    expect(searchQuery('26-02')).toBe("('26-02':*)")
    expect(searchQuery('，。')).toBeNull()
    expect(searchQuery('')).toBeNull()
  })

  test.each([
    ['自来水管爆了', '水管', true],
    ['自来水管爆了', '来管', false],
    ['自来水管爆了', '爆 自来', true],
    ['自来水，管子爆了', '水管', false],
    ['件号26-0211-0077', '26-02', true],
    ['件号26-0211-0077', '0077', true],
    ['件号26-0211-0077', '0211-00', true],
    ['件号26-0211-0077', '6-0211', false],
    ['3号楼没水', '号楼', true],
    ['3号楼没水', '楼', true],
    ['3号楼没水', '了', false],
    ['王𠮷田反映', '𠮷田', true],
  ])('%s / %s: %s', (text, typed, found) => {
    expect(finds(text, typed)).toBe(found)
  })

  test('finds a text by any part of it that begins at the beginning of a word or character', () => {
    const char = fc.constantFrom(...'自来水管物业停电路', 'a', 'B', '3', '0', '-', '.', '，', ' ', '𠮷', '：', 'é')
    fc.assert(
      fc.property(fc.array(char, { minLength: 2, maxLength: 24 }), fc.nat(), fc.nat(), (chars, from, size) => {
        const start = from % (chars.length - 1)
        const part = chars.slice(start, start + 2 + (size % (chars.length - start - 1)))
        const inWord = /[a-z0-9é.-]$/i.test(chars[start - 1] ?? '') && /[a-z0-9é.-]/i.test(chars[start] ?? '')
        fc.pre(!inWord && searchQuery(part.join('')) !== null)
        expect(finds(chars.join(''), part.join(''))).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('whatever is typed, operators are not', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...`'\\&|!()<->:*"AB水电 %_`), maxLength: 30 }), typed => {
        const query = searchQuery(typed)
        const lexeme = "'[^'\\\\&|!()<>* ]+'(?::\\*)?"
        const phrase = `\\(${lexeme}(?: <-> ${lexeme})*\\)`
        if (query !== null) expect(query).toMatch(new RegExp(`^${phrase}(?: & ${phrase})*$`))
      }),
      { numRuns: 1000 },
    )
  })
})
