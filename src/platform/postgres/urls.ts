import { DatabaseProblem } from './problem.ts'

/** How to reach a local server: by its socket directory, or by 127.0.0.1 where there is none. */
export type Address = { socketDir: string | null; port: number }

/** The connection URL of a local server; understood by node-postgres and by libpq (psql, pg_dump) alike. */
export function localUrl(address: Address, user: string, password: string, database: string): string {
  const secret = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`
  if (address.socketDir === null)
    return `postgres://${secret}@127.0.0.1:${address.port}/${encodeURIComponent(database)}`
  const host = encodeURIComponent(address.socketDir)
  return `postgres://${secret}@localhost:${address.port}/${encodeURIComponent(database)}?host=${host}`
}

/** The same server and database for another account. */
export function withAccount(url: string, user: string, password: string): string {
  const other = new URL(url)
  other.username = encodeURIComponent(user)
  other.password = encodeURIComponent(password)
  // As parameters they would win over the ones just set
  other.searchParams.delete('user')
  other.searchParams.delete('password')
  return other.href
}

/**
 * Checks that a value of the environment is a PostgreSQL URL and gives it a host where libpq allows to leave it out.
 * @throws DatabaseProblem `urlInvalid`, without showing the value: it holds a password
 */
export function checkUrl(name: string, value: string): string {
  const url = value.trim().replace(/^(postgres(?:ql)?:\/\/(?:[^/?#]*@)?)(?=\/)/, '$1localhost')
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) throw new DatabaseProblem('urlInvalid', { name })
  return url
}
