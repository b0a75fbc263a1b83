import { Refusal } from '../acts/index.ts'
import type { AuthDb } from './auth-db.ts'
import type { CityAuth } from './city-auth.ts'
import { asCookieHeader } from './cookies.ts'
import type { Identities } from './identities.ts'
import { ask, type Origin, requestHeaders } from './library.ts'
import type { Attempt, LockOut } from './lock-out.ts'
import { loginEmail } from './login-name.ts'

export interface SignIn {
  /** the city's code, as in public addresses */
  city: string
  login: string
  password: string
  /** six digits of the authenticator app, or a backup code */
  code?: string | undefined
}

export interface SignedIn {
  cityId: number
  personId: string
  mustChangePassword: boolean
  /** Set-Cookie lines for the browser */
  cookies: string[]
}

export function makeSignIn(options: {
  db: AuthDb
  cityIdOf: (code: string) => Promise<number>
  identities: Identities
  lockOut: LockOut
  cityAuth: (cityId: number) => CityAuth
}): (input: SignIn, origin?: Origin) => Promise<SignedIn> {
  const { db, cityIdOf, identities, lockOut, cityAuth } = options
  /** The session of a password that was right, after the second factor if the account has one. */
  async function open(auth: CityAuth, email: string, input: SignIn, origin: Origin, attempt: Attempt) {
    const wrong = (code: string) => (): never => {
      throw attempt.wrong(code)
    }
    const first = await ask(
      () =>
        auth.api.signInEmail({
          body: { email, password: input.password },
          headers: requestHeaders(origin),
          returnHeaders: true,
        }),
      wrong('bad_credentials'),
    )
    if (!('twoFactorRedirect' in first.response)) return { user: first.response.user.id, headers: first.headers }
    if (!input.code) {
      await attempt.undo()
      throw new Refusal('second_factor_needed', { status: 401 })
    }
    const call = {
      body: { code: input.code },
      headers: requestHeaders(origin, asCookieHeader(first.headers.getSetCookie())),
      returnHeaders: true as const,
    }
    const isBackup = !/^\d{6}$/.test(input.code)
    const second = await ask(
      async () => (isBackup ? auth.api.verifyBackupCode(call) : auth.api.verifyTOTP(call)),
      wrong('second_factor_wrong'),
    )
    return { user: second.response.user.id, headers: second.headers }
  }

  return async (input, origin = {}) => {
    const cityId = await cityIdOf(input.city)
    const email = loginEmail(cityId, input.login)
    const { user, headers } = await lockOut.guard(cityId, email, attempt =>
      open(cityAuth(cityId), email, input, origin, attempt),
    )
    await identities.clear(cityId, user)
    const account = await db
      .selectFrom('account')
      .select('must_change_password')
      .where('city_id', '=', cityId)
      .where('id', '=', user)
      .executeTakeFirstOrThrow()
    return {
      cityId,
      personId: user,
      mustChangePassword: account.must_change_password,
      cookies: headers.getSetCookie(),
    }
  }
}
