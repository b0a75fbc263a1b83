import { type Compilable, type Selectable, sql } from 'kysely'
import { type ActContext, type CityContext, Refusal } from '../../../platform/acts/index.ts'
import type { AppealTable } from '../../../platform/db/index.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { eraseFromDesk, knownOf } from '../../casework/index.ts'
import { eraseFromWritten } from './written.ts'

/** An attachment of nobody, older than any that waits: the clean-up of unattached files takes its bytes away. */
const GONE = { subject_kind: null, subject_id: null, created_by: 'erased', created_at: new Date(0) }
const SETTLED = ['closed', 'declined', 'merged', 'passed', 'withdrawn']

/**
 * Takes a person out of what is kept: contact, words, place, attachments, messages and remarks go; what units wrote stays
 * without name and number. Marks, times and units stay, so that no figure changes; the ledger holds nothing personal and
 * stays as it is.
 * @param proof who has proved to hold the telephone is also taken out of what the window keeps under it
 * @throws Refusal matter_open while one of the matters is still handled: an answer would reach nobody
 */
export async function erasePerson(
  ctx: ActContext,
  appeals: readonly Selectable<AppealTable>[],
  proof: string,
): Promise<void> {
  const { city, db } = ctx
  const ids = appeals.map(row => row.id)
  const own = [...new Set(appeals.flatMap(row => [row.case_id, row.home_case_id]))]
  const parts = await db
    .selectFrom('case_file')
    .select('id')
    .where('city_id', '=', city.id)
    .where('part_of', 'in', own)
    .execute()
  const caseIds = [...own, ...parts.map(row => row.id)].sort()
  const cases = await db
    .selectFrom('case_file')
    .select(['id', 'state', 'item', 'title', 'version'])
    .where('city_id', '=', city.id)
    .where('id', 'in', caseIds)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  if (cases.some(row => !SETTLED.includes(row.state))) throw new Refusal('matter_open', { status: 409 })
  const others = await db
    .selectFrom('appeal')
    .select('case_id')
    .where('city_id', '=', city.id)
    .where('case_id', 'in', caseIds)
    .where('id', 'not in', ids)
    .execute()
  // Who asks with others on one case leaves the title and place to them.
  const alone = cases
    .filter(kase => !others.some(row => row.case_id === kase.id))
    .map(kase => ({ ...kase, newTitle: erasedTitle(city, kase.item) }))
  await eraseFromWritten(ctx, appeals, caseIds, alone)
  if (proof === 'phone') await eraseFromDesk(ctx, knownOf(city, appeals).phones)

  for (const kase of alone)
    ctx.write(
      db
        .updateTable('case_file')
        .set({
          title: kase.newTitle,
          place_text: null,
          place_id: null,
          lng: null,
          lat: null,
          place_about: null,
          version: kase.version + 1,
        })
        .where('city_id', '=', city.id)
        .where('id', '=', kase.id),
    )
  for (const id of caseIds) ctx.follow('search.index', { caseId: id })
  for (const id of ids) ctx.follow('appeal.erased', { appealId: id })
  for (const appeal of appeals) {
    ctx.write(
      db
        .updateTable('appeal')
        .set({
          text: text('appeal.erased').zh,
          place_text: null,
          place_id: null,
          lng: null,
          lat: null,
          place_about: null,
          contact: null,
          phone_index: null,
          behalf: null,
          answers: null,
          name_index: null,
          reply_by: 'none',
          consent_publish: false,
          version: appeal.version + 1,
        })
        .where('city_id', '=', city.id)
        .where('id', '=', appeal.id),
    )
    ctx.also('appeal.erased', { kind: 'appeal', id: appeal.id }, {})
  }
  for (const query of traces(ctx, appeals, caseIds)) ctx.write(query)
}

