import type { Selectable } from 'kysely'
import { rowOf, type SubjectKind } from '../../../platform/acts/index.ts'
import type { Database } from '../../../platform/db/index.ts'

export type DataRequest = Selectable<Database['data_request']>
export type DataRequestKind = 'copy' | 'correction' | 'deletion'

/** A request over one's own data as the subject of acts. */
export const onDataRequest: SubjectKind<DataRequest> = {
  kind: 'dataRequest',
  path: 'data-requests',
  ...rowOf('data_request'),
  unit: () => null,
}
