export type Value = string | number | null | undefined
export type Order = { by: string; down: boolean }

const words = new Intl.Collator('zh', { numeric: true })
const missing = (value: Value): value is null | undefined | '' => value === null || value === undefined || value === ''

/**
 * The rows in order of one value: numbers as numbers, words by pinyin, what is missing last in both directions. Equal
 * rows keep the order they were given in.
 */
export function ordered<Row>(rows: readonly Row[], of: (row: Row) => Value, down: boolean): Row[] {
  return rows.toSorted((one, other) => {
    const [a, b] = [of(one), of(other)]
    if (missing(a) || missing(b)) return Number(missing(a)) - Number(missing(b))
    const way = typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b))
    return down ? -way : way
  })
}

/**
 * What pressing a head does: sort by it, the other way round, back to the order given. Numbers begin with the largest,
 * for that is what one looks for in them.
 */
export function pressed(order: Order | null, by: string, numbers: boolean): Order | null {
  if (order?.by !== by) return { by, down: numbers }
  return order.down === numbers ? { by, down: !numbers } : null
}

/** Whether a row holds every word that is looked for, whatever the case. */
export const holds = (values: readonly Value[], looked: string): boolean => {
  const text = values
    .filter(value => typeof value === 'string')
    .join('\n')
    .toLowerCase()
  return looked
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word))
}
