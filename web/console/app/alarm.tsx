import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useMe } from '../api/queries.ts'
import { t } from '../i18n/index.ts'
import { onAlarm } from './live.ts'
import { ring, soundOn } from './sound.ts'

const DESK = ['operator', 'dispatcher']

/** The duty desk's alarm (CHECKLIST K12): a matter with words of danger is shown until somebody takes note, and rings. */
export function Alarm() {
  const roles = useMe()?.roles ?? []
  const onDesk = DESK.some(role => roles.includes(role))
  const [cases, setCases] = useState<string[]>([])
  useEffect(
    () =>
      onDesk
        ? onAlarm(id => {
            setCases(all => [...new Set([...all, id])])
            if (soundOn()) ring()
          })
        : undefined,
    [onDesk],
  )
  const drop = (id: string) => setCases(all => all.filter(one => one !== id))
  return (
    <div className="alarms" role="alert">
      {cases.map(id => (
        <p key={id}>
          <b>{t('alarm.title')}</b>
          <Link to="/case/$id" params={{ id }} className="btn btn-s" onClick={() => drop(id)}>
            {t('alarm.go')}
          </Link>
          <button type="button" className="btn btn-s" onClick={() => drop(id)}>
            {t('alarm.seen')}
          </button>
        </p>
      ))}
    </div>
  )
}
