import { type Refused, wordsOf } from './problems.ts'

const cell = (text: string | number) =>
  /[",\r\n]/.test(String(text)) ? `"${String(text).replaceAll('"', '""')}"` : String(text)

/** The refused rows as csv: where, what and how to mend it. Nothing of the rows' content, which may be personal. */
export function refusedCsv(refused: readonly Refused[]): string {
  const rows = refused.map(({ line, column, problem }) => {
    const { zh, en, mend_zh, mend_en } = wordsOf(problem)
    return [line, column, problem, zh, mend_zh, en, mend_en]
  })
  const all = [['line', 'column', 'code', '问题', '怎么改', 'problem', 'how to mend it'], ...rows]
  // With the mark, office programs read it as UTF-8.
  return `\uFEFF${all.map(row => row.map(cell).join(',')).join('\r\n')}\r\n`
}

export function refusedLine({ line, column, problem }: Refused): string {
  const { zh, en, mend_zh, mend_en } = wordsOf(problem)
  const where = column ? `line ${line}, ${column}` : `line ${line}`
  return `${where}: ${zh}。${mend_zh}。 (${en}; ${mend_en})`
}

/** How often each reason occurs. */
export const reasons = (refused: readonly Refused[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(refused, row => row.problem)].map(([problem, rows]) => [problem, rows.length]))
