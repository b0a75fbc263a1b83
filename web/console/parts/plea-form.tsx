import { type ReactNode, useState } from 'react'
import type { ApiProblem } from '../../shared/api/problem.ts'
import { useSubmit } from '../../shared/api/use-submit.ts'
import { act } from '../api/http.ts'
import type { FileView, Named } from '../api/types.ts'
import { t } from '../i18n/index.ts'
import { FileAdd } from './files.tsx'
import { Labelled, Typed } from './labelled.tsx'
import { NamedPick } from './pickers.tsx'
import { SheetForm } from './sheet-form.tsx'
import { useActed } from './use-acted.ts'

/** A plea says in so many characters at least what is wrong and how one knows. */
const LEAST = 20

interface PleaFormProps {
  /** the act that takes it, and what that is called */
  path: string
  does: string
  /** what it is about; null while the form's own fields lack something */
  about: Record<string, unknown> | null
  grounds?: { label: string; rows: readonly Named[] }
  /** how the words are called */
  words: string
  evidence?: boolean
  /** what the button says while something is missing */
  missing?: string
  note?: string
  /** what is read anew afterwards */
  changes: readonly string[]
  onDone: () => void
  /** stands within a page that has keys of its own */
  quiet?: boolean
  /** what it asks before the ground and the words */
  children?: (problem: ApiProblem | null) => ReactNode
}

/** Somebody asks that a figure be looked at again (CHECKLIST K85 K90): on which ground, in own words, with what proves it. */
export function PleaForm({ path, does, about, grounds, words: name, evidence = true, ...rest }: PleaFormProps) {
  const { missing = t('act.missing.words', { n: LEAST }), note, changes, onDone, quiet = false, children } = rest
  const acted = useActed(...changes)
  const [ground, setGround] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const [files, setFiles] = useState<FileView[]>([])
  const { submit, sending, problem } = useSubmit((key: string, body: unknown) => act(path, body, { key }))
  const short = !about || (grounds && ground === null) || words.trim().length < LEAST
  const go = async () => {
    const fileIds = evidence ? { fileIds: files.map(file => file.id) } : {}
    if (!(await submit({ ...about, ...(grounds ? { ground } : {}), words: words.trim(), ...fileIds }))) return
    acted(does)
    onDone()
  }
  return (
    <SheetForm
      label={does}
      does={does}
      missing={short ? missing : null}
      sending={sending}
      problem={problem}
      onGo={() => void go()}
      onLeave={onDone}
      quiet={quiet}
      note={note}
    >
      {children?.(problem)}
      {grounds && (
        <Labelled label={grounds.label} problem={problem} name="ground">
          {id => <NamedPick id={id} label={grounds.label} rows={grounds.rows} value={ground} onChange={setGround} />}
        </Labelled>
      )}
      <Typed label={name} problem={problem} name="words" value={words} onChange={setWords} rows={4} most={3000} />
      {evidence && (
        <div className="field">
          <span className="lbl">{t('field.evidence')}</span>
          <FileAdd files={files} onChange={setFiles} only="internal" />
        </div>
      )}
    </SheetForm>
  )
}
