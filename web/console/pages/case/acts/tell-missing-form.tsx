import { useState } from 'react'
import { t, tx } from '../../../i18n/index.ts'
import { Typed } from '../../../parts/labelled.tsx'
import { Seg } from '../../../parts/seg.tsx'
import { FormFrame } from './form-frame.tsx'
import { type ActFormProps, useAct } from './use-act.ts'

/** All that is missing, one a line, told once (SPEC Q5); a second time asks why. */
export function TellMissingForm(props: ActFormProps) {
  const state = useAct(props)
  const [items, setItems] = useState('')
  const [onTheSpot, setOnTheSpot] = useState<'yes' | 'no' | null>(null)
  const [reason, setReason] = useState('')
  const again = props.kase.told.length > 0
  const listed = items
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
  const missing = listed.some(line => line.length < 2)
    ? t('told.tooShort')
    : listed.length === 0
      ? t('act.missing.field', { field: t('told.items') })
      : !onTheSpot
        ? t('act.missing.field', { field: t('told.onTheSpot') })
        : again && reason.trim().length < 4
          ? t('act.missing.field', { field: t('told.reason') })
          : null
  return (
    <FormFrame
      state={state}
      submitLabel={tx(props.open.title)}
      missing={missing}
      note={onTheSpot === 'no' ? t('told.noteTold') : null}
      onSubmit={() =>
        void state.send({
          items: listed,
          onTheSpot: onTheSpot === 'yes',
          ...(again ? { reason: reason.trim() } : {}),
        })
      }
    >
      {again && <p className="warn">{t('told.again', { n: props.kase.told.length })}</p>}
      <Typed
        label={t('told.items')}
        note={t('told.itemsNote')}
        problem={state.problem}
        name="items"
        rows={5}
        most={2000}
        value={items}
        onChange={setItems}
      />
      <div className="af-line">
        <b className="c-h3">{t('told.onTheSpot')}</b>
        <Seg
          small
          label={t('told.onTheSpot')}
          value={onTheSpot}
          onChange={setOnTheSpot}
          options={[
            { value: 'yes', label: t('told.spot') },
            { value: 'no', label: t('told.later') },
          ]}
        />
      </div>
      {again && (
        <Typed
          label={t('told.reason')}
          note={t('field.internalOnly')}
          problem={state.problem}
          name="reason"
          rows={2}
          most={500}
          value={reason}
          onChange={setReason}
        />
      )}
    </FormFrame>
  )
}
