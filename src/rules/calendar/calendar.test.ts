import { describe, expect, it } from 'vitest'
import { type CalendarSettings, makeCalendar } from './index.ts'

const FRAMES = [
  { from: '08:30', to: '12:00' },
  { from: '13:30', to: '17:30' },
]
const build = (more: Partial<CalendarSettings> = {}) =>
  makeCalendar({ zone: 'Asia/Shanghai', frames: FRAMES, announcedThrough: '2026-12-28', ...more })
const date = (iso: string) => Temporal.PlainDate.from(iso)
const NAME = { zh: '市庆', en: 'City day' }

describe('days', () => {
  it.each([
    // weekday, date, worked, name
    ['Fri', '2024-02-09', true, undefined], // 除夕 was not a holiday in 2024
    ['Sat', '2024-02-10', false, '春节'],
    ['Sun', '2024-02-18', true, '春节'],
    ['Sun', '2025-01-26', true, '春节'],
    ['Tue', '2025-01-28', false, '春节'],
    ['Sat', '2025-02-08', true, '春节'],
    ['Wed', '2025-10-08', false, '国庆节'],
    ['Sun', '2026-01-04', true, '元旦'],
    ['Sat', '2026-02-14', true, '春节'],
    ['Mon', '2026-02-23', false, '春节'],
    ['Sat', '2026-03-21', false, undefined],
    ['Mon', '2018-12-31', false, '元旦'], // free by the notice for 2019
  ])('%s %s worked: %s', (weekday, iso, worked, name) => {
    const day = build().workingDay(date(iso))
    expect(date(iso).toLocaleString('en', { weekday: 'short' })).toBe(weekday)
    expect([day.working, day.name?.zh, day.announced]).toEqual([worked, name, true])
  })

  it.each([
    ['Mon', '2026-12-28', true, true],
    ['Tue', '2026-12-29', true, false], // the notice for 2027 may still move it
    ['Fri', '2027-01-01', false, false], // a holiday by law
    ['Fri', '2027-02-05', false, false], // 除夕
    ['Tue', '2027-02-09', true, false], // 初四: perhaps free, but by a notice only
    ['Mon', '2027-04-05', false, false], // 清明
    ['Sun', '2027-05-02', false, false],
    ['Wed', '2027-06-09', false, false], // 端午
    ['Wed', '2027-09-15', false, false], // 中秋
    ['Sun', '2027-10-03', false, false],
    ['Sat', '2027-10-09', false, false],
    ['Mon', '2003-12-29', true, false], // before the first notice of the library
    ['Wed', '2110-01-01', false, false], // beyond the lunar tables the solar days still hold
    ['Thu', '2110-01-02', true, false],
  ])('%s %s worked: %s, announced: %s', (weekday, iso, worked, announced) => {
    const day = build().workingDay(date(iso))
    expect(date(iso).toLocaleString('en', { weekday: 'short' })).toBe(weekday)
    expect([day.working, day.announced]).toEqual([worked, announced])
  })

  it('puts the days of the city before those of the country', () => {
    const city = build({
      localHolidays: [{ date: '2026-03-18', name: NAME }],
      localWorkdays: [{ date: '2026-02-17', name: NAME }],
    })
    expect(city.workingDay(date('2026-03-18'))).toEqual({ working: false, announced: true, name: NAME })
    expect(city.workingDay(date('2026-02-17')).working).toBe(true)
    expect(city.addWorkingDays(date('2026-03-17'), 1).toString()).toBe('2026-03-19')
  })

  it('keeps the holidays of the law where the city entered a notice that the library lacks', () => {
    const city = build({
      announcedThrough: '2110-12-28',
      localWorkdays: [{ date: '2110-01-04', name: NAME }],
    })
    expect(city.workingDay(date('2110-01-01'))).toMatchObject({ working: false, announced: true })
    expect(city.workingDay(date('2110-01-04')).working).toBe(true)
  })

  it('believes the library for every year of which it has a notice', () => {
    const city = makeCalendar({ zone: 'Asia/Shanghai', frames: FRAMES })
    expect(city.announcedThrough.toString() >= '2026-12-28').toBe(true)
    expect(city.announcedThrough.toString()).toMatch(/-12-28$/)
  })
})

