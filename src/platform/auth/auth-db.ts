import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'

/** The tables of schema `auth` as far as our own queries need them; db/migrations/0006_auth.sql. */
export interface AuthTables {
  city: { city_id: number; code: string }
  account: {
    city_id: number
    id: string
    name: string
    email: string
    two_factor_enabled: boolean
    must_change_password: boolean
    created_at: Date
    updated_at: Date
  }
  credential: {
    city_id: number
    id: string
    user_id: string
    provider_id: string
    account_id: string
    password: string
    created_at: Date
    updated_at: Date
  }
  session: {
    city_id: number
    id: string
    user_id: string
    token: string
    started_at: Date
    seen_at: Date
  }
  lock_out: { city_id: number; login_key: Buffer; failed: number; last_at: Date; locked_until: Date | null }
}

export type AuthDb = Kysely<AuthTables>

/**
 * The only connections that see accounts: row-level security of schema `auth` asks for `app.auth=on`, which the pool of
 * the acts does not set.
 */
export function openAuthDb(url: string, max: number, onError: (error: Error) => void): AuthDb {
  const address = new URL(url)
  const own = '-c app.auth=on -c search_path=auth,public -c statement_timeout=10s -c jit=off'
  address.searchParams.set('options', [address.searchParams.get('options'), own].filter(Boolean).join(' '))
  const pool = new pg.Pool({ connectionString: address.href, max })
  pool.on('error', onError)
  // A connection that dies while it is lent has no other listener, and would take the process with it.
  pool.on('connect', client => void client.on('error', onError))
  return new Kysely<AuthTables>({ dialect: new PostgresDialect({ pool }) })
}
