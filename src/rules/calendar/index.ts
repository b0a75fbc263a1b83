export { type Calendar, type Frame, makeCalendar, type WorkingDay } from './calendar.ts'
export type { DayName } from './national-days.ts'
export {
  CalendarError,
  type CalendarSettings,
  type FrameSetting,
  type LocalDay,
  type SeasonSetting,
} from './settings.ts'
