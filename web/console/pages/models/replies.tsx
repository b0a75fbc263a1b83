import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { percent } from '../../../shared/format/numbers.ts'
import { SortHeads } from '../../../shared/parts/sort-head.tsx'
import { replyQualityQuery } from '../../api/learning.ts'
import { t, tx } from '../../i18n/index.ts'
import { Sortable } from '../../parts/table.tsx'
import { civil } from '../../parts/time.ts'

/** The share of replies that were forms, by unit, and what they lacked most. */
export function Replies() {
  const found = useQuery(replyQualityQuery).data
  if (!found) return null
  return (
    <section className="pane">
      <h2 className="c-h2">{t('model.replies')}</h2>
      <p className="c-meta pad">{t('model.repliesSay', { from: civil(found.from), to: civil(found.to) })}</p>
      {found.rows.length > 0 && (
        <div className="scroll tall">
          <Sortable
            title={t('model.replies')}
            rows={found.rows}
            by={{
              unit: row => tx(row.name),
              replies: row => row.replies,
              weak: row => row.weak,
              share: row => row.weak / row.replies,
            }}
          >
            {of => (
              <table className="tbl">
                <thead>
                  <tr>
                    <SortHeads
                      of={of}
                      heads={[
                        ['unit', t('model.unit')],
                        ['replies', t('model.replyCount'), 'r'],
                        ['weak', t('model.weak'), 'r'],
                        ['share', t('model.share'), 'r'],
                      ]}
                    />
                    <th>{t('model.faults')}</th>
                  </tr>
                </thead>
                <tbody>
                  {of.rows.map(row => (
                    <tr key={row.unit}>
                      <td>
                        <Link to="/units/$id" params={{ id: row.unit }}>
                          {tx(row.name)}
                        </Link>
                      </td>
                      <td className="r">{row.replies}</td>
                      <td className="r">{row.weak}</td>
                      <td className="r">{percent(row.weak / row.replies)}</td>
                      <td>
                        {row.faults
                          .slice(0, 2)
                          .map(fault => `${tx(fault.words)} ${fault.n}`)
                          .join(t('list.comma'))}
                      </td>
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
