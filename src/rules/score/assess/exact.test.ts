import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareExact, decimal, exact, minus, over, plain, plus, times, units, written } from './exact.ts'

const some = fc
  .tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 9n))
  .map(([top, bottom]) => ({ top, bottom }))

describe('exact fractions', () => {
  test.each([
    ['1.005', '1.01', 2],
    ['-1.005', '-1.01', 2],
    [2.5, '3', 0],
    [-2.5, '-3', 0],
    [0.9, '0.9000', 4],
  ])('%s is %s to %i places', (text, says, places) => {
    expect(decimal(exact(text), places)).toBe(says)
  })

  test('what a float made of a sum is refused, not silently cut', () => {
    expect(() => exact(0.1 + 0.2)).toThrow('not a plain decimal number: 0.30000000000000004')
  })

  test.each(['1e3', '', 'NaN', '１', '1.', '.5', 'Infinity'])('%s is refused', text => {
    expect(() => exact(text)).toThrow(RangeError)
  })

  test('98.7%: 52,532 of 53,201 (SPEC F19)', () => {
    expect(decimal(times(exact(100), over(exact(52532), exact(53201))), 1)).toBe('98.7')
  })

  test('rounding is a whole unit off by at most a half, and the same for the same value however it is written', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 4 }), fc.bigInt(1n, 10n ** 6n), (value, places, by) => {
        const rounded = units(value, places)
        expect(units({ top: value.top * by, bottom: value.bottom * by }, places)).toBe(rounded)
        const off = minus(times(value, exact(10 ** places)), { top: BigInt(rounded), bottom: 1n })
        expect(compareExact(off, exact('0.5'))).toBeLessThanOrEqual(0)
        expect(compareExact(off, exact('-0.5'))).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('sums do not depend on their order', () => {
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        expect(compareExact(plus(plus(a, b), c), plus(a, plus(c, b)))).toBe(0)
        expect(compareExact(minus(plus(a, b), b), a)).toBe(0)
      }),
    )
  })

  test('what is written says the same again', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }), (count, places) => {
        expect(units(exact(written(count, places)), places)).toBe(count === 0 ? 0 : count)
      }),
    )
    expect([plain(exact('12.50')), plain(exact(100)), plain(exact('0.000'))]).toEqual(['12.5', '100', '0'])
  })
})
