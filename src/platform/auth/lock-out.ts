import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { Refusal } from '../acts/index.ts'
import type { AuthDb } from './auth-db.ts'

export interface LockOutRule {
  /** wrong attempts that lock a login name */
  attempts: number
  /** how long it stays locked, and how long a wrong attempt counts */
  minutes: number
}

/** GB/T 22239-2019 8.1.4.1 b asks for handling of failed sign-ins; these numbers are assumed. */
export const defaultLockOut: LockOutRule = { attempts: 5, minutes: 15 }

/** One attempt, already counted as wrong; the caller tells how it ended. */
export interface Attempt {
  /** What to answer: `code` with the attempts left, or `locked` if this was the last. */
  wrong(code: string, status?: number): Refusal
  right(): Promise<void>
  /** Neither right nor wrong: it does not count. */
  undo(): Promise<void>
}

export interface LockOut {
  /** @throws Refusal `locked` with `until` (ISO), `time` (HH:mm) and `minutes` */
  begin(cityId: number, login: string): Promise<Attempt>
  /** Runs what checks a password; its `wrong` refusal counts like a wrong sign-in. */
  guard<T>(cityId: number, login: string, work: (attempt: Attempt) => Promise<T>): Promise<T>
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const PURGE_EVERY = 200

/**
 * Counts wrong attempts by login name, whether anybody has that name or not, so that probing teaches nothing. An attempt
 * counts before the password is looked at: a hundred at once get no more tries than a hundred in a row.
 */
export function makeLockOut(
  db: AuthDb,
  options: { rule: LockOutRule; secret: string; now: () => Date; zone: string },
): LockOut {
  const { rule, secret, now, zone } = options
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone })
  let begun = 0

  const keyOf = (cityId: number, login: string) =>
    createHmac('sha256', secret).update(`lock-out\u0000${cityId}\u0000${login}`).digest()

  const locked = (until: Date) =>
    new Refusal('locked', {
      status: 429,
      vars: {
        until: until.toISOString(),
        time: clock.format(until),
        minutes: Math.max(1, Math.ceil((until.getTime() - now().getTime()) / MINUTE)),
      },
    })

  async function count(cityId: number, key: Buffer, at: Date) {
    const until = new Date(at.getTime() + rule.minutes * MINUTE)
    const forgotten = new Date(at.getTime() - rule.minutes * MINUTE)
    const next = sql`case when l.locked_until is not null or l.last_at < ${forgotten} then 1 else l.failed + 1 end`
    const { rows } = await sql<{ failed: number; locked_until: Date | null }>`
      insert into auth.lock_out as l (city_id, login_key, failed, last_at, locked_until)
      values (${cityId}, ${key}, 1, ${at}, ${rule.attempts <= 1 ? until : null})
      on conflict (city_id, login_key) do update
        set failed = ${next},
            last_at = excluded.last_at,
            locked_until = case when ${next} >= ${rule.attempts} then ${until}::timestamptz end
        where l.locked_until is null or l.locked_until <= excluded.last_at
      returning failed, locked_until`.execute(db)
    return rows[0]
  }

  async function begin(cityId: number, login: string): Promise<Attempt> {
    const key = keyOf(cityId, login)
    const at = now()
    if (begun++ % PURGE_EVERY === 0)
      await db
        .deleteFrom('lock_out')
        .where('city_id', '=', cityId)
        .where('last_at', '<', new Date(at.getTime() - DAY))
        .execute()
    const counted = await count(cityId, key, at)
    if (!counted) {
      const found = await db
        .selectFrom('lock_out')
        .select('locked_until')
        .where('city_id', '=', cityId)
        .where('login_key', '=', key)
        .executeTakeFirst()
      throw locked(found?.locked_until ?? at)
    }
    return {
      wrong: (code, status = 401) =>
        counted.locked_until
          ? locked(counted.locked_until)
          : new Refusal(code, { status, vars: { left: rule.attempts - counted.failed } }),
      async right() {
        await db.deleteFrom('lock_out').where('city_id', '=', cityId).where('login_key', '=', key).execute()
      },
      async undo() {
        await db
          .updateTable('lock_out')
          .set(eb => ({ failed: sql<number>`greatest(${eb.ref('failed')} - 1, 0)`, locked_until: null }))
          .where('city_id', '=', cityId)
          .where('login_key', '=', key)
          .execute()
      },
    }
  }

  return {
    begin,
    async guard(cityId, login, work) {
      const attempt = await begin(cityId, login)
      try {
        const result = await work(attempt)
        await attempt.right()
        return result
      } catch (error) {
        if (!(error instanceof Refusal)) await attempt.undo()
        throw error
      }
    },
  }
}
