import { type ReactNode, useRef } from 'react'
import { Kbd } from '../../../../shared/parts/index.ts'
import { t, tx } from '../../../i18n/index.ts'
import { takesFocus } from '../../../keys/into-form.ts'
import { isSecondPress } from '../../../keys/second-press.ts'
import { useKeys } from '../../../keys/use-keys.ts'
import { gradeName } from '../../../parts/grade-seg.tsx'
import { Refusal } from '../../../parts/refusal.tsx'
import { useWhen } from '../../../parts/time.ts'
import type { Change } from '../changes.ts'
import type { ActState } from './use-act.ts'
import '../../../parts/form.css'

/** The frame of an act's form: what others changed meanwhile, the fields, the refusal, the one solid button. */
export function FormFrame({
  state,
  submitLabel,
  missing,
  onSubmit,
  note,
  aside,
  children,
}: {
  state: ActState
  submitLabel: string
  /** what is still missing, in words; then the button says so and does nothing */
  missing?: string | null
  onSubmit: () => void
  note?: ReactNode
  aside?: ReactNode
  children: ReactNode
}) {
  const go = () => {
    if (!missing && !state.sending) onSubmit()
  }
  const touched = useRef(false)
  const touch = () => {
    touched.current = true
  }
  const byKey = () => {
    if (!isSecondPress(touched.current)) go()
  }
  useKeys([{ keys: 'Ctrl+Enter', label: submitLabel, run: byKey, bar: true }])
  const conflict = state.problem?.code === 'version_conflict'
  return (
    <form
      ref={takesFocus}
      tabIndex={-1}
      className="af"
      onInputCapture={touch}
      onPointerDownCapture={touch}
      onSubmit={event => {
        event.preventDefault()
        go()
      }}
    >
      {state.changes.length > 0 && <ChangeNote changes={state.changes} onSeen={state.rebase} blocked={conflict} />}
      {children}
      {state.problem && !(conflict && state.changes.length > 0) && <Refusal problem={state.problem} />}
      <div className="af-go">
        <button type="submit" className="btn btn-1" aria-disabled={Boolean(missing) || state.sending}>
          {state.sending ? t('act.sending') : (missing ?? submitLabel)}
          {!missing && !state.sending && (
            <>
              <Kbd>Ctrl</Kbd>
              <Kbd>Enter</Kbd>
            </>
          )}
        </button>
        {aside}
      </div>
      {note && <p className="c-meta">{note}</p>}
    </form>
  )
}

function ChangeNote({
  changes,
  onSeen,
  blocked,
}: {
  changes: readonly Change[]
  onSeen: () => void
  blocked: boolean
}) {
  const when = useWhen()
  return (
    <div className={blocked ? 'state-error chg' : 'chg'} role="alert">
      <p className="strong">{blocked ? t('act.conflict') : t('act.changedMeanwhile')}</p>
      <p>{t('act.kept')}</p>
      <ul>
        {changes.map(change =>
          change.kind === 'value' ? (
            <li key={change.what}>
              {t(`act.changed.${change.what}`)}
              {': '}
              <del>{shown(change.what, change.from)}</del> → <ins>{shown(change.what, change.to)}</ins>
            </li>
          ) : (
            <li key={change.entry.id}>
              {tx(change.entry.title)}{' '}
              <span className="c-meta">
                {when.moment(change.entry.at)} {tx(change.entry.unit)} {tx(change.entry.actor)}
              </span>
            </li>
          ),
        )}
      </ul>
      <button type="button" className="btn btn-s" onClick={onSeen}>
        {t('act.seenGoOn')}
      </button>
    </div>
  )
}

const shown = (what: string, value: Parameters<typeof tx>[0]) =>
  what === 'grade' && typeof value === 'string' ? gradeName(value) : tx(value)
