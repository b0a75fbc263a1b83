import { useState } from 'react'
import { t, tx } from '../../../i18n/index.ts'
import { Typed } from '../../../parts/labelled.tsx'
import { Paper } from '../../../parts/paper.tsx'
import { FormFrame } from './form-frame.tsx'
import { type ActFormProps, useAct } from './use-act.ts'

/** The paper in full, and the signature under it (K81 K83). */
export function SignOffForm(props: ActFormProps) {
  const state = useAct(props)
  const { draft } = props.kase.signOff
  if (!draft) return null
  return (
    <FormFrame
      state={state}
      submitLabel={tx(props.open.title)}
      note={t('act.signOffNote')}
      onSubmit={() => void state.send({ draft: draft.id })}
    >
      <Paper paper={draft} />
    </FormFrame>
  )
}

export function SendBackForm(props: ActFormProps) {
  const state = useAct(props)
  const [remark, setRemark] = useState('')
  const { draft } = props.kase.signOff
  if (!draft) return null
  return (
    <FormFrame
      state={state}
      submitLabel={tx(props.open.title)}
      missing={remark.trim().length < 2 ? t('act.missing.remark') : null}
      onSubmit={() => void state.send({ draft: draft.id, remark: remark.trim() })}
    >
      <Paper paper={draft} />
      <Typed
        label={t('field.remark')}
        problem={state.problem}
        name="remark"
        rows={3}
        most={500}
        value={remark}
        onChange={setRemark}
      />
    </FormFrame>
  )
}
