import type { Selectable } from 'kysely'
import { rowOf, type SubjectKind } from '../../../platform/acts/index.ts'
import type { Database } from '../../../platform/db/index.ts'

export type Link = Selectable<Database['link']>

/** A question to somebody outside; whoever holds its address owns it. */
export const onLink: SubjectKind<Link> = {
  kind: 'link',
  path: 'links',
  ...rowOf('link'),
  unit: row => row.unit_id,
  person: row => row.asked_by,
  ownedBy: (row, actor) => actor.kind === 'citizen' && actor.appealIds.includes(row.id),
}
