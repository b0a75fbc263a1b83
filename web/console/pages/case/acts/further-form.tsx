import { useState } from 'react'
import { useReference } from '../../../api/queries.ts'
import { t, tx } from '../../../i18n/index.ts'
import { Labelled, Typed } from '../../../parts/labelled.tsx'
import { NamedPick } from '../../../parts/pickers.tsx'
import { FormFrame } from './form-frame.tsx'
import { type ActFormProps, useAct } from './use-act.ts'

/** A step beyond handling again: which, why, and what the public reads where the pack lets it (SPEC F10). */
export function FurtherForm(props: ActFormProps) {
  const state = useAct(props)
  const steps = useReference()?.further
  const [step, setStep] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [publicText, setPublicText] = useState('')
  const shown = steps?.find(row => row.id === step)?.public === true
  const words = shown ? publicText.trim() : ''
  const short = reason.trim().length < 10 || (words !== '' && words.length < 10)
  return (
    <FormFrame
      state={state}
      submitLabel={tx(props.open.title)}
      missing={!step ? t('act.missing.step') : short ? t('act.missing.words', { n: 10 }) : null}
      onSubmit={() => void state.send({ step, reason: reason.trim(), ...(words && { publicText: words }) })}
    >
      <Labelled label={t('further.step')} problem={state.problem} name="step">
        {id => <NamedPick id={id} label={t('further.step')} rows={steps} value={step} onChange={setStep} />}
      </Labelled>
      <Typed
        label={t('field.reason')}
        note={t('field.internalOnly')}
        problem={state.problem}
        name="reason"
        rows={3}
        most={1000}
        value={reason}
        onChange={setReason}
      />
      {shown && (
        <Typed
          label={t('further.public')}
          note={t('further.publicNote')}
          problem={state.problem}
          name="publicText"
          rows={3}
          most={1000}
          value={publicText}
          onChange={setPublicText}
        />
      )}
    </FormFrame>
  )
}
