import { readRows } from './import/read-rows.ts'
import { UsageError } from './tell.ts'

/** A row of a file of texts. `at`: milliseconds since 1970, wall clock taken as UTC; only differences matter. */
export interface TextRow {
  id: string
  title: string
  text: string
  at: number
  label: string | null
  cells: Record<string, string>
}

/**
 * Reads texts with their time and, where there is one, the label in `field`.
 * @throws UsageError with the line, if a row has no text or no time that can be read
 */
export async function readTexts(file: string, field: string): Promise<TextRow[]> {
  const rows: TextRow[] = []
  for await (const row of readRows(file)) {
    const where = `${file}, line ${row.line}`
    if ('broken' in row) throw new UsageError(`${where}: not a row that can be read; write one JSON object a line`)
    const { cells } = row
    const words = cells.time || cells.date || ''
    const at = Date.parse(words.includes('T') ? words : `${words.replace(' ', 'T')}${words.includes(' ') ? 'Z' : ''}`)
    if (!(cells.text || cells.title)) throw new UsageError(`${where}: no text; a row needs text or title`)
    if (Number.isNaN(at))
      throw new UsageError(`${where}: no time that can be read; write date or time as 2026-03-05 10:30:00`)
    rows.push({
      id: cells.id || String(row.line),
      title: cells.title ?? '',
      text: cells.text ?? '',
      at,
      label: cells[field] || null,
      cells,
    })
  }
  if (rows.length === 0) throw new UsageError(`${file}: no rows`)
  return rows
}
