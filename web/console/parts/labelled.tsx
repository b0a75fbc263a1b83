import { type ReactNode, useId } from 'react'
import type { ApiProblem } from '../../shared/api/problem.ts'
import { tx } from '../i18n/index.ts'

/** A field with its label above, a word on who reads it, and the server's refusal below. */
export function Labelled({
  label,
  note,
  problem,
  name,
  children,
}: {
  label: string
  note?: ReactNode
  problem?: ApiProblem | null
  name?: string
  children: (id: string, invalid: boolean) => ReactNode
}) {
  const id = useId()
  const bad = name ? problem?.field(name) : null
  return (
    <div className="field">
      <label className="lbl" htmlFor={id}>
        {label}
        {note && <span className="c-meta">{note}</span>}
      </label>
      {children(id, Boolean(bad))}
      {bad && <p className="field-bad">{tx(bad)}</p>}
    </div>
  )
}
