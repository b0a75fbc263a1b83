import { createHash } from 'node:crypto'
import { type ActContext, Refusal } from '../../platform/acts/index.ts'
import { attachFiles } from '../../platform/files/index.ts'
import { maskPhone, normalizePhone } from '../../rules/text/index.ts'
import { checkPlace, contactContext, nameIndex } from '../casework/index.ts'
import { placeFor, type SaidPlace } from '../places/index.ts'
import { dayIn } from '../registry/index.ts'
import { type Behalf, behalfParts } from './behalf.ts'
import { type Joining, joinCase, lockTarget } from './known/join.ts'
import { followLink, writeMessage } from './messages.ts'
import { keptAnswers } from './questions.ts'
import { dangerOf } from './rules/danger.ts'
import { promisedBy } from './rules/promise.ts'

/** Letters and figures that nobody mixes up when read aloud: without 0 O 1 I L. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
export const CODE_LENGTH = 8

export const queryContext = (cityId: number): string => `${cityId}/appeal.query`
export const phoneContext = (cityId: number): string => `${cityId}/appeal.phone`

export interface NewAppeal {
  text: string
  title?: string | undefined
  kind?: string | undefined
  channel: string
  place: SaidPlace
  name?: string | undefined
  phone?: string | undefined
  anonymous: boolean
  replyBy: 'sms' | 'phone' | 'none'
  consentPublish: boolean
  fileIds?: string[]
  fileOwner?: string
  enteredBy?: string
  externalRef?: string
  receivedAt?: Date
  /** the open case it is about, if somebody said so */
  join?: Joining | undefined
  /** filed for somebody else (CHECKLIST K26) */
  behalf?: Behalf | undefined
  /** what was asked because of the kind of matter (K13) */
  answers?: { code: string; value: string }[] | undefined
  /** in which the person is written to */
  lang?: 'zh' | 'en'
}

/** ABCD2345 -> ABCD 2345 */
export const spelled = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`

/** The first sentence of what was said, as the provisional title: at most 30 characters. */
export function provisionalTitle(text: string): string {
  const sentence = text.trim().split(/[。！？!?；;\n]/, 1)[0] ?? ''
  const points = [...sentence.replace(/\s+/g, ' ')]
  return points.length > 30 ? `${points.slice(0, 29).join('')}…` : points.join('')
}

/**
 * Takes an appeal in with a case of its own; merging joins them later. The contact is encrypted, the number is found
 * again by a blind index, the query code is kept as an index only.
 */
export async function createAppeal(ctx: ActContext, input: NewAppeal) {
  const { city } = ctx
  const city_id = city.id
  const filed = input.phone ? normalizePhone(input.phone) : null
  if (input.phone && !filed) throw new Refusal('bad_input', { fields: [{ path: 'phone', code: 'bad_phone' }] })
  const filer = { name: input.anonymous ? null : input.name?.trim() || null, phone: filed }
  const { contact, columns } = behalfParts(city, input.behalf, filer)
  const { name, phone } = contact
  const answers = keptAnswers(city, input.answers ?? [])
  if (input.replyBy !== 'none' && !phone)
    throw new Refusal('bad_input', { fields: [{ path: 'phone', code: 'phone_needed' }] })
  checkPlace(city, input.place.unit)
  const place = await placeFor(ctx.db, city, input.place)
  if (!city.pack.rules.channels.some(row => row.code === input.channel))
    throw new Refusal('bad_input', {
      fields: [{ path: 'channel', code: 'not_in_list', vars: { value: input.channel } }],
    })

  const target = input.join ? await lockTarget(ctx, input.join) : undefined
  const appealId = ctx.id()
  const caseId = ctx.id()
  const code = ctx.code(CODE_ALPHABET, CODE_LENGTH)
  const receivedAt = input.receivedAt ?? ctx.now
  const day = dayIn(city, receivedAt).slice(2).replaceAll('-', '')
  const running = await city.numbers.next(city_id, `appeal/${day}`)
  const number = `${day.slice(0, 2)}-${day.slice(2)}-${String(running).padStart(5, '0')}`
  const title = input.title?.trim() || provisionalTitle(input.text)
  const kind = input.kind ?? 'help'
  const danger = dangerOf(city, `${title}\n${input.text}`)

  ctx.insert('case_file', {
    city_id,
    id: caseId,
    number,
    version: 1,
    state: 'received',
    title,
    kind,
    channel: input.channel,
    item: null,
    grade: null,
    ...place,
    unit_id: null,
    handler_id: null,
    limit_text: null,
    clock_id: null,
    due_at: null,
    received_at: receivedAt,
    dispatched_at: null,
    replied_at: null,
    closed_at: null,
    published_at: null,
    verdict: null,
    merged_into: null,
    pack_version: city.pack.version,
    paused_at: null,
    paused_until: null,
    danger: danger?.code ?? null,
  })
  ctx.insert('appeal', {
    city_id,
    id: appealId,
    number,
    version: 1,
    case_id: caseId,
    home_case_id: caseId,
    channel: input.channel,
    kind: input.kind ?? null,
    text: input.text.trim(),
    place_text: place.place_text,
    place_unit: place.place_unit,
    place_id: place.place_id,
    lng: place.lng,
    lat: place.lat,
    place_about: place.place_about,
    contact: name || phone ? city.vault.seal(JSON.stringify({ name, phone }), contactContext(city_id)) : null,
    phone_index: phone ? city.vault.index(phone, phoneContext(city_id)) : null,
    name_index: name ? nameIndex(city, name) : null,
    query_index: city.vault.index(code, queryContext(city_id)),
    anonymous: input.anonymous,
    reply_by: input.replyBy,
    consent_publish: input.consentPublish,
    entered_by: input.enteredBy ?? null,
    external_ref: input.externalRef ?? null,
    entry_id: ctx.entryId,
    ...columns,
    ...(answers ? { answers } : {}),
    ...(input.lang === 'en' ? { lang: input.lang } : {}),
    received_at: receivedAt,
    merged_at: null,
    withdrawn_at: null,
  })
  if (input.fileIds?.length && input.fileOwner)
    await attachFiles(ctx, {
      ids: input.fileIds,
      owner: input.fileOwner,
      subjectKind: 'appeal',
      subjectId: appealId,
      most: city.pack.rules.files.count.value,
      widest: 'citizen',
    })
  if (target) joinCase(ctx, { appealId, caseId }, target)
  else ctx.follow('search.index', { caseId })
  ctx.follow('appeal.know', { appealId })
  if (phone && input.replyBy !== 'none')
    writeMessage(ctx, {
      appealId,
      phone,
      template: 'received',
      lang: input.lang ?? null,
      vars: {
        receipt: number,
        queryCode: spelled(code),
        answerBy: promisedBy(city, receivedAt),
        link: followLink(city),
      },
    })
  ctx.announce('case', { id: caseId, version: 1, unit: null })
  if (danger) ctx.announce('alarm', { id: caseId })
  return {
    appealId,
    caseId,
    number,
    code,
    joined: target?.number ?? null,
    phoneMasked: phone ? maskPhone(phone) : null,
    receivedAt,
    ledger: {
      channel: input.channel,
      case: caseId,
      number,
      kind,
      danger: danger?.code ?? null,
      anonymous: input.anonymous,
      files: input.fileIds?.length ?? 0,
      ...(target ? { joined: target.id } : {}),
      // Proves the words to whoever holds the query code, and tells nobody else anything.
      digest: createHash('sha256').update(`${code}\n${input.text.trim()}`).digest('hex'),
    },
  }
}
