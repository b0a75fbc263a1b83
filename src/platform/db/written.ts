import type { Insertable, Updateable } from 'kysely'
import type { Statement } from './pool.ts'
import type { Database } from './tables.ts'

/**
 * Plain inserts and updates, whose text is made once for the same table and columns. The query builder would make a tree
 * of each and walk it again every time; the acts send some twenty in the life of a case.
 */

const texts = new Map<string, string>()
/** Columns come from code, never from input; the bound is for what nobody foresaw. */
const MAX_TEXTS = 2000

function textOf(key: string, make: () => string): string {
  let text = texts.get(key)
  if (text === undefined) {
    text = make()
    if (texts.size < MAX_TEXTS) texts.set(key, text)
  }
  return text
}

const named = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** @param rows of the same columns, at least one; what is undefined is left to the column's default */
export function insertStatement<T extends keyof Database>(
  table: T,
  rows: readonly Insertable<Database[T]>[],
): Statement {
  const columns = columnsOf(table, rows)
  const sql = textOf(`+${table} ${rows.length} ${columns}`, () => {
    const groups = rows.map((_, row) => `(${columns.map((_, i) => `$${row * columns.length + i + 1}`).join(', ')})`)
    return `insert into ${named(table)} (${columns.map(named).join(', ')}) values ${groups.join(', ')}`
  })
  const parameters: unknown[] = []
  for (const row of rows as readonly Record<string, unknown>[])
    for (const column of columns) parameters.push(row[column])
  return { sql, parameters }
}

/**
 * Any number of new rows by one text, so that the server plans it once, however many come. What is there already is left
 * as it is: for jobs, which may be done twice.
 *
 * @param rows of the same columns, at least one; columns of JSON are given as values, never as text
 */
export function insertManyStatement<T extends keyof Database>(
  table: T,
  rows: readonly Insertable<Database[T]>[],
  replacing: readonly (keyof Database[T] & string)[] = [],
): Statement {
  const columns = columnsOf(table, rows)
  const sql = textOf(`*${table} ${columns} ${replacing}`, () => {
    const list = columns.map(named).join(', ')
    const changes = columns
      .filter(column => !(replacing as readonly string[]).includes(column))
      .map(column => `${named(column)} = excluded.${named(column)}`)
    const otherwise =
      replacing.length > 0 ? `(${replacing.map(named).join(', ')}) do update set ${changes.join(', ')}` : 'do nothing'
    return `insert into ${named(table)} (${list}) select ${list} from ${records(table, 1)} on conflict ${otherwise}`
  })
  return { sql, parameters: [recordsText(rows)] }
}

/**
 * Changes any number of rows of a city by one text.
 *
 * @param rows each with `id` and the same columns, all of which are set
 */
export function updateManyStatement<T extends keyof Database>(
  table: T,
  cityId: number,
  rows: readonly (Updateable<Database[T]> & { id: string })[],
): Statement {
  const columns = columnsOf(table, rows).filter(column => column !== 'id')
  const sql = textOf(`%${table} ${columns}`, () => {
    const changes = columns.map(column => `${named(column)} = new.${named(column)}`)
    return `update ${named(table)} as old set ${changes.join(', ')} from ${records(table, 2)} as new where old.city_id = $1 and old.id = new.id`
  })
  return { sql, parameters: [cityId, recordsText(rows)] }
}

/** Rows of a table out of one parameter: its types say how each value is read. */
const records = (table: string, parameter: number): string =>
  `json_populate_recordset(null::${named(table)}, $${parameter}::json)`

const recordsText = (rows: readonly object[]): string =>
  JSON.stringify(
    rows.map(row =>
      Object.fromEntries(
        Object.entries(row).map(([column, value]) => [
          column,
          Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value,
        ]),
      ),
    ),
  )

function columnsOf(table: string, rows: readonly object[]): string[] {
  const [first] = rows as readonly Record<string, unknown>[]
  if (!first) throw new Error(`no rows for ${table}`)
  return Object.keys(first).filter(column => first[column] !== undefined)
}

/** Changes one row of a city. */
export function updateStatement<T extends keyof Database>(
  table: T,
  cityId: number,
  id: string,
  patch: Updateable<Database[T]>,
): Statement {
  const set = patch as Record<string, unknown>
  const columns = Object.keys(set).filter(column => set[column] !== undefined)
  const sql = textOf(`=${table} ${columns}`, () => {
    const changes = columns.map((column, i) => `${named(column)} = $${i + 3}`)
    return `update ${named(table)} set ${changes.join(', ')} where city_id = $1 and id = $2`
  })
  return { sql, parameters: [cityId, id, ...columns.map(column => set[column])] }
}

/** One row of a city, locked until the end of the transaction against everything but references to it. */
export const lockStatement = (table: keyof Database, cityId: number, id: string): Statement => ({
  sql: textOf(`#${table}`, () => `select * from ${named(table)} where city_id = $1 and id = $2 for no key update`),
  parameters: [cityId, id],
})
