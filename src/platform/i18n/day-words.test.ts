import { expect, test } from 'vitest'
import { civilWords } from './day-words.ts'

test('a civil day and a month are said in words; what is neither stays', () => {
  expect(civilWords('2026-11-06')).toEqual({ zh: '11 月 6 日', en: '6 Nov' })
  expect(civilWords('2026-11')).toEqual({ zh: '2026 年 11 月', en: 'Nov 2026' })
  expect(civilWords('2026-H1')).toEqual({ zh: '2026-H1', en: '2026-H1' })
})