describe('hours', () => {
  const summer = {
    from: '06-01',
    to: '09-30',
    frames: [
      { from: '08:00', to: '12:00' },
      { from: '15:00', to: '18:00' },
    ],
  }
  const winter = { from: '12-01', to: '02-15', frames: [{ from: '09:00', to: '17:00' }] }
  const city = build({ seasons: [summer, winter] })
  const frames = (iso: string) => city.frames(date(iso)).map(f => `${f.from}-${f.to}`)

  it.each([
    ['2026-05-29', ['08:30:00-12:00:00', '13:30:00-17:30:00'], '17:30'],
    ['2026-06-01', ['08:00:00-12:00:00', '15:00:00-18:00:00'], '18:00'],
    ['2026-09-30', ['08:00:00-12:00:00', '15:00:00-18:00:00'], '18:00'],
    ['2026-12-31', ['09:00:00-17:00:00'], '17:00'],
    ['2026-01-05', ['09:00:00-17:00:00'], '17:00'],
  ])('%s', (iso, expected, close) => {
    expect(frames(iso)).toEqual(expected)
    const end = city.closeOfBusiness(date(iso))?.toZonedDateTimeISO('Asia/Shanghai')
    expect(end?.toPlainDateTime().toString({ smallestUnit: 'minute' })).toBe(`${iso}T${close}`)
  })

  it('has none on a free day', () => {
    expect(frames('2026-02-17')).toEqual([])
    expect(city.closeOfBusiness(date('2026-02-17'))).toBeNull()
  })

  it('keeps the wall clock on days when a zone changes its offset', () => {
    const paris = build({ zone: 'Europe/Paris', localWorkdays: [{ date: '2026-03-29', name: NAME }] })
    expect(paris.closeOfBusiness(date('2026-03-29'))?.toString()).toBe('2026-03-29T15:30:00Z')
    expect(paris.dateAt(Temporal.Instant.from('2026-03-29T22:00Z')).toString()).toBe('2026-03-30')
    expect(paris.dateAt(Temporal.Instant.from('2026-03-29T21:59Z')).toString()).toBe('2026-03-29')
  })
})

describe('version', () => {
  it('names the library, its release and the local settings', () => {
    expect(build().version).toMatch(/^chinese-days@\d+\.\d+\.\d+\+[0-9a-f]{8}$/)
    expect(build({ version: 'yunhu-2026.1' }).version).toBe(`yunhu-2026.1+${build().version}`)
    expect(build().version).toBe(build().version)
  })

  it.each<[string, Partial<CalendarSettings>]>([
    ['zone', { zone: 'Asia/Urumqi' }],
    ['frames', { frames: [{ from: '09:00', to: '17:00' }] }],
    ['seasons', { seasons: [{ from: '06-01', to: '09-30', frames: FRAMES }] }],
    ['localHolidays', { localHolidays: [{ date: '2026-03-18', name: NAME }] }],
    ['localWorkdays', { localWorkdays: [{ date: '2026-03-21', name: NAME }] }],
    ['announcedThrough', { announcedThrough: '2025-12-28' }],
  ])('changes with %s', (_, more) => expect(build(more).version).not.toBe(build().version))
})

describe('bad settings', () => {
  it.each<[Partial<CalendarSettings>, string]>([
    [{ zone: 'Asia/Nowhere' }, 'zone: "Asia/Nowhere" is not known; write an IANA name, e.g. Asia/Shanghai'],
    [{ frames: [] }, 'frames: give at least one working frame, e.g. 08:30 to 12:00'],
    [{ frames: [{ from: '8.30', to: '12:00' }] }, 'frames: "8.30" is not a time of day; write HH:MM, e.g. 08:30'],
    [{ frames: [...FRAMES].reverse() }, 'frames: 08:30–12:00 must end after it starts and after the frame before it'],
    [
      { seasons: [{ from: '6-1', to: '09-30', frames: FRAMES }] },
      'seasons[0]: "6-1" is not a day of the year; write MM-DD, e.g. 06-01',
    ],
    [
      { localHolidays: [{ date: '2026-02-30', name: NAME }] },
      'localHolidays: "2026-02-30" is not a date; write YYYY-MM-DD, e.g. 2026-10-01',
    ],
    [
      {
        localHolidays: [
          { date: '2026-03-18', name: NAME },
          { date: '2026-03-18', name: NAME },
        ],
      },
      'localHolidays: 2026-03-18 is given twice',
    ],
    [
      { localHolidays: [{ date: '2026-03-18', name: NAME }], localWorkdays: [{ date: '2026-03-18', name: NAME }] },
      'localWorkdays: 2026-03-18 is a local holiday as well',
    ],
    [{ announcedThrough: 'soon' }, 'announcedThrough: "soon" is not a date; write YYYY-MM-DD, e.g. 2026-10-01'],
  ])('%j', (more, message) => expect(() => build(more)).toThrow(message))

  it('refuses to add no days', () => {
    expect(() => build().addWorkingDays(date('2026-03-18'), 0)).toThrow('not a whole number from 1')
  })
})
