import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { WaiverHistory } from '../../api/consequences.ts'
import { t, tx } from '../../i18n/index.ts'
import { useWhen } from '../../parts/time.ts'
import { AskRestore } from './ask-restore.tsx'

/** What became of a fact: left out or put right, put back, asked about; and asking that it be counted again (CHECKLIST K90 K91). */
export function WaiverPart({ waiver, on }: { waiver: WaiverHistory | null; on?: string }) {
  const when = useWhen()
  const [asking, setAsking] = useState(false)
  if (!waiver) return null
  return (
    <div className="dk-part">
      <h3 className="c-h3">{t('restore.history')}</h3>
      <ul>
        {waiver.rows.map(row => (
          <li key={row.at}>
            <b className="strong">{tx(row.name)}</b> {tx(row.groundName)}{' '}
            <span className="c-meta sep">
              <span className="nb">{row.number}</span>
              {row.by && <span className="nb">{row.by}</span>}
              <span className="nb">{when.moment(row.at)}</span>
            </span>
          </li>
        ))}
        {waiver.requests
          .filter(row => row.id !== on && row.state !== 'restored')
          .map(row => (
            <li key={row.id}>
              <Link to="/objections" search={{ state: 'restore', id: row.id }}>
                {t('restore.asked', { state: tx(row.stateName) })}
              </Link>{' '}
              <span className="c-meta sep">
                <span className="nb">{row.number}</span>
                <span className="nb">{when.moment(row.askedAt)}</span>
              </span>
            </li>
          ))}
      </ul>
      {asking ? (
        <AskRestore waiver={waiver.id} onDone={() => setAsking(false)} />
      ) : (
        waiver.mayAsk && (
          <button type="button" className="btn" onClick={() => setAsking(true)}>
            {t('restore.ask')}
          </button>
        )
      )}
    </div>
  )
}
