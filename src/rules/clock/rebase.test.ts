import { describe, expect, it } from 'vitest'
import { makeCalendar } from '../calendar/index.ts'
import { at, city, FRAMES, said, ZONE } from './fixtures/city.ts'
import { type ClockFact, dueAt, project, rebase } from './index.ts'

const NAME = { zh: '元旦', en: "New Year's Day" }
/** The same city when an (invented) notice for 2027 is out: 31 December to 2 January free, Sunday 3 January worked. */
const newer = makeCalendar({
  zone: ZONE,
  frames: FRAMES,
  announcedThrough: '2027-12-28',
  localHolidays: ['2026-12-31', '2027-01-02'].map(date => ({ date, name: NAME })),
  localWorkdays: [{ date: '2027-01-03', name: NAME }],
})
const LIMIT = { workingDays: 3 }
const started: ClockFact = { type: 'started', at: at('Wed 2026-12-30 10:00') }

describe('rebase', () => {
  const known = dueAt(city, started.at, LIMIT)

  it('makes a provisional due definite', () => {
    expect([said(known.due), known.provisional]).toEqual(['Tue 2027-01-05 17:30', true])
    const same = rebase(newer, known, [started], LIMIT)
    expect(same && [said(same.state.due), same.state.provisional, same.moved]).toEqual([
      'Tue 2027-01-05 17:30',
      false,
      false,
    ])
    expect(same?.state.calendarVersion).toBe(newer.version)
  })

  it('tells that the due moved', () => {
    const one = dueAt(city, started.at, { workingDays: 1 })
    const found = rebase(newer, one, [started], { workingDays: 1 })
    expect([said(one.due), found && said(found.state.due), found?.moved]).toEqual([
      'Thu 2026-12-31 17:30',
      'Sun 2027-01-03 17:30',
      true,
    ])
  })

  it('leaves alone what is definite, told by this calendar, or stopped', () => {
    const definite = dueAt(city, at('Wed 2026-03-18 10:00'), LIMIT)
    expect(rebase(newer, definite, [{ type: 'started', at: at('Wed 2026-03-18 10:00') }], LIMIT)).toBeNull()
    expect(rebase(city, known, [started], LIMIT)).toBeNull()
    const stopped: ClockFact = { type: 'stopped', at: at('Mon 2027-01-04 10:00') }
    expect(rebase(newer, known, [started, stopped], LIMIT)).toBeNull()
  })

  it('keeps an extension that was asked for in time by the older calendar', () => {
    const earlier = makeCalendar({
      zone: ZONE,
      frames: FRAMES,
      announcedThrough: '2027-12-28',
      localWorkdays: [
        { date: '2027-01-02', name: NAME },
        { date: '2027-01-03', name: NAME },
      ],
    })
    const asked = at('Tue 2027-01-05 10:00')
    const facts: ClockFact[] = [
      started,
      { type: 'extended', at: asked, askedAt: asked, by: 'head', add: { workingDays: 1 } },
    ]
    const before = project(city, facts, LIMIT)
    const found = rebase(earlier, before, facts, LIMIT)
    expect([said(before.due), found && said(found.state.due)]).toEqual(['Wed 2027-01-06 17:30', 'Mon 2027-01-04 17:30'])
  })
})
