// biome-ignore-all lint/a11y/noRedundantRoles: rows laid out as a grid lose their meaning as a table in some browsers
// biome-ignore-all lint/a11y/useSemanticElements: see above
import type { IndicatorView, RankingRow, RankingTable } from '../../../shared/api/types.ts'
import { period as periodWords } from '../../../shared/format/dates.ts'
import { count, percent, score } from '../../../shared/format/numbers.ts'
import { useLang, useText } from '../../../shared/i18n/lang.ts'
import { SortHead, useOrder } from '../../../shared/parts/sort-head.tsx'
import { useTexts } from '../../app/context.ts'
import { Dot } from './dot.tsx'
import { placeOn, scaleOf, trend } from './scale.ts'

/**
 * The table is the chart: one scale runs through all rows. Roles are written out because rows laid out as a grid lose
 * their meaning as a table in some browsers.
 */
export function RankTable({ table }: { table: RankingTable }) {
  const t = useTexts('ranking')
  const text = useText()
  const lang = useLang()
  const ranked = table.rows.filter(r => r.place !== null)
  const small = table.rows.filter(r => r.place === null)
  const scale = scaleOf(ranked.flatMap(r => [r.score, ...(r.previousScore === null ? [] : [r.previousScore])]))
  const heads = ranked[0]?.indicators ?? []
  const sorted = useOrder(ranked, {
    place: row => row.place,
    name: row => text(row.name),
    score: row => row.score,
    ...Object.fromEntries(
      heads.map(({ id }) => [id, (row: RankingRow) => row.indicators.find(one => one.id === id)?.rate]),
    ),
  })
  const before = t(table.kind === 'month' ? 'last.month' : 'last.day')
  return (
    <section aria-label={t('table', { period: periodWords(table.period, lang) })}>
      {ranked.length > 0 && (
        <>
          <div className="legend">
            {(['up', 'same', 'down'] as const).map(kind => (
              <span key={kind}>
                <Dot kind={kind} className="dot-cur" />
                {t(`legend.${kind}`)}
              </span>
            ))}
            <span>
              <Dot kind="prev" className="dot-prev" />
              {before}
            </span>
          </div>
          <table className="rank" role="table">
            <caption className="sr">{t('table', { period: periodWords(table.period, lang) })}</caption>
            <thead role="rowgroup">
              <tr role="row">
                <SortHead of={sorted} by="place" role="columnheader" className="rk">
                  {t('head.place')}
                </SortHead>
                <SortHead of={sorted} by="name" role="columnheader" className="nm">
                  {t('head.unit')}
                </SortHead>
                <SortHead of={sorted} by="score" role="columnheader" className="sc">
                  {t('head.score')}
                </SortHead>
                <th role="columnheader" scope="col" className="pl">
                  <span className="sr">{t('head.scale')}</span>
                  <span className="ax" aria-hidden="true">
                    {scale.ticks.map(x => (
                      <i key={x} style={{ left: `${placeOn(scale, x)}%` }}>
                        {x}
                      </i>
                    ))}
                  </span>
                </th>
                {heads.map(h => (
                  <SortHead key={h.id} of={sorted} by={h.id} role="columnheader" className="in">
                    {text(h.name)}
                  </SortHead>
                ))}
              </tr>
            </thead>
            <tbody role="rowgroup">
              {sorted.rows.map(row => (
                <Row key={row.unit} row={row} scale={scale} before={before} />
              ))}
            </tbody>
          </table>
        </>
      )}
      <Small rows={small} minimum={table.scheme.minimum} />
    </section>
  )
}

/** Small numbers are shown, not ranked blindly. */
function Small({ rows, minimum }: { rows: readonly RankingRow[]; minimum: number }) {
  const t = useTexts('ranking')
  const text = useText()
  if (rows.length === 0) return null
  return (
    <div className="small-note">
      <h2 className="p-h3">{t('small.title')}</h2>
      <p className="p-meta">{t('small.why', { n: minimum })}</p>
      <ul className="smalls">
        {rows.map(row => {
          const s = row.indicators.find(i => i.id === 'satisfaction')
          return (
            <li key={row.unit}>
              <span>{text(row.name)}</span>
              <span className="p-meta nb">
                {row.withheld
                  ? t('small.withheld')
                  : s?.denominator
                    ? t('small.one', { yes: count(s.numerator), asked: count(s.denominator) })
                    : t('small.nobody')}
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function Row({ row, scale, before }: { row: RankingRow; scale: ReturnType<typeof scaleOf>; before: string }) {
  const t = useTexts('ranking')
  const text = useText()
  const way = trend(row.score, row.previousScore)
  const was = row.previousScore === null ? '' : t('was', { before, score: score(row.previousScore) })
  return (
    <tr role="row">
      <td role="cell" className="rk">
        {row.place}
      </td>
      <th role="rowheader" scope="row" className="nm">
        {text(row.name)}
        {row.previousPlace !== null && row.place !== null && row.previousPlace !== row.place && (
          <small>
            {t(row.place < row.previousPlace ? 'rose' : 'fell', { n: Math.abs(row.previousPlace - row.place) })}
          </small>
        )}
      </th>
      <td role="cell" className="sc">
        {score(row.score)}
      </td>
      <td role="cell" className="pl">
        <span className="sr">{was}</span>
        <span className="dots" aria-hidden="true">
          <span className="axis" />
          {scale.ticks.map(x => (
            <span key={x} className="tick" style={{ left: `${placeOn(scale, x)}%` }} />
          ))}
          {row.previousScore !== null && (
            <span className="at" style={{ left: `${placeOn(scale, row.previousScore)}%` }}>
              <Dot kind="prev" className="prev" />
            </span>
          )}
          <span className="at" style={{ left: `${placeOn(scale, row.score)}%` }}>
            <Dot kind={way} className="cur" />
          </span>
        </span>
      </td>
      {row.indicators.map(i => (
        <Rate key={i.id} indicator={i} />
      ))}
    </tr>
  )
}

/** Every rate stands with numerator and denominator. */
function Rate({ indicator }: { indicator: IndicatorView }) {
  const t = useTexts('ranking')
  const text = useText()
  return (
    <td role="cell" className="in">
      <i aria-hidden="true">{text(indicator.name)}</i>
      <b>{percent(indicator.rate)}</b>
      <em>
        {t(indicator.id === 'satisfaction' ? 'of.people' : 'of.cases', {
          a: count(indicator.numerator),
          b: count(indicator.denominator),
        })}
      </em>
    </td>
  )
}
