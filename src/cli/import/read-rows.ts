import { stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import exceljs from 'exceljs'
import { UsageError } from '../tell.ts'
import { textOf } from './decode.ts'
import { wallClock } from './times.ts'

/** One row as words, or why it could not be read at all. `line`: line of the file, row of the sheet, from 1. */
export type Row = { line: number; cells: Record<string, string> } | { line: number; broken: 'bad_json' | 'bad_csv' }

/**
 * The rows of a file, one after the other, whatever its size. csv and xlsx have their column names in the first row;
 * jsonl has them in each.
 * @throws UsageError if the file is missing, empty or of another kind
 */
export async function* readRows(file: string): AsyncGenerator<Row> {
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) throw new UsageError(`${file}: no such file`)
  const kind = extname(file).toLowerCase()
  if (found.size === 0) throw new UsageError(`${file}: the file is empty`)
  if (kind === '.jsonl' || kind === '.ndjson') yield* jsonLines(file)
  else if (kind === '.csv') yield* csvRows(file)
  else if (kind === '.xlsx') yield* sheetRows(file)
  else throw new UsageError(`${file}: write .xlsx, .csv or .jsonl; other kinds cannot be read`)
}

/** Control characters have no meaning in words, and a database refuses some of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

const words = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : (typeof value === 'object' ? JSON.stringify(value) : String(value)).replace(CONTROL, '')

async function* jsonLines(file: string): AsyncGenerator<Row> {
  let line = 0
  let rest = ''
  const row = (text: string): Row | null => {
    line++
    if (text.trim() === '') return null
    try {
      const value: unknown = JSON.parse(text)
      if (value === null || typeof value !== 'object' || Array.isArray(value)) return { line, broken: 'bad_json' }
      return { line, cells: Object.fromEntries(Object.entries(value).map(([key, cell]) => [key, words(cell)])) }
    } catch {
      return { line, broken: 'bad_json' }
    }
  }
  for await (const chunk of textOf(file)) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const text of lines) {
      const made = row(text)
      if (made) yield made
    }
  }
  const last = row(rest)
  if (last) yield last
}

async function* csvRows(file: string): AsyncGenerator<Row> {
  const parser = parse({
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    info: true,
    max_record_size: 1_000_000,
  })
  // A pipe does not hand errors on.
  const source = Readable.from(textOf(file)).on('error', error => parser.destroy(error))
  source.pipe(parser)
  let header: string[] | undefined
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (!header) header = record.map((name, i) => name.trim() || `column ${i + 1}`)
      else if (record.length > header.length) yield { line: info.lines, broken: 'bad_csv' }
      else yield { line: info.lines, cells: Object.fromEntries(header.map((name, i) => [name, words(record[i])])) }
    }
  } catch (error) {
    const { code, lines } = error as { code?: string; lines?: number }
    if (!code?.startsWith('CSV_')) throw error
    // An open quote swallows the rest of the file: nothing after it can be told apart.
    yield { line: lines ?? 0, broken: 'bad_csv' }
  }
}

async function* sheetRows(file: string): AsyncGenerator<Row> {
  const reader = new exceljs.stream.xlsx.WorkbookReader(file, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  })
  let header: string[] | undefined
  try {
    for await (const sheet of reader) {
      for await (const row of sheet) {
        const cells = cellsOf(row)
        if (cells.every(cell => cell.trim() === '')) continue
        if (!header) header = cells.map((name, i) => name.trim() || `column ${i + 1}`)
        else yield { line: row.number, cells: Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])) }
      }
      return
    }
  } catch (error) {
    if (header) throw error
    throw new UsageError(`${file}: this is no .xlsx workbook; save it again as .xlsx or as .csv`)
  }
}

function cellsOf(row: exceljs.Row): string[] {
  const values = row.values
  const list = Array.isArray(values) ? values.slice(1) : []
  return Array.from(list, cellText)
}

function cellText(value: exceljs.CellValue | undefined): string {
  if (value instanceof Date) return wallClock(value)
  if (value === null || typeof value !== 'object') return words(value)
  if ('richText' in value) return words(value.richText.map(part => part.text).join(''))
  if ('text' in value) return words(value.text)
  if ('result' in value) return cellText(value.result as exceljs.CellValue)
  return ''
}
