import { getRouteApi, Link } from '@tanstack/react-router'
import { ClockChip, Empty } from '../../../shared/parts/index.ts'
import { SortHeads } from '../../../shared/parts/sort-head.tsx'
import { useReference, useUnitClocks } from '../../api/queries.ts'
import { t, tx } from '../../i18n/index.ts'
import { Sortable } from '../../parts/table.tsx'
import { useWhen } from '../../parts/time.ts'
import { Waiting } from '../../parts/waiting.tsx'
import './team.css'

const route = getRouteApi('/inside/clocks/$id')

/** Every limit that runs for a unit and below it, whatever it is on, the one that ends first on top. */
export function ClocksPage() {
  const { id } = route.useParams()
  const query = useUnitClocks(id)
  const unit = useReference()?.units.find(row => row.id === id)
  const when = useWhen()
  if (!query.data)
    return (
      <div className="page">
        <Waiting query={query} bars={[40, 70, 60]} />
      </div>
    )
  const rows = query.data.pages.flatMap(page => page.rows)
  return (
    <div className="page">
      <h1 className="c-h1">{t('clocks.title', { unit: tx(unit?.name) })}</h1>
      <p className="c-meta">{t('clocks.say')}</p>
      {rows.length === 0 ? (
        <Empty title={t('clocks.none')} />
      ) : (
        <section className="pane" style={{ marginTop: 14 }}>
          <Sortable
            title={t('clocks.what')}
            rows={rows}
            by={{
              due: row => row.dueAt,
              what: row => tx(row.name),
              on: row => row.kase?.title,
              who: row => row.person?.name ?? tx(row.unit?.name),
            }}
            whole={!query.hasNextPage}
          >
            {of => (
              <table className="tbl clk">
                <thead>
                  <tr>
                    <th>{t('clocks.left')}</th>
                    <SortHeads
                      of={of}
                      heads={[
                        ['due', t('clocks.due')],
                        ['what', t('clocks.what')],
                        ['on', t('clocks.on')],
                        ['who', t('clocks.who')],
                      ]}
                    />
                  </tr>
                </thead>
                <tbody>
                  {of.rows.map(row => (
                    <tr key={row.id}>
                      <td>
                        <ClockChip clock={row} />
                      </td>
                      <td className="nb">{when.moment(row.dueAt)}</td>
                      <td>{tx(row.name)}</td>
                      <td>
                        {row.kase ? (
                          <Link to="/case/$id" params={{ id: row.kase.id }}>
                            {row.kase.title}
                          </Link>
                        ) : (
                          '—'
                        )}
                      </td>
                      <td>{row.person?.name ?? tx(row.unit?.name)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </Sortable>
        </section>
      )}
      {query.hasNextPage && (
        <button type="button" className="btn btn-t" onClick={() => void query.fetchNextPage()}>
          {t('list.more')}
        </button>
      )}
    </div>
  )
}
