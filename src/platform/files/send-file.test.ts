import { expect, test } from 'vitest'
import { dispositionOf, rangeOf } from './send-file.ts'

test.each([
  [undefined, null],
  ['bytes=0-', { start: 0, end: 999 }],
  ['bytes=0-0', { start: 0, end: 0 }],
  ['bytes=900-2000', { start: 900, end: 999 }],
  ['bytes=-10', { start: 990, end: 999 }],
  ['bytes=-2000', { start: 0, end: 999 }],
  ['bytes=1000-', 'outside'],
  ['bytes=-0', 'outside'],
  ['bytes=5-2', null],
  ['bytes=0-1,5-6', null],
  ['bytes=-', null],
  ['lines=1-2', null],
])('RFC 9110: the range %j of 1000 bytes', (header, range) => {
  expect(rangeOf(header, 1000)).toEqual(range)
})

test('RFC 6266: a name can not break out of its header', () => {
  expect(dispositionOf('inline', "夜里的'路灯'\".jpg")).toBe(
    `inline; filename="___'__'_.jpg"; filename*=UTF-8''%E5%A4%9C%E9%87%8C%E7%9A%84%27%E8%B7%AF%E7%81%AF%27%22.jpg`,
  )
})
