import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Kbd } from '../../shared/parts/index.ts'
import type { KnownCase } from '../api/types.ts'
import { t, tx } from '../i18n/index.ts'
import { useWhen } from './time.ts'

/** Earlier cases and what each has to do with the one at hand; one may be chosen to join (CHECKLIST K43). */
export function KnownList<T extends KnownCase>({
  items,
  chosen,
  onChoose,
  children,
}: {
  items: readonly T[]
  chosen?: string | null
  onChoose?: (caseId: string | null) => void
  /** what can be done about one of them */
  children?: (row: T) => ReactNode
}) {
  const when = useWhen()
  const first = items.find(row => row.joinable && row.relation !== 'same_person')
  return items.map(row => (
    <article key={row.caseId} className={row.sure ? 'pane past hot' : 'pane past'}>
      <p>
        <Link to="/case/$id" params={{ id: row.caseId }} className="strong" tabIndex={-1}>
          {row.title}
        </Link>
      </p>
      <p className="why">{tx(row.why)}</p>
      <p className="c-meta sep">
        <span>{when.date(row.receivedAt)}</span>
        {row.place && <span>{row.samePlace ? t('known.samePlace', { place: row.place }) : row.place}</span>}
        <span>{tx(row.state)}</span>
        {row.appealCount > 1 && <span>{t('known.people', { n: row.appealCount })}</span>}
      </p>
      {onChoose && row.joinable && (
        <button
          type="button"
          className={chosen === row.caseId ? 'btn btn-s btn-1' : 'btn btn-s'}
          aria-pressed={chosen === row.caseId}
          onClick={() => onChoose(chosen === row.caseId ? null : row.caseId)}
        >
          {t(chosen === row.caseId ? 'known.joined' : 'known.join')} {row === first && <Kbd>F6</Kbd>}
        </button>
      )}
      {children?.(row)}
    </article>
  ))
}
