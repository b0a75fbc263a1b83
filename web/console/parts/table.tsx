import { useRouterState } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { holds, type Order } from '../../shared/format/order.ts'
import { type Columns, type Sorting, useOrder } from '../../shared/parts/sort-head.tsx'
import { t } from '../i18n/index.ts'

/** From so many rows on the eye no longer finds one at a glance. */
const MANY = 8

/** By step of the history and table: going back finds it as it was left. Words looked for may be a name, so they stay in memory. */
const kept = new Map<string, { order: Order | null; looked: string }>()

/**
 * Rows of a table as this person wants to see them. `name` tells tables of one page apart; `whole` is false while rows
 * are still to come from the server, and then nothing is sorted or left out, because it would be wrong.
 */
export function useTable<Row>(name: string, all: readonly Row[], columns: Columns<Row>, { whole = true } = {}) {
  const step = useRouterState({ select: state => state.location.state.__TSR_key ?? '' })
  const key = `${step} ${name}`
  const [looked, look] = useState(kept.get(key)?.looked ?? '')
  const { rows, order, press } = useOrder(all, columns, kept.get(key)?.order)
  useEffect(() => void kept.set(key, { order, looked }), [key, order, looked])
  const values = Object.values(columns)
  const seen = (row: Row) =>
    holds(
      values.map(of => of(row)),
      looked.trim(),
    )
  return whole
    ? {
        rows: looked.trim() ? rows.filter(seen) : rows,
        all: all.length,
        many: all.length > MANY,
        looked,
        look,
        order,
        press: all.length > 1 ? press : null,
      }
    : { rows: all, all: all.length, many: false, looked: '', look, order: null, press: null }
}

export type Table<Row> = ReturnType<typeof useTable<Row>>

/** A table whose heads are `SortHead`s, with its filter above it. `title` names it for the reader and tells it from others of the page. */
export function Sortable<Row>({
  title,
  rows,
  by,
  whole,
  children,
}: {
  title: string
  rows: readonly Row[]
  by: Columns<Row>
  whole?: boolean
  children: (table: Table<Row>) => ReactNode
}) {
  const table = useTable(title, rows, by, { whole })
  return (
    <>
      <TableFilter of={table} name={title} />
      {children(table)}
    </>
  )
}

type Filtered = Sorting & {
  rows: readonly unknown[]
  all: number
  many: boolean
  looked: string
  look: (words: string) => void
}

/** The field that leaves out rows, and how many are left. Nothing while a table is short. */
export function TableFilter({ of: { rows, all, many, looked, look }, name }: { of: Filtered; name: string }) {
  if (!many) return null
  return (
    <div className="tbl-filter">
      <input
        type="search"
        className="fld"
        value={looked}
        placeholder={t('tbl.filter')}
        aria-label={t('tbl.filterOf', { name })}
        onChange={event => look(event.target.value)}
        onKeyDown={event => {
          if (event.key !== 'Escape' || looked === '') return
          event.stopPropagation()
          look('')
        }}
      />
      <output className="c-meta nb">{looked.trim() ? `${rows.length} / ${all}` : t('tbl.rows', { n: all })}</output>
    </div>
  )
}
