import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import { problemsOf } from './issues.ts'
import { nearest, type PackProblem, problem } from './problems.ts'

/** A row and the line of the file it ends on, counted from 1. */
export type Lined<T> = T & { line: number }
export type CsvFile<T> = { rows: Lined<T>[]; problems: PackProblem[] }

const Raw = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.number(), empty_lines: z.number() }) }),
)

/** Reads a table with a head row against the schema of one row. Empty cells count as not given. */
export function readCsv<S extends z.ZodRawShape, T extends z.ZodObject<S>>(
  file: string,
  text: string,
  schema: T,
): CsvFile<z.output<T>> {
  let raw: z.infer<typeof Raw>
  try {
    raw = Raw.parse(parse(text, { bom: true, info: true, trim: true, skip_empty_lines: true }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? error.lines : 1
    return { rows: [], problems: [problem({ file, line }, 'csv-syntax', { detail: error.message })] }
  }
  const head = raw[0]?.record ?? []
  const known = Object.keys(schema.shape)
  const problems: PackProblem[] = []
  for (const key of known) {
    if (!head.includes(key)) problems.push(problem({ file, line: 1 }, 'column-missing', { key }))
  }
  head.forEach((key, i) => {
    if (known.includes(key)) return
    const at = { file, line: 1, column: i + 1 }
    problems.push(problem(at, 'column-unknown', { key, nearest: nearest(key, known) }))
  })
  if (problems.length > 0) return { rows: [], problems }

  const rows: Lined<z.output<T>>[] = []
  for (const { record, info } of raw.slice(1)) {
    const cells = Object.fromEntries(head.flatMap((key, i) => (record[i] ? [[key, record[i]]] : [])))
    const parsed = schema.safeParse(cells)
    if (parsed.success) {
      rows.push({ ...parsed.data, line: info.lines })
      continue
    }
    const locate = (path: readonly PropertyKey[]) => ({
      line: info.lines,
      column: Math.max(0, head.indexOf(String(path[0] ?? ''))) + 1,
    })
    problems.push(...problemsOf(file, cells, parsed.error.issues, locate, () => known))
  }
  return { rows, problems }
}
