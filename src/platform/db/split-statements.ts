/**
 * Splits an SQL file into single statements: Citus refuses several commands in one message.
 * Knows line and block comments, quoted names and strings, and dollar quotes.
 */
export function splitStatements(sql: string): string[] {
  const token = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|(\$\w*\$)[\s\S]*?\1|;/g
  const statements: string[] = []
  let start = 0
  const push = (end: number) => {
    const text = sql.slice(start, end).trim()
    if (text.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, '').trim()) statements.push(text)
  }
  for (const match of sql.matchAll(token)) {
    if (match[0] !== ';') continue
    push(match.index)
    start = match.index + 1
  }
  push(sql.length)
  return statements
}
