import { type Calendar, makeCalendar } from '../../rules/calendar/index.ts'
import type { Pack } from './pack/index.ts'

const kept = new WeakMap<Pack, Calendar>()

/** The calendar of a pack; made once for each pack. */
export function calendarOf(pack: Pack): Calendar {
  let calendar = kept.get(pack)
  if (!calendar) {
    const { frames, localHolidays, localWorkdays } = pack.rules.calendar
    calendar = makeCalendar({
      zone: pack.zone,
      frames: frames.value,
      localHolidays: localHolidays.value,
      localWorkdays: localWorkdays.value,
    })
    kept.set(pack, calendar)
  }
  return calendar
}
