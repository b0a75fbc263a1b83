import { randomInt } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { type CityContext, Refusal } from '../../platform/acts/index.ts'
import { inCity, type Pool } from '../../platform/db/index.ts'
import { normalizePhone } from '../../rules/text/index.ts'
import { phoneContext } from './create-appeal.ts'
import { writeMessage } from './messages.ts'
import { issueSession, SESSION_MINUTES } from './phone-session.ts'

/** Bounds of the one-time code (CHECKLIST K9): they guard the door and are no policy of a city. */
export const CODE_MINUTES = 10
export const CODE_TRIES = 5
export const CODES_AN_HOUR = 5

const codeContext = (cityId: number, phoneIndex: Buffer): string => `${cityId}/phone.code/${phoneIndex.toString('hex')}`

function phoneIndexOf(city: CityContext, typed: string): { phone: string; index: Buffer } {
  const phone = normalizePhone(typed)
  if (!phone) throw new Refusal('bad_input', { fields: [{ path: 'phone', code: 'bad_phone' }] })
  return { phone, index: city.vault.index(phone, phoneContext(city.id)) }
}

export interface PhoneDoor {
  pool: Pool
  city: CityContext
  now: Date
  /** for a simulation that repeats itself */
  random?: (below: number) => number
}

/**
 * Sends a six-digit code to a telephone. The answer is the same whether the number is known or not.
 * @throws Refusal bad_input, too_many_codes (429)
 */
export async function sendPhoneCode(door: PhoneDoor, typed: string, lang: 'zh' | 'en' = 'zh') {
  const { pool, city, now } = door
  const { phone, index } = phoneIndexOf(city, typed)
  const code = String((door.random ?? randomInt)(1_000_000)).padStart(6, '0')
  await inCity(pool, city.id, 'write', async tx => {
    const recent = await tx.db
      .selectFrom('phone_code')
      .select('id')
      .where('city_id', '=', city.id)
      .where('phone_index', '=', index)
      .where('created_at', '>', new Date(now.getTime() - 3_600_000))
      .limit(CODES_AN_HOUR)
      .execute()
    if (recent.length >= CODES_AN_HOUR) throw new Refusal('too_many_codes', { status: 429 })
    tx.write(
      tx.db.insertInto('phone_code').values({
        city_id: city.id,
        id: uuidv7(),
        phone_index: index,
        code_index: city.vault.index(code, codeContext(city.id, index)),
        tries: 0,
        expires_at: new Date(now.getTime() + CODE_MINUTES * 60_000),
        created_at: now,
      }),
    )
    writeMessage(
      { city, now, id: uuidv7, write: query => tx.write(query) },
      { appealId: null, phone, template: 'code', lang, vars: { code, minutes: CODE_MINUTES }, urgent: true },
    )
  })
  return { sent: true as const, validMinutes: CODE_MINUTES, ...(city.demo ? { demoCode: code } : {}) }
}

/**
 * Opens a session with the newest code of a telephone. A try is counted before it is looked at, and a code works once.
 * @throws Refusal bad_input, wrong_phone_code (401)
 */
export async function openPhoneSession(door: PhoneDoor, typed: string, code: string) {
  const { pool, city, now } = door
  const { index } = phoneIndexOf(city, typed)
  const right = await inCity(pool, city.id, 'write', async tx => {
    const newest = await tx.db
      .selectFrom('phone_code')
      .select(['id', 'code_index', 'tries', 'expires_at'])
      .where('city_id', '=', city.id)
      .where('phone_index', '=', index)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .forUpdate()
      .executeTakeFirst()
    if (!newest || newest.tries >= CODE_TRIES || newest.expires_at <= now) return false
    const same = newest.code_index.equals(city.vault.index(code.trim(), codeContext(city.id, index)))
    tx.write(
      tx.db
        .updateTable('phone_code')
        .set(same ? { tries: CODE_TRIES, expires_at: now } : { tries: newest.tries + 1 })
        .where('city_id', '=', city.id)
        .where('id', '=', newest.id),
    )
    return same
  })
  if (!right) throw new Refusal('wrong_phone_code', { status: 401 })
  return { token: issueSession(city, uuidv7(), index, now), validMinutes: SESSION_MINUTES }
}
