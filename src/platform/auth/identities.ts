import type { AuthDb } from './auth-db.ts'
import { cookieValue, openSigned } from './cookies.ts'

export interface Identity {
  personId: string
  cityId: number
  sessionId: string
  /** an initial or reset password: nothing but changing it should be offered */
  mustChangePassword: boolean
  secondFactor: boolean
}

/** What the sign-in code itself needs besides. */
export interface KnownSession {
  identity: Identity
  login: string
  email: string
  token: string
}

export interface Identities {
  find(cookieHeader: string | undefined, use?: { background?: boolean }): Promise<KnownSession | null>
  /** Forgets all that is cached of a person, or of everybody. */
  forget(cityId: number, personId: string): void
  /** Deletes sessions of a person that ended by time and were not asked about since. */
  clear(cityId: number, personId: string): Promise<void>
}

interface Cached {
  known: KnownSession
  checkedAt: number
  usedAt: number
}

/** How exactly the last use is written: an idle exit comes at most this much early. */
const SEEN_STEP = 60_000

/**
 * Who sends this cookie? Answers from memory for `cacheMs`, so that acts cost no query of their own; a session ended by
 * another process is noticed when that has passed.
 */
export function makeIdentities(
  db: AuthDb,
  options: {
    cookieName: string
    secret: string
    now: () => Date
    idleMinutes: number
    sessionHours: number
    cacheMs: number
    cacheSize: number
  },
): Identities {
  const { cookieName, secret, now } = options
  const cache = new Map<string, Cached>()
  const loading = new Map<string, Promise<KnownSession | null>>()
  const idle = options.idleMinutes * 60_000
  const life = options.sessionHours * 3_600_000
  let forgotten = 0

  function remember(value: string, entry: Cached) {
    cache.delete(value)
    cache.set(value, entry)
    if (cache.size <= options.cacheSize) return
    for (const oldest of cache.keys()) {
      cache.delete(oldest)
      break
    }
  }

  async function load(value: string, background: boolean): Promise<KnownSession | null> {
    const opened = openSigned(value, secret)
    if (!opened) return null
    const before = forgotten
    const usedBefore = cache.get(value)?.usedAt ?? 0
    const { token, cityId } = opened
    const row = await db
      .selectFrom('session as s')
      .innerJoin('account as a', join => join.onRef('a.city_id', '=', 's.city_id').onRef('a.id', '=', 's.user_id'))
      .select(['s.id', 's.user_id', 's.started_at', 's.seen_at', 'a.name', 'a.email'])
      .select(['a.two_factor_enabled', 'a.must_change_password'])
      .where('s.city_id', '=', cityId)
      .where('s.token', '=', token)
      .executeTakeFirst()
    if (!row) return null
    const at = now()
    const seen = Math.max(row.seen_at.getTime(), usedBefore)
    if (at.getTime() - seen >= idle || at.getTime() - row.started_at.getTime() >= life) {
      await db.deleteFrom('session').where('city_id', '=', cityId).where('token', '=', token).execute()
      return null
    }
    if (!background && at.getTime() - row.seen_at.getTime() >= SEEN_STEP)
      await db
        .updateTable('session')
        .set({ seen_at: at })
        .where('city_id', '=', cityId)
        .where('token', '=', token)
        .execute()
    const known: KnownSession = {
      identity: {
        personId: row.user_id,
        cityId,
        sessionId: row.id,
        mustChangePassword: row.must_change_password,
        secondFactor: row.two_factor_enabled,
      },
      login: row.name,
      email: row.email,
      token,
    }
    // Ended while it was being read: answer this request, remember nothing
    if (before === forgotten)
      remember(value, { known, checkedAt: at.getTime(), usedAt: background ? seen : at.getTime() })
    return known
  }

  return {
    async find(cookieHeader, use = {}) {
      const value = cookieValue(cookieHeader, cookieName)
      if (!value) return null
      const background = use.background ?? false
      const at = now().getTime()
      const hit = cache.get(value)
      if (hit && at >= hit.checkedAt && at - hit.checkedAt < options.cacheMs) {
        if (!background) hit.usedAt = at
        remember(value, hit)
        return hit.known
      }
      const key = `${background}${value}`
      let pending = loading.get(key)
      if (!pending) {
        pending = load(value, background)
          .then(known => {
            if (!known) cache.delete(value)
            return known
          })
          .finally(() => loading.delete(key))
        loading.set(key, pending)
      }
      return pending
    },
    forget(cityId, personId) {
      forgotten++
      loading.clear()
      for (const [value, { known }] of cache)
        if (known.identity.cityId === cityId && known.identity.personId === personId) cache.delete(value)
    },
    async clear(cityId, personId) {
      const at = now().getTime()
      await db
        .deleteFrom('session')
        .where('city_id', '=', cityId)
        .where('user_id', '=', personId)
        .where(eb => eb.or([eb('seen_at', '<=', new Date(at - idle)), eb('started_at', '<=', new Date(at - life))]))
        .execute()
    },
  }
}
