import type { Selectable } from 'kysely'
import type { AppealTable, Db } from '../../../platform/db/index.ts'

/** The appeals that a request speaks of, locked for the decision. */
export const lockAppeals = (db: Db, cityId: number, ids: readonly string[]): Promise<Selectable<AppealTable>[]> =>
  db
    .selectFrom('appeal')
    .selectAll()
    .where('city_id', '=', cityId)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
