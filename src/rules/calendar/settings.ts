import { createHash } from 'node:crypto'
import { type CivilDay, dayOf } from './civil-day.ts'
import { type DayName, lastAnnouncedYear, NATIONAL_SOURCE } from './national-days.ts'

/** A stretch of working hours of a day, wall clock of the city, `HH:MM`. */
export type FrameSetting = { readonly from: string; readonly to: string }

/** Other working hours for a part of the year: `MM-DD` to `MM-DD`, both included; may run over New Year. */
export type SeasonSetting = { readonly from: string; readonly to: string; readonly frames: readonly FrameSetting[] }

/** A day that a city adds to the national calendar: `YYYY-MM-DD`. */
export type LocalDay = { readonly date: string; readonly name: DayName }

export type CalendarSettings = {
  /** A label of the city's own, put before the computed version. */
  readonly version?: string
  /** IANA zone, e.g. Asia/Shanghai. */
  readonly zone: string
  /** Working hours of the year, in order. */
  readonly frames: readonly FrameSetting[]
  /** Working hours of parts of the year; of two that overlap the first counts. */
  readonly seasons?: readonly SeasonSetting[]
  readonly localHolidays?: readonly LocalDay[]
  readonly localWorkdays?: readonly LocalDay[]
  /** Last day whose working or not is known, `YYYY-MM-DD`. Default: what the library's last notice settles. */
  readonly announcedThrough?: string
}

/** Minutes from midnight, `to` after `from`. */
export type MinuteFrame = { readonly from: number; readonly to: number }

export type Settings = {
  readonly version: string
  readonly zone: string
  readonly framesOn: (monthDay: string) => readonly MinuteFrame[]
  readonly localHolidays: ReadonlyMap<string, DayName>
  readonly localWorkdays: ReadonlyMap<string, DayName>
  readonly announcedThrough: CivilDay
}

/** A calendar that cannot be built: `message` says which setting is wrong and what it should look like. */
export class CalendarError extends Error {
  override readonly name = 'CalendarError'
}

const MONTH_DAY = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/

function minutes(text: string, where: string): number {
  const match = TIME.exec(text)
  if (!match) throw new CalendarError(`${where}: "${text}" is not a time of day; write HH:MM, e.g. 08:30`)
  return Number(match[1]) * 60 + Number(match[2])
}

function readFrames(frames: readonly FrameSetting[], where: string): readonly MinuteFrame[] {
  if (frames.length === 0) throw new CalendarError(`${where}: give at least one working frame, e.g. 08:30 to 12:00`)
  let end = -1
  return frames.map(frame => {
    const read = { from: minutes(frame.from, where), to: minutes(frame.to, where) }
    if (read.to <= read.from || read.from < end) {
      throw new CalendarError(
        `${where}: ${frame.from}–${frame.to} must end after it starts and after the frame before it`,
      )
    }
    end = read.to
    return read
  })
}

function readDate(text: string, where: string): CivilDay {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dayOf(Temporal.PlainDate.from(text))
  } catch {
    // the shape is right, the day does not exist: same error
  }
  throw new CalendarError(`${where}: "${text}" is not a date; write YYYY-MM-DD, e.g. 2026-10-01`)
}

function readLocalDays(days: readonly LocalDay[], where: string): ReadonlyMap<string, DayName> {
  const read = new Map<string, DayName>()
  for (const { date, name } of days) {
    readDate(date, where)
    if (read.has(date)) throw new CalendarError(`${where}: ${date} is given twice`)
    read.set(date, name)
  }
  return read
}

function readSeasons(settings: CalendarSettings): (monthDay: string) => readonly MinuteFrame[] {
  const allYear = readFrames(settings.frames, 'frames')
  const seasons = (settings.seasons ?? []).map((season, i) => {
    const where = `seasons[${i}]`
    for (const end of [season.from, season.to]) {
      if (!MONTH_DAY.test(end))
        throw new CalendarError(`${where}: "${end}" is not a day of the year; write MM-DD, e.g. 06-01`)
    }
    return { from: season.from, to: season.to, frames: readFrames(season.frames, where) }
  })
  const holds = (from: string, to: string, at: string) => (from <= to ? from <= at && at <= to : at >= from || at <= to)
  return monthDay => seasons.find(season => holds(season.from, season.to, monthDay))?.frames ?? allYear
}

function checkZone(zone: string): void {
  try {
    new Temporal.PlainDate(2026, 1, 1).toZonedDateTime(zone)
  } catch {
    throw new CalendarError(`zone: "${zone}" is not known; write an IANA name, e.g. Asia/Shanghai`)
  }
}

/**
 * The default of `announcedThrough`. The notice for next year may still touch the last days of this one: 29 to 31 December
 * were changed so for 2007, 2008, 2012 and 2019 (e.g. Monday 2018-12-31 became free and Saturday 2018-12-29 worked by 国办发明电
 * 〔2018〕15号), never an earlier day. So a notice settles its year up to 28 December.
 */
function settledByLibrary(): string {
  return `${lastAnnouncedYear()}-12-28`
}

/** Reads and checks the settings of a city's calendar. @throws CalendarError */
export function readSettings(settings: CalendarSettings): Settings {
  checkZone(settings.zone)
  const localHolidays = readLocalDays(settings.localHolidays ?? [], 'localHolidays')
  const localWorkdays = readLocalDays(settings.localWorkdays ?? [], 'localWorkdays')
  for (const date of localWorkdays.keys()) {
    if (localHolidays.has(date)) throw new CalendarError(`localWorkdays: ${date} is a local holiday as well`)
  }
  const announced = settings.announcedThrough ?? settledByLibrary()
  const plain = (frames: readonly FrameSetting[]) => frames.map(f => [f.from, f.to])
  const facts = [
    settings.zone,
    plain(settings.frames),
    (settings.seasons ?? []).map(s => [s.from, s.to, plain(s.frames)]),
    [...localHolidays.keys()].sort(),
    [...localWorkdays.keys()].sort(),
    announced,
  ]
  const digest = createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 8)
  const label = settings.version ? `${settings.version}+` : ''
  return {
    version: `${label}${NATIONAL_SOURCE}+${digest}`,
    zone: settings.zone,
    framesOn: readSeasons(settings),
    localHolidays,
    localWorkdays,
    announcedThrough: readDate(announced, 'announcedThrough'),
  }
}
