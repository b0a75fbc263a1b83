import { describe, expect, it } from 'vitest'
import { checkLimit, formatLimit, type Limit, parseLimit } from './index.ts'

describe('limit', () => {
  it.each<[string, Limit]>([
    ['30min', { minutes: 30 }],
    ['24h', { hours: 24 }],
    ['3wd', { workingDays: 3 }],
    ['5d', { days: 5 }],
    ['9999h', { hours: 9999 }],
  ])('reads and writes %s', (text, limit) => {
    expect(parseLimit(text)).toEqual(limit)
    expect(formatLimit(limit)).toBe(text)
  })

  it.each(['', '3', '3w', '0wd', '03d', '1.5wd', '-1h', '3 wd', '10000h', '3WD', '3wd '])('refuses "%s"', text => {
    expect(() => parseLimit(text)).toThrow(
      `limit "${text}": write a whole number from 1 to 9999 and its unit: 30min (minutes), 24h (hours), 3wd (working days) or 5d (calendar days)`,
    )
  })

  it.each<Limit>([{ minutes: 0.5 }, { hours: 0 }, { workingDays: 1.5 }, { days: 10000 }, { days: Number.NaN }])(
    'refuses %j',
    limit => {
      expect(() => checkLimit(limit)).toThrow('the amount must be a whole number from 1 to 9999')
    },
  )
})
