import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { percent } from '../../../shared/format/numbers.ts'
import { Empty } from '../../../shared/parts/index.ts'
import { SortHead } from '../../../shared/parts/sort-head.tsx'
import { type DayReport, dayReportQuery } from '../../api/day-report.ts'
import { t, tx } from '../../i18n/index.ts'
import { ExportButton } from '../../parts/export-button.tsx'
import { FigureLink } from '../../parts/figure-link.tsx'
import { Seg } from '../../parts/seg.tsx'
import { Sortable } from '../../parts/table.tsx'
import { civil, dayShift, useWhen } from '../../parts/time.ts'
import { Waiting } from '../../parts/waiting.tsx'
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
  const { data } = query
  if (!data)
    return (
      <div className="page">
        <Waiting query={query} bars={[40, 70, 60]} />
      </div>
    )
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
          {data.received !== null && <Sum figure="received" n={data.received} was={data.receivedBefore} />}
          {FIGURES.map(figure => (
            <Sum key={figure} figure={figure} n={data.total[figure]} was={data.before[figure]} />
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

function Sum({ figure, n, was }: { figure: Figure | 'received'; n: number; was: number | null }) {
  const name = t(`drep.${figure}`)
  return (
    <div>
      <dt>
        {name} <FigureLink id={`dayReport.${figure}`} name={name} />
      </dt>
      <dd>{n}</dd>
      {was !== null && <dd className="c-meta">{t('drep.was', { n: was })}</dd>}
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

const Share = ({ n, of }: { n: number; of: number }) => (
  <td className="r num nb">
    {of === 0 ? (
      '—'
    ) : (
      <>
        {`${n}/${of}`} <span className="c-meta drep-rate">{percent(n / of)}</span>
      </>
    )}
  </td>
)

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
                  <SortHead of={of} by="dispatched" className="r">
                    {heads.dispatched}
                  </SortHead>
                  <SortHead of={of} by="ended" className="r">
                    {heads.ended}
                  </SortHead>
                  <SortHead of={of} by="inTime" className="r">
                    {heads.inTime}
                  </SortHead>
                  <SortHead of={of} by="satisfied" className="r">
                    {heads.satisfied}
                  </SortHead>
                </tr>
              </thead>
              <tbody>
                {of.rows.map(row => (
                  <tr key={row.unit.id}>
                    <td>{tx(row.unit.name)}</td>
                    <td className="r num">{row.dispatched}</td>
                    <td className="r num">{row.ended}</td>
                    <Share n={row.inTime} of={row.ended} />
                    <Share n={row.satisfied} of={row.satisfied + row.dissatisfied} />
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
