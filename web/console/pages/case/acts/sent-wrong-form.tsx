import { useState } from 'react'
import { t, tx } from '../../../i18n/index.ts'
import { Labelled } from '../../../parts/labelled.tsx'
import { ItemPick, UnitPick } from '../../../parts/pickers.tsx'
import { FormFrame } from './form-frame.tsx'
import { type ActFormProps, useAct } from './use-act.ts'

/** The program sent it wrongly: whose it is, and which matter, if that was wrong too (CHECKLIST K34). */
export function SentWrongForm(props: ActFormProps) {
  const { kase, open } = props
  const state = useAct(props)
  const [unit, setUnit] = useState<string | null>(null)
  const [item, setItem] = useState<string | null>(kase.item?.code ?? null)
  return (
    <FormFrame
      state={state}
      submitLabel={tx(open.title)}
      missing={unit ? null : t('act.missing.unit')}
      note={t('act.sentWrongNote')}
      onSubmit={() => void state.send({ unit, ...(item ? { item } : {}) })}
    >
      {kase.unit && <p className="c-meta">{t('act.sentTo', { unit: tx(kase.unit.name) })}</p>}
      <Labelled label={t('field.unit')} problem={state.problem} name="unit">
        {id => <UnitPick id={id} label={t('field.unit')} value={unit} onChange={setUnit} />}
      </Labelled>
      <Labelled label={t('field.item')} problem={state.problem} name="item">
        {id => <ItemPick id={id} label={t('field.item')} value={item} onChange={setItem} />}
      </Labelled>
    </FormFrame>
  )
}
