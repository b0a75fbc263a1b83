import { sql } from 'kysely'
import type { CityContext } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { messageChoice } from '../messages-choice.ts'

/** Everything of one appeal and its case that its owner may see, in two round trips; null if there is none. */
export async function readMatter(db: Db, city: CityContext, appealId: string, now: Date) {
  const appeal = await db
    .selectFrom('appeal')
    .selectAll()
    .where('city_id', '=', city.id)
    .where('id', '=', appealId)
    .executeTakeFirst()
  if (!appeal) return null
  const caseId = appeal.case_id
  const ofAll = db.selectFrom('case_file').select('id').where('city_id', '=', city.id).where('part_of', '=', caseId)
  const [
    kase,
    dispatches,
    clocks,
    replies,
    verdicts,
    messages,
    leaf,
    requests,
    choice,
    times,
    said,
    parts,
    asked,
    told,
  ] = await Promise.all([
    db
      .selectFrom('case_file')
      .selectAll()
      .where('city_id', '=', city.id)
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('dispatch')
      .select(['round', 'unit_id', 'at', 'by_person', 'returned_at'])
      .where('city_id', '=', city.id)
      .where('case_id', '=', caseId)
      .orderBy('at')
      .execute(),
    db
      .selectFrom('clock')
      .selectAll()
      .where('city_id', '=', city.id)
      .where('case_id', '=', caseId)
      .where('kind', '=', 'handle')
      .execute(),
    db
      .selectFrom('reply')
      .leftJoin('reply_rest', join =>
        join.onRef('reply_rest.city_id', '=', 'reply.city_id').onRef('reply_rest.reply_id', '=', 'reply.id'),
      )
      .select(['reply.id', 'reply.case_id', 'reply.round', 'reply.unit_id', 'reply.outcome', 'reply.until', 'reply.at'])
      .select(['reply.public_text', 'reply.masked_text'])
      .select(['reply_rest.public_text as rest', 'reply_rest.masked_text as rest_masked', 'reply_rest.at as rest_at'])
      .where('reply.city_id', '=', city.id)
      .where(eb => eb.or([eb('reply.case_id', '=', caseId), eb('reply.case_id', 'in', ofAll)]))
      .orderBy('reply.at')
      .execute(),
    db
      .selectFrom('verdict')
      .select(['round', 'result', 'solved', 'satisfaction', 'at'])
      .where('city_id', '=', city.id)
      .where('case_id', '=', caseId)
      .where('appeal_id', '=', appealId)
      .orderBy('at')
      .orderBy('id')
      .execute(),
    db
      .selectFrom('message')
      .select(['body', 'sent_at'])
      .where('city_id', '=', city.id)
      .where('appeal_id', '=', appealId)
      .where('state', '=', 'sent')
      .orderBy('created_at')
      .execute(),
    db
      .selectFrom('ledger_leaf')
      .select('leaf_index')
      .where('city_id', '=', city.id)
      .where('entry_id', '=', appeal.entry_id)
      .executeTakeFirst(),
    db
      .selectFrom('data_request')
      .selectAll()
      .where('city_id', '=', city.id)
      .where('appeal_ids', '@>', sql<string[]>`${[appealId]}::uuid[]`)
      .orderBy('asked_at')
      .execute(),
    messageChoice(db, city.id, appeal),
    db
      .selectFrom('time_request')
      .select(['kind', 'citizen_text', 'until', 'decided_at'])
      .where('city_id', '=', city.id)
      .where('case_id', '=', caseId)
      .where('granted', '=', true)
      .orderBy('decided_at')
      .execute(),
    db
      .selectFrom('appeal_word')
      .select(['id', 'kind', 'text', 'at', 'reply', 'replied_at'])
      .where('city_id', '=', city.id)
      .where('appeal_id', '=', appealId)
      .orderBy('at')
      .execute(),
    db
      .selectFrom('case_file')
      .select(['id', 'title', 'state', 'unit_id'])
      .where('city_id', '=', city.id)
      .where('part_of', '=', caseId)
      .orderBy('number')
      .execute(),
    db
      .selectFrom('link')
      .select(['id', 'words', 'until'])
      .where('city_id', '=', city.id)
      .where('appeal_id', '=', appealId)
      .where('state', '=', 'asked')
      .where('until', '>', now)
      .orderBy('asked_at')
      .execute(),
    db
      .selectFrom('told_missing')
      .select(['items', 'unit_id', 'at'])
      .where('city_id', '=', city.id)
      .where('case_id', '=', caseId)
      .orderBy('n')
      .execute(),
  ])
  return {
    appeal,
    kase,
    dispatches,
    clocks,
    replies,
    verdicts,
    messages,
    sealed: leaf !== undefined,
    requests,
    choice,
    times,
    said,
    parts,
    asked,
    told,
  }
}
