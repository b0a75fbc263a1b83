import { useState } from 'react'
import { useReference } from '../../../api/queries.ts'
import { t, tx } from '../../../i18n/index.ts'
import { useKeys } from '../../../keys/use-keys.ts'
import { Labelled, Typed } from '../../../parts/labelled.tsx'
import { UnitPick } from '../../../parts/pickers.tsx'
import { Seg } from '../../../parts/seg.tsx'
import { FormFrame } from './form-frame.tsx'
import { type ActFormProps, useAct } from './use-act.ts'

type Ruling = 'upheld' | 'rejected'

/** Ruling on a return: is the unit right, whose is it then, and why. The unit it proposed is filled in, never the ruling. */
export function ArbitrateForm(props: ActFormProps) {
  const { kase, open } = props
  const state = useAct(props)
  const listed = useReference()?.items.find(item => item.code === kase.item?.code)?.lead
  const refused = kase.dispute?.unit.id
  const [ruling, setRuling] = useState<Ruling | null>(null)
  const [unit, setUnit] = useState<string | null>(
    kase.dispute?.proposed?.id ?? (listed && listed !== refused ? listed : null),
  )
  const [reason, setReason] = useState('')
  useKeys([
    { keys: '1', label: t('ar.upheld'), bar: true, run: () => setRuling('upheld') },
    { keys: '2', label: t('ar.rejected'), bar: true, run: () => setRuling('rejected') },
  ])
  const missing = !ruling
    ? t('act.missing.ruling')
    : ruling === 'upheld' && !unit
      ? t('act.missing.unit')
      : reason.trim().length < 10
        ? t('act.missing.words', { n: 10 })
        : null
  return (
    <FormFrame
      state={state}
      submitLabel={tx(open.title)}
      missing={missing}
      note={ruling && t(`ar.then.${ruling}`)}
      onSubmit={() =>
        void state.send({ ruling, reason: reason.trim(), ...(ruling === 'upheld' && unit ? { unit } : {}) })
      }
    >
      <div className="af-line">
        <b className="c-h3">{t('ar.isRight')}</b>
        <Seg
          label={t('ar.isRight')}
          value={ruling}
          onChange={setRuling}
          options={(['upheld', 'rejected'] as const).map(value => ({ value, label: t(`ar.${value}`) }))}
        />
      </div>
      {ruling === 'upheld' && (
        <Labelled label={t('ar.rightUnit')} problem={state.problem} name="unit">
          {id => <UnitPick id={id} label={t('ar.rightUnit')} value={unit} onChange={setUnit} />}
        </Labelled>
      )}
      <Typed
        label={t('field.reason')}
        note={t('ar.reasonWho')}
        problem={state.problem}
        name="reason"
        rows={4}
        most={1000}
        value={reason}
        onChange={setReason}
      />
    </FormFrame>
  )
}
