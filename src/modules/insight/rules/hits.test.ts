import { expect, test } from 'vitest'
import { hits, type WatchKind } from './hits.ts'

test.each<[WatchKind, string, string, boolean]>([
  ['word', '断水', '我们楼断水三天了', true],
  ['word', '断 水', '我们楼断，水三天了', true],
  ['word', '断水', '我们楼停水三天了', false],
  ['word', 'ETC', '高速口的ｅｔｃ坏了', true],
  ['word', '。。', '什么标点都有。。', false],
  ['place', '青鱼滩村', '青鱼滩村的码头没有灯', true],
  ['person', '欧阳朔风', '那位欧阳 朔风收了押金不退', true],
  ['firm', '海晏物业有限公司', '海晏物业乱收费', true],
  ['firm', '海晏物业', '海晏物业有限责任公司乱收费', true],
  ['firm', '公司', '公司欠薪', true],
  ['firm', '宏达集团有限公司', '宏大建材欠薪', false],
])('K96: %s %s in "%s": %s', (kind, words, text, expected) => {
  expect(hits({ kind, words }, [null, text])).toBe(expected)
})
