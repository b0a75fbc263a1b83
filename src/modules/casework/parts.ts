import type { z } from 'zod'
import type { ActContext, CityContext } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { text } from '../../platform/i18n/texts.ts'
import { askEveryone } from './ask-everyone.ts'
import { type SaidWord, wordsIn } from './finality.ts'
import { unitRef } from './present.ts'
import type { CaseDetail } from './shapes.ts'
import type { CaseFile } from './subject.ts'

/**
 * One submission, several cases, one answer to the person (CHECKLIST K44). The appeal stays with the main case; a part has
 * none. The person is told and called back once, when main case and parts have all been answered.
 */

/** The main case of a part, locked, and what asking its appellants needs. */
export interface MainCase {
  kase: CaseFile
  appeals: {
    id: string
    contact: Buffer | null
    phone_index: Buffer | null
    reply_by: string
    place_text: string | null
  }[]
  words: SaidWord[]
}

/** The main case if this one is a part of it; read by the act itself, as hardly any case is a part. */
export async function mainOf({ db, city }: ActContext, { id, part_of }: CaseFile): Promise<MainCase | null> {
  if (part_of === null) return null
  const [kase, appeals, words] = await Promise.all([
    db
      .selectFrom('case_file')
      .selectAll()
      .where('city_id', '=', city.id)
      .where('id', '=', part_of)
      .forNoKeyUpdate()
      .$castTo<CaseFile>()
      .executeTakeFirst(),
    db
      .selectFrom('appeal')
      .select(['id', 'contact', 'phone_index', 'reply_by', 'place_text'])
      .where('city_id', '=', city.id)
      .where('case_id', '=', part_of)
      .execute(),
    wordsIn(db, city.id).where('verdict.case_id', '=', part_of).execute(),
  ])
  if (!kase) throw new Error(`case ${id} is a part of no case`)
  return { kase, appeals, words }
}

/**
 * A part has its answer. With the last one everybody who asked is told and called back, if the main case is answered too;
 * an answer after reopening is told at once.
 */
export function partAnswered(ctx: ActContext, part: CaseFile, { kase: main, appeals, words }: MainCase): void {
  const tell = () => ctx.follow('message.case', { caseId: main.id, template: 'answered' })
  if (part.rehandled > 0) {
    if (main.open_parts === 0) tell()
    return
  }
  const last = main.open_parts === 1 && main.state === 'replied'
  const closes = last && askEveryone(ctx, main, appeals, words) === 0
  if (last) tell()
  ctx.write(
    ctx.db
      .updateTable('case_file')
      .set({
        open_parts: main.open_parts - 1,
        version: main.version + 1,
        ...(closes ? { state: 'closed', closed_at: ctx.now, verdict: 'unreachable' } : {}),
      })
      .where('city_id', '=', ctx.city.id)
      .where('id', '=', main.id),
  )
  ctx.also('case.partAnswered', { kind: 'case', id: main.id }, { part: part.id, last }, main.unit_id)
  ctx.announce('case', { id: main.id, version: main.version + 1, unit: main.unit_id })
}

/** The other cases of the same submission, the main one first. */
export async function familyOf(
  db: Db,
  city: CityContext,
  kase: CaseFile,
): Promise<z.input<typeof CaseDetail>['family']> {
  if (kase.part_of === null && kase.parts === 0) return []
  const main = kase.part_of ?? kase.id
  const rows = await db
    .selectFrom('case_file')
    .select(['id', 'number', 'title', 'state', 'unit_id', 'part_of'])
    .where('city_id', '=', city.id)
    .where(eb => eb.or([eb('id', '=', main), eb('part_of', '=', main)]))
    .where('id', '!=', kase.id)
    .orderBy('number')
    .execute()
  return rows.map(row => ({
    id: row.id,
    number: row.number,
    title: row.title,
    stateName: text(`state.${row.state}`),
    unit: unitRef(city, row.unit_id),
    main: row.part_of === null,
  }))
}
