import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, city, said } from './fixtures/city.ts'
import { type ClockFact, type Limit, parseLimit, project, remaining, type ThresholdMark, thresholds } from './index.ts'

const MONDAY: ClockFact = { type: 'started', at: at('Mon 2026-03-16 10:00') }
const MARKS: ThresholdMark[] = [
  { overdue: { workingDays: 1 } },
  { share: 1 },
  { share: 0.8 },
  { share: 0.5 },
  { overdue: { hours: 2 } },
]
const fired = (limit: string, ...facts: ClockFact[]) =>
  thresholds(city, project(city, facts, parseLimit(limit)), MARKS).map(({ mark, at: when }) => [
    'share' in mark ? mark.share : mark.overdue,
    said(when),
  ])

describe('thresholds', () => {
  it('of working days lie in working hours, oldest first', () => {
    expect(fired('3wd', MONDAY)).toEqual([
      [0.5, 'Wed 2026-03-18 13:45'],
      [0.8, 'Thu 2026-03-19 11:30'],
      [1, 'Thu 2026-03-19 17:30'],
      [{ hours: 2 }, 'Thu 2026-03-19 19:30'],
      [{ workingDays: 1 }, 'Fri 2026-03-20 17:30'],
    ])
  })

  it('of hours lie anywhere in the day', () => {
    expect(fired('24h', MONDAY)).toEqual([
      [0.5, 'Mon 2026-03-16 22:00'],
      [0.8, 'Tue 2026-03-17 05:12'],
      [1, 'Tue 2026-03-17 10:00'],
      [{ hours: 2 }, 'Tue 2026-03-17 12:00'],
      [{ workingDays: 1 }, 'Wed 2026-03-18 17:30'],
    ])
  })

  it('are shifted by a pause that is over, and stay where they were before it', () => {
    const pause: ClockFact[] = [
      { type: 'paused', at: at('Thu 2026-03-19 10:00'), ground: 'material' },
      { type: 'resumed', at: at('Fri 2026-03-20 10:00') },
    ]
    expect(fired('3wd', MONDAY, ...pause).slice(0, 3)).toEqual([
      [0.5, 'Wed 2026-03-18 13:45'],
      [0.8, 'Fri 2026-03-20 11:30'],
      [1, 'Fri 2026-03-20 17:30'],
    ])
    expect(fired('3wd', MONDAY, ...pause.slice(0, 1))).toEqual([[0.5, 'Wed 2026-03-18 13:45']])
  })

  it('do not fire from the stop on', () => {
    expect(fired('3wd', MONDAY, { type: 'stopped', at: at('Thu 2026-03-19 17:30') }).map(([mark]) => mark)).toEqual([
      0.5, 0.8,
    ])
  })

  it('keep the mark as it was given', () => {
    const mark = { share: 0.5, code: 'half', tell: ['handler'] }
    expect(thresholds(city, project(city, [MONDAY], { days: 5 }), [mark])[0]?.mark).toBe(mark)
  })

  it.each([0, 1.2, -1, Number.NaN])('refuse a share of %s', share => {
    expect(() => thresholds(city, project(city, [MONDAY], { days: 5 }), [{ share }])).toThrow(
      'is not above 0 and up to 1',
    )
  })

  it('come when the share is reached', () => {
    const limit = fc.constantFrom<Limit>({ workingDays: 3 }, { hours: 100 }, { days: 9 })
    const hours = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 4 })
    fc.assert(
      fc.property(limit, hours, fc.integer({ min: 1, max: 100 }), (of, gaps, percent) => {
        let now = MONDAY.at
        const facts = gaps.map((gap, i): ClockFact => {
          now = now.add({ hours: gap })
          return i % 2 === 0 ? { type: 'paused', at: now, ground: 'material' } : { type: 'resumed', at: now }
        })
        const state = project(city, [MONDAY, ...facts], of)
        const [found] = thresholds(city, state, [{ share: percent / 100 }])
        if (found) expect(remaining(city, state, found.at, 1).share).toBeCloseTo(percent / 100, 5)
        else expect(state.paused).not.toBeNull()
      }),
    )
  })
})
