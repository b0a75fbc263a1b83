import type { DaySaid } from '../../api/topics.ts'

const WIDE = 112
const HIGH = 28
const WEEK = 7

/** Two weeks as bars, a day each: the week before pale, the week shown dark. */
export function Spark({ days, say }: { days: readonly DaySaid[]; say: string }) {
  const most = Math.max(1, ...days.map(day => day.said))
  const step = WIDE / days.length
  return (
    <svg className="tp-spark" width={WIDE} height={HIGH} viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" aria-label={say}>
      {days.map(({ day, said }, n) => {
        const high = said === 0 ? 1 : Math.max(3, (said / most) * HIGH)
        return (
          <rect
            key={day}
            className={n < days.length - WEEK ? 'was' : undefined}
            x={n * step + 1}
            y={HIGH - high}
            width={step - 2}
            height={high}
          />
        )
      })}
    </svg>
  )
}
