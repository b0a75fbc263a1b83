import { useQuery } from '@tanstack/react-query'
import { historyQuery } from '../../../api/queries.ts'
import { t, tx } from '../../../i18n/index.ts'

/** Good earlier answers to the like, to be taken over and rewritten (CHECKLIST K68). */
export function EarlierReplies({ caseId, onTake }: { caseId: string; onTake: (text: string) => void }) {
  const rows = useQuery(historyQuery(caseId)).data
  if (!rows || rows.length === 0) return null
  return (
    <details className="earlier">
      <summary>{t('act.earlier', { n: rows.length })}</summary>
      <ul>
        {rows.slice(0, 5).map(row => (
          <li key={row.caseId}>
            <p className="row">
              <b className="strong clamp1">{row.title}</b>
              <span className="c-meta nb">{tx(row.verdict)}</span>
            </p>
            <p className="clamp6">{row.publicText}</p>
            <button type="button" className="linklike" onClick={() => onTake(row.publicText)}>
              {t('act.takeText')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
