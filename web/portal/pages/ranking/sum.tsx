import type { RankingTable } from '../../../shared/api/types.ts'
import { moment } from '../../../shared/format/dates.ts'
import { count, score } from '../../../shared/format/numbers.ts'
import { useLang, useText } from '../../../shared/i18n/lang.ts'
import { useMinute } from '../../../shared/parts/index.ts'
import { useTexts } from '../../app/context.ts'

/** How the points come about, shown on the first place; what was left out; when and as which version it was published. */
export function Sum({ table }: { table: RankingTable }) {
  const t = useTexts('ranking')
  const text = useText()
  const lang = useLang()
  const now = useMinute()
  const first = table.rows.find(r => r.place === 1)
  if (!first) return null
  const left = first.indicators.flatMap(i => i.excluded).filter(e => e.count > 0)
  return (
    <aside className="sum">
      <h2 className="p-h3">{t('sum.title')}</h2>
      <p>{t('sum.first', { unit: text(first.name) })}</p>
      <table className="calc">
        <thead className="sr">
          <tr>
            <th scope="col">{t('sum.indicator')}</th>
            <th scope="col">{t('sum.weight')}</th>
            <th scope="col">{t('head.score')}</th>
          </tr>
        </thead>
        <tbody>
          {first.indicators.map(i => (
            <tr key={i.id}>
              <th scope="row">
                {text(i.name)} <span className="nb">{`${count(i.numerator)}/${count(i.denominator)}`}</span>
              </th>
              <td>× {Math.round((i.weight <= 1 ? i.weight * 100 : i.weight) * 100) / 100}</td>
              <td>{score(i.points)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('sum.total')}</th>
            <td />
            <td>{score(first.score)}</td>
          </tr>
        </tfoot>
      </table>
      {first.indicators.some(i => i.id === 'return') && <p className="p-meta">{t('sum.return')}</p>}
      <p className="p-meta">
        {left.length > 0
          ? t('sum.left', {
              list: left.map(e => t('sum.leftOne', { name: text(e.name), n: e.count })).join(t('sum.and')),
            })
          : t('sum.unreached')}
      </p>
      <p className="p-meta" style={{ marginTop: 12 }}>
        {t('sum.scheme', { name: text(table.scheme.name), version: table.scheme.version })}
      </p>
      {table.published ? (
        <>
          <p className="p-meta">
            {t('sum.published', {
              at: moment(table.published.at, lang, now),
              n: table.published.version,
              number: table.published.number,
            })}
          </p>
          <p className="p-meta">
            {t('sum.digest')} <span className="hash">{table.published.digest.slice(0, 16)}</span>
          </p>
        </>
      ) : (
        <p className="p-meta strong">{t('sum.provisional', { at: moment(table.computedAt, lang, now) })}</p>
      )}
    </aside>
  )
}
