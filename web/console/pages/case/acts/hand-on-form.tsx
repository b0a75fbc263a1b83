import { useMemo, useState } from 'react'
import { useReference } from '../../../api/queries.ts'
import { t, tx } from '../../../i18n/index.ts'
import { Labelled, Typed } from '../../../parts/labelled.tsx'
import { NamedPick, PersonPick } from '../../../parts/pickers.tsx'
import { FormFrame } from './form-frame.tsx'
import { type ActFormProps, useAct } from './use-act.ts'

/** Handing on inside the unit: to whom below, and who does it; the limit runs on. */
export function HandOnForm(props: ActFormProps) {
  const { kase } = props
  const state = useAct(props)
  const lead = kase.unit?.id ?? ''
  const now = kase.at?.id ?? lead
  const [unit, setUnit] = useState(now)
  const [person, setPerson] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const below = useUnitsBelow(lead)
  const target = below.find(u => u.id === unit)
  return (
    <FormFrame
      state={state}
      submitLabel={tx(props.open.title)}
      missing={unit === now && person === null ? t('act.missing.whom') : null}
      note={t('act.handOnNote')}
      onSubmit={() =>
        void state.send({ unit, ...(person ? { person } : {}), ...(note.trim() ? { note: note.trim() } : {}) })
      }
    >
      <Labelled label={t('field.below')} problem={state.problem} name="unit">
        {id => (
          <NamedPick
            id={id}
            label={t('field.below')}
            rows={below}
            value={unit}
            clear={false}
            onChange={v => {
              setUnit(v ?? now)
              setPerson(null)
            }}
          />
        )}
      </Labelled>
      <Labelled label={t('field.person')} note={t('field.optional')} problem={state.problem} name="person">
        {id => (
          <PersonPick
            key={unit}
            id={id}
            label={t('field.person')}
            unit={target?.id ?? lead}
            value={person}
            onChange={setPerson}
          />
        )}
      </Labelled>
      <Typed
        label={t('field.handOnNote')}
        note={t('field.internalOnly')}
        rows={2}
        most={1000}
        value={note}
        onChange={setNote}
      />
    </FormFrame>
  )
}

/** The unit that leads and everything below it, each under the one it belongs to. */
function useUnitsBelow(lead: string) {
  const units = useReference()?.units
  return useMemo(() => {
    const under = (id: string, depth: number): { id: string; name: { zh: string; en: string } }[] =>
      (units ?? [])
        .filter(u => u.parent === id)
        .flatMap(u => [
          { id: u.id, name: { zh: `${'　'.repeat(depth)}${u.name.zh}`, en: `${'  '.repeat(depth)}${u.name.en}` } },
          ...under(u.id, depth + 1),
        ])
    const top = units?.find(u => u.id === lead)
    return top ? [{ id: top.id, name: top.name }, ...under(lead, 1)] : []
  }, [units, lead])
}
