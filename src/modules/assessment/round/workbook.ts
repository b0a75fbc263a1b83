import exceljs from 'exceljs'
import type { z } from 'zod'
import type { RoundPage } from './shapes.ts'

const HEADS = {
  zh: ['组别', '名次', '参评对象', '得分', '加减分', '基准线奖分线', '说明'],
  en: ['Group', 'Place', 'Subject', 'Score', 'Items', 'Lines', 'Remark'],
}

/** The board as a sheet: numbers as numbers, one row each, what is not ranked with why. */
export async function roundWorkbook(page: z.output<typeof RoundPage>, lang: 'zh' | 'en'): Promise<Buffer> {
  const book = new exceljs.Workbook()
  const sheet = book.addWorksheet(page.period.slice(0, 31))
  sheet.addRow([page.name[lang], page.period, page.stateName[lang], page.digest ?? ''])
  const head = sheet.addRow([...HEADS[lang], ...page.indicators.map(row => `${row.name[lang]} (${row.weight})`)])
  head.font = { bold: true }
  const groups = new Map(page.groups.map(group => [group.id, group.name[lang]]))
  for (const row of page.rows) {
    const points = new Map(row.leaves.map(leaf => [leaf.id, leaf.empty ? null : Number(leaf.points)]))
    sheet.addRow([
      ...[groups.get(row.group ?? '') ?? '', row.place, row.name[lang], Number(row.score)],
      ...[Number(row.parts.plusMinus), Number(row.parts.lines)],
      [row.unranked?.[lang], ...row.consequences.map(one => one.name[lang])].filter(Boolean).join('；'),
      ...page.indicators.map(indicator => points.get(indicator.id) ?? null),
    ])
  }
  sheet.getColumn(3).width = 26
  sheet.getColumn(7).width = 40
  sheet.views = [{ state: 'frozen', ySplit: 2, xSplit: 3 }]
  return Buffer.from(await book.xlsx.writeBuffer())
}
