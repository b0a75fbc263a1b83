import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import { Refusal } from '../../../platform/acts/index.ts'
import { type CountedVotes, faultsOf } from '../../../rules/ballot/index.ts'
import { WHO, type Who } from '../../../rules/score/index.ts'
import { whoName } from '../present.ts'
import type { Jury } from '../subject.ts'

type FieldProblem = Refusal['fields'][number]

const MOST = 20_000
const HEADS = ['subject', 'indicator', 'who', 'answer', 'votes'] as const
/** What the columns are called in a sheet that somebody filled in by hand. */
const NAMES: Record<(typeof HEADS)[number], readonly string[]> = {
  subject: ['subject', '对象', '被评对象'],
  indicator: ['indicator', '指标', '评议内容'],
  who: ['who', '调查对象', '人群'],
  answer: ['answer', '答案', '选项', '得分'],
  votes: ['votes', '票数', '份数'],
}

async function cellsOf(content: Buffer): Promise<string[][]> {
  // A workbook is a ZIP; anything else is text.
  if (content.subarray(0, 2).toString('latin1') !== 'PK')
    return parse(content, { bom: true, relax_column_count: true, skip_empty_lines: true, trim: true }) as string[][]
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(content as never)
  const rows: string[][] = []
  book.worksheets[0]?.eachRow(row => {
    rows.push(Array.from({ length: row.cellCount }, (_, n) => row.getCell(n + 1).text.trim()))
  })
  return rows
}

const refuse = (fields: FieldProblem[]) => new Refusal('bad_input', { fields: fields.slice(0, 50) })

/**
 * Reads what a third party counted, CSV or the first sheet of a workbook: one row for equal answers. Subjects, indicators,
 * answers and people by code or by name.
 * @throws Refusal bad_input with the row of each fault (`rows.<line>.<column>`)
 */
export async function readSheet(jury: Jury, content: Buffer): Promise<CountedVotes[]> {
  const cells = await cellsOf(content).catch(() => {
    throw refuse([{ path: 'content', code: 'not_a_sheet' }])
  })
  const [head = [], ...lines] = cells
  const at = Object.fromEntries(HEADS.map(name => [name, head.findIndex(cell => NAMES[name].includes(cell))]))
  const missing = HEADS.filter(name => (at[name] ?? -1) < 0)
  if (missing.length > 0)
    throw refuse(
      missing.map(name => ({ path: name, code: 'column_missing', vars: { column: NAMES[name][1] ?? name } })),
    )
  if (lines.length === 0 || lines.length > MOST)
    throw refuse([{ path: 'content', code: 'rows_number', vars: { most: MOST } }])
  const faults: FieldProblem[] = []
  const rows = lines.map((line, n): CountedVotes => {
    const cell = (name: (typeof HEADS)[number]) => line[at[name] ?? 0] ?? ''
    const fault = (name: (typeof HEADS)[number], code: string) =>
      faults.push({ path: `rows.${n + 2}.${name}`, code, vars: { value: cell(name) } })
    const { subjects, indicators } = jury.paper
    const subject = subjects.find(row => row.id === cell('subject') || row.name === cell('subject'))
    const indicator = indicators.find(row => row.id === cell('indicator') || row.name.zh === cell('indicator'))
    const who = WHO.find(one => one === cell('who') || whoName(one).zh === cell('who'))
    const ask = indicator?.ask
    const given =
      ask?.kind === 'answers'
        ? (ask.answers.find(row => row.id === cell('answer') || row.name.zh === cell('answer'))?.id ?? '')
        : cell('answer')
    const votes = Number(cell('votes'))
    if (!subject) fault('subject', 'unknown_subject')
    if (!indicator) fault('indicator', 'unknown_indicator')
    if (!who) fault('who', 'not_of_jury')
    if (!/^\d{1,7}$/.test(cell('votes'))) fault('votes', 'no_votes')
    if (subject && indicator) {
      const slot = { id: '', who: 'third_party' as const, subjects: [subject.id] }
      const [wrong] = faultsOf(indicators, slot, [[subject.id, indicator.id, given]])
      if (wrong) fault('answer', wrong.code)
    }
    return {
      subject: subject?.id ?? '',
      indicator: indicator?.id ?? '',
      who: (who ?? 'third_party') as Who,
      given,
      votes,
    }
  })
  if (faults.length > 0) throw refuse(faults)
  return rows
}
