import { useQuery } from '@tanstack/react-query'
import { clockTime } from '../../shared/format/dates.ts'
import { useMinute } from '../../shared/parts/index.ts'
import { workbenchQuery } from '../api/queries.ts'
import { lang, t } from '../i18n/index.ts'

/** Date, weekday and time by the server's clock, and whether the city works today. */
export function Today() {
  const now = useMinute()
  const { data } = useQuery(workbenchQuery)
  const day = new Intl.DateTimeFormat(lang() === 'en' ? 'en-GB' : 'zh-CN', {
    timeZone: 'Asia/Shanghai',
    month: lang() === 'en' ? 'short' : 'long',
    day: 'numeric',
    weekday: 'short',
  }).format(now)
  return (
    <span className="c-today">
      {lang() === 'en' ? day : day.replace(/周|星期/, ' 周')} <b>{clockTime(now)}</b>
      {data && <span className="c-workday">{t(data.workingDay ? 'today.working' : 'today.off')}</span>}
    </span>
  )
}
