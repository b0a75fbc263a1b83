import type { Selectable } from 'kysely'
import { rowOf, type SubjectKind } from '../../../platform/acts/index.ts'
import type { Database } from '../../../platform/db/index.ts'

export type Draft = Selectable<Database['scheme_draft']>

/** A draft of a scheme as the subject of acts; it belongs to who keeps schemes, to no unit. */
export const onDraft: SubjectKind<Draft> = {
  kind: 'schemeDraft',
  path: 'scheme-drafts',
  ...rowOf('scheme_draft'),
  unit: () => null,
}
