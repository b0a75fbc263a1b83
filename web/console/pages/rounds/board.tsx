import { SortHead, SortHeads } from '../../../shared/parts/sort-head.tsx'
import type { RoundPage, RoundResultRow } from '../../api/rounds.ts'
import { t, tx } from '../../i18n/index.ts'
import { Sortable } from '../../parts/table.tsx'

type Group = { id: string | null; name: string; lines: RoundPage['groups'][number]['lines'] }

/** Where a value stands on the scale of a group: from a little below the lowest to 100. */
const scaleOf = (values: readonly number[]) => {
  const low = Math.max(0, Math.floor((Math.min(...values) - 2) / 5) * 5)
  const high = Math.max(...values, low + 5)
  return (value: number) => `${Math.min(100, Math.max(0, (100 * (value - low)) / (high - low)))}%`
}

/** The board: groups apart, baseline (dashed) and bonus line (solid) running through all rows, so that the table is the chart. */
export function Board({ page, onPick }: { page: RoundPage; onPick: (subject: string) => void }) {
  const groups: Group[] =
    page.groups.length > 0
      ? page.groups.map(row => ({ id: row.id, name: tx(row.name), lines: row.lines }))
      : [{ id: null, name: '', lines: null }]
  return (
    <>
      <p className="c-meta">
        {t(page.state === 'closed' ? 'rnd.final' : page.final ? 'rnd.frozen' : 'rnd.provisional')}
        {page.stages.map(row => t('rnd.kept', { stage: tx(row.name), n: row.kept }))}
      </p>
      {groups.map(group => {
        const rows = page.rows.filter(row => row.group === group.id)
        return rows.length > 0 ? <GroupTable key={group.id ?? ''} {...{ group, rows, page, onPick }} /> : null
      })}
    </>
  )
}

function GroupTable({
  group,
  rows,
  page,
  onPick,
}: {
  group: Group
  rows: readonly RoundResultRow[]
  page: RoundPage
  onPick: (subject: string) => void
}) {
  const { lines } = group
  const value = (row: RoundResultRow) => Number(row.on ?? (100 * Number(row.score)) / page.full)
  const at = scaleOf([...rows.map(value), ...(lines ? [lines.baseline, lines.bonus] : [])])
  return (
    <section className="pane rnd-group">
      {group.name && (
        <h2 className="c-h3">
          {group.name}{' '}
          {lines && (
            <span className="c-meta">
              {t('rnd.lines', { on: tx(lines.on), baseline: lines.baseline, bonus: lines.bonus })}
            </span>
          )}
        </h2>
      )}
      <div className="rnd-scroll">
        <Sortable
          title={group.name || t('rnd.subject')}
          rows={rows}
          by={{
            place: row => row.place,
            name: row => `${tx(row.name)} ${tx(row.unit ?? undefined) ?? ''}`,
            score: row => Number(row.score),
            on: value,
            items: row => Number(row.parts.plusMinus),
            lines: row => Number(row.parts.lines),
          }}
        >
          {of => (
            <table className="tbl rnd-board">
              <thead>
                <tr>
                  <SortHeads
                    of={of}
                    heads={[
                      ['place', t('rnd.place'), 'r'],
                      ['name', t('rnd.subject')],
                      ['score', t('rnd.score'), 'r'],
                    ]}
                  />
                  <SortHead of={of} by="on" className="rnd-dots">
                    {lines ? tx(lines.on) : t('rnd.share')}
                  </SortHead>
                  <SortHead of={of} by="items" className="r wide">
                    {t('rnd.items')}
                  </SortHead>
                  {lines && (
                    <SortHead of={of} by="lines" className="r wide">
                      {t('rnd.byLines')}
                    </SortHead>
                  )}
                  <th>{t('rnd.remark')}</th>
                </tr>
              </thead>
              <tbody>
                {of.rows.map(row => (
                  <tr key={row.subject}>
                    <td className="r num">
                      {row.place ?? '—'}
                      {row.tied && <span className="c-meta">{t('rnd.tied')}</span>}
                    </td>
                    <td>
                      <button type="button" className="linklike" onClick={() => onPick(row.subject)}>
                        {tx(row.name)}
                      </button>
                      {row.unit && <span className="c-meta"> {tx(row.unit)}</span>}
                    </td>
                    <td className="r num">
                      <b>{row.score}</b>
                    </td>
                    <td className="rnd-dots" aria-label={t('rnd.dot', { value: value(row).toFixed(2) })}>
                      <span className="rnd-track">
                        {lines && <i className="base" style={{ left: at(lines.baseline) }} />}
                        {lines && <i className="bonus" style={{ left: at(lines.bonus) }} />}
                        <b className={row.standing ?? 'between'} style={{ left: at(value(row)) }} />
                      </span>
                    </td>
                    <td className="r num wide">{signed(row.parts.plusMinus)}</td>
                    {lines && <td className="r num wide">{signed(row.parts.lines)}</td>}
                    <td className="rnd-remark">
                      {[
                        row.unranked ? tx(row.unranked) : null,
                        row.carried ? t('rnd.carried') : null,
                        ...row.vetoes.map(tx),
                        ...row.consequences.filter(one => one.bears !== 'note').map(one => tx(one.name)),
                      ]
                        .filter(Boolean)
                        .join(t('list.comma'))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Sortable>
      </div>
    </section>
  )
}

const signed = (points: string): string => (Number(points) === 0 ? '—' : Number(points) > 0 ? `+${points}` : points)
