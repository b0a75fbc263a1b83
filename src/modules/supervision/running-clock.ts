import type { Db } from '../../platform/db/index.ts'

/** The limit of a paper that still runs. */
export const runningClock = (db: Db, cityId: number, slipId: string, kind: 'slip_read' | 'slip') =>
  db
    .selectFrom('clock')
    .select(['id', 'due_at'])
    .where('city_id', '=', cityId)
    .where('subject_id', '=', slipId)
    .where('kind', '=', kind)
    .where('stopped_at', 'is', null)
