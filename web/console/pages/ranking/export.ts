import type { RankingTable } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import type { Cells } from '../../parts/csv.ts'

/** What the table shows, head first. */
export function rankingLines(table: RankingTable): Cells[] {
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
    tx(row.ladder?.name) ?? null,
  ])
  return [head, ...lines]
}
