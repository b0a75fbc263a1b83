import { Client, escapeIdentifier, escapeLiteral } from 'pg'
import { ensureSecret, readSecret, secretFile } from './files.ts'
import { DatabaseProblem, reasonOf } from './problem.ts'
import { checkUrl, withAccount } from './urls.ts'

/** Names in the embedded cluster; on a city's own server the owner is whoever DATABASE_URL says. */
const DATABASE_NAME = 'bihuan'
export const OWNER_ROLE = 'bihuan_owner'
export const APP_ROLE = 'bihuan_app'

/** Oldest server that is supported, as PostgreSQL counts: 15.0. */
const OLDEST_SERVER = 150_000

/** Several processes may start at once; held until the connection ends. The number only has to be ours alone. */
const ONE_AT_A_TIME = 'SELECT pg_advisory_lock(7203411905)'

export type RoleUrls = { ownerUrl: string; appUrl: string; serverVersion: number }

/**
 * Refuses servers older than 15 (DESIGN section 8).
 * @param versionNum as `SHOW server_version_num` tells: 150004 is 15.4
 * @throws DatabaseProblem `serverTooOld`
 */
export function checkServerVersion(versionNum: number): void {
  if (versionNum >= OLDEST_SERVER) return
  const major = Math.floor(versionNum / 10_000)
  const found = major >= 10 ? `${major}.${versionNum % 10_000}` : `${major}.${Math.floor(versionNum / 100) % 100}`
  throw new DatabaseProblem('serverTooOld', { found })
}

async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 15_000,
    application_name: 'bihuan setup',
  })
  // An error between queries would otherwise end the process; the query that follows reports it
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function serverVersion(client: Client): Promise<number> {
  const { rows } = await client.query<{ v: string }>("SELECT current_setting('server_version_num') AS v")
  return Number(rows[0]?.v)
}

/**
 * Creates what is missing in the embedded cluster: the owner role (no superuser; owns the database), the application
 * role (logs in, owns nothing) and the database. Their passwords are in `keysDir` and are set again if they differ.
 */
export async function ensureRoles(
  superuserUrl: string,
  keysDir: string,
  urlFor: (user: string, password: string, database: string) => string,
): Promise<RoleUrls> {
  const owner = ensureSecret(keysDir, 'postgres-owner')
  const app = ensureSecret(keysDir, 'postgres-app')
  const urls = {
    ownerUrl: urlFor(OWNER_ROLE, owner, DATABASE_NAME),
    appUrl: urlFor(APP_ROLE, app, DATABASE_NAME),
  }
  try {
    // The usual start: everything is there, and two sign-ins prove it
    const [version] = await Promise.all([
      connected(urls.ownerUrl, serverVersion),
      connected(urls.appUrl, serverVersion),
    ])
    return { ...urls, serverVersion: version }
  } catch (error) {
    const code = (error as { code?: unknown }).code
    // 28P01: role or password unknown, 3D000: no database, 42501: may not connect
    if (code !== '28P01' && code !== '3D000' && code !== '42501') throw error
  }
  const version = await connected(superuserUrl, async client => {
    await client.query(ONE_AT_A_TIME)
    await ensureRole(client, OWNER_ROLE, owner, 'NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS')
    await ensureRole(client, APP_ROLE, app, 'NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS')
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE_NAME])
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE_NAME} OWNER ${OWNER_ROLE}`)
    await client.query(`REVOKE ALL ON DATABASE ${DATABASE_NAME} FROM PUBLIC`)
    await client.query(`GRANT CONNECT ON DATABASE ${DATABASE_NAME} TO ${APP_ROLE}`)
    return serverVersion(client)
  })
  return { ...urls, serverVersion: version }
}

async function ensureRole(client: Client, role: string, password: string, attributes: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role])
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER'
  await client.query(`${verb} ROLE ${escapeIdentifier(role)} LOGIN ${attributes} PASSWORD ${escapeLiteral(password)}`)
}

/**
 * The two roles on a city's own server: the owner is the account of DATABASE_URL; the application role is the account of
 * DATABASE_APP_URL if set, otherwise `bihuan_app`, created if that account may.
 * @throws DatabaseProblem with what the administrator has to do
 */
export async function externalRoles(
  databaseUrl: string,
  appUrl: string | undefined,
  keysDir: string,
): Promise<RoleUrls> {
  const ownerUrl = checkUrl('DATABASE_URL', databaseUrl)
  const named = appUrl ? checkUrl('DATABASE_APP_URL', appUrl) : null
  const owner = await tryConnect('DATABASE_URL', ownerUrl, async client => {
    const version = await serverVersion(client)
    checkServerVersion(version)
    const { rows } = await client.query<{ role: string; database: string }>(
      'SELECT current_user AS role, current_database() AS database',
    )
    const app = named ?? (await createAppRole(client, ownerUrl, keysDir))
    return { version, app, role: rows[0]?.role ?? '', database: rows[0]?.database ?? '' }
  })
  await tryConnect(named ? 'DATABASE_APP_URL' : APP_ROLE, owner.app, client =>
    checkAppRole(client, owner.role, owner.database),
  )
  return { ownerUrl, appUrl: owner.app, serverVersion: owner.version }
}

async function tryConnect<T>(name: string, url: string, work: (client: Client) => Promise<T>): Promise<T> {
  try {
    return await connected(url, work)
  } catch (error) {
    if (error instanceof DatabaseProblem) throw error
    throw new DatabaseProblem('cannotConnect', { name, reason: reasonOf(error) }, error)
  }
}

async function createAppRole(client: Client, ownerUrl: string, keysDir: string): Promise<string> {
  await client.query(ONE_AT_A_TIME)
  const exists = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [APP_ROLE])
  if (exists.rowCount === 0) {
    const password = ensureSecret(keysDir, 'postgres-app')
    try {
      await ensureRole(client, APP_ROLE, password, 'NOCREATEDB NOCREATEROLE')
    } catch (error) {
      throw new DatabaseProblem('appRoleNotCreatable', { role: APP_ROLE }, error)
    }
    return withAccount(ownerUrl, APP_ROLE, password)
  }
  // Never set the password of a role that exists: another machine may be using it
  const password = readSecret(keysDir, 'postgres-app') ?? ''
  const url = withAccount(ownerUrl, APP_ROLE, password)
  try {
    await connected(url, serverVersion)
  } catch (error) {
    const file = secretFile(keysDir, 'postgres-app')
    throw new DatabaseProblem('appRolePasswordUnknown', { role: APP_ROLE, file }, error)
  }
  return url
}

/** The application must be bound by row-level security: no superuser, no BYPASSRLS, not a member of the owner. */
async function checkAppRole(client: Client, owner: string, ownerDatabase: string): Promise<void> {
  const { rows } = await client.query<{
    role: string
    super: boolean
    bypass: boolean
    member: boolean
    database: string
  }>(
    `SELECT rolname AS role, rolsuper AS super, rolbypassrls AS bypass, pg_has_role(rolname, $1, 'MEMBER') AS member,
            current_database() AS database
       FROM pg_roles WHERE rolname = current_user`,
    [owner],
  )
  const row = rows[0]
  if (!row) return
  if (row.database !== ownerDatabase) {
    throw new DatabaseProblem('appOtherDatabase', { app: row.database, owner: ownerDatabase })
  }
  const reason = row.super ? 'SUPERUSER' : row.bypass ? 'BYPASSRLS' : row.member ? `member of ${owner}` : null
  if (reason) throw new DatabaseProblem('appRoleTooStrong', { role: row.role, reason })
}
