import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { period as periodWords } from '../../../shared/format/dates.ts'
import { percent, score } from '../../../shared/format/numbers.ts'
import { SortHeads } from '../../../shared/parts/sort-head.tsx'
import { type Own, ownQuery } from '../../api/assessment.ts'
import { lang, t, tx } from '../../i18n/index.ts'
import { Sortable } from '../../parts/table.tsx'
import { useWhen } from '../../parts/time.ts'
import { Waiting } from '../../parts/waiting.tsx'
import './points.css'

const route = getRouteApi('/inside/points')

/** A unit's own page: where points were lost this month, and what can still be saved, each with what it is worth. */
export function PointsPage() {
  const { unit } = route.useSearch()
  const query = useQuery(ownQuery(unit))
  return (
    <div className="page points">
      {query.data ? <Points own={query.data} /> : <Waiting query={query} bars={[30, 80, 70, 60]} />}
    </div>
  )
}

function Points({ own }: { own: Own }) {
  const most = Math.max(0.01, ...own.indicators.map(row => row.lost))
  return (
    <>
      <h1 className="c-h1">{t('points.title', { unit: tx(own.name), period: periodWords(own.period, lang()) })}</h1>
      <p className="c-meta">{tx(own.sentence)}</p>
      <section className="pane">
        <div className="row">
          <h2 className="c-h2">{t('points.lost')}</h2>
          <Link to="/ranking" search={{ kind: 'month', period: own.period, unit: own.unit }}>
            {t('points.explain')}
          </Link>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
        <section className="scroll" tabIndex={0} aria-label={t('points.lost')}>
          <Sortable
            title={t('points.lost')}
            rows={own.indicators}
            by={{
              name: row => tx(row.name),
              rate: row => row.rate,
              parts: row => row.denominator,
              points: row => row.points,
              lost: row => row.lost,
            }}
          >
            {of => (
              <table className="tbl">
                <thead>
                  <tr>
                    <SortHeads
                      of={of}
                      heads={[
                        ['name', t('rank.indicator')],
                        ['rate', t('rank.rate'), 'r'],
                        ['parts', t('rank.parts'), 'r'],
                        ['points', t('rank.points'), 'r points-had'],
                        ['lost', t('rank.lost')],
                      ]}
                    />
                  </tr>
                </thead>
                <tbody>
                  {of.rows.map(row => (
                    <tr key={row.id}>
                      <td>{tx(row.name)}</td>
                      <td className="r">{percent(row.rate)}</td>
                      <td className="r">
                        {row.numerator} / {row.denominator}
                      </td>
                      <td className="r points-had">{score(row.points)}</td>
                      <td className="points-lost">
                        <i style={{ width: `${(row.lost / most) * 96}px` }} aria-hidden="true" />
                        {score(row.lost)}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </Sortable>
        </section>
      </section>
      <h2 className="c-h2 points-save">{t('points.save')}</h2>
      <div className="points-lists">
        {own.lists.map(list => (
          <Saving key={list.id} list={list} />
        ))}
      </div>
    </>
  )
}

function Saving({ list }: { list: Own['lists'][number] }) {
  const when = useWhen()
  return (
    <section className="pane" aria-label={tx(list.name)}>
      <h3 className="c-h3 row">
        <span>{tx(list.name)}</span>
        <b className="nb">
          {list.rows.length}
          {list.more ? '+' : ''}
        </b>
      </h3>
      {list.rows.length === 0 ? (
        <p className="c-meta">{t(`points.none.${list.id}`)}</p>
      ) : (
        <>
          <p className="c-meta">{tx(list.say)}</p>
          <ul>
            {list.rows.map(row => (
              <li key={`${row.caseId} ${row.at}`}>
                <Link to="/case/$id" params={{ id: row.caseId }}>
                  {row.title || row.number}
                </Link>
                <span className="c-meta">{t(`points.at.${list.id}`, { at: when.moment(row.at) })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
