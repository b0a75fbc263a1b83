import { Link } from '@tanstack/react-router'
import { percent, score } from '../../../shared/format/numbers.ts'
import { SortHead } from '../../../shared/parts/sort-head.tsx'
import type { RankingRow, RankingTable } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { FigureLink } from '../../parts/figure-link.tsx'
import { TableFilter, type useTable } from '../../parts/table.tsx'
import { useWhen } from '../../parts/time.ts'
import { axisOf, median } from './period.ts'

/** What the ranking is sorted by; an indicator by its id. */
export const rankColumns = (rows: readonly RankingRow[]) => ({
  place: (row: RankingRow) => row.place,
  unit: (row: RankingRow) => tx(row.name),
  score: (row: RankingRow) => row.score,
  ...Object.fromEntries(
    (rows[0]?.indicators ?? []).map(({ id }) => [
      `rate.${id}`,
      (row: RankingRow) => row.indicators.find(one => one.id === id)?.rate,
    ]),
  ),
  advice: (row: RankingRow) => tx(row.ladder?.name),
})

/** So near to an end of the axis, as a share of it, the median's label would lie on that of the end. */
const NEAR = 0.18

/** The table is the chart: each unit's dot stands between the same lines, last period's ring beside it. */
export function RankTable({
  table,
  rows,
  of,
  chosen,
  onChoose,
}: {
  table: RankingTable
  /** all that are ranked: the scale is the same whatever is left out */
  rows: readonly RankingRow[]
  of: ReturnType<typeof useTable<RankingRow>>
  chosen: string | null
  onChoose: (unit: string) => void
}) {
  const when = useWhen()
  const axis = axisOf(rows.flatMap(r => [r.score, ...(r.previousScore === null ? [] : [r.previousScore])]))
  const share = (value: number) => (value - axis.from) / (axis.to - axis.from)
  const left = (value: number) => `${share(value) * 100}%`
  const middle = median(rows.map(r => r.score))
  const clear = (end: 0 | 1) => middle === null || Math.abs(share(middle) - end) > NEAR
  const heads = rows[0]?.indicators ?? []
  return (
    <div className="scroll">
      <TableFilter of={of} name={t('rank.unit')} />
      <table className="tbl rk">
        <caption className="sr">{t('rank.caption')}</caption>
        <thead>
          <tr>
            <SortHead of={of} by="place" className="r">
              {t('rank.place')}
            </SortHead>
            <SortHead of={of} by="unit">
              {t('rank.unit')}
            </SortHead>
            <th className="plc">
              <span className="ax">
                {clear(0) && <i style={{ left: '0%' }}>{axis.from}</i>}
                {middle !== null && <i style={{ left: left(middle) }}>{t('rank.median', { score: score(middle) })}</i>}
                {clear(1) && <i style={{ left: '100%' }}>{axis.to}</i>}
              </span>
            </th>
            <SortHead of={of} by="score" className="r">
              {t('rank.score')}
            </SortHead>
            {heads.map(i => (
              <SortHead
                key={i.id}
                of={of}
                by={`rate.${i.id}`}
                className="r"
                beside={
                  <span className="c-meta w">
                    {t('rank.weight', { n: i.weight })}{' '}
                    <FigureLink id={`${table.scheme.code}.${i.id}`} name={tx(i.name)} />
                  </span>
                }
              >
                {tx(i.name)}
              </SortHead>
            ))}
            <SortHead of={of} by="advice">
              {t('rank.advice')}
            </SortHead>
          </tr>
        </thead>
        <tbody>
          {of.rows.map(row => (
            <tr key={row.unit} className={row.unit === chosen ? 'sel' : undefined} onClick={() => onChoose(row.unit)}>
              <td className="r strong">
                {row.place}
                {row.previousPlace !== null && row.previousPlace !== row.place && (
                  <em title={t('rank.was', { n: row.previousPlace })}>{t('rank.was', { n: row.previousPlace })}</em>
                )}
              </td>
              <td>
                <button type="button" className="unitbtn" aria-haspopup="dialog" onClick={() => onChoose(row.unit)}>
                  {tx(row.name)}
                </button>
              </td>
              <td className="plc">
                <span className="dots">
                  <i className="axis" />
                  {middle !== null && <i className="base" style={{ left: left(middle) }} />}
                  {row.previousScore !== null && (
                    <svg
                      aria-hidden="true"
                      className="prev"
                      style={{ left: left(row.previousScore) }}
                      viewBox="0 0 10 10"
                    >
                      <circle cx="5" cy="5" r="4" />
                    </svg>
                  )}
                  <svg
                    aria-hidden="true"
                    className={row.ladder ? 'cur down' : 'cur'}
                    style={{ left: left(row.score) }}
                    viewBox="0 0 14 14"
                  >
                    {row.ladder ? <path d="M1.5 2h11L7 12z" /> : <circle cx="7" cy="7" r="5.5" />}
                  </svg>
                </span>
              </td>
              <td className="r strong big">{score(row.score)}</td>
              {row.indicators.map(i => (
                <td key={i.id} className="r">
                  {percent(i.rate)}
                  <em>
                    {i.numerator}/{i.denominator}
                  </em>
                </td>
              ))}
              <td>
                {row.ladder && <span className="adv">{tx(row.ladder.name)}</span>}
                {row.standing && (
                  <Link
                    className="rk-step"
                    to="/ladder"
                    search={{ id: row.standing.id }}
                    onClick={event => event.stopPropagation()}
                  >
                    {t('rank.standing', {
                      step: tx(row.standing.name),
                      state: tx(row.standing.state),
                      since: when.date(row.standing.since),
                    })}
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="sr">{t('rank.groupIs', { group: tx(table.groups.find(g => g.id === table.group)?.name) })}</p>
    </div>
  )
}
