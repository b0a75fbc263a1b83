import type { DomainSums } from '../../api/domains.ts'
import { rateOf, sparkWords } from './words.ts'

const WIDE = 112
const HIGH = 28
const EDGE = 3

/** Satisfaction month by month as a line that is cut where nobody rated; all lines of a table stand between the same rates. */
export function Spark({ months, lowest }: { months: readonly DomainSums[]; lowest: number }) {
  const step = (WIDE - 2 * EDGE) / Math.max(1, months.length - 1)
  const points = months.map((month, n) => {
    const rate = rateOf(month)
    return rate === null ? null : { x: EDGE + n * step, y: EDGE + ((1 - rate) / (1 - lowest)) * (HIGH - 2 * EDGE) }
  })
  const line = points
    .map((point, n) => (point ? `${points[n - 1] ? 'L' : 'M'}${point.x.toFixed(1)} ${point.y.toFixed(1)}` : ''))
    .join('')
  const last = points.findLast(point => point !== null)
  return (
    <svg
      className="dom-spark"
      width={WIDE}
      height={HIGH}
      viewBox={`0 0 ${WIDE} ${HIGH}`}
      role="img"
      aria-label={sparkWords(months)}
    >
      <path d={line} />
      {last && <circle cx={last.x} cy={last.y} r="2.5" />}
    </svg>
  )
}

/** The rate at the foot of the lines: the lowest of all, and never so near to the top that nothing looks like much. */
export function lowestOf(rows: readonly { months: readonly DomainSums[] }[]): number {
  const rates = rows.flatMap(row => row.months.map(rateOf)).filter(rate => rate !== null)
  return Math.min(0.9, ...rates)
}
