import { createAccounts, type NewAccount } from './accounts.ts'
import { openAuthDb } from './auth-db.ts'
import { type CityAuth, type CityAuthOptions, makeCityAuth } from './city-auth.ts'
import { makeCityIds } from './city-ids.ts'
import { type Identity, makeIdentities } from './identities.ts'
import { type IdentityProvider, makeProviderSignIn, type ProviderSignIn, providerConfig } from './identity-provider.ts'
import type { Origin } from './library.ts'
import { defaultLockOut, type LockOutRule, makeLockOut } from './lock-out.ts'
import { makeOwnAccount, type OwnAccount } from './own-account.ts'
import { defaultPasswordPolicy, type PasswordPolicy } from './passwords.ts'
import { makeSignIn, type SignedIn, type SignIn } from './sign-in.ts'

export interface AuthOptions {
  /** connection of the app role; auth opens a small pool of its own on it */
  url: string
  /** from loadOrCreateAuthSecret() */
  secret: string
  /** public address of this server; with https cookies are Secure. Without: decided by each request */
  baseUrl?: string
  /** unused that long, a session ends (default 30) */
  idleMinutes?: number
  /** that long after sign-in a session ends in any case (default 12) */
  sessionHours?: number
  lockOut?: LockOutRule
  password?: PasswordPolicy
  /** shown in authenticator apps (default 闭环) */
  issuer?: string
  /** of the time told to who is locked out (default Asia/Shanghai) */
  zone?: string
  /** of a city, by its code; needs baseUrl, since the provider sends people back there */
  identityProvider?: (city: string) => IdentityProvider | null
  /** pages of the console (default /c and /c/sign-in) */
  pages?: { home: string; signIn: string }
  now?: () => Date
  /** connections at most (default 4) */
  connections?: number
  onError?: (message: string) => void
}

export interface Auth extends OwnAccount {
  /** @throws Refusal bad_credentials, locked, second_factor_needed, second_factor_wrong; not_found for the city */
  signIn(input: SignIn, origin?: Origin): Promise<SignedIn>
  /**
   * Who sends this Cookie header? From memory for some ten seconds.
   * @param use background: asked by the page itself, not by its reader; does not keep the session alive
   */
  identify(cookieHeader: string | undefined, use?: { background?: boolean }): Promise<Identity | null>
  /** @throws Refusal weak_password, login_taken */
  createAccount(account: NewAccount): Promise<void>
  /** All or none; hundreds in well under a second if they share a hash. @throws like createAccount */
  createAccounts(accounts: readonly NewAccount[], options?: { keepExisting?: boolean }): Promise<void>
  /** by the city's own identity provider */
  readonly provider: ProviderSignIn
  readonly idleMinutes: number
  close(): Promise<void>
}

const CACHE_MS = 10_000
const CACHE_SIZE = 5_000

/** Staff sign-in; see docs/adr/0006-staff-sign-in.md. */
export function makeAuth(options: AuthOptions): Auth {
  const now = options.now ?? (() => new Date())
  const { secret, idleMinutes = 30, sessionHours = 12 } = options
  const policy = options.password ?? defaultPasswordPolicy
  const baseUrl = options.baseUrl ?? 'http://localhost'
  const onError = options.onError ?? (() => {})
  const secure = baseUrl.startsWith('https:')
  const cookieName = `${secure ? '__Secure-' : ''}bihuan.session_token`

  const db = openAuthDb(options.url, options.connections ?? 4, error => onError(error.message))
  const lockOut = makeLockOut(db, {
    rule: options.lockOut ?? defaultLockOut,
    secret,
    now,
    zone: options.zone ?? 'Asia/Shanghai',
  })
  const identities = makeIdentities(db, {
    cookieName,
    secret,
    now,
    idleMinutes,
    sessionHours,
    cacheMs: CACHE_MS,
    cacheSize: CACHE_SIZE,
  })

  const common: CityAuthOptions = {
    db,
    secret,
    baseUrl,
    secure,
    sessionHours,
    issuer: options.issuer ?? '闭环',
    minPassword: policy.minLength,
    now,
    onError,
  }
  const instances = new Map<number, CityAuth>()
  // Called with ids from the table of cities or from cookies we signed, so the map can't be made to grow
  const cityAuth = (cityId: number) => kept(instances, cityId, () => makeCityAuth(cityId, common))

  const cityIdOf = makeCityIds(db)
  // Instances of their own: a provider that does not answer must not hold up sign-in by password
  const withProvider = new Map<number, CityAuth>()
  const provider = makeProviderSignIn({
    home: options.pages?.home ?? '/c',
    signInPage: options.pages?.signIn ?? '/c/sign-in',
    async instance(city) {
      const found = options.identityProvider?.(city)
      if (!found) return null
      const cityId = await cityIdOf(city)
      const back = `${baseUrl}/api/auth/provider/${encodeURIComponent(city)}/back`
      return kept(withProvider, cityId, () =>
        makeCityAuth(cityId, { ...common, provider: providerConfig(cityId, found, back) }),
      )
    },
  })

  return {
    idleMinutes,
    provider,
    signIn: makeSignIn({ db, cityIdOf, identities, lockOut, cityAuth }),
    ...makeOwnAccount({ db, identities, lockOut, cityAuth, policy, cookieName, secret, idleMinutes, now }),
    async identify(cookieHeader, use) {
      return (await identities.find(cookieHeader, use))?.identity ?? null
    },
    createAccount: account => createAccounts(db, [account], { policy, now }),
    createAccounts: (accounts, more) => createAccounts(db, accounts, { policy, now, ...more }),
    close: () => db.destroy(),
  }
}

function kept<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key)
  if (value === undefined) {
    value = make()
    map.set(key, value)
  }
  return value
}
