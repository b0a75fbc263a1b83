import { describe, expect, it } from 'vitest'
import { date, dayOf, moment, period } from './dates.ts'

// 18 March 2026, 13:32 in the city; five in the morning in UTC
const now = Date.parse('2026-03-18T05:32:00Z')

describe('moments in words', () => {
  it.each([
    ['2026-03-18T09:30:00Z', '今天 17:30', 'today 17:30'],
    ['2026-03-17T16:30:00Z', '今天 00:30', 'today 00:30'],
    ['2026-03-17T15:59:00Z', '昨天 23:59', 'yesterday 23:59'],
    ['2026-03-19T09:30:00Z', '明天 17:30', 'tomorrow 17:30'],
    ['2026-03-23T09:30:00Z', '3 月 23 日（周一）17:30', 'Mon 23 Mar, 17:30'],
    ['2027-01-06T09:30:00Z', '2027 年 1 月 6 日（周三）17:30', 'Wed 6 Jan 2027, 17:30'],
  ])('%s', (at, zh, en) => {
    expect(moment(at, 'zh', now)).toBe(zh)
    expect(moment(at, 'en', now)).toBe(en)
  })
  it('counts days in the city, not in UTC', () => expect(dayOf('2026-03-17T16:00:00Z')).toBe('2026-03-18'))
  it('writes dates and periods', () => {
    expect(date('2026-03-16T01:00:00Z', 'zh', now)).toBe('3 月 16 日')
    expect(period('2026-02', 'zh')).toBe('2026 年 2 月')
    const periods = ['2026', '2026-Q1', '2026-W03', '2026-W11-12', '2026-03-01~2026-05-31']
    expect(periods.map(one => period(one, 'zh'))).toEqual([
      ...['2026 年', '2026 年第 1 季度', '2026 年第 3 周', '2026 年第 11 至 12 周'],
      '2026 年 3 月 1 日至2026 年 5 月 31 日',
    ])
    expect(periods.slice(0, 4).map(one => period(one, 'en'))).toEqual([
      ...['2026', 'quarter 1 of 2026', 'week 3 of 2026', 'weeks 11 to 12 of 2026'],
    ])
    expect(period('2026-02-03', 'en')).toBe('3 Feb 2026')
  })
})
