import { createHash } from 'node:crypto'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import pg from 'pg'
import type { Database } from './tables.ts'

pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, value => value)

export type Db = Kysely<Database>

/** A pooled connection in pipeline mode: statements are sent at once and answered in order. */
export interface Session {
  readonly client: pg.PoolClient
  readonly db: Db
}

export interface Pool {
  acquire(): Promise<Session>
  release(session: Session, error?: Error): void
  readonly size: number
  end(): Promise<void>
}

/** Every distinct statement gets a name, so that the server parses and plans it once a connection. */
const names = new Map<string, string>()
const MAX_NAMES = 1000

function nameOf(sql: string): string | undefined {
  let name = names.get(sql)
  if (!name && names.size < MAX_NAMES) {
    name = createHash('sha1').update(sql).digest('base64url')
    names.set(sql, name)
  }
  return name
}

export function runCompiled<R>(client: pg.ClientBase, query: CompiledQuery<R>): Promise<pg.QueryResult> {
  const name = nameOf(query.sql)
  const values = query.parameters as unknown[]
  return client.query(name ? { name, text: query.sql, values } : { text: query.sql, values })
}

class PinnedConnection implements DatabaseConnection {
  private readonly client: pg.ClientBase
  constructor(client: pg.ClientBase) {
    this.client = client
  }
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const result = await runCompiled(this.client, query)
    return { rows: result.rows as R[], numAffectedRows: BigInt(result.rowCount ?? 0) }
  }
  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('streaming is not used: read by keyset')
  }
}

class PinnedDriver implements Driver {
  private readonly connection: DatabaseConnection
  constructor(connection: DatabaseConnection) {
    this.connection = connection
  }
  async init() {}
  async acquireConnection() {
    return this.connection
  }
  async beginTransaction() {
    throw new Error('transactions belong to inCity()')
  }
  async commitTransaction() {}
  async rollbackTransaction() {}
  async releaseConnection() {}
  async destroy() {}
}

export function kyselyOn(client: pg.ClientBase): Db {
  return new Kysely<Database>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new PinnedDriver(new PinnedConnection(client)),
      createIntrospector: db => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
}

/** @param max connections held at most; acts queue beyond it. */
export function createPool(url: string, max = 16, onError: (error: Error) => void = () => {}): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    pipeline: true,
    // A write that has not ended after this is cut off, which also bounds how late an entry can reach the ledger.
    options: '-c statement_timeout=20s -c idle_in_transaction_session_timeout=20s -c jit=off',
  } as pg.PoolConfig)
  pool.on('error', onError)
  const sessions = new WeakMap<pg.PoolClient, Session>()
  return {
    async acquire() {
      const client = await pool.connect()
      let session = sessions.get(client)
      if (!session) {
        // A connection that dies while it is lent has no other listener, and would take the process with it.
        client.on('error', onError)
        session = { client, db: kyselyOn(client) }
        sessions.set(client, session)
      }
      return session
    },
    release(session, error) {
      session.client.release(error)
    },
    get size() {
      return pool.totalCount
    },
    end: () => pool.end(),
  }
}
