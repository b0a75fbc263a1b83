import { SortHeads } from '../../../shared/parts/sort-head.tsx'
import type { SchemeStability } from '../../api/rounds.ts'
import { t, tx } from '../../i18n/index.ts'
import { Sortable } from '../../parts/table.tsx'
import { periodWords } from '../../parts/time.ts'

type Band = SchemeStability['bands'][number]

/** Places with their bands: the dot is the place, the bar is where it would lie in nine of ten other months of the same kind. */
export function Bands({ stability }: { stability: SchemeStability }) {
  const groups =
    stability.groups.length > 0
      ? stability.groups.map(row => ({ id: row.id as string | null, name: tx(row.name) }))
      : [{ id: null, name: '' }]
  return (
    <section className="pane pad">
      <h2 className="c-h3">{t('lab.bands', { period: periodWords(stability.period), n: stability.samples })}</h2>
      <p className="c-meta">{t('lab.bandsNote')}</p>
      {groups.map(group => {
        const rows = stability.bands.filter(band => band.group === group.id)
        return rows.length > 0 ? (
          <div key={group.id ?? ''}>
            {group.name && <h3 className="c-h3">{group.name}</h3>}
            <ul className="lab-bands">
              {rows.map(band => (
                <Row key={band.subject} band={band} of={rows.length} />
              ))}
            </ul>
            <details>
              <summary>{t('lab.numbers')}</summary>
              <Sortable
                title={`${t('lab.numbers')} ${group.name}`}
                rows={rows}
                by={{
                  name: band => tx(band.name),
                  place: band => band.place,
                  low: band => band.low,
                  high: band => band.high,
                }}
              >
                {of => (
                  <table className="tbl">
                    <thead>
                      <tr>
                        <SortHeads
                          of={of}
                          heads={[
                            ['name', t('rnd.subject')],
                            ['place', t('rnd.place'), 'r'],
                            ['low', t('lab.low'), 'r'],
                            ['high', t('lab.high'), 'r'],
                          ]}
                        />
                        <th>{t('lab.named')}</th>
                      </tr>
                    </thead>
                    <tbody>
                      {of.rows.map(band => (
                        <tr key={band.subject}>
                          <td>{tx(band.name)}</td>
                          <td className="r num">{band.place}</td>
                          <td className="r num">{band.low}</td>
                          <td className="r num">{band.high}</td>
                          <td>
                            {band.named
                              .map(row => `${tx(row.name)} ${Math.round(row.share * 100)}%`)
                              .join(t('list.comma'))}
                          </td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                )}
              </Sortable>
            </details>
          </div>
        ) : null
      })}
    </section>
  )
}

function Row({ band, of }: { band: Band; of: number }) {
  const at = (place: number) => (of > 1 ? (100 * (place - 1)) / (of - 1) : 50)
  return (
    <li aria-label={t('lab.band', { name: tx(band.name), place: band.place, low: band.low, high: band.high })}>
      <span>{tx(band.name)}</span>
      <span className="lab-track" aria-hidden="true">
        <i style={{ left: `${at(band.low)}%`, width: `${Math.max(1, at(band.high) - at(band.low))}%` }} />
        <b style={{ left: `${at(band.place)}%` }} />
      </span>
      <span className="num">{band.place}</span>
    </li>
  )
}
