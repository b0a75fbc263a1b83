import { notFound, Refusal } from '../acts/index.ts'
import type { AuthDb } from './auth-db.ts'
import type { CityAuth } from './city-auth.ts'
import { cookieValue, openSigned } from './cookies.ts'
import type { Identities, KnownSession } from './identities.ts'
import { ask, type Origin, requestHeaders } from './library.ts'
import type { LockOut } from './lock-out.ts'
import { assertStrong, type PasswordPolicy } from './passwords.ts'

export interface OwnSession {
  id: string
  current: boolean
  startedAt: string
  seenAt: string
  address: string
  userAgent: string
}

/** Set-Cookie lines for the browser. */
export interface Cookies {
  cookies: string[]
}

/** What a signed-in person does with the own account. All but signOut throw Refusal `signed_out` without a session. */
export interface OwnAccount {
  signOut(cookie: string | undefined): Promise<Cookies>
  /** Ends all other sessions. @throws Refusal wrong_password, weak_password, locked */
  changePassword(cookie: string | undefined, input: { old: string; new: string }, origin?: Origin): Promise<Cookies>
  /** Asked for at sign-in only after `confirm`. @throws Refusal wrong_password, second_factor_on, locked */
  enableSecondFactor(
    cookie: string | undefined,
    input: { password: string },
  ): Promise<{ uri: string; backupCodes: string[] }>
  /** @throws Refusal second_factor_wrong, second_factor_off */
  confirmSecondFactor(cookie: string | undefined, input: { code: string }): Promise<Cookies>
  /** @throws Refusal wrong_password, locked */
  disableSecondFactor(cookie: string | undefined, input: { password: string }): Promise<Cookies>
  sessions(cookie: string | undefined): Promise<OwnSession[]>
  /** One session by its id, or all but the present one. @throws Refusal not_found */
  endSession(cookie: string | undefined, which: { id: string } | { others: true }): Promise<Cookies>
}

export function makeOwnAccount(options: {
  db: AuthDb
  identities: Identities
  lockOut: LockOut
  cityAuth: (cityId: number) => CityAuth
  policy: PasswordPolicy
  cookieName: string
  secret: string
  idleMinutes: number
  now: () => Date
}): OwnAccount {
  const { db, identities, lockOut, cityAuth, policy, cookieName, secret, now } = options

  async function signedIn(cookie: string | undefined) {
    const known = await identities.find(cookie)
    if (!known) throw new Refusal('signed_out', { status: 401 })
    const { cityId, personId } = known.identity
    return { known, auth: cityAuth(cityId), forget: () => identities.forget(cityId, personId) }
  }

  /** Checks of the present password count towards the lock-out: a stolen session must not serve for guessing it. */
  const withPassword = <T>(known: KnownSession, work: () => Promise<T>): Promise<T> =>
    lockOut.guard(known.identity.cityId, known.email, attempt =>
      ask(work, async code => {
        if (code === 'INVALID_PASSWORD') throw attempt.wrong('wrong_password', 422)
        await attempt.undo()
        throw declined(code)
      }),
    )

  return {
    async signOut(cookie) {
      const value = cookieValue(cookie, cookieName)
      const opened = value === undefined ? null : openSigned(value, secret)
      if (!opened) return { cookies: [`${cookieName}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax`] }
      const known = await identities.find(cookie, { background: true })
      const { headers } = await cityAuth(opened.cityId).api.signOut({
        headers: requestHeaders({}, cookie),
        returnHeaders: true,
      })
      if (known) identities.forget(opened.cityId, known.identity.personId)
      return { cookies: headers.getSetCookie() }
    },

    async changePassword(cookie, input, origin = {}) {
      const { known, auth, forget } = await signedIn(cookie)
      assertStrong(input.new, known.login, policy, input.old)
      const { headers } = await withPassword(known, () =>
        auth.api.changePassword({
          body: { currentPassword: input.old, newPassword: input.new, revokeOtherSessions: true },
          headers: requestHeaders(origin, cookie),
          returnHeaders: true,
        }),
      )
      await db
        .updateTable('account')
        .set({ must_change_password: false })
        .where('city_id', '=', known.identity.cityId)
        .where('id', '=', known.identity.personId)
        .execute()
      forget()
      return { cookies: headers.getSetCookie() }
    },

    async enableSecondFactor(cookie, { password }) {
      const { known, auth } = await signedIn(cookie)
      const answer = await withPassword(known, () =>
        auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers: requestHeaders({}, cookie) }),
      )
      if (answer.method !== 'totp') throw new Error('the second factor has no secret')
      return { uri: labelled(answer.totpURI, known.login), backupCodes: answer.backupCodes }
    },

    async confirmSecondFactor(cookie, { code }) {
      const { auth, forget } = await signedIn(cookie)
      const { headers } = await ask(
        () => auth.api.verifyTOTP({ body: { code }, headers: requestHeaders({}, cookie), returnHeaders: true }),
        found => {
          throw declined(found)
        },
      )
      forget()
      return { cookies: headers.getSetCookie() }
    },

    async disableSecondFactor(cookie, { password }) {
      const { known, auth, forget } = await signedIn(cookie)
      const { headers } = await withPassword(known, () =>
        auth.api.disableTwoFactor({ body: { password }, headers: requestHeaders({}, cookie), returnHeaders: true }),
      )
      forget()
      return { cookies: headers.getSetCookie() }
    },

    async sessions(cookie) {
      const { known, auth } = await signedIn(cookie)
      const rows = await auth.api.listSessions({ headers: requestHeaders({}, cookie) })
      const idleSince = now().getTime() - options.idleMinutes * 60_000
      return rows
        .filter(row => row.seenAt.getTime() > idleSince)
        .sort((a, b) => b.seenAt.getTime() - a.seenAt.getTime())
        .map(row => ({
          id: row.id,
          current: row.id === known.identity.sessionId,
          startedAt: row.startedAt.toISOString(),
          seenAt: row.seenAt.toISOString(),
          address: row.ipAddress ?? '',
          userAgent: row.userAgent ?? '',
        }))
    },

    async endSession(cookie, which) {
      const { auth, forget } = await signedIn(cookie)
      const headers = requestHeaders({}, cookie)
      if ('others' in which) {
        await auth.api.revokeOtherSessions({ headers })
        forget()
        return { cookies: [] }
      }
      const found = (await auth.api.listSessions({ headers })).find(row => row.id === which.id)
      if (!found) throw notFound()
      const answer = await auth.api.revokeSession({ body: { token: found.token }, headers, returnHeaders: true })
      forget()
      return { cookies: answer.headers.getSetCookie() }
    },
  }
}

function declined(code: string): Refusal {
  if (code === 'TOTP_ALREADY_ENABLED') return new Refusal('second_factor_on', { status: 409 })
  if (code === 'TOTP_NOT_ENABLED') return new Refusal('second_factor_off', { status: 409 })
  if (code === 'INVALID_CODE') return new Refusal('second_factor_wrong', { status: 422 })
  if (code === 'UNAUTHORIZED') return new Refusal('signed_out', { status: 401 })
  throw new Error(`the sign-in library declined: ${code}`)
}

/** Authenticator apps show the label: the login name says more than the address made from it. */
function labelled(uri: string, login: string): string {
  const parts = new URL(uri)
  const issuer = parts.searchParams.get('issuer') ?? ''
  return `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(login)}${parts.search}`
}
