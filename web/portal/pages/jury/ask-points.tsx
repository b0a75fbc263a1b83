import { useId } from 'react'
import { useText } from '../../../shared/i18n/lang.ts'
import { useTexts } from '../../app/context.ts'
import type { BallotPaper } from '../../app/jury-api.ts'
import { fits } from './paper.ts'

type Indicator = BallotPaper['indicators'][number]
type Points = Extract<Indicator['ask'], { kind: 'points' }>

/** Points are written; what does not fit is said at once and stays as it was written. */
export function AskPoints({
  indicator,
  ask,
  value,
  change,
}: {
  indicator: Indicator
  ask: Points
  value: string | null
  change: (given: string | null) => void
}) {
  const t = useTexts('jury')
  const text = useText()
  const id = useId()
  const wrong = !fits(ask, value)
  const range = t(ask.decimals === 0 ? 'range' : 'range.decimals', { most: ask.most, decimals: ask.decimals })
  return (
    <div className="p-field">
      <label className="p-label" htmlFor={id}>
        {text(indicator.name)} <span className="p-hint">{range}</span>
      </label>
      <input
        id={id}
        className="p-input jury-points"
        inputMode="decimal"
        autoComplete="off"
        maxLength={6}
        value={value ?? ''}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={event => change(event.target.value.trim() === '' ? null : event.target.value.trim())}
      />
      {wrong && (
        <p className="wrong" id={`${id}-wrong`} role="alert">
          {t('range.wrong', { range })}
        </p>
      )}
    </div>
  )
}
