import type { Selectable } from 'kysely'
import { rowOf, type SubjectKind } from '../../platform/acts/index.ts'
import type { Database } from '../../platform/db/index.ts'

export type Watchword = Selectable<Database['watchword']>

/** A watched word as the subject of acts: it belongs to whoever watches it. */
export const onWatchword: SubjectKind<Watchword> = {
  kind: 'watchword',
  path: 'watchwords',
  ...rowOf('watchword'),
  unit: () => null,
}

export const wordsContext = (cityId: number): string => `${cityId}/watchword.words`
