import { type ReactNode, type ThHTMLAttributes, useState } from 'react'
import { type Order, ordered, pressed, type Value } from '../format/order.ts'

export type Columns<Row> = Readonly<Record<string, (row: Row) => Value>>

/** What a head needs to know of its table. */
export interface Sorting {
  order: Order | null
  /** null: rows that are not all here, or too few, are not put in another order */
  press: ((by: string) => void) | null
}

/** Rows as somebody wants them ordered, and what their heads need for it. */
export function useOrder<Row>(rows: readonly Row[], columns: Columns<Row>, start: Order | null = null) {
  const [order, setOrder] = useState(start)
  const of = order && columns[order.by]
  return {
    rows: of && order ? ordered(rows, of, order.down) : rows,
    order,
    press(by: string) {
      const numbers = rows.some(row => typeof columns[by]?.(row) === 'number')
      setOrder(pressed(order, by, numbers))
    },
  }
}

/** A head that puts its table in order: once, the other way round, and back to the order given. */
export function SortHead({
  of: { order, press },
  by,
  children,
  beside,
  ...rest
}: {
  of: Sorting
  by: string
  children: ReactNode
  /** stands in the head but is not pressed with it: a link, a unit */
  beside?: ReactNode
} & ThHTMLAttributes<HTMLTableCellElement>) {
  if (!press)
    return (
      <th scope="col" {...rest}>
        {children}
        {beside}
      </th>
    )
  const sort = order?.by !== by ? 'none' : order.down ? 'descending' : 'ascending'
  return (
    <th scope="col" aria-sort={sort} {...rest}>
      <button type="button" className="sort" onClick={() => press(by)}>
        {children}
      </button>
      {beside}
    </th>
  )
}

/** Heads beside each other: column, words, and `r` where figures stand on the right. */
export function SortHeads({
  of,
  heads,
}: {
  of: Sorting
  heads: readonly (readonly [by: string, words: string, className?: string])[]
}) {
  return heads.map(([by, words, className]) => (
    <SortHead key={by} of={of} by={by} className={className}>
      {words}
    </SortHead>
  ))
}
