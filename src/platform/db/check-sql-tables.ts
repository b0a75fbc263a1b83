import {
  bracketed,
  byComma,
  hasWords,
  indexOfWords,
  isWord,
  type SqlStatement,
  type Token,
} from './check-sql-tokens.ts'

export interface Key {
  columns: string[]
  /** where it is declared: a later migration may add one */
  file: string
  at: number
}

export interface ForeignKey extends Key {
  target: string
  /** empty: the primary key of the target */
  targetColumns: string[]
}

/** What the migrations make of one table. */
export interface Table {
  name: string
  file: string
  at: number
  /** kept on the coordinator, not distributed: its schema says so in a comment */
  local: boolean
  columns: Map<string, { type: string; notNull: boolean }>
  primaryKey: Key | null
  uniques: Key[]
  foreignKeys: ForeignKey[]
  isProtected: boolean
  rowSecurity: boolean
  policies: number
}

const CONSTRAINTS = ['primary', 'unique', 'foreign', 'check', 'constraint', 'exclude', 'like']

/** `schema.table` or `table`, from the token at `from`; and where it ends. */
export function nameAt(tokens: readonly Token[], from: number): { name: string; end: number } {
  const dotted = tokens[from + 1]?.text === '.'
  return dotted
    ? { name: `${tokens[from]?.text}.${tokens[from + 2]?.text}`, end: from + 3 }
    : { name: tokens[from]?.text ?? '', end: from + 1 }
}

const columnsIn = (tokens: readonly Token[], open: number): string[] =>
  byComma(bracketed(tokens, open)).map(part =>
    part.length === 1 || part[1]?.kind === 'word' ? (part[0]?.text ?? '') : '',
  )

const symbol = (tokens: readonly Token[], text: string, from = 0): number =>
  tokens.findIndex((token, n) => n >= from && token.kind === 'symbol' && token.text === text)

/** Takes one `create table` apart. */
export function tableOf(statement: SqlStatement, file: string, local: boolean): Table {
  const { tokens } = statement
  let from = indexOfWords(tokens, 'table') + 1
  if (isWord(tokens[from], 'if')) from += 3
  const { name, end } = nameAt(tokens, from)
  const table: Table = {
    name,
    file,
    at: statement.at,
    local,
    columns: new Map(),
    primaryKey: null,
    uniques: [],
    foreignKeys: [],
    isProtected: false,
    rowSecurity: false,
    policies: 0,
  }
  const open = symbol(tokens, '(', end)
  for (const item of open < 0 ? [] : byComma(bracketed(tokens, open))) addItem(table, item, file)
  return table
}

/** One column or constraint, of `create table` or after `alter table ... add`. */
export function addItem(table: Table, item: readonly Token[], file: string): void {
  const named = isWord(item[0], 'constraint')
  const body = named ? item.slice(2) : item
  const at = body[0]?.at ?? table.at
  const open = symbol(body, '(')
  if (isWord(body[0], 'primary')) table.primaryKey = { columns: columnsIn(body, open), file, at }
  else if (isWord(body[0], 'unique')) table.uniques.push({ columns: columnsIn(body, open), file, at })
  else if (isWord(body[0], 'exclude'))
    table.uniques.push({ columns: byComma(bracketed(body, open)).map(part => part[0]?.text ?? ''), file, at })
  else if (isWord(body[0], 'foreign')) table.foreignKeys.push(reference(body, columnsIn(body, open), file, at))
  else if (!isWord(body[0], ...CONSTRAINTS))
    addColumn(table, isWord(body[0], 'column') ? body.slice(1) : body, file, at)
}

function addColumn(table: Table, item: readonly Token[], file: string, at: number): void {
  const name = item[0]?.text ?? ''
  const primary = hasWords(item, 'primary key')
  table.columns.set(name, { type: item[1]?.text ?? '', notNull: primary || hasWords(item, 'not null') })
  if (primary) table.primaryKey = { columns: [name], file, at }
  if (item.some(token => isWord(token, 'unique'))) table.uniques.push({ columns: [name], file, at })
  if (hasWords(item, 'references')) table.foreignKeys.push(reference(item, [name], file, at))
}

function reference(tokens: readonly Token[], columns: string[], file: string, at: number): ForeignKey {
  const { name, end } = nameAt(tokens, indexOfWords(tokens, 'references') + 1)
  const targetColumns = tokens[end]?.text === '(' ? columnsIn(tokens, end) : []
  return { columns, target: name, targetColumns, file, at }
}

/** The columns of `create unique index`; an expression is an empty name. */
export function indexOf(tokens: readonly Token[]): { table: string; columns: string[] } {
  let from = indexOfWords(tokens, 'on') + 1
  if (isWord(tokens[from], 'only')) from++
  const { name, end } = nameAt(tokens, from)
  return { table: name, columns: columnsIn(tokens, symbol(tokens, '(', end)) }
}
