import { date, moment } from '../../shared/format/dates.ts'
import { useMinute } from '../../shared/parts/index.ts'
import { lang } from '../i18n/index.ts'

/** Instants in words relative to the server's now. */
export function useWhen() {
  const now = useMinute()
  return {
    now,
    moment: (at: string | null | undefined) => (at ? moment(at, lang(), now) : ''),
    date: (at: string | null | undefined) => (at ? date(at, lang(), now) : ''),
  }
}
