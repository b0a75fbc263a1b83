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
import { Line, type StatementResult } from './batch.ts'
import type { Database } from './tables.ts'

pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, value => value)

export type Db = Kysely<Database>

/** A pooled connection. Statements of one turn of the event loop travel together and are answered in order. */
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
/** Long lists come in every length; each would be a statement of its own that is hardly ever met again. */
const MAX_NAMED_PARAMETERS = 100

function nameOf(sql: string, parameters: number): string {
  if (parameters > MAX_NAMED_PARAMETERS) return ''
  let name = names.get(sql)
  if (!name && names.size < MAX_NAMES) {
    name = createHash('sha1').update(sql).digest('base64url')
    names.set(sql, name)
  }
  return name ?? ''
}

const lines = new WeakMap<pg.ClientBase, Line>()

/** The line over which all statements of a connection go, those of one turn together. */
export function lineOf(client: pg.ClientBase): Line {
  let line = lines.get(client)
  if (!line) {
    line = new Line(client)
    lines.set(client, line)
  }
  return line
}

/** A statement and its parameters: what a query of the builder compiles to, or one written out. */
export interface Statement {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

export function runStatement(client: pg.ClientBase, { sql, parameters }: Statement): Promise<StatementResult> {
  return lineOf(client).run(nameOf(sql, parameters.length), sql, parameters)
}

class PinnedConnection implements DatabaseConnection {
  private readonly client: pg.ClientBase
  constructor(client: pg.ClientBase) {
    this.client = client
  }
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const result = await runStatement(this.client, query)
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

/** How long an act or a view waits for a connection, free or new, before it is told that the database is away. */
const ACQUIRE_MS = 10_000

/**
 * @param max connections held at most; acts queue beyond it
 * @param forgets for what is made up and can be made again: a commit does not wait for the disk, and what is acknowledged
 * may be lost in the second after it if the machine dies
 */
export function createPool(
  url: string,
  max = 16,
  onError: (error: Error) => void = () => {},
  { forgets = false }: { forgets?: boolean } = {},
): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: ACQUIRE_MS,
    idleTimeoutMillis: 60_000,
    // A write that has not ended after this is cut off, which also bounds how late an entry can reach the ledger.
    options: `-c statement_timeout=20s -c idle_in_transaction_session_timeout=20s -c jit=off${forgets ? ' -c synchronous_commit=off' : ''}`,
  })
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
