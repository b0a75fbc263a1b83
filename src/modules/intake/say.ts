import type { ActContext } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import type { CaseFile } from '../casework/index.ts'
import type { Appeal } from './subject.ts'

export type WordKind = 'add' | 'urge' | 'ask' | 'withdraw'

/** Where nothing can be added any more: answered matters have their own door, "not solved" (CHECKLIST K16). */
const OVER = ['replied', 'closed', 'declined', 'merged', 'withdrawn', 'passed']

export const isOver = (state: string): boolean => OVER.includes(state)

/** The case of an appeal, locked, and what this person has said since. */
export const ownCase = (db: Db, cityId: number, appealId: string) => ({
  kase: db
    .selectFrom('case_file')
    .selectAll()
    .where('city_id', '=', cityId)
    .where('id', '=', eb =>
      eb.selectFrom('appeal').select('case_id').where('city_id', '=', cityId).where('id', '=', appealId),
    )
    .forNoKeyUpdate()
    .$castTo<CaseFile>(),
  urged: db
    .selectFrom('appeal_word')
    .select('at')
    .where('city_id', '=', cityId)
    .where('appeal_id', '=', appealId)
    .where('kind', '=', 'urge')
    .orderBy('at', 'desc')
    .limit(1),
})

/** Joins what a person says to their case: the unit sees it, and owes an answer. */
export function say(
  ctx: ActContext,
  appeal: Appeal,
  kase: CaseFile,
  kind: WordKind,
  words: string,
  patch: Partial<Pick<CaseFile, 'state' | 'closed_at' | 'urges'>> = {},
) {
  const id = ctx.id()
  const ended = patch.state === 'withdrawn'
  ctx.write(
    ctx.db.insertInto('appeal_word').values({
      city_id: ctx.city.id,
      id,
      appeal_id: appeal.id,
      case_id: kase.id,
      kind,
      text: words,
      at: ctx.now,
      reply: null,
      replied_by: null,
      replied_at: null,
    }),
  )
  ctx.write(
    ctx.db
      .updateTable('case_file')
      .set({ ...patch, words_open: ended ? 0 : kase.words_open + 1, version: kase.version + 1 })
      .where('city_id', '=', ctx.city.id)
      .where('id', '=', kase.id),
  )
  ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
  return { case: kase.id, word: id }
}
