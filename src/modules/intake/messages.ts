import type { Insertable } from 'kysely'
import { v5 as uuidv5 } from 'uuid'
import type { ActContext, CityContext } from '../../platform/acts/index.ts'
import { type Database, insertManyStatement, insertStatement } from '../../platform/db/index.ts'
import { fillText, type Vars } from '../../platform/i18n/texts.ts'
import { afterQuiet } from '../registry/index.ts'
import type { Way } from './gateways.ts'

export const messageContext = (cityId: number): string => `${cityId}/message.body`

export interface MessageBody {
  phone?: string
  mail?: string
  /** in the government messenger */
  account?: string
  subject?: string
  text: string
}

/**
 * Sets a message to a person down, to be sent by a job; number and words are encrypted. Within the pack's quiet hours it
 * waits for the morning (CHECKLIST K19: no message at night).
 */
export const writeMessage = (
  ctx: Pick<ActContext, 'city' | 'now' | 'write' | 'id'>,
  message: Omit<ToCitizen, 'id'>,
): void => ctx.write(insertStatement('message', [messageRow(ctx, message)]))

/** What is told to a person, and how. */
export interface ToCitizen {
  appealId: string | null
  phone: string
  template: string
  vars: Vars
  /** in which the person is written to; Chinese if left out (CHECKLIST K24) */
  lang?: string | null
  /** not held back at night */
  urgent?: boolean
  /** given by a job, so that doing it again writes nothing twice */
  id?: string
}

/** The row of a message to a person, for those who write many at once. */
export function messageRow(
  ctx: Pick<ActContext, 'city' | 'now' | 'id'>,
  message: ToCitizen,
): Insertable<Database['message']> {
  const { city, now } = ctx
  const template = city.pack.texts.get(`message.${message.template}`)
  if (!template) throw new Error(`pack ${city.code} has no text message.${message.template}`)
  const text = fillText(template, { city: city.name, ...message.vars })[message.lang === 'en' ? 'en' : 'zh']
  const body: MessageBody = { phone: message.phone, text }
  return {
    city_id: city.id,
    id: message.id ?? ctx.id(),
    appeal_id: message.appealId,
    template: message.template,
    way: 'sms',
    body: city.vault.seal(JSON.stringify(body), messageContext(city.id)),
    state: 'waiting',
    send_after: message.urgent ? now : afterQuiet(city, now),
    sent_at: null,
    error: null,
    created_at: now,
  }
}

/**
 * The same for somebody of the staff: equal words to one person by one way on one day are one message (CHECKLIST K119).
 * Quiet hours hold it back unless it is urgent (K61).
 */
export function writeStaffMessage(
  tx: Pick<ActContext, 'write'>,
  city: CityContext,
  now: Date,
  message: {
    personId: string
    way: Way
    /** a mail address, a telephone number or an account of the messenger */
    to: string
    template: string
    subject: string
    text: string
    urgent: boolean
    day: string
  },
): void {
  const { personId, way, to, subject, text } = message
  const address = way === 'mail' ? { mail: to, subject } : way === 'sms' ? { phone: to } : { account: to }
  tx.write(
    insertManyStatement('message', [
      {
        city_id: city.id,
        id: uuidv5(`${message.day}/${way}/${to}/${subject}/${text}`, personId),
        appeal_id: null,
        person_id: personId,
        template: message.template,
        way,
        body: city.vault.seal(JSON.stringify({ ...address, text } satisfies MessageBody), messageContext(city.id)),
        state: 'waiting',
        send_after: message.urgent ? now : afterQuiet(city, now),
        sent_at: null,
        error: null,
        created_at: now,
      },
    ]),
  )
}

/** Where a person follows their matter; without a known address of the program only the path. */
export const followLink = (city: CityContext): string => `${city.baseUrl ?? ''}/p/${city.code}/follow`
