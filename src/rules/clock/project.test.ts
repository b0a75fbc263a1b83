import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeCalendar } from '../calendar/index.ts'
import { at, city, FRAMES, said, ZONE } from './fixtures/city.ts'
import { extended, paused, resumed, started, stopped, THREE_DAYS } from './fixtures/facts.ts'
import { ClockError, type ClockFact, type Limit, parseLimit, project } from './index.ts'

const due = (limit: string, ...facts: ClockFact[]) => said(project(city, facts, parseLimit(limit)).due)

describe('a pause of a working-day limit gives back the working time lost', () => {
  it.each([
    ['a whole day, from ten to ten', 'Tue 2026-03-17 10:00', 'Wed 2026-03-18 10:00', 'Fri 2026-03-20 17:30'],
    ['two hours', 'Tue 2026-03-17 10:00', 'Tue 2026-03-17 12:00', 'Fri 2026-03-20 10:30'],
    ['two hours around noon', 'Tue 2026-03-17 11:00', 'Tue 2026-03-17 14:30', 'Fri 2026-03-20 10:30'],
    [
      'four hours, across the noon of the new last day',
      'Tue 2026-03-17 13:30',
      'Tue 2026-03-17 17:30',
      'Fri 2026-03-20 14:00',
    ],
    ['nothing at night', 'Tue 2026-03-17 18:00', 'Wed 2026-03-18 08:00', 'Thu 2026-03-19 17:30'],
    [
      'nothing on the day of the start, which does not count',
      'Mon 2026-03-16 11:00',
      'Mon 2026-03-16 16:00',
      'Thu 2026-03-19 17:30',
    ],
    [
      'only what lies after the day of the start',
      'Mon 2026-03-16 11:00',
      'Tue 2026-03-17 10:30',
      'Fri 2026-03-20 10:30',
    ],
    ['a weekend is no working time', 'Thu 2026-03-19 17:00', 'Mon 2026-03-23 08:30', 'Mon 2026-03-23 09:00'],
  ])('%s', (_, from, to, expected) => {
    expect(due('3wd', THREE_DAYS, paused(from), resumed(to))).toBe(expected)
  })

  it('over Spring Festival: half of Friday, the make-up Saturday, Tuesday and half of Wednesday', () => {
    const facts = [started('Wed 2026-02-11 10:00'), paused('Fri 2026-02-13 13:30'), resumed('Wed 2026-02-25 13:30')]
    expect(due('3wd', facts[0] as ClockFact)).toBe('Sat 2026-02-14 17:30')
    expect(due('3wd', ...facts)).toBe('Thu 2026-02-26 17:30')
  })

  it('gives back a whole day for pauses that make up one, whatever their parts', () => {
    const part = fc.integer({ min: 60, max: 105 })
    fc.assert(
      fc.property(fc.tuple(part, part, part, part), parts => {
        const last = 450 - parts.reduce((sum, minutes) => sum + minutes, 0)
        const pauses = [...parts, last].flatMap((minutes, i): ClockFact[] => {
          const from = at('Tue 2026-03-17 08:30').add({ hours: 24 * (i < 4 ? i : 6) })
          const to = from.add({ minutes })
          return [
            { type: 'paused', at: from, ground: 'material' },
            { type: 'resumed', at: to },
          ]
        })
        expect(due('12wd', THREE_DAYS, ...pauses)).toBe('Thu 2026-04-02 17:30')
      }),
    )
  })

  it('gives a whole day for a whole day also when the hours of the season change', () => {
    const summer = {
      from: '06-01',
      to: '09-30',
      frames: [
        { from: '08:00', to: '12:00' },
        { from: '15:00', to: '18:00' },
      ],
    }
    const seasonal = makeCalendar({ zone: ZONE, frames: FRAMES, seasons: [summer] })
    const facts = [started('Wed 2026-05-27 10:00'), paused('Thu 2026-05-28 10:00'), resumed('Fri 2026-05-29 10:00')]
    expect(said(project(seasonal, facts, { workingDays: 2 }).due)).toBe('Mon 2026-06-01 18:00')
  })
})

