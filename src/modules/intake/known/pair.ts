import type { Selectable } from 'kysely'
import { rowOf, type SubjectKind } from '../../../platform/acts/index.ts'
import type { Database } from '../../../platform/db/index.ts'

type Pair = Selectable<Database['pair']>

/** Two cases that may be one matter, as the subject of a person's decision. Merging them is an act on the case. */
export const onPair: SubjectKind<Pair> = {
  kind: 'pair',
  path: 'pairs',
  ...rowOf('pair'),
  unit: () => null,
}
