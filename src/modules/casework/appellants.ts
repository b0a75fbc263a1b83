import type { z } from 'zod'
import type { CityContext } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { fileViews } from '../../platform/files/index.ts'
import { text } from '../../platform/i18n/texts.ts'
import { maskPhone } from '../../rules/text/index.ts'
import { channelName } from './present.ts'
import { calledBy, openBehalf, openContact } from './rules/known-data.ts'
import { personName } from './rules/person-in-unit.ts'
import type { AppellantView } from './shapes.ts'

/** Everyone who asked, each with their own words; the number masked until somebody looks (DESIGN 7). */
export async function appellantsOf(
  db: Db,
  city: CityContext,
  caseId: string,
): Promise<z.input<typeof AppellantView>[]> {
  const [appeals, verdicts, words] = await Promise.all([
    db
      .selectFrom('appeal')
      .selectAll()
      .where('city_id', '=', city.id)
      .where('case_id', '=', caseId)
      .orderBy('received_at')
      .execute(),
    db
      .selectFrom('verdict')
      .select(['appeal_id', 'result', 'satisfaction', 'at'])
      .where('city_id', '=', city.id)
      .where('case_id', '=', caseId)
      .orderBy('at')
      .execute(),
    db
      .selectFrom('appeal_word')
      .select(['id', 'appeal_id', 'kind', 'text', 'at', 'reply', 'replied_by'])
      .where('city_id', '=', city.id)
      .where('case_id', '=', caseId)
      .orderBy('at', 'desc')
      .execute(),
  ])
  const files = await fileViews(
    db,
    city,
    appeals.map(row => row.id),
  )
  return appeals.map(row => {
    const contact = openContact(city, row.contact)
    const said = verdicts.filter(verdict => verdict.appeal_id === row.id)
    const last = said.at(-1)
    return {
      appealId: row.id,
      number: row.number,
      name: calledBy(contact.name, row.anonymous),
      phone: contact.phone ? maskPhone(contact.phone) : null,
      channel: channelName(city, row.channel),
      receivedAt: row.received_at.toISOString(),
      text: row.text,
      behalf: behalfOf(city, row),
      answers: row.answers ?? [],
      placeText: row.place_text,
      consentPublish: row.consent_publish,
      replyBy: row.reply_by as 'sms',
      files: files.get(row.id) ?? [],
      merged: row.merged_at !== null,
      withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
      said: words
        .filter(word => word.appeal_id === row.id)
        .map(word => ({
          id: word.id,
          name: text(`said.name.${word.kind}`),
          text: word.text,
          at: word.at.toISOString(),
          reply: word.reply,
          by: personName(city, word.replied_by),
        })),
      verdict: last ? { first: said[0]?.result ?? null, final: last.result, words: verdictWords(city, last) } : null,
    }
  })
}

/** For whom it was filed, and to whom the answer goes; the other's number masked (CHECKLIST K26). */
function behalfOf(
  city: CityContext,
  row: { relation: string | null; answer_to: string | null; behalf: Buffer | null },
) {
  if (row.relation === null) return null
  const other = openBehalf(city, row.behalf)
  return {
    relation: city.pack.rules.relations?.find(one => one.code === row.relation)?.name ?? {
      zh: row.relation,
      en: row.relation,
    },
    answerTo: row.answer_to as 'filer',
    other: calledBy(other.name, false),
    phone: other.phone ? maskPhone(other.phone) : null,
  }
}

/** A verdict in the official words; a mark that was not given is said as such. */
export function verdictWords(city: CityContext, verdict: { result: string; satisfaction: number | null }) {
  const level = city.pack.rules.rating.levels.find(row => row.code === verdict.satisfaction)
  return level?.name ?? text(`verdict.${verdict.result}`)
}
