import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countGrams, eachGram, readUnits } from './features.ts'

const gramsOf = (text: string, min: number, max: number): string[] => {
  const units = readUnits(text)
  const found: string[] = []
  eachGram(units, { min, max }, (_, first, last) => {
    found.push(text.slice(units.start[first], units.end[last]))
  })
  return found
}

test('a unit is a Chinese character or a whole word; a gram stays within its phrase', () => {
  expect(gramsOf('A3区停水，Wi 38路', 1, 1)).toEqual(['A3', '区', '停', '水', 'Wi', '38', '路'])
  expect(gramsOf('A3区停水，Wi 38路', 2, 3)).toEqual(['A3区', 'A3区停', '区停', '区停水', '停水', '38路'])
  expect(gramsOf('，。', 1, 4)).toEqual([])
})

test('width and case make no difference, order and seed do', () => {
  const grams = (text: string, seed = 0) => [...countGrams(readUnits(text), { min: 1, max: 3 }, seed).keys()].sort()
  expect(grams('ＡＢ路灯')).toEqual(grams('ab路灯'))
  expect(grams('灯路')).not.toEqual(grams('路灯'))
  expect(grams('路灯', 7)).not.toEqual(grams('路灯'))
})

test('long numbers are all the same, short ones are not', () => {
  const one = (text: string) => readUnits(text).hash[0]
  expect(one('20260314000123')).toBe(one('13800000000'))
  expect(one('110')).not.toBe(one('120'))
})

test('positions are those of the text given, and all hashes are 32-bit', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 4 }), (text, max) => {
      const units = readUnits(text)
      eachGram(units, { min: 1, max }, (hash, first, last) => {
        expect(Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32).toBe(true)
        expect((units.start[first] as number) < (units.end[last] as number)).toBe(true)
        expect((units.end[last] as number) <= text.length).toBe(true)
      })
    }),
  )
})
