import type { ReactNode } from 'react'
import { groupCode } from '../format/numbers.ts'
import { usePartTexts } from '../i18n/parts.ts'

/** A key of the keyboard. */
export const Kbd = ({ children }: { children: ReactNode }) => <kbd className="kbd">{children}</kbd>

/** The secret query code, large, in two groups of four; read out sign by sign. */
export function ReceiptCode({ code }: { code: string }) {
  const shown = groupCode(code)
  return (
    <p className="receipt-code">
      <span aria-hidden="true">{shown}</span>
      <span className="sr">{shown.split('').join(' ')}</span>
    </p>
  )
}

/** One cell a working day of the limit, filled up to now; `used` and `paused` in cells. */
export function DayBar({
  cells,
  used,
  late = false,
  paused = [],
}: {
  cells: number
  used: number
  late?: boolean
  paused?: readonly number[]
}) {
  const t = usePartTexts()
  return (
    <div
      className={`daybar${late ? ' is-late' : ''}`}
      role="img"
      aria-label={t('daybar.label', { of: cells, used: Math.round(Math.min(used, cells) * 10) / 10 })}
    >
      {Array.from({ length: cells }, (_, n) => {
        const part = Math.min(1, Math.max(0, used - n))
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the cells are the days in their order
          <i key={n} className={paused.includes(n) ? 'is-paused' : undefined}>
            {part > 0 && <b style={{ width: `${part * 100}%` }} />}
          </i>
        )
      })}
    </div>
  )
}
