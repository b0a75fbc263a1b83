import { sql } from 'kysely'
import type { CityContext } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { type Text, text } from '../../../platform/i18n/texts.ts'
import { channelName, openBehalf, openContact, unitRef, verdictWords } from '../../casework/index.ts'
import { type MessageBody, messageContext } from '../messages.ts'

interface Line {
  name: Text
  value: Text
}
interface Section {
  title: Text
  lines: Line[]
}

/** What is kept of these appeals' person, each thing named in plain words; internal records of staff are no part of it. */
export async function copyOf(db: Db, city: CityContext, ids: readonly string[]): Promise<Section[]> {
  const own = [...ids]
  const [appeals, files, verdicts, attempts, messages, looks] = await Promise.all([
    db
      .selectFrom('appeal')
      .selectAll()
      .where('city_id', '=', city.id)
      .where('id', 'in', own)
      .orderBy('received_at')
      .execute(),
    db
      .selectFrom('file')
      .select(['subject_id', 'name', 'type', 'bytes'])
      .where('city_id', '=', city.id)
      .where('subject_id', '=', sql<string>`any(${own}::uuid[])`)
      .orderBy('created_at')
      .execute(),
    db
      .selectFrom('verdict')
      .select(['appeal_id', 'at', 'result', 'satisfaction', 'text'])
      .where('city_id', '=', city.id)
      .where('appeal_id', 'in', own)
      .orderBy('at')
      .execute(),
    db
      .selectFrom('callback_attempt')
      .innerJoin('callback', join =>
        join
          .onRef('callback.city_id', '=', 'callback_attempt.city_id')
          .onRef('callback.id', '=', 'callback_attempt.callback_id'),
      )
      .select(['callback.appeal_id', 'callback_attempt.at', 'callback_attempt.result'])
      .where('callback_attempt.city_id', '=', city.id)
      .where('callback.city_id', '=', city.id)
      .where('callback.appeal_id', 'in', own)
      .orderBy('callback_attempt.at')
      .execute(),
    db
      .selectFrom('message')
      .select(['appeal_id', 'body', 'sent_at'])
      .where('city_id', '=', city.id)
      .where('appeal_id', 'in', own)
      .where('sent_at', 'is not', null)
      .orderBy('sent_at')
      .execute(),
    db
      .selectFrom('ledger_entry')
      .select(['subject_id', 'at', 'unit_id'])
      .where('city_id', '=', city.id)
      .where('subject_id', 'in', own)
      .where('act', '=', 'appeal.reveal')
      .orderBy('id')
      .execute(),
  ])
  const when = (at: Date) => momentIn(city, at)
  return appeals.map(appeal => {
    const contact = openContact(city, appeal.contact)
    const line = (key: string, value: Text | string | null): Line[] =>
      value === null || value === '' ? [] : [{ name: text(`copy.${key}`), value: both(value) }]
    const of = <R>(rows: readonly R[], idOf: (row: R) => string | null) => rows.filter(row => idOf(row) === appeal.id)
    return {
      title: text('copy.matter', { number: appeal.number }),
      lines: [
        ...line('receivedAt', when(appeal.received_at)),
        ...line('channel', channelName(city, appeal.channel)),
        ...line('name', contact.name),
        ...line('phone', contact.phone),
        ...line('anonymous', text(appeal.anonymous ? 'copy.yes' : 'copy.no')),
        ...line('words', appeal.text),
        ...(appeal.behalf
          ? line('behalf', joined(openBehalf(city, appeal.behalf).name, openBehalf(city, appeal.behalf).phone))
          : []),
        ...(appeal.answers ?? []).flatMap(row => line('answer', `${row.ask}：${row.value}`)),
        ...line('place', appeal.place_text),
        ...line('town', unitRef(city, appeal.place_unit)?.name ?? null),
        ...line('position', appeal.lat === null ? null : `${appeal.lat}, ${appeal.lng}`),
        ...line('consent', text(appeal.consent_publish ? 'copy.yes' : 'copy.no')),
        ...of(files, row => row.subject_id).flatMap(row =>
          line('file', `${row.name}（${row.type}，${Math.ceil(row.bytes / 1024)} KB）`),
        ),
        ...of(verdicts, row => row.appeal_id).flatMap(row =>
          line('verdict', joined(when(row.at), verdictWords(city, row), row.text)),
        ),
        ...of(attempts, row => row.appeal_id).flatMap(row =>
          line('call', joined(when(row.at), text(`attempt.${row.result}`))),
        ),
        ...of(messages, row => row.appeal_id).flatMap(row =>
          line('message', joined(row.sent_at && when(row.sent_at), wordsOf(city, row.body))),
        ),
        ...of(looks, row => row.subject_id).flatMap(row =>
          line('look', joined(when(row.at), unitRef(city, row.unit_id)?.name ?? city.name)),
        ),
      ],
    }
  })
}

const both = (value: Text | string): Text => (typeof value === 'string' ? { zh: value, en: value } : value)

function joined(...parts: (Text | string | null)[]): Text {
  const texts = parts.filter(part => part !== null && part !== '').map(part => both(part as Text | string))
  return { zh: texts.map(part => part.zh).join('　'), en: texts.map(part => part.en).join(' · ') }
}

function momentIn(city: CityContext, at: Date): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(city.pack.zone)
  return local.toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')
}

const wordsOf = (city: CityContext, body: Buffer): string =>
  (JSON.parse(city.vault.open(body, messageContext(city.id))) as MessageBody).text
