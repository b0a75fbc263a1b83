import type { SelectQueryBuilder } from 'kysely'
import type { CityContext } from '../../platform/acts/index.ts'
import type { Database, Db } from '../../platform/db/index.ts'
import { type CaseFilters, narrowed } from './case-filters.ts'
import type { CaseWhere } from './scope.ts'

/** Rows that a count looks at before it says "so many or more": a million cases are not read to fill one line. */
export const COUNT_MOST = 10_000

/**
 * What a list of cases holds: those that fit the filter and that the reader may see; by the time they fall due, only those that have one.
 * @param query of the city's cases
 */
export function listed<O>(
  query: SelectQueryBuilder<Database, 'case_file', O>,
  filter: CaseFilters,
  sort: 'received' | 'due',
  sight: CaseWhere | null,
  city: CityContext,
  now: Date,
): SelectQueryBuilder<Database, 'case_file', O> {
  let fits = narrowed(query, filter, city, now)
  if (sight) fits = fits.where(sight)
  return sort === 'due' ? fits.where('closed_at', 'is', null).where('due_at', 'is not', null) : fits
}

/**
 * How many cases a list holds (CHECKLIST K45 K47).
 * @param most rows, where it is not the {@link COUNT_MOST} of every list
 * @returns exact up to `most`; beyond, that number and `more`
 */
export async function countListed(
  db: Db,
  filter: CaseFilters,
  sort: 'received' | 'due',
  sight: CaseWhere | null,
  city: CityContext,
  now: Date,
  most = COUNT_MOST,
): Promise<{ count: number; more: boolean }> {
  const some = listed(
    db
      .selectFrom('case_file')
      .select('id')
      .where('city_id', '=', city.id)
      .limit(most + 1),
    filter,
    sort,
    sight,
    city,
    now,
  )
  const { n } = await db
    .selectFrom(some.as('some'))
    .select(eb => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return { count: Math.min(Number(n), most), more: Number(n) > most }
}
