import { date, moment, period } from '../../shared/format/dates.ts'
import { useMinute } from '../../shared/parts/index.ts'
import { lang } from '../i18n/index.ts'

/** A civil day or a month in words; what is no such thing stays as it is. */
export const civil = (value: string): string => (/^\d{4}-\d{2}(-\d{2})?$/.test(value) ? period(value, lang()) : value)

/** Instants in words relative to the server's now. */
export function useWhen() {
  const now = useMinute()
  return {
    now,
    moment: (at: string | null | undefined) => (at ? moment(at, lang(), now) : ''),
    date: (at: string | null | undefined) => (at ? date(at, lang(), now) : ''),
  }
}

/** A period of a ranking or a round in words: 2026 年 3 月, 2026 年第 1 季度. */
export const periodWords = (value: string): string => period(value, lang())

/** A civil day so many days on: 2026-03-01, -1 -> 2026-02-28. */
export const dayShift = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)
