import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskName, maskPhone, nameKey, normalizePhone } from './contact.ts'

test.each([
  ['13812342046', '13812342046'],
  [' +86 138-1234 2046', '13812342046'],
  ['008613812342046', '13812342046'],
  ['8613812342046', '13812342046'],
  ['013812342046', '13812342046'],
  ['１３８１２３４２０４６', '13812342046'],
  ['(0631) 7562345', '06317562345'],
  ['+86 631 7562345', null],
  ['7562345', '7562345'],
  ['12345', '12345'],
  ['400-123-4567', '4001234567'],
  ['+49 30 901820', '+4930901820'],
  ['1381234204', null],
  ['12', null],
  ['无', null],
  ['', null],
])('normalizePhone(%j) is %j', (typed, digits) => {
  expect(normalizePhone(typed)).toBe(digits)
})

test.each([
  ['13812342046', '138****2046'],
  ['+86 138 1234 2046', '138****2046'],
  ['0631-7562345', '0631*****45'],
  ['7562345', '*****45'],
  ['12345', '*****'],
  ['+4930901820', '*********20'],
  ['没有电话', '****'],
])('maskPhone(%j) is %j', (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked)
})

test.each([
  ['王小明', '王**'],
  ['王明', '王*'],
  ['王', '*'],
  ['', ''],
  ['𠮷田', '𠮷*'],
  ['王𠮷', '王*'],
  ['买买提·艾力', '买**·**'],
  ['John Smith', 'J*** *****'],
])('maskName(%j) is %j', (name, masked) => {
  expect(maskName(name)).toBe(masked)
})

test('names of fifty characters, any character (K29): one stays, all others are masked one by one', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('王', '𠮷', '𪚥', '㛃', '艾'), { minLength: 2, maxLength: 50 }), chars => {
      expect(maskName(chars.join(''))).toBe(chars[0] + '*'.repeat(chars.length - 1))
    }),
  )
})

test.each([
  ['买买提·艾力', '买买提・艾力'],
  ['买买提·艾力', '买买提 艾力'],
  ['John Smith', 'ＪＯＨＮ　smith'],
  ['O’Neil', "o'neil"],
])('K29 K46: %j and %j are one name', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other))
})

test('K46: rare characters are not confounded, and another name is another key', () => {
  expect(nameKey('𠮷田')).not.toBe(nameKey('吉田'))
  expect(nameKey('王小明')).not.toBe(nameKey('王小'))
})
