import { score } from '../../../shared/format/numbers.ts'
import type { ObjectionDetail } from '../../api/consequences.ts'
import { t, tx } from '../../i18n/index.ts'
import { periodWords } from '../../parts/time.ts'

/** What upholding it changes, in every figure that counted the fact and on the ladder of later months. */
export function Effects({ row }: { row: ObjectionDetail }) {
  const place = (n: number | null) => (n === null ? t('rank.notRanked') : n)
  const { figures, ladder } = row.effects ?? { figures: [], ladder: [] }
  return (
    <div className="dk-part">
      <h3 className="c-h3">{t(row.approved ? 'objection.changed' : 'objection.wouldChange')}</h3>
      {figures.length === 0 && <p className="c-meta">{t('objection.changesNothing')}</p>}
      {figures.length > 0 && (
        <div className="scroll">
          <table className="tbl">
            <thead>
              <tr>
                <th>{t('objection.period')}</th>
                <th className="r">{t('ladder.score')}</th>
                <th className="r">{t('objection.place')}</th>
                <th className="r">{t('objection.others')}</th>
              </tr>
            </thead>
            <tbody>
              {figures.map(one => (
                <tr key={one.number}>
                  <td>
                    {periodWords(one.period)} <span className="c-meta">{one.number}</span>
                  </td>
                  <td className="r nb">
                    {score(one.score.before)} → {score(one.score.after)}
                  </td>
                  <td className="r nb">
                    {place(one.place.before)} → {place(one.place.after)}
                  </td>
                  <td className="r">{one.others}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {ladder.length > 0 && (
        <ul>
          {ladder.map(one => (
            <li key={`${one.month} ${one.unit.id}`}>
              {one.month} {tx(one.unit.name)}：{one.before ? tx(one.before) : t('objection.noStep')} →{' '}
              {one.after ? tx(one.after) : t('objection.noStep')}
            </li>
          ))}
        </ul>
      )}
      {row.approved && (
        <p className="c-meta">
          {t('objection.published', {
            numbers: row.approved.publications.join(t('list.comma')),
            by: row.approved.by ?? '',
          })}
        </p>
      )}
    </div>
  )
}
