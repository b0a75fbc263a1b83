/** One token of SQL. Words are in lower case; a quoted name or string is without its quotes. */
export interface Token {
  kind: 'word' | 'name' | 'string' | 'symbol' | 'placeholder'
  text: string
  /** offset in the file */
  at: number
}

export interface SqlStatement {
  tokens: Token[]
  /** comments before and in it */
  comments: string
  /** offset of its first token */
  at: number
}

export interface Finding {
  rule: string
  file: string
  line: number
  what: string
}

export const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length

const plain =
  /\s+|--[^\n]*|"(?:[^"]|"")*"|\$\d+|(\$\w*\$)[\s\S]*?\1|[a-z_\u0080-\uffff][\w$\u0080-\uffff]*|\d[\w.]*|::|<=|>=|<>|!=|\|\||@@|[^\s]/iy

/**
 * Reads SQL the way PostgreSQL does, where splitStatements takes a short cut: nested comments and backslashes in E'...'
 * are known here, so that a file on which the two differ is found.
 * @returns statements in order; `unclosed` is the offset of a comment, string or body that never ends
 */
export function readSql(sql: string): { statements: SqlStatement[]; unclosed: number | null } {
  const statements: SqlStatement[] = []
  let current: SqlStatement = { tokens: [], comments: '', at: 0 }
  let at = 0
  const push = (kind: Token['kind'], text: string) => {
    if (!current.tokens.length) current.at = at
    current.tokens.push({ kind, text, at })
  }
  const end = () => {
    if (current.tokens.length) statements.push(current)
    current = { tokens: [], comments: '', at: 0 }
  }
  while (at < sql.length) {
    if (sql.startsWith('/*', at)) {
      const close = endOfComment(sql, at)
      if (close === null) return { statements, unclosed: at }
      current.comments += sql.slice(at, close)
      at = close
      continue
    }
    const quoted = /(e?)'/iy
    quoted.lastIndex = at
    const opening = quoted.exec(sql)
    if (opening) {
      const close = endOfString(sql, quoted.lastIndex, opening[1] !== '')
      if (close === null) return { statements, unclosed: at }
      push('string', sql.slice(quoted.lastIndex, close - 1))
      at = close
      continue
    }
    plain.lastIndex = at
    const text = plain.exec(sql)?.[0] ?? sql[at] ?? ''
    if (text === '"' || (text === '$' && /^\$\w*\$/.test(sql.slice(at)))) return { statements, unclosed: at }
    if (text.startsWith('--')) current.comments += `${text}\n`
    else if (text === ';') end()
    else if (text.startsWith('"')) push('name', text.slice(1, -1).replaceAll('""', '"'))
    else if (/^\$\d/.test(text)) push('placeholder', text)
    else if (text.startsWith('$')) push('string', text.replace(/^\$\w*\$|\$\w*\$$/g, ''))
    else if (text.trim()) push(/^[\w\u0080-\uffff]/.test(text) ? 'word' : 'symbol', text.toLowerCase())
    at += text.length
  }
  end()
  return { statements, unclosed: null }
}

function endOfComment(sql: string, from: number): number | null {
  let depth = 0
  for (const mark of sql.slice(from).matchAll(/\/\*|\*\//g)) {
    depth += mark[0] === '/*' ? 1 : -1
    if (depth === 0) return from + mark.index + 2
  }
  return null
}

function endOfString(sql: string, from: number, escapes: boolean): number | null {
  for (let at = from; at < sql.length; at++) {
    if (escapes && sql[at] === '\\') at++
    else if (sql[at] === "'") {
      if (sql[at + 1] !== "'") return at + 1
      at++
    }
  }
  return null
}

export const isWord = (token: Token | undefined, ...words: string[]): boolean =>
  token?.kind === 'word' && words.includes(token.text)

/** Offset among the tokens at which the words stand one after the other; -1 if nowhere. */
export function indexOfWords(tokens: readonly Token[], words: string, from = 0): number {
  const wanted = words.split(' ')
  for (let at = from; at + wanted.length <= tokens.length; at++)
    if (wanted.every((word, n) => isWord(tokens[at + n], word))) return at
  return -1
}

export const hasWords = (tokens: readonly Token[], words: string): boolean => indexOfWords(tokens, words) >= 0

/** The tokens between the bracket at `open` and the one that closes it. */
export function bracketed(tokens: readonly Token[], open: number): Token[] {
  let depth = 0
  for (let at = open; at < tokens.length; at++) {
    if (tokens[at]?.text === '(' && tokens[at]?.kind === 'symbol') depth++
    if (tokens[at]?.text === ')' && tokens[at]?.kind === 'symbol' && --depth === 0) return tokens.slice(open + 1, at)
  }
  return tokens.slice(open + 1)
}

/** Splits at the commas that stand in no brackets. */
export function byComma(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]]
  let depth = 0
  for (const token of tokens) {
    if (token.kind === 'symbol' && token.text === '(') depth++
    if (token.kind === 'symbol' && token.text === ')') depth--
    if (token.kind === 'symbol' && token.text === ',' && depth === 0) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts.filter(part => part.length)
}
