import type { Selectable } from 'kysely'
import { rowOf, type SubjectKind } from '../../../platform/acts/index.ts'
import type { Database } from '../../../platform/db/index.ts'

export type Whistle = Selectable<Database['whistle']>
export type WhistleCall = Selectable<Database['whistle_call']>

/** A whistle belongs to the unit that blew it. */
export const onWhistle: SubjectKind<Whistle> = {
  kind: 'whistle',
  path: 'whistles',
  ...rowOf('whistle'),
  unit: row => row.by_unit,
}

/** One call belongs to the unit that is called: it answers, comes and contributes. */
export const onCall: SubjectKind<WhistleCall> = {
  kind: 'call',
  path: 'whistle-calls',
  ...rowOf('whistle_call'),
  unit: row => row.unit_id,
}

/** The same call for those who blew: they score what came of it. */
export const onCallByWhistler: SubjectKind<WhistleCall> = { ...onCall, unit: row => row.by_unit }
