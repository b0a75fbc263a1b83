import { Link } from '@tanstack/react-router'
import { count, percent } from '../../../shared/format/numbers.ts'
import { SortHead } from '../../../shared/parts/sort-head.tsx'
import type { DomainCourse, DomainItem } from '../../api/domains.ts'
import { useMe } from '../../api/queries.ts'
import { t, tx } from '../../i18n/index.ts'
import { ExportButton } from '../../parts/export-button.tsx'
import { Seg } from '../../parts/seg.tsx'
import { Sortable } from '../../parts/table.tsx'
import { periodWords } from '../../parts/time.ts'
import { DomainChart } from './course-chart.tsx'
import { byLoss, CITY, changeWords, fewWords, itemLines, lostOf, rateOf, type Shown } from './words.ts'

/** Items of the whole city that are shown: where most is lost, not the whole list. */
const OF_CITY = 20

interface Inner {
  course: DomainCourse
  shown: Shown
  asTable: boolean
  onAsTable: (asTable: boolean) => void
  picked: boolean
}

/** On a phone the domain stands below the table: whoever picked one is led there. */
const leadTo = (node: HTMLElement | null) => {
  if (node && matchMedia('(max-width: 1100px)').matches) node.scrollIntoView({ block: 'start' })
}

/** One domain, or the whole city: its months, the period before, and its items, what was lost most first. */
export function DomainPane({ course, shown, asTable, onAsTable, picked }: Inner) {
  const supervisor = useMe()?.roles.includes('supervisor') ?? false
  return (
    <section className="pane dom-pane" aria-label={shown.name} ref={picked ? leadTo : null}>
      <div className="dom-top">
        <div className="row">
          <h2 className="c-h2">{shown.name}</h2>
          <Seg
            small
            label={t('rank.show')}
            value={asTable ? 'table' : 'chart'}
            onChange={value => onAsTable(value === 'table')}
            options={(['chart', 'table'] as const).map(value => ({ value, label: t(`rank.${value}`) }))}
          />
        </div>
        <Before course={course} shown={shown} />
        {asTable ? <Months course={course} shown={shown} /> : <DomainChart course={course} shown={shown} />}
        <p className="c-meta">{t('dom.legend', { n: course.fewest })}</p>
      </div>
      {shown.code !== CITY && supervisor && (
        <p className="dom-start">
          <Link className="btn btn-s" to="/campaigns" search={{ start: true, domain: shown.code }}>
            {t('topic.toCampaign')}
          </Link>
        </p>
      )}
      <Items key={shown.code} course={course} shown={shown} />
    </section>
  )
}

function Before({ course, shown }: Pick<Inner, 'course' | 'shown'>) {
  if (!course.before || !shown.before) return <p className="c-meta">{t('dom.noBefore')}</p>
  return (
    <p className="c-meta">
      {t('dom.before', {
        from: periodWords(course.before.from),
        to: periodWords(course.before.to),
        n: count(shown.before.received),
        rate: percent(rateOf(shown.before)),
      })}
    </p>
  )
}

/** The same figures as the chart. */
function Months({ course, shown }: Pick<Inner, 'course' | 'shown'>) {
  const rows = [
    ...shown.months.map((sums, n) => ({ ...sums, month: periodWords(course.months[n] ?? '') })),
    { ...shown.running, month: t('dom.running', { month: periodWords(course.running) }) },
  ]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="dom-months" tabIndex={0} aria-label={t('dom.months')}>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">{t('dom.month')}</th>
            <th scope="col" className="r">
              {t('dom.received')}
            </th>
            <th scope="col" className="r">
              {t('dom.valid')}
            </th>
            <th scope="col" className="r">
              {t('dom.satisfied')}
            </th>
            <th scope="col" className="r">
              {t('dom.satisfaction')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.month}>
              <td className="nb">{row.month}</td>
              <td className="r">{count(row.received)}</td>
              <td className="r">{count(row.valid)}</td>
              <td className="r">{count(row.satisfied)}</td>
              <td className={row.valid < course.fewest ? 'r dom-few' : 'r'}>{percent(rateOf(row))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Items({ course, shown }: Pick<Inner, 'course' | 'shown'>) {
  const all = byLoss(shown.items)
  const items = shown.code === CITY ? all.slice(0, OF_CITY) : all
  const title = items.length < all.length ? t('dom.itemsMost', { n: items.length }) : t('dom.items')
  if (items.length === 0) return <p className="c-meta dom-none">{t('dom.noItems')}</p>
  return (
    <div className="dom-items">
      <div className="row dom-sub">
        <h3 className="c-h3">{title}</h3>
        <ExportButton name={`${shown.name} ${course.from} ${course.to}`} lines={() => itemLines(all)} />
      </div>
      <Sortable
        title={title}
        rows={items}
        by={{
          name: row => tx(row.name),
          received: row => row.received,
          lost: row => lostOf(row),
          satisfaction: row => row.satisfaction,
          change: row => row.change,
        }}
      >
        {of => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
          <section className="scroll" tabIndex={0} aria-label={title}>
            <table className="tbl">
              <thead>
                <tr>
                  <SortHead of={of} by="name">
                    {t('dom.item')}
                  </SortHead>
                  {(['received', 'lost', 'satisfaction', 'change'] as const).map(by => (
                    <SortHead key={by} of={of} by={by} className="r">
                      {t(`dom.${by}`)}
                    </SortHead>
                  ))}
                </tr>
              </thead>
              <tbody>
                {of.rows.map(row => (
                  <Item key={row.code} row={row} course={course} />
                ))}
              </tbody>
            </table>
          </section>
        )}
      </Sortable>
    </div>
  )
}

function Item({ row, course }: { row: DomainItem; course: DomainCourse }) {
  return (
    <tr>
      <td>
        <Link to="/cases" search={{ item: row.code, from: course.from, to: course.to }}>
          {tx(row.name)}
        </Link>
      </td>
      <td className="r nb">{count(row.received)}</td>
      <td className="r nb">{count(lostOf(row))}</td>
      <td className={row.small ? 'r nb dom-few' : 'r nb'}>
        {percent(row.satisfaction)}
        <em>{fewWords(row, course.fewest)}</em>
      </td>
      <td className={row.change !== null && row.change < 0 ? 'r nb latec' : 'r nb'}>{changeWords(row.change)}</td>
    </tr>
  )
}
