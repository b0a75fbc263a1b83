import { useState } from 'react'
import { t, tx } from '../../../i18n/index.ts'
import { useKeys } from '../../../keys/use-keys.ts'
import { FileThumbs } from '../../../parts/files.tsx'
import { Typed } from '../../../parts/labelled.tsx'
import { Seg } from '../../../parts/seg.tsx'
import { useWhen } from '../../../parts/time.ts'
import { FormFrame } from './form-frame.tsx'
import { type ActFormProps, useAct } from './use-act.ts'

/** Granting or refusing more time with the paper in view: who asks, why, until when, what the appellant will read. */
export function DecideTimeForm(props: ActFormProps) {
  const state = useAct(props)
  const when = useWhen()
  const [granted, setGranted] = useState<boolean | null>(null)
  const [decision, setDecision] = useState('')
  useKeys([
    { keys: '1', label: t('time.yes'), bar: true, run: () => setGranted(true) },
    { keys: '2', label: t('time.no'), bar: true, run: () => setGranted(false) },
  ])
  const asked = props.kase.moreTime.find(row => row.state === 'asked')
  const missing =
    granted === null ? t('act.missing.decision') : !granted && decision.trim().length < 4 ? t('act.missing.why') : null
  return (
    <FormFrame
      state={state}
      submitLabel={tx(props.open.title)}
      missing={missing}
      onSubmit={() => void state.send({ granted, ...(decision.trim() ? { decision: decision.trim() } : {}) })}
    >
      {asked && (
        <div className="propose">
          <p className="strong">
            {tx(asked.kindName)} {t('time.to', { date: when.moment(asked.until) })}
          </p>
          <p>
            {tx(asked.ground)} {asked.reason}
          </p>
          <p className="c-meta">{t('time.willRead', { text: asked.citizenText })}</p>
          <p className="c-meta">
            {asked.askedBy} {when.moment(asked.askedAt)}
          </p>
          <FileThumbs files={asked.files} />
        </div>
      )}
      <div className="af-line">
        <b className="c-h3">{t('time.decide')}</b>
        <Seg
          label={t('time.decide')}
          value={granted === null ? null : granted ? 'yes' : 'no'}
          onChange={value => setGranted(value === 'yes')}
          options={[
            { value: 'yes', label: t('time.yes') },
            { value: 'no', label: t('time.no') },
          ]}
        />
      </div>
      <Typed
        label={t('time.words')}
        note={granted === false ? null : t('field.optional')}
        problem={state.problem}
        name="decision"
        rows={2}
        most={1000}
        value={decision}
        onChange={setDecision}
      />
    </FormFrame>
  )
}
