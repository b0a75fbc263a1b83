// biome-ignore-all lint/a11y/useSemanticElements: a virtual list places its rows freely, which table elements do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the list itself has the focus and names the current row (aria-activedescendant)
import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, useEffect, useLayoutEffect, useRef } from 'react'
import { ClockChip, GradeChip, Loop } from '../../shared/parts/index.ts'
import type { Column } from '../api/toolbox.ts'
import type { CaseRow } from '../api/types.ts'
import { t, tx } from '../i18n/index.ts'
import { changedSinceSeen } from './seen.ts'
import { civil, useWhen } from './time.ts'
import './case-list.css'

/** Rows that make the place line of a case: where it is, how it came, how many people, which round. */
const MetaLine = ({ row }: { row: CaseRow }) => (
  <span className="c-meta sep clamp1">
    {row.place && <span>{tx(row.place.name)}</span>}
    <span>{tx(row.channel)}</span>
    {row.appealCount > 1 && <span>{t('list.people', { n: row.appealCount })}</span>}
    {row.round > 1 && <span>{t('list.round', { n: row.round })}</span>}
    {row.atOnce && <span>{tx(row.atOnce)}</span>}
    {row.stepLate && <span className="late">{t('list.stepLate')}</span>}
  </span>
)

const WIDTH: Record<Column, string> = {
  step: '104px',
  left: '190px',
  unit: '168px',
  handler: '96px',
  place: '120px',
  received: '118px',
}

/** What stands where no limit runs: not begun yet, or answered with a day for the rest (CHECKLIST K75). */
function noClock({ state, promisedOn }: CaseRow): string {
  if (promisedOn) return t('field.untilDay', { day: civil(promisedOn) })
  return ['received', 'accepted'].includes(state) ? t('list.noClock') : '—'
}

function Cell({ column, row }: { column: Column; row: CaseRow }) {
  const when = useWhen()
  if (column === 'step')
    return (
      <span role="gridcell" className="cl-c3">
        <Loop step={row.loop.step} under={row.loop.under} size={18} />
        {tx(row.stateName)}
      </span>
    )
  if (column === 'left')
    return (
      <span role="gridcell" className="cl-c4">
        {row.clock ? (
          <ClockChip clock={row.clock} />
        ) : (
          <span className={row.promisedOn ? undefined : 'muted'}>{noClock(row)}</span>
        )}
      </span>
    )
  const words = {
    unit: () => tx(row.unit?.name),
    handler: () => row.handler?.name ?? tx(row.at?.name),
    place: () => tx(row.place?.name),
    received: () => when.moment(row.receivedAt),
  }[column]()
  return (
    <span role="gridcell" className="cl-c5 second clamp1">
      {words || '—'}
    </span>
  )
}

function PickAll({
  rows,
  picked,
  onPickAll,
}: {
  rows: readonly CaseRow[]
  picked: ReadonlySet<string>
  onPickAll: (ids: ReadonlySet<string>) => void
}) {
  const all = rows.every(row => picked.has(row.id))
  return (
    <input
      type="checkbox"
      className="cl-all"
      checked={all}
      ref={box => {
        if (box) box.indeterminate = picked.size > 0 && !all
      }}
      aria-label={t('list.pickAll', { n: rows.length })}
      title={t('list.pickAll', { n: rows.length })}
      onChange={() => onPickAll(new Set(all ? [] : rows.map(row => row.id)))}
    />
  )
}

/**
 * Any number of cases, drawn only where they are seen; keyset paging by "more". The chosen row keeps its place on the
 * screen when the list is read again (CHECKLIST K45).
 */
