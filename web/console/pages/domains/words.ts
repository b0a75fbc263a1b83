import { percent } from '../../../shared/format/numbers.ts'
import type { DomainCourse, DomainItem, DomainMonths, DomainSums } from '../../api/domains.ts'
import { t, tx } from '../../i18n/index.ts'
import type { Cells } from '../../parts/csv.ts'
import { periodWords } from '../../parts/time.ts'

/** The whole city among the domains. */
export const CITY = 'city'

/** What is shown in one row: a domain, or the whole city with the items of all. */
export interface Shown extends DomainMonths {
  code: string
  name: string
  items: DomainItem[]
}

export const shownOf = ({ city, rows }: DomainCourse): { city: Shown; domains: Shown[] } => {
  const domains = rows.map(row => ({ ...row, name: tx(row.name) }))
  return { city: { ...city, code: CITY, name: t('dom.city'), items: domains.flatMap(row => row.items) }, domains }
}

export const rateOf = ({ valid, satisfied }: DomainSums): number | null => (valid === 0 ? null : satisfied / valid)

/** Ratings that cost: people who are not satisfied. */
export const lostOf = ({ valid, satisfied }: DomainSums): number => valid - satisfied

/** +2.2, −1.5; a dash where nothing is compared. */
export const changeWords = (points: number | null): string =>
  points === null ? '—' : `${points > 0 ? '+' : points < 0 ? '−' : ''}${Math.abs(points).toFixed(1)}`

/** What was lost most first; of equals, what more came in of. */
export const byLoss = (items: readonly DomainItem[]): DomainItem[] =>
  items.toSorted((a, b) => lostOf(b) - lostOf(a) || b.received - a.received)

/** Beside a rate of few ratings. */
export const fewWords = (row: { small: boolean; valid: number }, fewest: number): string | null =>
  row.small && row.valid > 0 ? t('dom.few', { n: fewest }) : null

export const sparkWords = (months: readonly DomainSums[]): string => {
  const rates = months.map(rateOf).filter(rate => rate !== null)
  const [first, last] = [rates[0], rates.at(-1)]
  return first === undefined || last === undefined
    ? t('dom.sparkNone')
    : t('dom.sparkSay', { n: months.length, first: percent(first), last: percent(last) })
}

const sums = (row: Pick<DomainItem, 'received' | 'share' | 'valid' | 'satisfied' | 'satisfaction' | 'change'>) => [
  row.received,
  row.share,
  row.valid,
  row.satisfied,
  row.satisfaction,
  row.change,
]
const heads = () => [
  t('dom.received'),
  t('dom.share'),
  t('dom.valid'),
  t('dom.satisfied'),
  t('dom.satisfaction'),
  t('dom.changeHead'),
]

/** The table of domains as a file: what is shown, then month by month. */
export const domainLines = (months: readonly string[], rows: readonly Shown[]): Cells[] => [
  [
    t('dom.domain'),
    ...heads(),
    ...months.flatMap(month => [
      `${periodWords(month)} ${t('dom.received')}`,
      `${periodWords(month)} ${t('dom.satisfaction')}`,
    ]),
  ],
  ...rows.map(row => [row.name, ...sums(row), ...row.months.flatMap(month => [month.received, rateOf(month)])]),
]

export const itemLines = (items: readonly DomainItem[]): Cells[] => [
  [t('dom.code'), t('dom.item'), ...heads()],
  ...items.map(row => [row.code, tx(row.name), ...sums(row)]),
]
