import type { ReactNode } from 'react'
import type { ApiProblem } from '../../shared/api/problem.ts'
import { Kbd } from '../../shared/parts/index.ts'
import { t } from '../i18n/index.ts'
import { useKeys } from '../keys/use-keys.ts'
import { Refusal } from './refusal.tsx'

interface SheetFormProps {
  className?: string
  /** what the form is called where no heading in it says so */
  label?: string
  /** what the one solid button does */
  does: string
  /** what is still missing, in words; then the button says so and does nothing */
  missing?: string | null
  sending: boolean
  problem?: ApiProblem | null
  onGo: () => void
  /** with a way out there is nothing else to do on the page: Ctrl+Enter sends, Escape leaves */
  onLeave?: () => void
  leave?: string
  /** without keys of its own, where the page around it has others */
  quiet?: boolean
  /** beside the button */
  aside?: ReactNode
  /** below it */
  note?: ReactNode
  children: ReactNode
}

/** The frame of a form: its fields, the server's refusal, the one solid button and a way out. */
export function SheetForm({ className, label, does, missing, sending, problem, onGo, ...rest }: SheetFormProps) {
  const { onLeave, leave = t('desk.leave'), quiet, aside, note, children } = rest
  const go = () => {
    if (!missing && !sending) onGo()
  }
  useKeys(
    onLeave && !quiet
      ? [
          { keys: 'Ctrl+Enter', label: does, bar: true, run: go },
          { keys: 'Escape', label: leave, bar: true, run: onLeave },
        ]
      : [],
  )
  return (
    <form
      className={className ? `af ${className}` : 'af'}
      aria-label={label}
      onSubmit={event => {
        event.preventDefault()
        go()
      }}
    >
      {children}
      {problem && <Refusal problem={problem} />}
      <div className="af-go">
        <button type="submit" className="btn btn-1" aria-disabled={Boolean(missing) || sending}>
          {sending ? t('act.sending') : (missing ?? does)}
          {onLeave && !quiet && !missing && !sending && (
            <>
              <Kbd>Ctrl</Kbd>
              <Kbd>Enter</Kbd>
            </>
          )}
        </button>
        {onLeave && (
          <button type="button" className="btn" onClick={onLeave}>
            {leave}
          </button>
        )}
        {aside}
      </div>
      {note && <p className="c-meta">{note}</p>}
    </form>
  )
}