describe('a pause of other limits', () => {
  it('gives back the time elapsed to hours, round the clock', () => {
    const facts = [started('Mon 2026-03-16 10:00'), paused('Mon 2026-03-16 12:00'), resumed('Tue 2026-03-17 18:00')]
    expect(due('24h', ...facts)).toBe('Wed 2026-03-18 16:00')
  })

  it.each([
    // 5d from Wed 03-18 ends Mon 03-23 17:30
    [
      'ten minutes carry the end to the next close',
      'Thu 2026-03-19 10:00',
      'Thu 2026-03-19 10:10',
      'Tue 2026-03-24 17:30',
    ],
    ['a day is a day', 'Thu 2026-03-19 10:00', 'Fri 2026-03-20 10:00', 'Tue 2026-03-24 17:30'],
    ['a little more than a day is two', 'Thu 2026-03-19 10:00', 'Fri 2026-03-20 10:01', 'Wed 2026-03-25 17:30'],
    ['five days end on a Saturday and roll on', 'Thu 2026-03-19 10:00', 'Tue 2026-03-24 10:00', 'Mon 2026-03-30 17:30'],
    ['nothing on the day of the start', 'Wed 2026-03-18 11:00', 'Wed 2026-03-18 16:00', 'Mon 2026-03-23 17:30'],
  ])('calendar days: %s', (_, from, to, expected) => {
    expect(due('5d', started('Wed 2026-03-18 10:00'), paused(from), resumed(to))).toBe(expected)
  })

  it('measures calendar days from the last day itself, before it rolls on', () => {
    // 5d from Mon 03-16 is Sat 03-21: a pause of a day makes it Sunday, which rolls to the same Monday.
    const facts = [started('Mon 2026-03-16 10:00'), paused('Tue 2026-03-17 10:00'), resumed('Wed 2026-03-18 10:00')]
    expect(due('5d', ...facts)).toBe('Mon 2026-03-23 17:30')
  })
})

describe('pauses', () => {
  it('add up, and are told with ground and length', () => {
    const facts = [
      THREE_DAYS,
      paused('Tue 2026-03-17 10:00'),
      resumed('Tue 2026-03-17 12:00'),
      paused('Wed 2026-03-18 10:00'),
      resumed('Wed 2026-03-18 11:00'),
    ]
    const state = project(city, facts, { workingDays: 3 })
    expect(said(state.due)).toBe('Fri 2026-03-20 11:30')
    expect(state.pausedTotal).toBe(3 * 3_600_000)
    expect(state.pauses.map(p => [said(p.from), p.to && said(p.to), p.ground])).toEqual([
      ['Tue 2026-03-17 10:00', 'Tue 2026-03-17 12:00', 'material'],
      ['Wed 2026-03-18 10:00', 'Wed 2026-03-18 11:00', 'material'],
    ])
    expect(state.paused).toBeNull()
  })

  it('hold the clock while they last', () => {
    const state = project(city, [THREE_DAYS, paused('Tue 2026-03-17 10:00')], { workingDays: 3 })
    expect(state.paused).toEqual({ since: at('Tue 2026-03-17 10:00'), ground: 'material' })
    expect(said(state.due)).toBe('Thu 2026-03-19 17:30')
  })

  it('end with the stop', () => {
    const state = project(city, [THREE_DAYS, paused('Tue 2026-03-17 10:00'), stopped('Wed 2026-03-18 10:00')], {
      workingDays: 3,
    })
    expect(state.paused).toBeNull()
    expect([state.stopped && said(state.stopped), said(state.due)]).toEqual([
      'Wed 2026-03-18 10:00',
      'Fri 2026-03-20 17:30',
    ])
  })

  it('begun after expiry give nothing back', () => {
    const facts = [THREE_DAYS, paused('Thu 2026-03-19 17:30'), resumed('Tue 2026-03-24 10:00')]
    const state = project(city, facts, { workingDays: 3 })
    expect([said(state.due), state.pauses, state.pausedTotal]).toEqual(['Thu 2026-03-19 17:30', [], 0])
    expect(project(city, facts.slice(0, 2), { workingDays: 3 }).paused).toBeNull()
  })

  it('make a due provisional when they carry it past the settled days', () => {
    const facts = [started('Wed 2026-12-23 10:00'), paused('Thu 2026-12-24 08:30'), resumed('Fri 2026-12-25 08:30')]
    expect(project(city, facts.slice(0, 1), { workingDays: 3 }).provisional).toBe(false)
    const state = project(city, facts, { workingDays: 3 })
    expect([said(state.due), state.provisional]).toEqual(['Tue 2026-12-29 17:30', true])
  })
})

