import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, NotCanonicalError } from './canonical-json.ts'

describe('RFC 8785', () => {
  test('serialises the sample of section 3.2.2', () => {
    const sample = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    }
    expect(canonicalJson(sample)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  test('sorts keys by UTF-16 code units (section 3.2.3)', () => {
    const sample = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\u{1F600}': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    }
    expect(Object.values(JSON.parse(canonicalJson(sample)))).toHaveLength(7)
    const order = [...canonicalJson(sample).matchAll(/:"(\w+)/g)].map(match => match[1])
    expect(order).toEqual(['Carriage', 'One', 'Control', 'Latin', 'Euro', 'Emoji', 'Hebrew'])
  })

  test.each([
    [0, '0'],
    [-0, '0'],
    [5e-324, '5e-324'],
    [1.7976931348623157e308, '1.7976931348623157e+308'],
    [9007199254740992, '9007199254740992'],
    [295147905179352830000, '295147905179352830000'],
    [9.999999999999997e22, '9.999999999999997e+22'],
    [1e23, '1e+23'],
    [0.000001, '0.000001'],
    [1e-7, '1e-7'],
  ])('writes the number %s as in appendix B', (number, text) => {
    expect(canonicalJson(number)).toBe(text)
  })

  test('the order of keys never matters, the value survives', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const text = canonicalJson(value)
        expect(canonicalJson(backwards(value))).toBe(text)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
      }),
    )
  })
})

describe('refuses what JSON cannot say, and says where', () => {
  const circle: { self?: unknown } = {}
  circle.self = circle
  test.each([
    ['undefined', { data: { at: undefined } }, '$.data.at'],
    ['a hole', new Array(2), '$[0]'],
    ['NaN', [Number.NaN], '$[0]'],
    ['Infinity', { n: Number.NEGATIVE_INFINITY }, '$.n'],
    ['a bigint', { n: 1n }, '$.n'],
    ['a Date', { at: new Date(0) }, '$.at'],
    ['a Map', new Map(), '$'],
    ['a function', { toJSON: () => 'something else' }, '$.toJSON'],
    ['a symbol', Symbol('s'), '$'],
    ['a lone surrogate', { s: '\ud800' }, '$.s'],
    ['a key with a lone surrogate', { '\udead': 1 }, '$'],
    ['a cycle', circle, '$.self'],
  ])('%s', (_what, value, path) => {
    const attempt = () => canonicalJson(value)
    expect(attempt).toThrow(NotCanonicalError)
    expect(attempt).toThrow(expect.objectContaining({ path }))
  })

  test('the same object twice is no cycle', () => {
    const unit = { id: 'zjj' }
    expect(canonicalJson([unit, unit])).toBe('[{"id":"zjj"},{"id":"zjj"}]')
  })
})

function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).reverse()
  return Object.fromEntries(entries.map(([key, inner]) => [key, backwards(inner)]))
}
