import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App } from 'antd'
import { useEffect, useRef } from 'react'
import { asProblem } from '../../shared/api/problem.ts'
import { act } from '../api/http.ts'
import { alarmsQuery, queryClient, useMe } from '../api/queries.ts'
import { t, tx } from '../i18n/index.ts'
import { useWhen } from '../parts/time.ts'
import { ring, soundOn } from './sound.ts'

const DESK = ['operator', 'dispatcher']
const SHOWN = 3
const AGAIN_MS = 60_000

const sound = () => {
  if (soundOn()) ring()
}

/**
 * The duty desk's alarm (CHECKLIST K12): a matter with words of danger is shown to whoever sits there, or signs in later,
 * and rings each minute until somebody takes note. Who did is in the ledger.
 */
export function Alarm() {
  const roles = useMe()?.roles ?? []
  const { data: rows = [] } = useQuery({ ...alarmsQuery, enabled: DESK.some(role => roles.includes(role)) })
  const { message } = App.useApp()
  const when = useWhen()
  const heard = useRef<ReadonlySet<string>>(new Set())
  const ids = rows.map(row => row.id).join(' ')
  useEffect(() => {
    const now = ids === '' ? [] : ids.split(' ')
    if (now.some(id => !heard.current.has(id))) sound()
    heard.current = new Set(now)
    if (now.length === 0) return
    const again = setInterval(sound, AGAIN_MS)
    return () => clearInterval(again)
  }, [ids])
  const heed = async (id: string) => {
    try {
      await act(`/cases/${id}/heed`, {})
    } catch (error) {
      const problem = asProblem(error)
      // A colleague was faster. Whatever else it is, nobody took note: it stays, and goes on ringing.
      if (problem.status !== 409) void message.error(tx(problem.title))
    }
    void queryClient.invalidateQueries({ queryKey: alarmsQuery.queryKey })
  }
  return (
    <div className="alarms" role="alert">
      {rows.slice(0, SHOWN).map(row => (
        <p key={row.id}>
          <b>{t('alarm.title')}</b>
          <span className="what">{row.title}</span>
          <span className="c-meta">{when.moment(row.receivedAt)}</span>
          <Link to="/case/$id" params={{ id: row.id }} className="btn btn-s" onClick={() => void heed(row.id)}>
            {t('alarm.go')}
          </Link>
          <button type="button" className="btn btn-s" onClick={() => void heed(row.id)}>
            {t('alarm.seen')}
          </button>
        </p>
      ))}
      {rows.length > SHOWN && (
        <p>
          <Link to="/work" search={{ queue: 'danger' }}>
            {t('alarm.more', { n: rows.length - SHOWN })}
          </Link>
        </p>
      )}
    </div>
  )
}
