import { count, percent } from '../../../shared/format/numbers.ts'
import { SortHead } from '../../../shared/parts/sort-head.tsx'
import type { DomainCourse } from '../../api/domains.ts'
import { t } from '../../i18n/index.ts'
import { TableFilter, type useTable } from '../../parts/table.tsx'
import { lowestOf, Spark } from './spark.tsx'
import { changeWords, fewWords, type Shown } from './words.ts'

/** What the domains are sorted by. */
export const domainColumns = {
  name: (row: Shown) => row.name,
  received: (row: Shown) => row.received,
  share: (row: Shown) => row.share,
  satisfaction: (row: Shown) => row.satisfaction,
  change: (row: Shown) => row.change,
}

interface Inner {
  course: DomainCourse
  city: Shown
  of: ReturnType<typeof useTable<Shown>>
  current: string
  onPick: (code: string) => void
}

/** The whole city, then domain by domain: what came in, how it was rated, and where both went. */
export function DomainTable({ course, city, of, current, onPick }: Inner) {
  const lowest = lowestOf([city, ...of.rows])
  const most = Math.max(0.01, ...of.rows.map(row => row.share ?? 0))
  const head = (by: 'received' | 'share' | 'satisfaction' | 'change', className = 'r') => (
    <SortHead of={of} by={by} className={className}>
      {t(`dom.${by}`)}
    </SortHead>
  )
  return (
    <>
      <TableFilter of={of} name={t('dom.title')} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="scroll" tabIndex={0} aria-label={t('dom.title')}>
        <table className="tbl dom-tbl">
          <thead>
            <tr>
              <SortHead of={of} by="name">
                {t('dom.domain')}
              </SortHead>
              {head('received')}
              {head('share', 'dom-wide')}
              {head('satisfaction')}
              {head('change')}
              <th scope="col" className="dom-wide">
                {t('dom.months')}
              </th>
            </tr>
          </thead>
          <tbody>
            {[city, ...of.rows].map(row => (
              <tr key={row.code} className={row.code === current ? 'sel' : undefined} onClick={() => onPick(row.code)}>
                <td>
                  <button
                    type="button"
                    className="dom-pick"
                    aria-current={row.code === current || undefined}
                    onClick={() => onPick(row.code)}
                  >
                    {row.name}
                  </button>
                </td>
                <td className="r nb">{count(row.received)}</td>
                <td className="dom-wide">
                  <span className="dom-share">
                    {row.code !== city.code && <i style={{ width: `${((row.share ?? 0) / most) * 72}px` }} />}
                    <span className="nb dom-n">{percent(row.share)}</span>
                  </span>
                </td>
                <td className={row.small ? 'r nb dom-few' : 'r nb'}>
                  {percent(row.satisfaction)}
                  <em>
                    {fewWords(row, course.fewest) ?? (row.valid > 0 && `${count(row.satisfied)}/${count(row.valid)}`)}
                  </em>
                </td>
                <td className={row.change !== null && row.change < 0 ? 'r nb latec' : 'r nb'}>
                  {changeWords(row.change)}
                </td>
                <td className="dom-wide">
                  <Spark months={row.months} lowest={lowest} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
