import type { Db } from '../../../platform/db/index.ts'
import type { CountedVotes } from '../../../rules/ballot/index.ts'

export const importsOf = (db: Db, cityId: number, jury: string) =>
  db
    .selectFrom('survey_import')
    .select(['id', 'rows'])
    .where('city_id', '=', cityId)
    .where('jury_id', '=', jury)
    .orderBy('id')

export const votesOf = (imports: readonly { rows: unknown[] }[]): CountedVotes[] =>
  imports.flatMap(row => row.rows as CountedVotes[])
