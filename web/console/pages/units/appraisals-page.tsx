import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { asProblem } from '../../../shared/api/problem.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { appraisalsQuery } from '../../api/coordination.ts'
import { unitQuery } from '../../api/queries.ts'
import { t, tx } from '../../i18n/index.ts'
import { Bars } from '../../parts/bars.tsx'
import { useWhen } from '../../parts/time.ts'
import './units.css'

const route = getRouteApi('/inside/units/$id/appraisals')

/** What people said of an office and its people by the QR code (SPEC Q1); who said it is known to nobody. */
export function AppraisalsPage() {
  const { id } = route.useParams()
  const unit = useQuery(unitQuery(id)).data
  const query = useQuery(appraisalsQuery(id))
  const when = useWhen()
  const data = query.data
  return (
    <div className="page units">
      <p className="c-meta">
        <Link to="/units/$id" params={{ id }}>
          {unit ? tx(unit.unit.name) : t('nav.units')}
        </Link>
      </p>
      <header className="row">
        <h1 className="c-h1">{t('apr.title')}</h1>
        <Link to="/units/$id/qr" params={{ id }}>
          {t('apr.sheet')}
        </Link>
      </header>
      {query.error && !data && <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />}
      {query.isPending && <Loading bars={[50, 80, 70]} />}
      {data && data.count === 0 && <Empty title={t('apr.none')} />}
      {data && data.count > 0 && (
        <>
          <p>{t('apr.sum', { n: data.count, mean: data.mean?.toFixed(2) ?? '' })}</p>
          <section className="pane apr">
            <Bars
              title={t('apr.byMark')}
              head={t('apr.mark')}
              rows={data.marks.map(row => ({
                id: String(row.mark),
                name: tx(row.name),
                value: row.count,
                bad: row.mark <= 2,
              }))}
            />
          </section>
          {data.people.length > 0 && (
            <section className="pane apr">
              <h2 className="c-h3">{t('apr.people')}</h2>
              <Bars
                title={t('apr.meanMark')}
                head={t('apr.person')}
                most={5}
                rows={data.people.map(row => ({
                  id: row.id,
                  name: row.name,
                  value: row.mean,
                  words: t('apr.meanOf', { mean: row.mean.toFixed(1), n: row.count }),
                }))}
              />
            </section>
          )}
          <section className="pane apr">
            <h2 className="c-h3">{t('apr.words')}</h2>
            <ul>
              {data.rows.map(row => (
                <li key={row.id}>
                  <p className="c-meta sep">
                    <span>{tx(row.mark)}</span>
                    {row.person && <span>{row.person}</span>}
                    <span>{when.moment(row.at)}</span>
                  </p>
                  {row.words && <p className="long">{row.words}</p>}
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
    </div>
  )
}
