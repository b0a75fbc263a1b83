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

export type ListPart = 'all' | 'open' | 'closed'

/** Columns that what is closed has an index for, each in the order of lists. */
const INDEXED = ['state', 'grade', 'item', 'channel', 'unit'] as const

/**
 * What a list is asked in. Narrowed by a column, or to what somebody may see, it is asked of what is open and of what is closed
 * apart: the open are few, the closed have an index for each column, and no index serves both.
 */
export function partsOf(filter: CaseFilters, sort: 'received' | 'due', sight: CaseWhere | null): readonly ListPart[] {
  // By the time they fall due only the open are listed.
  if (sort === 'due') return ['all']
  return sight !== null || INDEXED.some(column => filter[column] !== undefined) ? ['open', 'closed'] : ['all']
}

export const inPart = <O>(
  query: SelectQueryBuilder<Database, 'case_file', O>,
  part: ListPart,
): SelectQueryBuilder<Database, 'case_file', O> =>
  part === 'all' ? query : query.where('closed_at', part === 'open' ? 'is' : 'is not', null)

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
  const some = (part: ListPart) => {
    const ids = db.selectFrom('case_file').select('id').where('city_id', '=', city.id)
    const listedIds = inPart(listed(ids, filter, sort, sight, city, now), part).limit(most + 1)
    return db
      .selectFrom(listedIds.as('some'))
      .select(eb => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  }
  const counts = await Promise.all(partsOf(filter, sort, sight).map(some))
  const n = counts.reduce((sum, count) => sum + Number(count.n), 0)
  return { count: Math.min(n, most), more: n > most }
}
