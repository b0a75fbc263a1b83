import { addItem, type ForeignKey, indexOf, nameAt, type Table, tableOf } from './check-sql-tables.ts'
import {
  byComma,
  type Finding,
  hasWords,
  indexOfWords,
  isWord,
  lineOf,
  readSql,
  type SqlStatement,
  type Token,
} from './check-sql-tokens.ts'
import { REFERENCE_TABLES } from './citus.ts'
import { splitStatements } from './split-statements.ts'

export interface SqlFile {
  name: string
  text: string
}

/** Words that no migration may hold, each with the reason (docs/adr/0010). */
const FORBIDDEN: readonly [rule: string, words: string, why: string][] = [
  ['foreign-key-action', 'on delete set', 'city_id is part of the key and cannot be set'],
  ['foreign-key-action', 'on update cascade', 'city_id never changes'],
  ['foreign-key-action', 'on update set', 'city_id never changes'],
  ['deferrable', 'deferrable', 'a failure at commit would lose its reason'],
  ['deferrable', 'initially deferred', 'a failure at commit would lose its reason'],
  ['deferrable', 'create constraint trigger', 'a failure at commit would lose its reason'],
  ['unlogged', 'unlogged', 'shards with such tables cannot be moved'],
  ['inherits', 'inherits', 'distributed tables cannot inherit'],
  ['inherits', 'inherit', 'distributed tables cannot inherit'],
  ['partitioned', 'partition by', 'each query without a time range would read every partition'],
  ['concurrently', 'concurrently', 'cannot run inside the transaction of a migration'],
  ['transaction', 'commit', 'a migration is one transaction, which the runner makes'],
  ['transaction', 'rollback', 'a migration is one transaction, which the runner makes'],
]

/** Whether the runner of migrations cuts the file where PostgreSQL would. */
function splitsAlike(text: string, statements: readonly SqlStatement[]): boolean {
  const words = (tokens: readonly Token[]) => tokens.map(token => token.text).join(' ')
  const parts = splitStatements(text).map(part =>
    readSql(part)
      .statements.map(row => words(row.tokens))
      .join(';'),
  )
  // A body that is no string holds semicolons which end no statement.
  const written = statements.some(row => hasWords(row.tokens, 'begin atomic'))
  return !written && parts.join('\n') === statements.map(row => words(row.tokens)).join('\n')
}

/**
 * Holds migrations to what runs alike on PostgreSQL and on Citus and to what keeps cities apart: keys that begin with
 * city_id, row-level security on every table, no clause that fails once a table is distributed.
 */
export function checkMigrations(files: readonly SqlFile[]): Finding[] {
  const findings: Finding[] = []
  const tables = new Map<string, Table>()
  const localSchemas = new Set<string>()
  for (const file of files) {
    const report = (rule: string, at: number, what: string) =>
      findings.push({ rule, file: file.name, line: lineOf(file.text, at), what })
    const { statements, unclosed } = readSql(file.text)
    if (unclosed !== null) report('unsplittable', unclosed, 'a string, comment or body that never ends')
    else if (!splitsAlike(file.text, statements))
      report('unsplittable', statements[0]?.at ?? 0, 'cannot be split into single statements the simple way')
    let unsafeTriggers = false
    for (const statement of statements) {
      const { tokens, at } = statement
      for (const [rule, words, why] of FORBIDDEN) {
        const found = indexOfWords(tokens, words)
        if (found >= 0) report(rule, tokens[found]?.at ?? at, `${words}: ${why}`)
      }
      if (isWord(tokens[0], 'begin'))
        report('transaction', at, 'a migration is one transaction, which the runner makes')
      if (hasWords(tokens, 'set citus')) unsafeTriggers ||= setsUnsafeTriggers(tokens)
      if (isWord(tokens[0], 'alter') && hasWords(tokens, 'set citus'))
        report('alter-set-citus', at, 'needs a superuser where Citus is not installed')
      if (!unsafeTriggers && /^(create|drop)$/.test(tokens[0]?.text ?? '') && hasWords(tokens.slice(0, 5), 'trigger'))
        report('trigger-setting', at, 'set citus.enable_unsafe_triggers = on must come first in this file')
      readStatement(statement, file, tables, localSchemas, report)
    }
  }
  return [...findings, ...[...tables.values()].flatMap(table => checkTable(table, tables, files))]
}

const setsUnsafeTriggers = (tokens: readonly Token[]) =>
  isWord(tokens[0], 'set') &&
  tokens.some(token => isWord(token, 'enable_unsafe_triggers')) &&
  isWord(tokens.at(-1), 'on', 'true')

