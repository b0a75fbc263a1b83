import { type ReactNode, useId } from 'react'
import type { ApiProblem } from '../../shared/api/problem.ts'
import { tx } from '../i18n/index.ts'
import './form.css'

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

interface TypedProps {
  label: string
  note?: ReactNode
  problem?: ApiProblem | null
  name?: string
  value: string
  onChange: (text: string) => void
  /** characters it takes */
  most?: number
  /** of a text of several lines; one line if left out */
  rows?: number
  type?: string
  placeholder?: string
  inputMode?: 'numeric' | 'decimal' | 'tel' | 'email' | 'url'
}

/** A labelled field that is typed into. */
export function Typed({ label, note, problem, name, value, onChange, most, rows, ...rest }: TypedProps) {
  return (
    <Labelled label={label} note={note} problem={problem ?? null} {...(name ? { name } : {})}>
      {(id, bad) => {
        const field = { id, className: 'fld', maxLength: most, value, 'aria-invalid': bad, ...rest }
        return rows ? (
          <textarea {...field} rows={rows} onChange={event => onChange(event.target.value)} />
        ) : (
          <input {...field} onChange={event => onChange(event.target.value)} />
        )
      }}
    </Labelled>
  )
}
