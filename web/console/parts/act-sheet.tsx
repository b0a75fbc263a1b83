import { useCallback, useState } from 'react'
import { useSubmit } from '../../shared/api/use-submit.ts'
import { Kbd } from '../../shared/parts/index.ts'
import { act } from '../api/http.ts'
import type { ActResult, FileView, Named, OpenAct, ShutAct } from '../api/types.ts'
import { type TextKey, t, tx } from '../i18n/index.ts'
import { takesFocus, wantForm } from '../keys/into-form.ts'
import { useKeys } from '../keys/use-keys.ts'
import { type SheetField, sheetFields } from './act-fields.ts'
import { FileAdd } from './files.tsx'
import { Labelled } from './labelled.tsx'
import { NamedPick, PersonPick, UnitPick, UnitsPick } from './pickers.tsx'
import { Refusal } from './refusal.tsx'
import { Seg } from './seg.tsx'
import { ShutList } from './shut-list.tsx'

type Values = Record<string, unknown>

export interface SheetProps {
  /** the subject's own id: another subject begins another form */
  id: string
  acts: readonly OpenAct[]
  shut: readonly ShutAct[]
  version: number
  /** what a field chooses from, by its name */
  lists?: Readonly<Record<string, readonly Named[]>>
  onDone: (open: OpenAct, result: ActResult) => void
  /** fields that have no meaning for this subject */
  without?: readonly string[]
  /** fields that this subject asks for, where another may leave them out */
  needed?: readonly string[]
  /** without keys of its own, where several stand on one page */
  quiet?: boolean
}

/**
 * What I can do with a whistle, a matter of the desk, a report: the acts that the server opened as tabs with their keys, each
 * form drawn from the act's own schema, below them what is shut and why.
 */
export function ActSheet(props: SheetProps) {
  const [picked, setPicked] = useState<string | null>(null)
  const open = props.acts.find(a => a.name === picked) ?? props.acts.find(a => a.primary) ?? props.acts[0]
  useKeys(
    props.quiet
      ? []
      : props.acts.flatMap(one =>
          one.key
            ? [
                {
                  keys: one.key.toLowerCase(),
                  label: tx(one.title),
                  bar: true,
                  run: () => {
                    wantForm()
                    setPicked(one.name)
                  },
                },
              ]
            : [],
        ),
  )
  return (
    <div className="sheet">
      {props.acts.length > 1 && (
        <div className="ab" role="tablist" aria-label={t('act.now')}>
          {props.acts.map(one => (
            <button
              key={one.name}
              type="button"
              role="tab"
              aria-selected={one.name === open?.name}
              className={one.name === open?.name ? 'on' : undefined}
              onClick={() => setPicked(one.name)}
            >
              {tx(one.title)}
              {one.key && !props.quiet && <Kbd>{one.key}</Kbd>}
            </button>
          ))}
        </div>
      )}
      {open ? (
        <Form key={`${props.id} ${open.name}`} {...props} open={open} />
      ) : (
        <p className="af c-meta">{t('act.none')}</p>
      )}
      {!props.quiet && <ShutList shut={props.shut} />}
    </div>
  )
}

function Form({ open, version, lists, without, needed, onDone, quiet }: SheetProps & { open: OpenAct }) {
  const fields = sheetFields(open.form)
    .filter(field => !without?.includes(field.name))
    .map(field => (needed?.includes(field.name) ? { ...field, required: true } : field))
  const [values, setValues] = useState<Values>({})
  const { submit, sending, problem } = useSubmit(
    useCallback(
      (key: string, body: unknown) => act<ActResult>(open.path, body, { key, version }),
      [open.path, version],
    ),
  )
  const label = (field: SheetField) => t(`f.${open.name}.${field.name}` as TextKey)
  const lacking = fields.find(field => !filled(field, values[field.name]))
  const short = lacking && typeof values[lacking.name] === 'string' && lacking.min > 1
  const missing = lacking
    ? short
      ? t('act.missing.words', { n: lacking.min })
      : t('act.missing.field', { field: label(lacking) })
    : null
  const go = async () => {
    if (missing || sending) return
    const body = Object.fromEntries(fields.flatMap(field => sent(field, values[field.name])))
    const result = await submit(body)
    if (result) onDone(open, result)
  }
  useKeys(quiet ? [] : [{ keys: 'Ctrl+Enter', label: tx(open.title), bar: true, run: () => void go() }])
  return (
    <form
      ref={takesFocus}
      tabIndex={-1}
      className="af"
      onSubmit={event => {
        event.preventDefault()
        void go()
      }}
    >
      {fields.map(field => (
        <Labelled
          key={field.name}
          label={label(field)}
          note={field.required ? null : t('field.optional')}
          problem={problem}
          name={field.name}
        >
          {(id, bad) => (
            <Input
              id={id}
              bad={bad}
              act={open.name}
              label={label(field)}
              field={field}
              rows={lists?.[field.name]}
              value={values[field.name]}
              onChange={value => setValues(all => ({ ...all, [field.name]: value }))}
            />
          )}
        </Labelled>
      ))}
      {problem && <Refusal problem={problem} />}
      <div className="af-go">
        <button type="submit" className="btn btn-1" aria-disabled={missing !== null || sending}>
          {sending ? t('act.sending') : (missing ?? tx(open.title))}
        </button>
      </div>
    </form>
  )
}

