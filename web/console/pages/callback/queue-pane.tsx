import type { ReactNode } from 'react'
import type { CallbackRow } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { useWhen } from '../../parts/time.ts'

/** The people to ring, in the order of the rules; who is being rung by a colleague says so. */
export function QueuePane({
  pick,
  list,
  rows,
  current,
  onCurrent,
  more,
  onMore,
  state,
}: {
  pick: ReactNode
  list: 'due' | 'later' | 'done'
  rows: readonly CallbackRow[]
  current: string | null
  onCurrent: (id: string) => void
  more: boolean
  onMore: () => void
  state: ReactNode
}) {
  const when = useWhen()
  const tried = rows.filter(r => r.attempts > 0).length
  return (
    <nav className="pane qq" aria-label={t('cb.queue')}>
      <div className="qh">
        <h1 className="c-h2">{t(`cb.head.${list}`, { n: `${rows.length}${more ? '+' : ''}` })}</h1>
        <p className="c-meta">{t('cb.tried', { n: tried })}</p>
        {pick}
      </div>
      {state}
      <ul>
        {rows.map(row => (
          <li key={row.id}>
            <button
              type="button"
              className={row.id === current ? 'on' : undefined}
              aria-current={row.id === current || undefined}
              onClick={() => onCurrent(row.id)}
            >
              <b className="strong clamp1">{tx(row.name)}</b>
              <span className="clamp1">{row.title}</span>
              <em className="c-meta sep">
                <span>{t('cb.nth', { n: Math.min(row.attempts + 1, row.maxAttempts) })}</span>
                {row.nextAt && list !== 'done' && (
                  <span>
                    {t(list === 'later' && row.attempts === 0 ? 'cb.asked' : 'cb.appointed', {
                      time: when.moment(row.nextAt),
                    })}
                  </span>
                )}
                {row.round > 1 && <span>{t('cb.again')}</span>}
                {row.claimedBy && <span>{t('cb.claimed', { name: row.claimedBy })}</span>}
              </em>
            </button>
          </li>
        ))}
      </ul>
      {more && (
        <button type="button" className="btn btn-t" onClick={onMore}>
          {t('list.more')}
        </button>
      )}
    </nav>
  )
}