export function CaseList({
  rows,
  current,
  onCurrent,
  onOpen,
  picked,
  onPick,
  onPickAll,
  more,
  onMore,
  loadingMore,
  showUnit = false,
  columns,
  label,
}: {
  rows: readonly CaseRow[]
  current: string | null
  onCurrent: (id: string) => void
  onOpen: (id: string) => void
  picked?: ReadonlySet<string>
  onPick?: (id: string) => void
  /** all that are listed so far, or none; left out: one by one */
  onPickAll?: (ids: ReadonlySet<string>) => void
  more: boolean
  onMore: () => void
  loadingMore: boolean
  showUnit?: boolean
  /** what stands beside the title, in this order; left out: step, time left, unit or handler */
  columns?: readonly Column[]
  label: string
}) {
  const box = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length + (more ? 1 : 0),
    getScrollElement: () => box.current,
    estimateSize: () => 57,
    getItemKey: n => rows[n]?.id ?? 'more',
    overscan: 12,
  })
  const index = rows.findIndex(r => r.id === current)
  const shown = columns ?? (['step', 'left', showUnit ? 'unit' : 'handler'] as const)
  const before = useRef({ current, index })
  useLayoutEffect(() => {
    const last = before.current
    before.current = { current, index }
    if (index < 0 || !box.current) return
    if (last.current === current && last.index >= 0 && last.index !== index) {
      // rows came or went above the chosen one: move by as much, so that it stays under the eye
      box.current.scrollTop += (index - last.index) * 57
    } else if (last.current !== current) virtual.scrollToIndex(index, { align: 'auto' })
  }, [current, index, virtual])
  const items = virtual.getVirtualItems()
  const lastIndex = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (more && !loadingMore && lastIndex >= rows.length - 1) onMore()
  }, [more, loadingMore, lastIndex, rows.length, onMore])
  return (
    <div
      ref={box}
      className={`cl${picked ? ' cl-pick' : ''}${columns ? ' cl-own' : ''}`}
      style={columns ? ({ '--cl-own': columns.map(c => WIDTH[c]).join(' ') } as CSSProperties) : undefined}
      role="grid"
      aria-label={label}
      aria-rowcount={more ? -1 : rows.length + 1}
      aria-multiselectable={picked ? true : undefined}
      tabIndex={0}
      aria-activedescendant={current && index >= 0 ? `row-${current}` : undefined}
    >
      <div role="rowgroup" className="cl-head">
        <div role="row">
          {picked && (
            <span role="columnheader">
              {onPickAll ? (
                <PickAll rows={rows} picked={picked} onPickAll={onPickAll} />
              ) : (
                <span className="sr">{t('list.pick')}</span>
              )}
            </span>
          )}
          <span role="columnheader">{t('list.grade')}</span>
          <span role="columnheader">{t('list.case')}</span>
          {shown.map(column => (
            <span key={column} role="columnheader">
              {t(`sv.column.${column}`)}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="cl-body" style={{ height: virtual.getTotalSize() }}>
        {items.map(item => {
          const row = rows[item.index]
          if (!row)
            return (
              <div
                key="more"
                role="row"
                ref={virtual.measureElement}
                data-index={item.index}
                className="cl-more"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <span role="gridcell">
                  <button type="button" className="btn btn-t" onClick={onMore}>
                    {loadingMore ? t('list.loading') : t('list.more')}
                  </button>
                </span>
              </div>
            )
          const on = row.id === current
          return (
            <div
              key={row.id}
              id={`row-${row.id}`}
              ref={virtual.measureElement}
              data-index={item.index}
              role="row"
              tabIndex={-1}
              aria-rowindex={item.index + 2}
              aria-selected={picked ? picked.has(row.id) : on}
              aria-current={on || undefined}
              className={on ? 'cl-row on' : 'cl-row'}
              style={{ transform: `translateY(${item.start}px)` }}
              onClick={() => onCurrent(row.id)}
              onDoubleClick={() => onOpen(row.id)}
              onKeyDown={() => undefined}
            >
              {picked && (
                <span role="gridcell" className="cl-c0">
                  <input
                    type="checkbox"
                    tabIndex={-1}
                    checked={picked.has(row.id)}
                    aria-label={t('list.pickThis', { title: row.title })}
                    onClick={e => e.stopPropagation()}
                    onChange={() => onPick?.(row.id)}
                  />
                </span>
              )}
              <span role="gridcell" className="cl-c1">
                {row.grade ? (
                  <GradeChip grade={row.grade} size={24} />
                ) : (
                  <span className="nograde" title={t('list.noGrade')} />
                )}
              </span>
              <span role="gridcell" className="cl-c2">
                <b className="strong clamp1">
                  {changedSinceSeen(row.id, row.version) && <i className="cl-new" title={t('list.changed')} />}
                  {row.title}
                </b>
                <MetaLine row={row} />
              </span>
              {shown.map(column => (
                <Cell key={column} column={column} row={row} />
              ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}
