import { useQuery } from '@tanstack/react-query'
import { asProblem } from '../../../shared/api/problem.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { packDiffQuery } from '../../api/queries.ts'
import type { PackDiff } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
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
        <table className="tbl">
          <thead>
            <tr>
              <th>{t('rules.rule')}</th>
              <th>{from}</th>
              <th>{to}</th>
            </tr>
          </thead>
          <tbody>
            {query.data.rows.map(row => (
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
