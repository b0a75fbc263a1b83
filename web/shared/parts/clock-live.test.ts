import { describe, expect, it } from 'vitest'
import type { ClockView } from '../api/types.ts'
import { liveClock } from './clock-live.ts'

const at = (iso: string) => Date.parse(iso)
const clock = (by: Partial<ClockView>): ClockView => ({
  level: 'ok',
  words: { zh: '还剩 1.5 个工作日', en: '1.5 working days left' },
  share: 0.5,
  startedAt: '2026-03-18T00:00:00Z',
  dueAt: '2026-03-19T00:00:00Z',
  stoppedAt: null,
  provisional: false,
  limit: '24h',
  calendarVersion: '1',
  ...by,
})

describe('a running clock between two answers of the server', () => {
  it('counts hours and minutes of an hour limit, with its share', () => {
    const live = liveClock(clock({}), at('2026-03-18T22:32:00Z'))
    expect(live.words.zh).toBe('还剩 1 小时 28 分')
    expect(live.share).toBeCloseTo(22.5333 / 24, 3)
  })
  it('keeps the words of the server for working days', () =>
    expect(liveClock(clock({ limit: '3wd' }), at('2026-03-18T12:00:00Z')).words.zh).toBe('还剩 1.5 个工作日'))
  it.each([
    ['2026-03-19T00:05:00Z', '超时 5 分'],
    ['2026-03-19T03:30:00Z', '超时 3.5 小时'],
    ['2026-03-21T00:00:00Z', '超时 2 天'],
  ])('turns late by itself at %s', (now, words) => {
    const live = liveClock(clock({ limit: '3wd' }), at(now))
    expect([live.level, live.words.zh, live.share]).toEqual(['late', words, 1])
  })
  it('does not touch a stopped or paused clock', () => {
    for (const level of ['paused', 'met', 'missed'] as const) {
      expect(liveClock(clock({ level }), at('2026-04-01T00:00:00Z')).words.zh).toBe('还剩 1.5 个工作日')
    }
  })
})
