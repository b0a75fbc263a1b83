import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { asProblem } from '../../../shared/api/problem.ts'
import { percent } from '../../../shared/format/numbers.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { SortHead } from '../../../shared/parts/sort-head.tsx'
import { type DayReport, dayReportQuery } from '../../api/day-report.ts'
import { t, tx } from '../../i18n/index.ts'
import { ExportButton } from '../../parts/export-button.tsx'
import { FigureLink } from '../../parts/figure-link.tsx'
import { Seg } from '../../parts/seg.tsx'
import { Sortable } from '../../parts/table.tsx'
import { civil, dayShift, useWhen } from '../../parts/time.ts'
import './day-report.css'

const route = getRouteApi('/inside/day-report')
const FIGURES = ['dispatched', 'ended', 'inTime', 'satisfied', 'dissatisfied'] as const
type Figure = (typeof FIGURES)[number]

/** 日报 (CHECKLIST K100): a day from hour to hour, beside the day before, unit by unit. */
export function DayReportPage() {
  const router = useRouter()
  const search = route.useSearch()
  const query = useQuery(dayReportQuery(search))
  const set = (next: { report?: string; day?: string }) =>
    void router.navigate({ to: '/day-report', search: { ...search, ...next }, replace: true })
  if (query.error) return <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />
  if (!query.data) return <Loading bars={[40, 70, 60]} />
  const { data } = query
  const step = (days: number) => set({ day: dayShift(data.day, days) })
  return (
    <div className="drep">
      <section className="pane">
        <header className="drep-head">
          <h1 className="c-h1">{t('drep.title', { day: civil(data.day) })}</h1>
          <Span of={data} />
          <div className="row">
            <button type="button" className="btn btn-s" onClick={() => step(-1)}>
              {t('drep.before')}
            </button>
            <button type="button" className="btn btn-s" disabled={!data.over} onClick={() => step(1)}>
              {t('drep.next')}
            </button>
            {data.reports.length > 1 && (
              <Seg
                small
                label={t('drep.which')}
                value={data.report}
                onChange={report => set({ report })}
                options={data.reports.map(one => ({ value: one.code, label: tx(one.name) }))}
              />
            )}
          </div>
        </header>
        <dl className="drep-sum">
          {data.received !== null && (
            <div>
              <dt>
                {t('drep.received')} <FigureLink id="dayReport.received" name={t('drep.received')} />
              </dt>
              <dd>{data.received}</dd>
            </div>
          )}
          {FIGURES.map(figure => (
            <div key={figure}>
              <dt>
                {t(`drep.${figure}`)} <FigureLink id={`dayReport.${figure}`} name={t(`drep.${figure}`)} />
              </dt>
              <dd>{data.total[figure]}</dd>
              <dd className="c-meta">{t('drep.was', { n: data.before[figure] })}</dd>
            </div>
          ))}
        </dl>
        <p className="c-meta drep-note">{t('drep.note')}</p>
      </section>
      <section className="pane">
        {data.units.length === 0 ? <Empty title={t('drep.none')} /> : <Units of={data} />}
      </section>
    </div>
  )
}

function Span({ of: { from, to, over } }: { of: DayReport }) {
  const when = useWhen()
  return (
    <p className="sep">
      <span>{t('drep.span', { from: when.moment(from), to: when.moment(to) })}</span>
      {!over && <b className="drep-open">{t('drep.open')}</b>}
    </p>
  )
}

type Row = DayReport['units'][number]
const inTime = (row: Row) => (row.ended === 0 ? null : row.inTime / row.ended)
const satisfied = (row: Row) =>
  row.satisfied + row.dissatisfied === 0 ? null : row.satisfied / (row.satisfied + row.dissatisfied)

function Units({ of: data }: { of: DayReport }) {
  const name = t('drep.units')
  const heads: Record<Figure, string> = {
    dispatched: t('drep.dispatched'),
    ended: t('drep.ended'),
    inTime: t('drep.inTime'),
    satisfied: t('drep.satisfied'),
    dissatisfied: t('drep.dissatisfied'),
  }
  return (
    <>
      <div className="row drep-units">
        <h2 className="c-h2">{name}</h2>
        <ExportButton
          name={`${t('nav.dayReport')} ${data.day}`}
          lines={() => [
            [t('drep.unit'), ...FIGURES.map(figure => heads[figure])],
            ...data.units.map(row => [tx(row.unit.name), ...FIGURES.map(figure => row[figure])]),
          ]}
        />
      </div>
      <Sortable
        title={name}
        rows={data.units}
        by={{
          unit: row => tx(row.unit.name),
          dispatched: row => row.dispatched,
          ended: row => row.ended,
          inTime,
          satisfied,
        }}
      >
        {of => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
          <section className="scroll drep-scroll" tabIndex={0} aria-label={name}>
            <table className="tbl">
              <thead>
                <tr>
                  <SortHead of={of} by="unit">
                    {t('drep.unit')}
                  </SortHead>
                  <SortHead of={of} by="dispatched">
                    {heads.dispatched}
                  </SortHead>
                  <SortHead of={of} by="ended">
                    {heads.ended}
                  </SortHead>
                  <SortHead of={of} by="inTime">
                    {heads.inTime}
                  </SortHead>
                  <SortHead of={of} by="satisfied">
                    {heads.satisfied}
                  </SortHead>
                </tr>
              </thead>
              <tbody>
                {of.rows.map(row => (
                  <tr key={row.unit.id}>
                    <td>{tx(row.unit.name)}</td>
                    <td>{row.dispatched}</td>
                    <td>{row.ended}</td>
                    <td>
                      {row.inTime} <span className="c-meta">{percent(inTime(row))}</span>
                    </td>
                    <td>
                      {`${row.satisfied}/${row.satisfied + row.dissatisfied}`}{' '}
                      <span className="c-meta">{percent(satisfied(row))}</span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </Sortable>
    </>
  )
}
