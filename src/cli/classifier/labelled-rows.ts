import type { LabelledText } from '../../rules/text/classifier/index.ts'
import { readRows } from '../import/read-rows.ts'
import { UsageError } from '../tell.ts'

const TEXT_FIELDS = ['title', 'text']

/**
 * Reads texts with the answer a person gave. A row without one is left out and counted.
 * @throws UsageError in one line with file, line and how to mend it: a row that can't be read or has no text, a field that
 *   no row has, an empty file
 */
export async function labelledRows(
  file: string,
  label: string,
  text: string | undefined,
): Promise<{ rows: LabelledText[]; unlabelled: number }> {
  const fields = (text ?? TEXT_FIELDS.join(',')).split(',').map(field => field.trim())
  const missing = new Set(text === undefined ? [] : fields)
  const rows: LabelledText[] = []
  let unlabelled = 0
  for await (const row of readRows(file)) {
    const where = `${file}, line ${row.line}`
    if ('broken' in row) throw new UsageError(`${where}: not a row that can be read; write one JSON object a line`)
    const { cells } = row
    for (const field of fields) if (cells[field]) missing.delete(field)
    if (!cells[label]) {
      unlabelled++
      continue
    }
    const body = fields.filter(field => field !== 'title').flatMap(field => cells[field] || [])
    const title = fields.includes('title') ? cells.title : undefined
    if (!title && body.length === 0) throw new UsageError(`${where}: no text in ${fields.join(', ')}`)
    const at = cells.date || cells.time
    rows.push({ text: body.join('\n'), label: cells[label], ...(title ? { title } : {}), ...(at ? { at } : {}) })
  }
  if (rows.length + unlabelled === 0) throw new UsageError(`${file}: no rows`)
  if (rows.length === 0) throw new UsageError(`--label ${label}: no row of ${file} has a value there`)
  if (missing.size > 0) throw new UsageError(`--text ${[...missing].join(',')}: no row of ${file} has a value there`)
  return { rows, unlabelled }
}
