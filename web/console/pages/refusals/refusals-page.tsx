import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { asProblem } from '../../../shared/api/problem.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { SortHeads } from '../../../shared/parts/sort-head.tsx'
import { refusalsPage, refusalsQuery } from '../../api/coordination.ts'
import { t, tx } from '../../i18n/index.ts'
import type { Cells } from '../../parts/csv.ts'
import { allPages, ExportButton } from '../../parts/export-button.tsx'
import { TableFilter, useTable } from '../../parts/table.tsx'
import { civil, useWhen } from '../../parts/time.ts'

type Row = Awaited<ReturnType<typeof refusalsPage>>['rows'][number]

const columns = {
  title: (row: Row) => `${row.title} ${row.number}`,
  unit: (row: Row) => tx(row.unit?.name),
  words: (row: Row) => `${tx(row.outcome) ?? ''} ${row.publicText}`,
  signedBy: (row: Row) => row.signedBy,
  at: (row: Row) => row.at,
}

/** 否定报备 (CHECKLIST K83): every "no" that left, under whose name, the newest first. */
export function RefusalsPage() {
  const query = useInfiniteQuery(refusalsQuery)
  const when = useWhen()
  const rows = query.data?.pages.flatMap(page => page.rows) ?? []
  const of = useTable('refusals', rows, columns, { whole: query.data !== undefined && !query.hasNextPage })
  return (
    <div className="page">
      <div className="row">
        <h1 className="c-h1">{t('rf.title')}</h1>
        {rows.length > 0 && (
          <ExportButton
            name={t('rf.title')}
            lines={async () => linesOf(query.hasNextPage ? await allPages(refusalsPage) : of.rows)}
          />
        )}
      </div>
      <p className="c-meta">{t('rf.note')}</p>
      {query.error && !query.data && <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />}
      {query.isPending && <Loading bars={[50, 80, 70]} />}
      {query.data && rows.length === 0 && <Empty title={t('rf.none')} />}
      {rows.length > 0 && (
        <div className="pane" style={{ overflowX: 'auto', marginTop: 12 }}>
          <TableFilter of={of} name={t('rf.title')} />
          <table className="tbl">
            <thead>
              <tr>
                <SortHeads
                  of={of}
                  heads={[
                    ['title', t('rf.case')],
                    ['unit', t('field.unit')],
                    ['words', t('rf.words')],
                    ['signedBy', t('rf.signedBy')],
                    ['at', t('rf.at')],
                  ]}
                />
              </tr>
            </thead>
            <tbody>
              {of.rows.map(row => (
                <tr key={row.id}>
                  <td>
                    <Link to="/case/$id" params={{ id: row.caseId }}>
                      {row.title}
                    </Link>{' '}
                    <span className="c-meta nb">{row.number}</span>
                  </td>
                  <td>{tx(row.unit?.name)}</td>
                  <td>
                    {tx(row.outcome)}{' '}
                    {row.until && <span className="nb">{t('field.untilDay', { day: civil(row.until) })} </span>}
                    <span className="c-meta">{row.publicText}</span>
                  </td>
                  <td className={row.signedBy ? 'nb' : 'nb late'}>{row.signedBy ?? t('rf.unsigned')}</td>
                  <td className="nb">{when.moment(row.at)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {query.hasNextPage && (
        <p>
          <button type="button" className="btn" onClick={() => void query.fetchNextPage()}>
            {t('rf.more')}
          </button>
        </p>
      )}
    </div>
  )
}

function linesOf(rows: readonly Row[]): Cells[] {
  return [
    [
      t('rf.case'),
      t('rf.number'),
      t('field.unit'),
      t('rf.outcome'),
      t('field.until'),
      t('rf.words'),
      t('rf.signedBy'),
      t('rf.at'),
    ],
    ...rows.map(row => [
      row.title,
      row.number,
      tx(row.unit?.name),
      tx(row.outcome),
      row.until ?? '',
      row.publicText,
      row.signedBy ?? t('rf.unsigned'),
      row.at,
    ]),
  ]
}
