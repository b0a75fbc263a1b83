import { parse } from 'csv-parse/sync'
import exceljs from 'exceljs'
import type { z } from 'zod'
import { Refusal } from '../../../platform/acts/index.ts'
import { type Text, text } from '../../../platform/i18n/texts.ts'
import { indicatorsOf, type Scheme as Method, WHO, type Who } from '../../../rules/score/index.ts'
import { schemeWord } from '../../registry/index.ts'
import { faultsOf, type HandedMark } from './marks.ts'
import type { RoundRead } from './shapes.ts'

type Line = { line: number; cells: string[] }

const textIn = (value: exceljs.CellValue): string => {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return String(value)
  if ('result' in value) return String(value.result ?? '')
  if ('richText' in value) return value.richText.map(part => part.text).join('')
  return 'text' in value ? String(value.text) : ''
}

/** Rows of a sheet or of a text with commas or tabs, as people copy it from a spreadsheet. */
async function linesOf(name: string, bytes: Buffer): Promise<Line[]> {
  if (/\.xlsx$/i.test(name)) {
    const book = new exceljs.Workbook()
    // Their type asks for an older Buffer than Node has.
    await book.xlsx.load(bytes as unknown as ArrayBuffer)
    const lines: Line[] = []
    book.worksheets[0]?.eachRow((row, line) => {
      const values = row.values as exceljs.CellValue[]
      lines.push({ line, cells: Array.from(values.slice(1), value => textIn(value).trim()) })
    })
    return lines
  }
  const words = bytes.toString('utf8')
  const delimiter = (words.split('\n')[0] ?? '').includes('\t') ? '\t' : ','
  const rows = parse(words, {
    ...{ bom: true, delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, info: true },
  }) as unknown as { record: string[]; info: { lines: number } }[]
  return rows.map(({ record, info }) => ({ line: info.lines, cells: record.map(cell => cell.trim()) }))
}

const HEAD: Record<string, readonly string[]> = {
  subject: ['subject', '参评对象', '对象', '单位'],
  indicator: ['indicator', '指标'],
  who: ['who', '评分人', '评价主体'],
  value: ['value', '分值', '得分', '分数'],
  answer: ['answer', '选项'],
  votes: ['votes', '票数', '份数'],
}

interface Known {
  subjects: ReadonlyMap<string, string>
  indicators: ReadonlyMap<string, string>
  answers: ReadonlyMap<string, ReadonlyMap<string, string>>
  whos: ReadonlyMap<string, Who>
}

function known(method: Method, names: ReadonlyMap<string, string>): Known {
  const leaves = indicatorsOf(method)
  return {
    subjects: names,
    indicators: new Map(leaves.flatMap(leaf => [leaf.id, leaf.name.zh, leaf.name.en].map(key => [key, leaf.id]))),
    answers: new Map(
      leaves.map(({ id, measure }) => [
        id,
        new Map(
          ('answers' in measure ? (measure.answers ?? []) : []).flatMap(answer =>
            [answer.id, answer.name.zh, answer.name.en].map(key => [key, answer.id] as const),
          ),
        ),
      ]),
    ),
    whos: new Map(
      WHO.flatMap(who => [who, schemeWord(`who.${who}`).zh, schemeWord(`who.${who}`).en].map(key => [key, who])),
    ),
  }
}

type Read = { mark: HandedMark } | { why: Text }

function readCell(of: Known, cell: Record<string, string>, who: Who): Read {
  const subject = of.subjects.get(cell.subject ?? '')
  if (!subject) return { why: text('round.read.subject', { value: cell.subject ?? '' }) }
  const indicator = of.indicators.get(cell.indicator ?? '')
  if (!indicator) return { why: text('round.read.indicator', { value: cell.indicator ?? '' }) }
  const by = cell.who ? of.whos.get(cell.who) : who
  if (!by) return { why: text('round.read.who', { value: cell.who ?? '' }) }
  const votes = cell.votes ? Number(cell.votes) : 1
  if (!Number.isSafeInteger(votes) || votes < 0) return { why: text('round.read.votes', { value: cell.votes ?? '' }) }
  const said = cell.answer || cell.value || ''
  const answer = of.answers.get(indicator)?.get(said)
  if (answer) return { mark: { subject, indicator, who: by, answer, votes } }
  if (!/^\d{1,3}(\.\d{1,4})?$/.test(said) || Number(said) > 100)
    return { why: text('round.read.value', { value: said }) }
  return { mark: { subject, indicator, who: by, value: said, votes } }
}

/**
 * Reads marks from a table: either a mark a line (对象、指标、评分人、分值或选项、票数), or one who takes part a line and an
 * indicator a column. What cannot be read is named by its line, the rest can be handed in.
 * @param names ids and names of those who take part, to their ids
 * @throws Refusal bad_input when there is no table at all
 */
export async function readMarks(
  method: Method,
  names: ReadonlyMap<string, string>,
  file: { name: string; bytes: Buffer; who: Who },
): Promise<z.input<typeof RoundRead>> {
  const lines = await linesOf(file.name, file.bytes).catch(() => [])
  const [head, ...rows] = lines
  if (!head || rows.length === 0) throw new Refusal('bad_input', { fields: [{ path: 'file', code: 'round_no_table' }] })
  const of = known(method, names)
  const columns = head.cells.map(cell => Object.entries(HEAD).find(([, of]) => of.includes(cell.toLowerCase()))?.[0])
  const long = columns.includes('indicator')
  const marks: (HandedMark & { line: number })[] = []
  const refused: { line: number; why: Text }[] = []
  const take = (line: number, read: Read) =>
    'mark' in read ? marks.push({ ...read.mark, line }) : refused.push({ line, why: read.why })
  for (const { line, cells } of rows) {
    if (long) {
      const cell = Object.fromEntries(columns.flatMap((name, i) => (name ? [[name, cells[i] ?? '']] : [])))
      take(line, readCell(of, cell, file.who))
      continue
    }
    for (const [i, indicator] of head.cells.entries())
      if (i > 0 && cells[i] && columns[i] === undefined)
        take(line, readCell(of, { subject: cells[0] ?? '', indicator, value: cells[i] ?? '' }, file.who))
  }
  const faults = new Map(
    faultsOf(method, new Set(names.values()), { marks }).map(fault => [
      Number(fault.path.split('.')[1]),
      text(`field.${fault.code}`, fault.vars),
    ]),
  )
  return {
    rows: marks.flatMap(({ line: _, ...mark }, i) => (faults.has(i) ? [] : [mark])),
    refused: [...refused, ...[...faults].map(([i, why]) => ({ line: marks[i]?.line ?? 0, why }))].sort(
      (a, b) => a.line - b.line,
    ),
  }
}
