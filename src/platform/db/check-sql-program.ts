import type { SqlFile } from './check-sql.ts'
import { type Chain, type ChainCall, queriesIn } from './check-sql-chains.ts'
import { type Finding, hasWords, isWord, readSql, type Token } from './check-sql-tokens.ts'

/** A finding that is right to stand, and why. */
export interface Allowance {
  file: string
  rule: string
  /** part of what is found */
  what: string
  why: string
}

/** Not tables of a city: read before a city is known, or the system's own. */
const NOT_OF_A_CITY = /^(city|schema_migration|pg_\w+|information_schema|unnest|generate_series)$/

/**
 * Functions whose answer depends on a setting or the moment: an update that applies them is refused once the table is
 * distributed. The program computes the value and binds it.
 */
const UNSTABLE =
  /\b(now|clock_timestamp|statement_timestamp|random|gen_random_uuid|uuidv7|to_char|date_trunc|concat|concat_ws|format|to_jsonb|jsonb_build_object|age)\s*\(|\bcurrent_(timestamp|date)\b/i

/**
 * Holds the program's queries to what routes to one shard and stays fast near a million cases. Sees each query alone and
 * as it is written; what it cannot see stays for the tests of row-level security.
 */
export function checkProgram(files: readonly SqlFile[], allowed: readonly Allowance[] = []): Finding[] {
  const unused = new Set(allowed)
  const findings = files.flatMap(file => {
    const { chains, written } = queriesIn(file.text)
    return [
      ...chains.flatMap(chain => chainProblems(chain).map(([rule, what]) => finding(rule, file, chain.line, what))),
      ...written.flatMap(sql => sqlProblems(sql.text).map(([rule, what]) => finding(rule, file, sql.line, what))),
    ]
  })
  const left = findings.filter(found => {
    const reason = allowed.find(
      row => row.file === found.file && row.rule === found.rule && found.what.includes(row.what),
    )
    if (reason) unused.delete(reason)
    return !reason
  })
  return [...left, ...[...unused].map(row => ({ rule: 'unused-allowance', file: row.file, line: 0, what: row.what }))]
}

const finding = (rule: string, file: SqlFile, line: number, what: string): Finding => ({
  rule,
  file: file.name,
  line,
  what,
})

type Problem = [rule: string, what: string]

const bare = (table: string) => table.split(/\s+as\s+/i)[0] ?? table

function chainProblems(chain: Chain): Problem[] {
  const { verb, table, calls } = chain
  const problems: Problem[] = []
  const isCity = table !== null && !NOT_OF_A_CITY.test(bare(table))
  if (verb === 'mergeInto') return [['merge', 'a source must be distributed, and nothing is returned']]
  if (verb === 'insertInto') problems.push(...insertProblems(table, calls))
  else if (isCity && !calls.some(isCityCondition)) problems.push(['no-city', `${verb} ${table} without city_id =`])
  for (const call of calls) {
    const [first = '', second = ''] = call.args
    if (/Join$/.test(call.method) && /^'/.test(first) && !/city_id/.test(second))
      problems.push(['no-city', `join of ${first} without city_id`])
    if (call.method === 'offset') problems.push(['offset', 'page by key'])
    if (verb === 'updateTable' && call.method === 'set' && UNSTABLE.test(call.args.join()))
      problems.push(['unstable-update', 'compute the value and bind it'])
    if (/^'i?like'$/.test(second) && /^['"`]%/.test(call.args[2] ?? ''))
      problems.push(['leading-wildcard', 'reads every row'])
  }
  return problems
}

/** `.where('city_id', '=', x)`, `.whereRef('a.city_id', '=', 'b.city_id')` */
const isCityCondition = ({ method, args: [left = '', comparison = ''] }: ChainCall): boolean =>
  /^where(Ref)?$/.test(method) && /^'(\w+\.)?city_id'$/.test(left) && /^'(=|in)'$/.test(comparison)

function insertProblems(table: string | null, calls: readonly ChainCall[]): Problem[] {
  const conflict = calls.find(call => call.method === 'onConflict')?.args[0]
  if (conflict === undefined) return []
  const problems: Problem[] = []
  const columns = /\.columns?\(\s*\[?\s*'(\w+)'/.exec(conflict)?.[1]
  if (columns !== undefined && columns !== 'city_id')
    problems.push(['conflict-target', `on conflict of ${table} must begin with city_id`])
  if (/doUpdateSet/.test(conflict) && UNSTABLE.test(conflict))
    problems.push(['unstable-update', 'compute the value and bind it'])
  return problems
}

function sqlProblems(text: string): Problem[] {
  const problems: Problem[] = []
  for (const { tokens } of readSql(text).statements) {
    const verb = tokens[0]?.text ?? ''
    const used = isWord(tokens[0], 'grant', 'revoke') ? [] : tablesIn(tokens)
    const cities = tokens.filter(token => token.text === 'city_id').length
    if (used.length > cities) problems.push(['no-city', `${used.join(', ')} without city_id each`])
    if (tokens.some(token => isWord(token, 'offset'))) problems.push(['offset', 'page by key'])
    if (isWord(tokens[0], 'merge')) problems.push(['merge', 'a source must be distributed, and nothing is returned'])
    if (tokens.some((token, n) => isWord(token, 'like', 'ilike') && tokens[n + 1]?.text.startsWith('%')))
      problems.push(['leading-wildcard', 'reads every row'])
    if (tokens.some((token, n) => token.text === 'city_id' && tokens[n + 1]?.text === '::'))
      problems.push(['city-cast', 'a cast of city_id routes to every shard'])
    if ((verb === 'update' || hasWords(tokens, 'do update')) && UNSTABLE.test(text))
      problems.push(['unstable-update', 'compute the value and bind it'])
  }
  return problems
}

/** The tables that SQL reads or writes; what it defines by `with` or calls is none. */
function tablesIn(tokens: readonly Token[]): string[] {
  const defined = new Set(
    tokens.flatMap((token, n) => (isWord(tokens[n + 1], 'as') && tokens[n + 2]?.text === '(' ? [token.text] : [])),
  )
  const used: string[] = []
  for (const [n, token] of tokens.entries()) {
    const before = tokens[n - 1]
    const opens =
      (isWord(token, 'from') && !isWord(before, 'distinct') && !isWord(tokens[n - 3], 'extract')) ||
      isWord(token, 'join') ||
      (isWord(token, 'into') && isWord(before, 'insert')) ||
      (isWord(token, 'update') && (n === 0 || before?.text === '('))
    if (!opens) continue
    const dotted = tokens[n + 2]?.text === '.'
    const name = tokens[dotted ? n + 3 : n + 1]
    const after = tokens[dotted ? n + 4 : n + 2]
    if (name?.kind !== 'word' || isWord(name, 'lateral') || defined.has(name.text)) continue
    const called = after?.text === '(' && !isWord(token, 'into')
    if (
      !called &&
      !NOT_OF_A_CITY.test(dotted ? (tokens[n + 1]?.text ?? '') : name.text) &&
      !NOT_OF_A_CITY.test(name.text)
    )
      used.push(name.text)
  }
  return used
}
