import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { distributeTables } from './citus.ts'
import { splitStatements } from './split-statements.ts'

const folder = join(import.meta.dirname, '../../../db/migrations')

export interface Migration {
  name: string
  digest: string
  statements: string[]
}

export function readMigrations(dir = folder): Migration[] {
  return readdirSync(dir)
    .filter(name => name.endsWith('.sql'))
    .sort()
    .map(name => {
      const text = readFileSync(join(dir, name), 'utf8')
      return { name, digest: createHash('sha256').update(text).digest('hex'), statements: splitStatements(text) }
    })
}

/**
 * Applies the migrations that are missing, each in a transaction of its own, one statement a message (a Citus rule); on a
 * Citus cluster then distributes new tables. Safe to call from several processes at once: they queue on an advisory lock.
 * @throws if an applied migration was altered afterwards, or the database is newer than this program.
 */
export async function migrate(
  ownerUrl: string,
  log: (line: string) => void = () => {},
  dir = folder,
): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query("set client_min_messages = 'warning'")
    await client.query('set citus.enable_local_reference_table_foreign_keys = off')
    await client.query("select pg_advisory_lock(hashtext('bihuan.migrate'))")
    await client.query(
      'create table if not exists schema_migration (name text primary key, digest text not null, applied_at timestamptz not null default now())',
    )
    const applied = new Map(
      (await client.query<{ name: string; digest: string }>('select name, digest from schema_migration')).rows.map(
        row => [row.name, row.digest],
      ),
    )
    const known = readMigrations(dir)
    for (const name of applied.keys())
      if (!known.some(migration => migration.name === name))
        throw new Error(
          `The database has migration ${name}, which this program does not know. Start the newer program that wrote it.`,
        )
    const done: string[] = []
    for (const migration of known) {
      const digest = applied.get(migration.name)
      if (digest === migration.digest) continue
      if (digest)
        throw new Error(`Migration ${migration.name} was altered after it was applied. Restore it; write a new one.`)
      await client.query('begin')
      try {
        await client.query('insert into schema_migration (name, digest) values ($1, $2)', [
          migration.name,
          migration.digest,
        ])
        for (const statement of migration.statements) await client.query(statement)
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw new Error(`Migration ${migration.name} failed: ${(error as Error).message}`, { cause: error })
      }
      log(`applied ${migration.name}`)
      done.push(migration.name)
    }
    for (const statement of await distributeTables(client)) log(statement)
    return done
  } finally {
    await client.end()
  }
}
