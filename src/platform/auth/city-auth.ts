import { betterAuth } from 'better-auth'
import { type GenericOAuthConfig, genericOAuth, twoFactor } from 'better-auth/plugins'
import { v7 as uuidv7 } from 'uuid'
import type { AuthDb } from './auth-db.ts'
import { cityPlugin } from './city-plugin.ts'
import { ADDRESS_HEADER, CITY_PROVIDER } from './names.ts'
import { hashPassword, MAX_PASSWORD, verifyPassword } from './passwords.ts'

export interface CityAuthOptions {
  db: AuthDb
  secret: string
  baseUrl: string
  secure: boolean
  /** the whole life of a session, idle or not */
  sessionHours: number
  /** shown in authenticator apps */
  issuer: string
  minPassword: number
  now: () => Date
  onError: (message: string) => void
  /** the city's own identity provider, for the instance that serves it */
  provider?: GenericOAuthConfig<typeof CITY_PROVIDER>
}

/** Set by our routes from the connection; never taken from a visitor's own headers. */

/**
 * One instance of the sign-in library a city. Tokens begin with the city, so that a cookie alone tells which instance it
 * belongs to. Lock-out and idle exit are ours, since both must survive restarts and follow the injected clock.
 */
export function makeCityAuth(cityId: number, options: CityAuthOptions) {
  const times = { createdAt: 'created_at', updatedAt: 'updated_at' }
  return betterAuth({
    appName: options.issuer,
    secret: options.secret,
    baseURL: options.baseUrl,
    database: { db: options.db.withPlugin(cityPlugin(cityId)), type: 'postgres', transaction: true },
    telemetry: { enabled: false },
    // Only the message: what follows it may name a person
    logger: { level: 'error', log: (_, message) => options.onError(message) },
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'bihuan',
      useSecureCookies: options.secure,
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      // The check does not know city_id; our tests go through every table instead
      database: { generateId: () => uuidv7(), validateSchema: false },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: options.minPassword,
      maxPasswordLength: MAX_PASSWORD,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    session: {
      expiresIn: options.sessionHours * 3600,
      disableSessionRefresh: true,
      freshAge: 0,
      modelName: 'session',
      fields: {
        ...times,
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
      },
      additionalFields: {
        startedAt: { type: 'date', required: true, input: false, fieldName: 'started_at' },
        seenAt: { type: 'date', required: true, input: false, fieldName: 'seen_at' },
      },
    },
    user: {
      modelName: 'account',
      fields: { ...times, emailVerified: 'email_verified' },
      additionalFields: {
        mustChangePassword: { type: 'boolean', required: false, input: false, fieldName: 'must_change_password' },
      },
    },
    account: {
      modelName: 'credential',
      // Accounts are known by the login name the city's provider vouches for; no mail was ever verified
      accountLinking: { trustedProviders: [CITY_PROVIDER], requireLocalEmailVerified: false },
      fields: {
        ...times,
        userId: 'user_id',
        providerId: 'provider_id',
        accountId: 'account_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
      },
    },
    verification: { fields: { ...times, expiresAt: 'expires_at' } },
    databaseHooks: {
      session: {
        create: {
          async before(session) {
            const now = options.now()
            // A session that replaces another within its life keeps that life's beginning
            const startedAt = session.startedAt instanceof Date ? session.startedAt : now
            return { data: { ...session, token: `${cityId}.${session.token}`, startedAt, seenAt: now } }
          },
        },
      },
    },
    plugins: [
      genericOAuth({ config: options.provider ? [options.provider] : [] }),
      twoFactor({
        issuer: options.issuer,
        // Wrong codes count in our own lock-out
        accountLockout: { enabled: false },
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'second_factor',
            fields: {
              userId: 'user_id',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
    ],
  })
}

export type CityAuth = ReturnType<typeof makeCityAuth>
