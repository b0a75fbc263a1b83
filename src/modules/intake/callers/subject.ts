import type { Selectable } from 'kysely'
import { rowOf, type SubjectKind } from '../../../platform/acts/index.ts'
import type { Database } from '../../../platform/db/index.ts'

export type CallerMark = Selectable<Database['caller_mark']>

export const onCallerMark: SubjectKind<CallerMark> = {
  kind: 'callerMark',
  path: 'caller-marks',
  ...rowOf('caller_mark'),
  unit: () => null,
}
