import { dayOf, period } from '../../shared/format/dates.ts'
import { Icon } from '../../shared/parts/index.ts'
import { lang, t } from '../i18n/index.ts'
import { useKeys } from '../keys/use-keys.ts'
import './month-pick.css'

/** First and last day of a month YYYY-MM. */
export function daysOf(month: string): { from: string; to: string } {
  const [year, number] = month.split('-')
  const last = new Date(Date.UTC(Number(year), Number(number), 0)).getUTCDate()
  return { from: `${month}-01`, to: `${month}-${String(last).padStart(2, '0')}` }
}

/** The month a moment lies in, in the city. */
export const monthOf = (at: number): string => dayOf(at).slice(0, 7)

/** One month back and forward, by buttons and by [ and ]. */
export function MonthPick({ month, onChange }: { month: string; onChange: (month: string) => void }) {
  const [year, number] = month.split('-')
  const step = (by: number) => {
    const at = new Date(Date.UTC(Number(year), Number(number) - 1 + by, 1))
    onChange(at.toISOString().slice(0, 7))
  }
  useKeys([
    { keys: '[', label: t('rank.previous'), bar: true, run: () => step(-1) },
    { keys: ']', label: t('rank.next'), bar: true, run: () => step(1) },
  ])
  return (
    <span className="mo">
      <button type="button" aria-label={t('rank.previous')} onClick={() => step(-1)}>
        <Icon name="left" size="s" />
      </button>
      <b>{period(month, lang())}</b>
      <button type="button" aria-label={t('rank.next')} onClick={() => step(1)}>
        <Icon name="right" size="s" />
      </button>
    </span>
  )
}
