import type { Selectable } from 'kysely'
import type { ActContext } from '../../../platform/acts/index.ts'
import type { AppealTable, Database } from '../../../platform/db/index.ts'
import { withoutPerson } from '../../../rules/text/index.ts'
import { knownOf } from '../../casework/index.ts'

type Columns = { readonly [T in keyof Database]?: readonly (keyof Database[T] & string)[] }

/** Where units write freely about a case; each of these tables has `id` and `case_id`. */
const OF_CASE = {
  reply: ['public_text', 'masked_text', 'internal_note'],
  reply_draft: ['public_text', 'internal_note', 'remark'],
  case_note: ['text'],
  dispatch: ['note', 'return_reason'],
  ruling: ['reason'],
  time_request: ['reason', 'citizen_text', 'decision'],
  long_term_review: ['text'],
  link: ['words', 'place_text', 'answer'],
  task: ['text', 'result'],
  pass_on: ['receipt', 'told', 'returned_why'],
  told_missing: ['items', 'reason'],
  further_step: ['reason', 'public_text', 'result'],
  slip: ['body', 'copies', 'answer', 'withdrawn_why'],
  objection: ['words', 'decision'],
  restoration: ['words', 'unit_words', 'decision'],
  excuse: ['words', 'decision'],
  excuse_hearing: ['present', 'words'],
  whistle: ['title', 'words', 'place_text', 'result'],
} as const satisfies Columns

/** What called units wrote about a whistle. */
const OF_WHISTLE = ['why', 'answer', 'contribution', 'remark', 'retort'] as const satisfies Columns['whistle_call']

interface NewTitle {
  title: string
  /** what the case is called from now on */
  newTitle: string
}

/**
 * What units and operators wrote about the matter is the city's record: it stays, without the person's name, number and
 * address, and without the title, which is made of the person's words.
 */
export async function eraseFromWritten(
  ctx: ActContext,
  appeals: readonly Selectable<AppealTable>[],
  caseIds: readonly string[],
  titles: readonly NewTitle[],
): Promise<void> {
  const { city, db } = ctx
  const known = { ...knownOf(city, appeals), addresses: appeals.flatMap(row => row.place_text ?? []) }
  const clean = (words: string) =>
    withoutPerson(
      titles.reduce((left, kase) => left.replaceAll(kase.title, kase.newTitle), words),
      known,
    )
  const cleanRows = (table: string, rows: readonly Record<string, string | null>[]) => {
    for (const { id, ...texts } of rows) {
      const changed = Object.entries(texts)
        .map(([column, words]) => [column, words === null ? null : clean(words)] as const)
        .filter(([column, words]) => words !== texts[column])
      if (changed.length)
        ctx.write(
          db
            .updateTable(table as 'case_note')
            .set(Object.fromEntries(changed))
            .where('city_id', '=', city.id)
            .where('id', '=', id ?? ''),
        )
    }
  }
  for (const [table, columns] of Object.entries(OF_CASE))
    cleanRows(
      table,
      await db
        .selectFrom(table as 'case_note')
        .select(['id', ...(columns as readonly string[])] as ['id', 'text'])
        .where('city_id', '=', city.id)
        .where('case_id', 'in', caseIds)
        .execute(),
    )
  cleanRows(
    'whistle_call',
    await db
      .selectFrom('whistle_call')
      .select(['id', ...OF_WHISTLE])
      .where('city_id', '=', city.id)
      .where('whistle_id', 'in', eb =>
        eb.selectFrom('whistle').select('id').where('city_id', '=', city.id).where('case_id', 'in', caseIds),
      )
      .execute(),
  )
}
