import type pg from 'pg'

/** Tables that every city reads: copied to each node as a whole. All others of schema public are sharded by city. */
export const REFERENCE_TABLES: readonly string[] = ['city']

/** Tables of the program that stay on the coordinator although they lie in schema public. */
const LOCAL_TABLES: readonly string[] = ['schema_migration']

export interface StoredTable {
  name: string
  /** rows were there before: a copy of them stays hidden on the coordinator until it is cut off */
  filled: boolean
  /** has a trigger that refuses truncate, so the hidden copy stays */
  keepsRows: boolean
}

/** Parents before children, otherwise by name. @throws if tables refer to each other in a circle */
function parentsFirst(names: readonly string[], foreignKeys: readonly { table: string; target: string }[]): string[] {
  const done: string[] = []
  const left = new Set([...names].sort())
  while (left.size) {
    const next = [...left].filter(name =>
      foreignKeys.every(key => key.table !== name || key.target === name || !left.has(key.target)),
    )
    if (!next.length) throw new Error(`tables refer to each other in a circle: ${[...left].join(', ')}`)
    for (const name of next) {
      done.push(name)
      left.delete(name)
    }
  }
  return done
}

/**
 * The statements that bring tables of one PostgreSQL onto a Citus cluster, one a message.
 * @param tables those that are not distributed yet
 * @param colocateWith a table that is distributed already; null if none is
 */
export function distribution(
  tables: readonly StoredTable[],
  foreignKeys: readonly { table: string; target: string }[],
  colocateWith: string | null,
): string[] {
  const names = tables.map(table => table.name)
  const references = names.filter(name => REFERENCE_TABLES.includes(name))
  const sharded = parentsFirst(
    names.filter(name => !REFERENCE_TABLES.includes(name)),
    foreignKeys,
  )
  let first = colocateWith
  const statements = references.map(name => `select create_reference_table('${name}')`)
  for (const name of sharded) {
    statements.push(`select create_distributed_table('${name}', 'city_id', colocate_with => '${first ?? 'none'}')`)
    first ??= name
  }
  // Only once all are distributed: it follows foreign keys, and would cut off rows that have no other copy yet.
  const hidden = tables.filter(row => sharded.includes(row.name) && row.filled && !row.keepsRows)
  for (const { name } of hidden) statements.push(`select truncate_local_data_after_distributing_table('${name}')`)
  return statements
}

const TABLES = `
  select c.relname as name,
    exists (select from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal and t.tgtype & 32 <> 0) as "keepsRows"
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and c.relname <> all($1)`

const FOREIGN_KEYS = `
  select c.relname as table, t.relname as target from pg_constraint k
  join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid
  where k.contype = 'f' and c.relnamespace = 'public'::regnamespace`

/**
 * The last step of a migration run: on a Citus cluster, distributes the tables that are not yet; elsewhere does nothing.
 * @param client connected as the owner of the tables
 * @returns the statements sent
 */
export async function distributeTables(client: Pick<pg.Client, 'query'>): Promise<string[]> {
  const { rows: extension } = await client.query("select 1 from pg_extension where extname = 'citus'")
  if (!extension.length) return []
  const { rows: placed } = await client.query<{ name: string; sharded: boolean }>(
    `select c.relname as name, p.partmethod = 'h' as sharded from pg_dist_partition p
     join pg_class c on c.oid = p.logicalrelid where c.relnamespace = 'public'::regnamespace order by c.relname`,
  )
  const skipped = [...LOCAL_TABLES, ...placed.map(row => row.name)]
  const { rows: tables } = await client.query<Omit<StoredTable, 'filled'>>(TABLES, [skipped])
  const { rows: foreignKeys } = await client.query<{ table: string; target: string }>(FOREIGN_KEYS)
  const stored: StoredTable[] = []
  for (const table of tables) {
    const { rows } = await client.query(`select 1 from "${table.name}" limit 1`)
    stored.push({ ...table, filled: rows.length > 0 })
  }
  const statements = distribution(stored, foreignKeys, placed.find(row => row.sharded)?.name ?? null)
  if (statements.length) await client.query('set citus.enable_unsafe_triggers = on')
  for (const statement of statements) await client.query(statement)
  return statements
}
