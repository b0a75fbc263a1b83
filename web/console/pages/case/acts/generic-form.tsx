import { useState } from 'react'
import { t, tx } from '../../../i18n/index.ts'
import { Labelled } from '../../../parts/labelled.tsx'
import { NamedPick } from '../../../parts/pickers.tsx'
import { FormFrame } from './form-frame.tsx'
import { fieldsOf, missingFields, type SchemaField, valuesOf } from './json-schema.ts'
import { type ActFormProps, useAct } from './use-act.ts'

/** A form for any act the server offers, drawn from its JSON Schema; so a new act needs no new screen. */
export function GenericForm(props: ActFormProps) {
  const state = useAct(props)
  const fields = fieldsOf(props.open.form)
  const [values, setValues] = useState<Record<string, unknown>>({})
  const left = missingFields(fields, values)
  return (
    <FormFrame
      state={state}
      submitLabel={tx(props.open.title)}
      missing={left[0] ? t('act.missing.field', { field: left[0].label }) : null}
      onSubmit={() => void state.send(valuesOf(fields, values))}
    >
      {fields.map(field => (
        <Labelled
          key={field.name}
          label={field.label}
          note={field.required ? field.hint : t('field.optional')}
          problem={state.problem}
          name={field.name}
        >
          {(id, bad) => (
            <Input
              id={id}
              bad={bad}
              field={field}
              value={values[field.name]}
              onChange={v => setValues(all => ({ ...all, [field.name]: v }))}
            />
          )}
        </Labelled>
      ))}
    </FormFrame>
  )
}

function Input({
  id,
  bad,
  field,
  value,
  onChange,
}: {
  id: string
  bad: boolean
  field: SchemaField
  value: unknown
  onChange: (value: unknown) => void
}) {
  const text = typeof value === 'string' ? value : ''
  if (field.type === 'choice')
    return (
      <NamedPick
        id={id}
        label={field.label}
        value={text || null}
        onChange={onChange}
        rows={field.choices.map(c => ({ id: c, name: { zh: c, en: c } }))}
      />
    )
  if (field.type === 'boolean')
    return <input id={id} type="checkbox" checked={value === true} onChange={e => onChange(e.target.checked)} />
  if (field.type === 'long')
    return (
      <textarea
        id={id}
        className="fld"
        rows={4}
        maxLength={field.max}
        value={text}
        aria-invalid={bad}
        onChange={e => onChange(e.target.value)}
      />
    )
  return (
    <input
      id={id}
      className="fld"
      type={field.type === 'number' ? 'number' : field.type === 'date' ? 'date' : 'text'}
      maxLength={field.max}
      value={text}
      aria-invalid={bad}
      onChange={e => onChange(e.target.value)}
    />
  )
}