const filled = (field: SheetField, value: unknown): boolean => {
  if (typeof value === 'string') return value.trim().length >= (field.required ? Math.max(1, field.min) : 0)
  return !field.required || value !== undefined
}

const sent = (field: SheetField, value: unknown): [string, unknown][] => {
  if (value === undefined || value === null || value === '') return []
  if (field.kind === 'files') return [[field.name, (value as FileView[]).map(file => file.id)]]
  // A moment is typed in the clerk's own time.
  if (field.kind === 'moment' && typeof value === 'string') return [[field.name, new Date(value).toISOString()]]
  return [[field.name, typeof value === 'string' ? value.trim() : value]]
}

const TYPES: Partial<Record<SheetField['kind'], string>> = { moment: 'datetime-local', day: 'date' }

function Input({
  id,
  bad,
  act: name,
  label,
  field,
  rows,
  value,
  onChange,
}: {
  id: string
  bad: boolean
  act: string
  label: string
  field: SheetField
  rows: readonly Named[] | undefined
  value: unknown
  onChange: (value: unknown) => void
}) {
  const text = typeof value === 'string' ? value : ''
  if (rows)
    return <NamedPick id={id} label={label} rows={rows} value={text || null} onChange={v => onChange(v ?? '')} />
  if (field.kind === 'units')
    return <UnitsPick id={id} label={label} value={Array.isArray(value) ? value : []} onChange={onChange} />
  if (field.kind === 'files') return <FileAdd files={(value ?? []) as FileView[]} onChange={onChange} only="internal" />
  if (field.kind === 'unit')
    return <UnitPick id={id} label={label} value={text || null} onChange={v => onChange(v ?? '')} />
  if (field.kind === 'person')
    return <PersonPick id={id} label={label} value={text || null} onChange={v => onChange(v ?? '')} />
  if (field.kind === 'mark')
    return (
      <Seg
        label={label}
        value={typeof value === 'number' ? String(value) : null}
        options={[1, 2, 3, 4, 5].map(n => ({ value: String(n), label: n }))}
        onChange={v => onChange(Number(v))}
      />
    )
  if (field.kind === 'yes-no')
    return (
      <Seg
        label={label}
        value={value === undefined ? null : value === true ? 'yes' : 'no'}
        options={(['yes', 'no'] as const).map(v => ({ value: v, label: t(`f.${name}.${field.name}.${v}` as TextKey) }))}
        onChange={v => onChange(v === 'yes')}
      />
    )
  if (field.kind === 'choice')
    return (
      <Seg
        label={label}
        value={text || null}
        options={field.choices.map(v => ({ value: v, label: t(`f.${name}.${field.name}.${v}` as TextKey) }))}
        onChange={onChange}
      />
    )
  if (field.kind === 'long')
    return (
      <textarea
        id={id}
        className="fld"
        rows={4}
        maxLength={field.max}
        value={text}
        aria-invalid={bad}
        onChange={event => onChange(event.target.value)}
      />
    )
  return (
    <input
      id={id}
      className="fld"
      type={TYPES[field.kind] ?? 'text'}
      maxLength={field.max}
      value={text}
      aria-invalid={bad}
      onChange={event => onChange(event.target.value)}
    />
  )
}