function readStatement(
  statement: SqlStatement,
  file: SqlFile,
  tables: Map<string, Table>,
  localSchemas: Set<string>,
  report: (rule: string, at: number, what: string) => void,
): void {
  const { tokens } = statement
  const [verb, noun] = [tokens[0]?.text, tokens[1]?.text]
  const marked = /citus:\s*local table/.test(statement.comments)
  if (verb === 'create' && noun === 'schema' && marked) localSchemas.add(tokens.at(-1)?.text ?? '')
  if (verb === 'create' && hasWords(tokens.slice(0, 4), 'table')) {
    const made = tableOf(statement, file.name, false)
    tables.set(made.name, { ...made, local: localSchemas.has(made.name.split('.')[0] ?? '') })
    if (marked) report('local-table', statement.at, `${made.name} lies in a schema that is distributed`)
  }
  if (verb === 'create' && noun === 'unique') {
    const index = indexOf(tokens)
    tables.get(index.table)?.uniques.push({ columns: index.columns, file: file.name, at: statement.at })
  }
  if (verb === 'create' && noun === 'policy') {
    const table = tables.get(nameAt(tokens, indexOfWords(tokens, 'on') + 1).name)
    if (table) table.policies++
  }
  if (verb === 'drop' && noun === 'table') tables.delete(nameAt(tokens, isWord(tokens[2], 'if') ? 4 : 2).name)
  if (verb === 'select' && tokens[3]?.text === 'protect') {
    const [schema, name] = [noun, tokens[5]?.text]
    const table = tables.get(schema === 'app' ? `${name}` : `${schema}.${name}`)
    if (table) table.isProtected = true
  }
  if (verb === 'alter' && noun === 'table') alterTable(tokens, file, tables, report)
}

function alterTable(
  tokens: readonly Token[],
  file: SqlFile,
  tables: Map<string, Table>,
  report: (rule: string, at: number, what: string) => void,
): void {
  const { name, end } = nameAt(tokens, isWord(tokens[2], 'only') ? 3 : 2)
  const table = tables.get(name)
  for (const action of byComma(tokens.slice(end))) {
    const at = action[0]?.at ?? 0
    if (hasWords(action, 'enable row level security') && table) table.rowSecurity = true
    if (hasWords(action, 'disable row level security'))
      report('unprotected', at, `${name} loses its row-level security`)
    if (/^(alter|drop|rename)$/.test(action[0]?.text ?? '') && action.slice(1, 5).some(x => x.text === 'city_id'))
      report('city-id', at, `city_id of ${name} can neither change nor go`)
    if (!isWord(action[0], 'add')) continue
    if (action.some(token => isWord(token, 'identity', 'serial', 'bigserial', 'smallserial')))
      report('late-identity', at, `${name} is distributed already and can get no sequence`)
    if (table) addItem(table, action.slice(1), file.name)
  }
}

function checkTable(table: Table, tables: ReadonlyMap<string, Table>, files: readonly SqlFile[]): Finding[] {
  const findings: Finding[] = []
  const report = (rule: string, where: { file: string; at: number }, what: string) => {
    const text = files.find(file => file.name === where.file)?.text ?? ''
    findings.push({ rule, file: where.file, line: lineOf(text, where.at), what })
  }
  const isReference = REFERENCE_TABLES.includes(table.name)
  const city = table.columns.get('city_id')
  if (!city) report('city-id', table, `${table.name} has no city_id`)
  else if (!/^(int|integer|int4)$/.test(city.type) || !city.notNull)
    report('city-id', table, `city_id of ${table.name} must be int not null`)
  if (table.primaryKey?.columns[0] !== 'city_id')
    report('primary-key', table.primaryKey ?? table, `the primary key of ${table.name} must begin with city_id`)
  if (!isReference)
    for (const key of table.uniques)
      if (key.columns[0] !== 'city_id') report('unique', key, `a unique key of ${table.name} must begin with city_id`)
  for (const key of table.foreignKeys)
    for (const what of foreignKeyProblems(table, key, tables)) report('foreign-key', key, what)
  if (!table.isProtected && !(table.rowSecurity && table.policies > 0))
    report('unprotected', table, `${table.name} is neither passed to app.protect nor has it policies of its own`)
  if (!table.local && table.name.includes('.'))
    report('local-table', table, `the schema of ${table.name} is not marked "citus: local table", nor distributed`)
  return findings
}

function foreignKeyProblems(table: Table, key: ForeignKey, tables: ReadonlyMap<string, Table>): string[] {
  const target = tables.get(key.target)
  if (!target) return [`${table.name} refers to ${key.target}, which no migration makes`]
  if (target.local !== table.local) return [`${table.name} and ${key.target} do not lie on the same nodes`]
  const targetColumns = key.targetColumns.length ? key.targetColumns : (target.primaryKey?.columns ?? [])
  if (REFERENCE_TABLES.includes(key.target) && key.columns.length === 1) return []
  return key.columns[0] === 'city_id' && targetColumns[0] === 'city_id'
    ? []
    : [`the key of ${table.name} to ${key.target} must begin with city_id on both sides`]
}
