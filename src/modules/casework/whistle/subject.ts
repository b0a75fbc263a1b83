import type { Selectable } from 'kysely'
import type { SubjectKind } from '../../../platform/acts/index.ts'
import type { Database } from '../../../platform/db/index.ts'

export type Whistle = Selectable<Database['whistle']>
export type WhistleCall = Selectable<Database['whistle_call']>

/** A whistle belongs to the unit that blew it. */
export const onWhistle: SubjectKind<Whistle> = {
  kind: 'whistle',
  path: 'whistles',
  lock: (db, cityId, id) =>
    db.selectFrom('whistle').selectAll().where('city_id', '=', cityId).where('id', '=', id).forNoKeyUpdate(),
  version: row => row.version,
  state: row => row.state,
  unit: row => row.by_unit,
  ownedBy: () => false,
  current: row => ({ version: row.version, state: row.state }),
  update: (db, cityId, row, patch) =>
    db
      .updateTable('whistle')
      .set({ ...patch, version: row.version + 1 })
      .where('city_id', '=', cityId)
      .where('id', '=', row.id),
}

/** One call belongs to the unit that is called: it answers, comes and contributes. */
export const onCall: SubjectKind<WhistleCall> = {
  kind: 'call',
  path: 'whistle-calls',
  lock: (db, cityId, id) =>
    db.selectFrom('whistle_call').selectAll().where('city_id', '=', cityId).where('id', '=', id).forNoKeyUpdate(),
  version: row => row.version,
  state: row => row.state,
  unit: row => row.unit_id,
  ownedBy: () => false,
  current: row => ({ version: row.version, state: row.state }),
  update: (db, cityId, row, patch) =>
    db
      .updateTable('whistle_call')
      .set({ ...patch, version: row.version + 1 })
      .where('city_id', '=', cityId)
      .where('id', '=', row.id),
}

/** The same call for those who blew: they score what came of it. */
export const onCallByWhistler: SubjectKind<WhistleCall> = { ...onCall, unit: row => row.by_unit }

export const UNIT_STAFF = ['handler', 'unit_head'] as const
