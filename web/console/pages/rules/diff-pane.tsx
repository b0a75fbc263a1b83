import { useQuery } from '@tanstack/react-query'
import { asProblem } from '../../../shared/api/problem.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { SortHead } from '../../../shared/parts/sort-head.tsx'
import { packDiffQuery } from '../../api/queries.ts'
import type { PackDiff } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { Sortable } from '../../parts/table.tsx'
import { Clause } from './clause.tsx'

type Side = PackDiff['rows'][number]['before']

/** What one version says otherwise than another, rule by rule. */
export function DiffPane({ from, to, onClose }: { from: string; to: string; onClose: () => void }) {
  const query = useQuery(packDiffQuery(from, to))
  return (
    <section className="pane">
      <div className="row">
        <h2 className="c-h2">{t('rules.diff', { from, to })}</h2>
        <button type="button" className="btn btn-t" onClick={onClose}>
          {t('rules.back')}
        </button>
      </div>
      {query.error && <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />}
      {query.isPending && <Loading bars={[40, 60, 55]} />}
      {query.data?.rows.length === 0 && <Empty title={t('rules.same')} />}
      {query.data && query.data.rows.length > 0 && (
        <Sortable
          title={t('rules.rule')}
          rows={query.data.rows}
          by={{
            rule: row => `${tx(row.section)} ${tx(row.what)}`,
            before: row => tx(row.before?.value),
            after: row => tx(row.after?.value),
          }}
        >
          {of => (
            <table className="tbl">
              <thead>
                <tr>
                  <SortHead of={of} by="rule">
                    {t('rules.rule')}
                  </SortHead>
                  <SortHead of={of} by="before">
                    {from}
                  </SortHead>
                  <SortHead of={of} by="after">
                    {to}
                  </SortHead>
                </tr>
              </thead>
              <tbody>
                {of.rows.map(row => (
                  <tr key={row.id}>
                    <td>
                      <span className="c-meta">{tx(row.section)}</span>
                      <br />
                      {tx(row.what)}
                    </td>
                    <td>{cell(row.before)}</td>
                    <td>{cell(row.after)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Sortable>
      )}
    </section>
  )
}

const cell = (side: Side) =>
  side ? (
    <>
      {tx(side.value)}
      {(side.source !== null || side.assumed !== null) && <Clause source={side.source} assumed={side.assumed} />}
    </>
  ) : (
    <span className="muted">{t('rules.none')}</span>
  )
