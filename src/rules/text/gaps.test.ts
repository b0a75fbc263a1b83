import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillGaps, gapsIn } from './gaps.ts'

test.each([
  ['您好，{单位}已经修好。', ['{单位}']],
  ['地点：____，日期：___', ['____', '___']],
  ['{甲}{甲}', ['{甲}']],
  ['荣政〔2026〕3 号【通知】', []],
  ['a_b __init__', []],
])('K37: gaps of %s', (text, gaps) => {
  expect(gapsIn(text)).toEqual(gaps)
})

test('K37: what is known is filled, what is not stays a gap', () => {
  expect(fillGaps('{单位}办 {编号}，{谁}。', { 单位: '住建局', 编号: '26-1', 谁: null })).toBe('住建局办 26-1，{谁}。')
  expect(fillGaps('{toString}', {})).toBe('{toString}')
})

test('K37: a text whose every variable is known has no gap left', () => {
  const name = fc.stringMatching(/^[\u4e00-\u9fa5]{1,6}$/)
  fc.assert(
    fc.property(fc.dictionary(name, fc.stringMatching(/^[\u4e00-\u9fa5]{0,8}$/), { maxKeys: 5 }), known => {
      const text = Object.keys(known)
        .map(key => `说明{${key}}。`)
        .join('')
      expect(gapsIn(fillGaps(text, known))).toEqual([])
    }),
  )
})
