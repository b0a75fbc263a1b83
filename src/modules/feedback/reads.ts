import type { Db } from '../../platform/db/index.ts'
import { type CaseFile, wordsIn } from '../casework/index.ts'

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
  words: wordsIn(db, cityId).where('verdict.case_id', '=', eb =>
    eb
      .selectFrom('appeal as mine')
      .select('mine.case_id')
      .where('mine.city_id', '=', cityId)
      .where('mine.id', '=', appealId),
  ),
})