describe('extensions', () => {
  it('in the unit of the limit add to the limit', () => {
    expect(due('3wd', THREE_DAYS, extended('Tue 2026-03-17 10:00', '2wd'))).toBe('Mon 2026-03-23 17:30')
    expect(due('5d', started('Mon 2026-03-16 10:00'), extended('Tue 2026-03-17 10:00', '1d'))).toBe(
      'Mon 2026-03-23 17:30',
    )
  })

  it('in another unit run on from the due', () => {
    expect(due('24h', THREE_DAYS, extended('Mon 2026-03-16 12:00', '1wd'))).toBe('Wed 2026-03-18 17:30')
    expect(due('3wd', THREE_DAYS, extended('Tue 2026-03-17 10:00', '12h'))).toBe('Fri 2026-03-20 05:30')
  })

  it('to a fixed instant stand as decided, and later pauses shift them', () => {
    const fixed = extended('Tue 2026-03-17 10:00', { to: 'Fri 2026-03-27 12:00' })
    expect(due('3wd', THREE_DAYS, fixed)).toBe('Fri 2026-03-27 12:00')
    const pause = [paused('Wed 2026-03-18 10:00'), resumed('Wed 2026-03-18 12:00')]
    expect(due('3wd', THREE_DAYS, fixed, ...pause)).toBe('Fri 2026-03-27 15:30')
    expect(due('3wd', THREE_DAYS, fixed, ...pause, extended('Thu 2026-03-19 10:00', '1wd'))).toBe(
      'Mon 2026-03-30 17:30',
    )
  })

  it('to a fixed instant during a pause leave to give back only what follows the decision', () => {
    const facts = [
      THREE_DAYS,
      paused('Tue 2026-03-17 10:00'),
      extended('Wed 2026-03-18 10:00', { to: 'Fri 2026-03-27 17:30' }),
      resumed('Wed 2026-03-18 12:00'),
    ]
    expect(due('3wd', ...facts)).toBe('Mon 2026-03-30 10:30')
  })

  it('are counted', () => {
    const facts = [THREE_DAYS, extended('Tue 2026-03-17 10:00', '2wd'), extended('Wed 2026-03-18 10:00', '10wd')]
    expect(project(city, facts, { workingDays: 3 }).extensions).toBe(2)
  })

  it('past the settled days make a due provisional, unless it is fixed', () => {
    const start = started('Wed 2026-12-23 10:00')
    const add = project(city, [start, extended('Thu 2026-12-24 10:00', '3wd')], { workingDays: 3 })
    const to = project(city, [start, extended('Thu 2026-12-24 10:00', { to: 'Thu 2027-01-07 17:30' })], {
      workingDays: 3,
    })
    expect([add.provisional, to.provisional]).toEqual([true, false])
  })
})

describe('order of facts', () => {
  it.each<[ClockError['code'], ClockFact[]]>([
    ['not_started', []],
    ['not_started', [paused('Mon 2026-03-16 10:00')]],
    ['started_twice', [THREE_DAYS, THREE_DAYS]],
    ['out_of_order', [THREE_DAYS, paused('Mon 2026-03-16 09:59')]],
    ['already_paused', [THREE_DAYS, paused('Tue 2026-03-17 10:00'), paused('Tue 2026-03-17 11:00')]],
    ['not_paused', [THREE_DAYS, resumed('Tue 2026-03-17 10:00')]],
    ['already_stopped', [THREE_DAYS, stopped('Tue 2026-03-17 10:00'), paused('Tue 2026-03-17 11:00')]],
  ])('%s', (code, facts) => {
    expect(() => project(city, facts, { workingDays: 3 })).toThrow(ClockError)
    expect(() => project(city, facts, { workingDays: 3 })).toThrow(code)
  })
})

describe('any course of events', () => {
  const HALF_HOUR = 1_800_000
  const start = at('Mon 2026-01-26 10:00')
  const limit = fc.constantFrom<Limit>({ workingDays: 12 }, { hours: 400 }, { days: 20 })
  const gaps = fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 8 })
  const course = (steps: number[]): ClockFact[] => {
    let now = start.epochMilliseconds
    const facts = steps.map((step, i): ClockFact => {
      now += step * HALF_HOUR
      const when = Temporal.Instant.fromEpochMilliseconds(now)
      return i % 2 === 0 ? { type: 'paused', at: when, ground: 'material' } : { type: 'resumed', at: when }
    })
    return [{ type: 'started', at: start }, ...facts]
  }

  it('has as much working time left when it resumes as when it was paused', () => {
    fc.assert(
      fc.property(gaps, steps => {
        const facts = course(steps)
        const last = facts.at(-1)
        if (last?.type !== 'resumed') return
        const { position } = city.days
        const left = (till: number, when: Temporal.Instant) => {
          const state = project(city, facts.slice(0, till), { workingDays: 12 })
          const from = Math.max(when.epochMilliseconds, state.countFrom.epochMilliseconds)
          return position(state.due.epochMilliseconds) - position(from)
        }
        const pausedAt = facts.at(-2)?.at ?? start
        const before = left(facts.length - 1, pausedAt)
        if (before > 0) expect(left(facts.length, last.at)).toBeCloseTo(before, 6)
      }),
    )
  })

  it('never brings the due forward, and an extension never less than its absence', () => {
    fc.assert(
      fc.property(gaps, limit, (steps, of) => {
        const facts = course(steps)
        const all = facts.map((_, i) => project(city, facts.slice(0, i + 1), of).due.epochMilliseconds)
        expect(all).toEqual([...all].sort((a, b) => a - b))
        const end = facts.at(-1)?.at ?? start
        const more: ClockFact = { type: 'extended', at: end, askedAt: end, by: 'head', add: of }
        expect(project(city, [...facts, more], of).due.epochMilliseconds).toBeGreaterThan(all.at(-1) ?? 0)
      }),
    )
  })
})
