import type { Selectable } from 'kysely'
import type { SubjectKind } from '../../platform/acts/index.ts'
import { type Database, lockStatement, updateStatement } from '../../platform/db/index.ts'
import { underCase } from '../casework/index.ts'

export type Callback = Selectable<Database['callback']>

export const onCallback: SubjectKind<Callback> = {
  kind: 'callback',
  path: 'callbacks',
  lock: (_db, cityId, id) => lockStatement('callback', cityId, id),
  version: row => row.version,
  state: row => row.state,
  unit: row => row.unit_id,
  ownedBy: () => false,
  rules: (_row, found, city) => underCase(city, found),
  current: row => ({ version: row.version, state: row.state, attempts: row.attempts, claimedBy: row.claimed_by }),
  update: (_db, cityId, row, { state, ...patch }) =>
    updateStatement('callback', cityId, row.id, {
      ...patch,
      ...(state ? { state: state as string } : {}),
      version: row.version + 1,
    }),
}
