import { expect, test } from 'vitest'
import { spellingOf } from './spelling.ts'

test.each([
  ['张海峰', 'zhanghaifeng zhf'],
  ['崖头街道', 'yatoujiedao ytjd'],
  ['', ''],
  ['12345', ''],
  ['John Smith', ''],
])('K41: %s is found by %j', (name, spelling) => {
  expect(spellingOf(name)).toBe(spelling)
})

test('K41: a surname with a reading of its own is found by both ways', () => {
  expect(spellingOf('单雄信')).toContain('shanxiongxin')
  expect(spellingOf('单雄信')).toContain('danxiongxin')
  expect(spellingOf('吕梁').split(' ')).toEqual(['lvliang', 'll'])
})
