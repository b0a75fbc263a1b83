import type { RankingTable } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { csvLine } from './period.ts'

/** What the table shows, as CSV with a mark that table programs need to read Chinese. */
export function rankingCsv(table: RankingTable): string {
  const heads = table.rows[0]?.indicators ?? []
  const head = [
    t('rank.place'),
    t('rank.unit'),
    t('rank.score'),
    ...heads.flatMap(i => [
      tx(i.name),
      `${tx(i.name)} ${t('rank.numerator')}`,
      `${tx(i.name)} ${t('rank.denominator')}`,
    ]),
    t('rank.previousPlace'),
    t('rank.advice'),
  ]
  const lines = table.rows.map(row => [
    row.place,
    tx(row.name),
    row.score,
    ...row.indicators.flatMap(i => [i.rate, i.numerator, i.denominator]),
    row.previousPlace,
    tx(row.ladder?.name),
  ])
  return `\uFEFF${[head, ...lines].map(csvLine).join('\r\n')}\r\n`
}

export function downloadCsv(table: RankingTable): void {
  const url = URL.createObjectURL(new Blob([rankingCsv(table)], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `ranking-${table.period}-${table.group}.csv`
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 1000)
}
