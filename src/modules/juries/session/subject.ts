import type { Selectable } from 'kysely'
import { rowOf, type SubjectKind } from '../../../platform/acts/index.ts'
import type { Database } from '../../../platform/db/index.ts'

type Question = Selectable<Database['session_question']>

/** A question to a unit on the stand (SPEC N5). */
export const onQuestion: SubjectKind<Question> = {
  kind: 'question',
  path: 'questions',
  ...rowOf('session_question'),
  unit: () => null,
}
