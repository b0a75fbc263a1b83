import { expect, test } from 'vitest'
import { civilWords, dayWords } from './day-words.ts'

test('a civil day and a month are said in words; what is neither stays', () => {
  expect(civilWords('2026-11-06')).toEqual({ zh: '11 月 6 日', en: '6 Nov' })
  expect(civilWords('2026-11')).toEqual({ zh: '2026 年 11 月', en: 'Nov 2026' })
  expect(civilWords('2026-H1')).toEqual({ zh: '2026-H1', en: '2026-H1' })
})

test('a moment is said by its own minute and zone, whatever was said before', () => {
  const at = (text: string) => Temporal.Instant.from(text)
  for (let again = 0; again < 2; again++) {
    expect(dayWords(at('2026-03-19T09:30:59Z'), 'Asia/Shanghai')).toEqual({
      zh: '3 月 19 日（周四）17:30',
      en: 'Thu 19 Mar, 17:30',
    })
    expect(dayWords(at('2026-03-19T09:31:00Z'), 'Asia/Shanghai').zh).toBe('3 月 19 日（周四）17:31')
    expect(dayWords(at('2026-03-19T16:00:00Z'), 'Asia/Shanghai').zh).toBe('3 月 20 日（周五）00:00')
    expect(dayWords(at('2026-03-19T16:00:00Z'), 'UTC').zh).toBe('3 月 19 日（周四）16:00')
  }
})
