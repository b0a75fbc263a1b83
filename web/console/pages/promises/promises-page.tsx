import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { asProblem } from '../../../shared/api/problem.ts'
import { serverNow } from '../../../shared/api/server-time.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { SortHead } from '../../../shared/parts/sort-head.tsx'
import { type PromiseFigures, promisesQuery } from '../../api/promises.ts'
import { limitWords } from '../../api/reference.ts'
import { t, tx } from '../../i18n/index.ts'
import { Bars } from '../../parts/bars.tsx'
import { FigureLink } from '../../parts/figure-link.tsx'
import { daysOf, MonthPick, monthOf } from '../../parts/month-pick.tsx'
import { Sortable } from '../../parts/table.tsx'
import { useWhen } from '../../parts/time.ts'
import './promises.css'

const route = getRouteApi('/inside/promises')

/** What the city promises, held against what happened in a month (SPEC N1 Q3 Q4 Q5). */
export function PromisesPage() {
  const router = useRouter()
  const { month = monthOf(serverNow()) } = route.useSearch()
  const { from, to } = daysOf(month)
  const query = useQuery(promisesQuery(from, to))
  return (
    <div className="page pr" aria-busy={query.isPlaceholderData}>
      <header className="row">
        <h1 className="c-h1">{t('pr.title')}</h1>
        <MonthPick
          month={month}
          onChange={m => void router.navigate({ to: '/promises', search: { month: m }, replace: true })}
        />
      </header>
      {query.error && !query.data && <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />}
      {query.isPending && <Loading bars={[50, 80, 70]} />}
      {query.data && (
        <div className="pr-cols">
          {query.data.ways.length > 0 && <Ways data={query.data} />}
          <Told told={query.data.told} />
          <FirstAsked first={query.data.firstAsked} />
          {query.data.times.length > 0 && <Times times={query.data.times} />}
        </div>
      )}
    </div>
  )
}

