import { sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'
import type { CaseFile } from '../casework/index.ts'

/** The case of an appeal or of a call-back, locked, and what its other appellants said or have yet to be asked. */
export const caseOfAppeal = (db: Db, cityId: number, appealId: string) => ({
  kase: db
    .selectFrom('case_file')
    .selectAll()
    .where('city_id', '=', cityId)
    .where('id', '=', eb =>
      eb.selectFrom('appeal').select('case_id').where('city_id', '=', cityId).where('id', '=', appealId),
    )
    .forNoKeyUpdate()
    .$castTo<CaseFile>(),
  pending: db
    .selectFrom('callback')
    .select(['id', 'appeal_id'])
    .where('city_id', '=', cityId)
    .where('state', '=', 'pending')
    .where('case_id', '=', eb =>
      eb.selectFrom('appeal').select('case_id').where('city_id', '=', cityId).where('id', '=', appealId),
    ),
  others: db
    .selectFrom('verdict')
    .select(['result', 'appeal_id', 'round'])
    .where('city_id', '=', cityId)
    .where('final', '=', sql<boolean>`true`)
    .where('case_id', '=', eb =>
      eb.selectFrom('appeal').select('case_id').where('city_id', '=', cityId).where('id', '=', appealId),
    ),
})
