import exceljs from 'exceljs'
import type { z } from 'zod'
import type { RankingTable } from './shapes.ts'

const TIED = { zh: '名次', en: 'Place' }
const HEADS = [TIED, { zh: '单位', en: 'Unit' }, { zh: '得分', en: 'Score' }] as const
const OF = {
  rate: { zh: '比率', en: 'rate' },
  numerator: { zh: '分子', en: 'numerator' },
  denominator: { zh: '分母', en: 'denominator' },
  points: { zh: '得分', en: 'points' },
}

/** What a ranking shows as a sheet: every figure with numerator and denominator, numbers as numbers. */
export async function rankingSheet(table: z.output<typeof RankingTable>, lang: 'zh' | 'en'): Promise<Buffer> {
  const book = new exceljs.Workbook()
  const sheet = book.addWorksheet(table.period)
  const group = table.groups.find(row => row.id === table.group)?.name[lang] ?? table.group
  const state = table.published
    ? `${table.published.number} ${table.published.digest}`
    : lang === 'zh'
      ? '未发布'
      : 'provisional'
  sheet.addRow([table.scheme.name[lang], table.period, group, state])
  const indicators = table.rows[0]?.indicators ?? []
  const parts = ['rate', 'numerator', 'denominator', 'points'] as const
  const head = sheet.addRow([
    ...HEADS.map(name => name[lang]),
    ...indicators.flatMap(row => parts.map(part => `${row.name[lang]} ${OF[part][lang]}`)),
    lang === 'zh' ? '上期名次' : 'Place before',
  ])
  head.font = { bold: true }
  for (const row of table.rows) {
    const line = sheet.addRow([
      row.place,
      row.name[lang],
      row.score,
      ...row.indicators.flatMap(one => [one.rate, one.numerator, one.denominator, one.points]),
      row.previousPlace,
    ])
    row.indicators.forEach((_, i) => {
      line.getCell(HEADS.length + 1 + i * parts.length).numFmt = '0.00%'
    })
  }
  sheet.getColumn(2).width = 26
  sheet.views = [{ state: 'frozen', ySplit: 2 }]
  return Buffer.from(await book.xlsx.writeBuffer())
}
