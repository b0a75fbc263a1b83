import type { MonthRanking } from '../../../../rules/score/index.ts'
import { earlier } from '../../rules/period.ts'

export interface Leading {
  unit: string
  months: string[]
  places: { month: string; place: number; of: number }[]
}

/**
 * The units that were among the first N of their group for so many published months on end, up to `month` (SPEC Q9). A place shared across
 * the border counts for nobody beyond it; with fewer ranked units than `atLeast` being among the first says nothing.
 * @param history published months, any order
 */
export function leading(
  history: readonly MonthRanking[],
  month: string,
  { first, months, atLeast }: { first: number; months: number; atLeast: number },
): Leading[] {
  const run = Array.from({ length: months }, (_, i) => earlier('month', month, months - 1 - i))
  const books = run.map(one => history.find(row => row.month === one))
  return (books.at(-1)?.rows ?? []).flatMap(({ unit }) => {
    const places = books.flatMap(book => {
      const row = book?.rows.find(one => one.unit === unit)
      const ranked = book?.rows.filter(one => one.group === row?.group && one.place !== null) ?? []
      const among =
        row?.place != null &&
        ranked.length >= atLeast &&
        ranked.filter(o => (o.place ?? 0) <= (row.place ?? 0)).length <= first
      return book && row?.place != null && among ? [{ month: book.month, place: row.place, of: ranked.length }] : []
    })
    return places.length === months ? [{ unit, months: run, places }] : []
  })
}
