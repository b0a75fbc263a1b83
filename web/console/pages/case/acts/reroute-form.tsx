import { useState } from 'react'
import { useReference } from '../../../api/queries.ts'
import { limitOf } from '../../../api/reference.ts'
import { t, tx } from '../../../i18n/index.ts'
import { Labelled, Typed } from '../../../parts/labelled.tsx'
import { UnitPick } from '../../../parts/pickers.tsx'
import { FormFrame } from './form-frame.tsx'
import { type ActFormProps, useAct } from './use-act.ts'

/** A corrected case goes to the unit that it points to, or to another one; the limit there is a whole one (CHECKLIST K50). */
export function RerouteForm(props: ActFormProps) {
  const { kase, open } = props
  const state = useAct(props)
  const limit = limitOf(useReference(), kase.item?.code ?? null, kase.grade)
  const [unit, setUnit] = useState<string | null>(kase.pointsTo?.id ?? null)
  const [note, setNote] = useState('')
  return (
    <FormFrame
      state={state}
      submitLabel={tx(open.title)}
      missing={unit ? null : t('act.missing.unit')}
      note={t('act.rerouteNote', { limit: limit ? tx(limit) : '' })}
      onSubmit={() => void state.send({ unit, ...(note.trim() && { note: note.trim() }) })}
    >
      <Labelled label={t('field.unit')} problem={state.problem} name="unit">
        {id => <UnitPick id={id} label={t('field.unit')} value={unit} onChange={setUnit} />}
      </Labelled>
      <Typed
        label={t('field.noteToUnit')}
        note={t('field.internalOnly')}
        problem={state.problem}
        name="note"
        rows={2}
        most={1000}
        value={note}
        onChange={setNote}
      />
    </FormFrame>
  )
}
