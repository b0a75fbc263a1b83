import type { ReactNode } from 'react'
import { ClockChip, Empty } from '../../shared/parts/index.ts'
import { t } from '../i18n/index.ts'
import { useWalk } from '../keys/use-walk.ts'
import { Waiting } from './waiting.tsx'
import './desk-list.css'

interface Asked {
  error: unknown
  isPending: boolean
  refetch: () => unknown
  hasNextPage?: boolean
  fetchNextPage?: () => unknown
}

interface DeskListProps<R> {
  label: string
  query: Asked
  rows: readonly R[]
  /** of the one that is shown beside the list */
  id: string | null
  onPick: (row: R) => void
  /** what is said where there is no row */
  none: string | null
  /** above the rows and below them */
  head?: ReactNode
  foot?: ReactNode
  children: (row: R) => ReactNode
}

/** The left half of a desk: its rows, one of them picked by hand or by j and k; more where the server has more. */
export function DeskList<R extends { id: string }>({ label, query, rows, id, onPick, ...rest }: DeskListProps<R>) {
  const { none, head, foot, children } = rest
  useWalk(rows, row => row.id === id, onPick)
  return (
    <section className="pane" aria-label={label}>
      {head}
      {query.isPending || (query.error && rows.length === 0) ? (
        <Waiting query={query} bars={[60, 80, 50]} />
      ) : rows.length === 0 ? (
        none && <Empty title={none} />
      ) : (
        <ul>
          {rows.map(row => (
            <li key={row.id}>
              <button
                type="button"
                className={row.id === id ? 'pick-row dk-row on' : 'pick-row dk-row'}
                aria-pressed={row.id === id}
                onClick={() => onPick(row)}
              >
                {children(row)}
              </button>
            </li>
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <button type="button" className="btn btn-t" onClick={() => void query.fetchNextPage?.()}>
          {t('list.more')}
        </button>
      )}
      {foot}
    </section>
  )
}

interface RowLinesProps {
  name: ReactNode
  /** the time that is left, or the state where no clock runs */
  clock?: Parameters<typeof ClockChip>[0]['clock'] | null
  state: string
  what: ReactNode
  about: ReactNode
  mark: ReactNode
}

/** A row in three lines: who and how long still; what for; about which matter, and its number. */
export const RowLines = ({ name, clock, state, what, about, mark }: RowLinesProps) => (
  <>
    <span className="dk-top">
      <b className="strong">{name}</b>
      {clock ? <ClockChip clock={clock} /> : <span className="c-meta nb">{state}</span>}
    </span>
    <span>{what}</span>
    <span className="dk-foot">
      <span className="c-meta clamp1">{about}</span>
      <span className="c-meta nb">{mark}</span>
    </span>
  </>
)