function Ways({ data }: { data: PromiseFigures }) {
  return (
    <section className="pane pr-part">
      <h2 className="c-h2">
        {t('pr.ways')} <FigureLink id="promise.ways" name={t('pr.ways')} />
      </h2>
      <Bars
        title={t('pr.waysCount')}
        head={t('pr.ways')}
        rows={data.ways.map(way => ({
          id: way.code,
          name: (
            <>
              {tx(way.name)} <span className="c-meta">{tx(way.belongs)}</span>
            </>
          ),
          value: way.answers,
        }))}
      />
      {data.wayUnits.length > 0 && (
        <div className="pr-wide">
          <Sortable
            title={t('pr.waysCount')}
            rows={data.wayUnits}
            by={{
              unit: row => tx(row.unit.name),
              ...Object.fromEntries(
                data.ways.map(way => [way.code, row => row.byWay.find(one => one.code === way.code)?.answers ?? 0]),
              ),
            }}
          >
            {of => (
              <table className="tbl">
                <thead>
                  <tr>
                    <SortHead of={of} by="unit">
                      {t('field.unit')}
                    </SortHead>
                    {data.ways.map(way => (
                      <SortHead key={way.code} of={of} by={way.code} className="nb">
                        {tx(way.name)}
                      </SortHead>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {of.rows.map(row => (
                    <tr key={row.unit.id}>
                      <td>{tx(row.unit.name)}</td>
                      {data.ways.map(way => (
                        <td key={way.code} className="nb">
                          {row.byWay.find(one => one.code === way.code)?.answers ?? 0}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </Sortable>
        </div>
      )}
    </section>
  )
}

function Told({ told }: { told: PromiseFigures['told'] }) {
  const when = useWhen()
  return (
    <section className="pane pr-part">
      <h2 className="c-h2">
        {t('told.title')} <FigureLink id="promise.told" name={t('told.title')} />
      </h2>
      <p className="c-meta">{t('pr.toldSum', { cases: told.cases, again: told.again })}</p>
      {told.units.length === 0 ? (
        <Empty title={t('pr.toldNone')} />
      ) : (
        <Bars
          title={t('pr.toldAgain')}
          head={t('field.unit')}
          rows={told.units.map(row => ({
            id: row.unit.id,
            name: tx(row.unit.name),
            value: row.again,
            words: t('pr.ofCases', { again: row.again, cases: row.cases }),
            bad: true,
          }))}
        />
      )}
      {told.rows.length > 0 && (
        <ul className="pr-list">
          {told.rows.map(row => (
            <li key={`${row.caseId}${row.n}`}>
              <Link to="/case/$id" params={{ id: row.caseId }}>
                {row.title}
              </Link>{' '}
              <span className="c-meta">
                {t('told.nth', { n: row.n })} {tx(row.unit.name)} {row.by} {when.moment(row.at)}
              </span>
              <p>{row.reason}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function FirstAsked({ first }: { first: PromiseFigures['firstAsked'] }) {
  const when = useWhen()
  return (
    <section className="pane pr-part">
      <h2 className="c-h2">
        {t('first.title')} <FigureLink id="promise.firstAsked" name={t('first.title')} />
      </h2>
      <p className="c-meta">{t('pr.firstSum', { n: first.recorded, open: first.open })}</p>
      {first.rows.length === 0 ? (
        <Empty title={t('pr.firstNone')} />
      ) : (
        <ul className="pr-list">
          {first.rows.map(row => (
            <li key={row.caseId}>
              <Link to="/case/$id" params={{ id: row.caseId }}>
                {row.title}
              </Link>{' '}
              {row.stillOpen && <span className="late">{t('pr.stillOpen')}</span>}
              <p className="c-meta">
                {t('first.say', { person: row.person ?? '', to: row.handedTo ?? '' })} {when.moment(row.at)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Minutes in the unit that people speak of. */
const lasted = (minutes: number): string =>
  minutes < 60
    ? limitWords(`${minutes}min`)
    : minutes < 48 * 60
      ? limitWords(`${Math.round(minutes / 6) / 10}h`)
      : limitWords(`${Math.round(minutes / 144) / 10}d`)

function Times({ times }: { times: PromiseFigures['times'] }) {
  return (
    <section className="pane pr-part">
      <h2 className="c-h2">
        {t('pr.times')} <FigureLink id="promise.inTime" name={t('pr.times')} />
      </h2>
      <p className="c-meta">{t('pr.timesNote')}</p>
      <div className="pr-wide">
        <Sortable
          title={t('pr.times')}
          rows={times}
          by={{
            step: row => `${tx(row.post)} ${tx(row.step)}`,
            inTime: row => (row.measured?.done ? row.measured.inTime / row.measured.done : null),
            middle: row => row.measured?.middle,
          }}
        >
          {of => (
            <table className="tbl">
              <thead>
                <tr>
                  <SortHead of={of} by="step">
                    {t('pr.step')}
                  </SortHead>
                  <th scope="col">{t('pr.limit')}</th>
                  <SortHead of={of} by="inTime">
                    {t('pr.inTime')}
                  </SortHead>
                  <SortHead of={of} by="middle">
                    {t('pr.middle')}
                  </SortHead>
                </tr>
              </thead>
              <tbody>
                {of.rows.map(row => (
                  <tr key={row.code}>
                    <td>
                      {tx(row.post)} <span className="c-meta">{tx(row.step)}</span>
                    </td>
                    <td className="nb">{limitWords(row.limit)}</td>
                    {row.measured === null ? (
                      <td colSpan={2} className="c-meta">
                        {t('pr.notMeasured')}
                      </td>
                    ) : row.measured.done === 0 ? (
                      <td colSpan={2} className="c-meta">
                        {t('pr.notHappened')}
                      </td>
                    ) : (
                      <>
                        <td className={row.measured.inTime < row.measured.done ? 'nb late' : 'nb'}>
                          {row.measured.inTime} / {row.measured.done}
                        </td>
                        <td className="nb">{row.measured.middle === null ? '' : lasted(row.measured.middle)}</td>
                      </>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Sortable>
      </div>
    </section>
  )
}
