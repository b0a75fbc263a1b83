import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { dayOf } from '../../../shared/format/dates.ts'
import { percent, score } from '../../../shared/format/numbers.ts'
import { useMinute } from '../../../shared/parts/index.ts'
import { SortHeads } from '../../../shared/parts/sort-head.tsx'
import { useSteps } from '../../api/consequences.ts'
import { knowledgeFiguresQuery } from '../../api/knowledge.ts'
import { explainQuery, unitQuery } from '../../api/queries.ts'
import type { UnitPage as Unit } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { FigureLink } from '../../parts/figure-link.tsx'
import { Sortable } from '../../parts/table.tsx'
import { civil } from '../../parts/time.ts'
import { Waiting } from '../../parts/waiting.tsx'
import './units.css'

const route = getRouteApi('/inside/units/$id')

/** One unit: its load, this month's figures, its people with their responsibility, the items it leads. */
export function UnitPage() {
  const { id } = route.useParams()
  const query = useQuery(unitQuery(id))
  if (!query.data)
    return (
      <div className="page">
        <Waiting query={query} bars={[40, 70, 60]} />
      </div>
    )
  return <View data={query.data} />
}

function View({ data }: { data: Unit }) {
  return (
    <div className="page units">
      <p className="c-meta">
        <Link to="/units">{t('unit.title')}</Link>
        {data.parent && (
          <>
            {' / '}
            <Link to="/units/$id" params={{ id: data.parent.id }}>
              {tx(data.parent.name)}
            </Link>
          </>
        )}
      </p>
      <h1 className="c-h1">{tx(data.unit.name)}</h1>
      <p className="say">
        {data.load
          ? t('unit.load', { open: data.load.open, late: data.load.late, today: data.load.today })
          : t('unit.noLoad')}{' '}
        {data.load && (
          <Link to="/cases" search={{ unit: data.unit.id }}>
            {t('unit.seeCases')}
          </Link>
        )}
      </p>
      <p className="c-meta say">
        <Link to="/units/$id/qr" params={{ id: data.unit.id }}>
          {t('qr.link')}
        </Link>{' '}
        <Link to="/units/$id/appraisals" params={{ id: data.unit.id }}>
          {t('apr.title')}
        </Link>
      </p>
      <div className="two">
        <section className="pane">
          <h2 className="c-h2">{t('unit.people')}</h2>
          {data.people.length === 0 && <p className="pad c-meta">{t('unit.noPeople')}</p>}
          <ul className="ppl">
            {data.people.map(p => (
              <li key={`${p.id} ${tx(p.title)}`}>
                <Link to="/people/$id" params={{ id: p.id }}>
                  {p.name}
                </Link>
                <span>{tx(p.title)}</span>
                <span className="c-meta">{p.responsibility && t(`unit.responsible.${p.responsibility}`)}</span>
              </li>
            ))}
          </ul>
          {data.sections.length > 0 && (
            <>
              <h2 className="c-h2">{t('unit.sections')}</h2>
              <ul className="chips">
                {data.sections.map(s => (
                  <li key={s.id}>
                    <Link to="/units/$id" params={{ id: s.id }}>
                      {tx(s.name)}
                    </Link>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
        <div>
          {data.unit.group && <Month unit={data.unit.id} />}
          {data.unit.group && <Steps unit={data.unit.id} />}
          {data.steps.length > 0 && <HandOns data={data} />}
          <Upkeep unit={data.unit.id} />
          <section className="pane">
            <h2 className="c-h2">{t('unit.items', { n: data.items.filter(i => i.lead).length })}</h2>
            <ul className="itm">
              {data.items.map(i => (
                <li key={i.code}>
                  <Link to="/cases" search={{ item: i.code }}>
                    {tx(i.name)}
                  </Link>
                  <span className="c-meta">
                    {!i.lead && `${t('unit.coItem')} `}
                    {i.code}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </div>
  )
}

/** How each unit and section below keeps its part of the limits (CHECKLIST K65). */
const HandOns = ({ data }: { data: Unit }) => (
  <section className="pane">
    <h2 className="c-h2">{t('unit.steps')}</h2>
    <Sortable
      title={t('unit.steps')}
      rows={data.steps}
      by={{
        who: row => tx(row.unit.name),
        running: row => row.running,
        late: row => row.late,
        done: row => row.done,
        missed: row => row.missed,
      }}
    >
      {of => (
        <table className="tbl">
          <thead>
            <tr>
              <SortHeads
                of={of}
                heads={[
                  ['who', t('unit.stepsWho')],
                  ['running', t('unit.stepsRunning'), 'r'],
                  ['late', t('unit.stepsLate'), 'r'],
                  ['done', t('unit.stepsDone'), 'r'],
                  ['missed', t('unit.stepsMissed'), 'r'],
                ]}
              />
            </tr>
          </thead>
          <tbody>
            {of.rows.map(step => (
              <tr key={step.unit.id}>
                <td>
                  <Link to="/units/$id" params={{ id: step.unit.id }}>
                    {tx(step.unit.name)}
                  </Link>
                </td>
                <td className="r">{step.running}</td>
                <td className="r">{step.late > 0 ? <span className="latec">{step.late}</span> : 0}</td>
                <td className="r">{step.done}</td>
                <td className="r">{step.missed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Sortable>
  </section>
)

/** What the ladder says of the unit, to whom that is open; nothing where it says nothing. */
function Steps({ unit }: { unit: string }) {
  const rows = useSteps({ unit }).data?.pages.flatMap(page => page.rows) ?? []
  if (rows.length === 0) return null
  return (
    <section className="pane">
      <h2 className="c-h2">{t('ladder.tab.steps')}</h2>
      <ul className="itm">
        {rows.slice(0, 6).map(row => (
          <li key={row.id}>
            <Link to="/ladder" search={{ id: row.id }}>
              {civil(row.month)} {tx(row.stepName)}
            </Link>
            <span className="c-meta">{tx(row.stateName)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** This month's figures so far; nothing where the unit has none. */
function Month({ unit }: { unit: string }) {
  const period = dayOf(useMinute()).slice(0, 7)
  const month = useQuery({ ...explainQuery({ kind: 'month', period, unit }), retry: false }).data
  return (
    <section className="pane">
      <h2 className="c-h2">{t('unit.month')}</h2>
      {month ? (
        <>
          <p className="pad">
            <b className="big">{score(month.score)}</b>{' '}
            <span className="c-meta">
              {month.place === null ? t('rank.notRanked') : t('rank.placeOf', { n: month.place, of: month.of })}
            </span>{' '}
            <Link to="/ranking" search={{ kind: 'month', period, unit }}>
              {t('unit.why')}
            </Link>
          </p>
          <dl className="rates">
            {month.indicators.map(i => (
              <div key={i.id}>
                <dt>{tx(i.name)}</dt>
                <dd>
                  {percent(i.rate)}{' '}
                  <span className="c-meta">
                    {i.numerator}/{i.denominator}
                  </span>
                </dd>
              </div>
            ))}
          </dl>
        </>
      ) : (
        <p className="pad c-meta">{t('unit.noMonth')}</p>
      )}
    </section>
  )
}

/** How the unit keeps what it answers (CHECKLIST K40); nothing where it keeps no entries. */
function Upkeep({ unit }: { unit: string }) {
  const counts = useQuery(knowledgeFiguresQuery(unit)).data
  if (!counts || counts.entries + counts.waiting === 0) return null
  const late = (n: number) => (n > 0 ? <span className="latec">{n}</span> : 0)
  return (
    <section className="pane">
      <h2 className="c-h2">
        {t('kb.upkeep')} <FigureLink id="knowledge.current" name={t('kb.upkeep')} />
      </h2>
      <dl className="rates">
        <div>
          <dt>{t('kb.share')}</dt>
          <dd>
            {percent(counts.entries === 0 ? null : counts.current / counts.entries)}{' '}
            <span className="c-meta">
              {counts.current}/{counts.entries}
            </span>
          </dd>
        </div>
        <div>
          <dt>{t('kb.dueNow')}</dt>
          <dd>{late(counts.due)}</dd>
        </div>
        <div>
          <dt>{t('kb.stopped')}</dt>
          <dd>{late(counts.expired)}</dd>
        </div>
        <div>
          <dt>{t('kb.lateErrors')}</dt>
          <dd>{late(counts.errorsLate)}</dd>
        </div>
      </dl>
      <p className="pad">
        <Link to="/knowledge" search={{ unit }}>
          {t('kb.upkeepSee')}
        </Link>
      </p>
    </section>
  )
}