/** Rows that hold words of the person, or lead to them. */
function* traces({ db, city }: ActContext, appeals: readonly Selectable<AppealTable>[], caseIds: readonly string[]) {
  const ids = appeals.map(row => row.id)
  const phones = appeals.flatMap(row => row.phone_index ?? [])
  yield db.deleteFrom('message').where('city_id', '=', city.id).where('appeal_id', 'in', ids) as Compilable
  yield db.deleteFrom('draft').where('city_id', '=', city.id).where('subject_id', 'in', caseIds) as Compilable
  // What the text was found again by, and the words it shares with others.
  yield db.deleteFrom('known_key').where('city_id', '=', city.id).where('appeal_id', 'in', ids) as Compilable
  yield db
    .updateTable('pair')
    .set({ words: [] })
    .where('city_id', '=', city.id)
    .where(eb => eb.or([eb('case_id', 'in', caseIds), eb('other_id', 'in', caseIds)]))
  yield db
    .updateTable('appeal_word')
    .set({ text: '', reply: null })
    .where('city_id', '=', city.id)
    .where('appeal_id', 'in', ids)
  yield db
    .updateTable('verdict')
    .set({ text: null })
    .where('city_id', '=', city.id)
    .where('appeal_id', 'in', ids)
    .where('text', 'is not', null)
  yield db
    .updateTable('objection')
    .set({ person_words: '' })
    .where('city_id', '=', city.id)
    .where('person_words', 'is not', null)
    .where('fact_id', 'in', eb =>
      eb.selectFrom('verdict').select('id').where('city_id', '=', city.id).where('appeal_id', 'in', ids),
    )
  yield db
    .updateTable('restoration')
    .set({ words: '' })
    .where('city_id', '=', city.id)
    .where('asked_by', 'is', null)
    .where('fact_id', 'in', eb =>
      eb.selectFrom('verdict').select('id').where('city_id', '=', city.id).where('appeal_id', 'in', ids),
    )
  yield db
    .updateTable('callback_attempt')
    .set({ note: null })
    .where('city_id', '=', city.id)
    .where('note', 'is not', null)
    .where('callback_id', 'in', eb =>
      eb.selectFrom('callback').select('id').where('city_id', '=', city.id).where('appeal_id', 'in', ids),
    )
  yield db
    .updateTable('file')
    .set(GONE)
    .where('city_id', '=', city.id)
    .where('subject_kind', '=', 'appeal')
    .where('subject_id', 'in', ids)
  yield db
    .updateTable('data_request')
    .set({ words: null })
    .where('city_id', '=', city.id)
    .where('appeal_ids', '&&', sql<string[]>`${ids}::uuid[]`)
  // What the person wrote on a link, and the pictures sent with it.
  yield db
    .updateTable('file')
    .set(GONE)
    .where('city_id', '=', city.id)
    .where('subject_kind', '=', 'link')
    .where('subject_id', 'in', eb =>
      eb.selectFrom('link').select('id').where('city_id', '=', city.id).where('appeal_id', 'in', ids),
    )
  yield db
    .updateTable('link')
    .set({ answer: null })
    .where('city_id', '=', city.id)
    .where('appeal_id', 'in', ids)
    .where('answer', 'is not', null)
  if (phones.length === 0) return
  yield db.deleteFrom('caller_mark').where('city_id', '=', city.id).where('phone_index', 'in', phones) as Compilable
  yield db.deleteFrom('phone_code').where('city_id', '=', city.id).where('phone_index', 'in', phones)
  // The choice of messages goes with the last matter of the number.
  yield db
    .deleteFrom('message_choice')
    .where('city_id', '=', city.id)
    .where('phone_index', 'in', phones)
    .where('phone_index', 'not in', eb =>
      eb
        .selectFrom('appeal')
        .select(appeal => appeal.ref('phone_index').$notNull().as('phone_index'))
        .where('city_id', '=', city.id)
        .where('phone_index', 'in', phones)
        .where('id', 'not in', ids),
    )
}

const erasedTitle = (city: CityContext, item: string | null): string =>
  text('case.erased', { item: city.pack.items.get(item ?? '')?.name.zh ?? text('case.erased.unknown').zh }).zh
