import { useState } from 'react'
import { useReference } from '../../../api/queries.ts'
import type { FileView } from '../../../api/types.ts'
import { t, tx } from '../../../i18n/index.ts'
import { FileAdd } from '../../../parts/files.tsx'
import { Labelled, Typed } from '../../../parts/labelled.tsx'
import { NamedPick } from '../../../parts/pickers.tsx'
import { FormFrame } from './form-frame.tsx'
import { type ActFormProps, useAct } from './use-act.ts'

const kinds = { 'case.extend': 'extend', 'case.pause': 'pause', 'case.putOnLedger': 'ledger' } as const

/** Asking for more time: ground, reason, new date, papers; the words for the appellant are prepared (CHECKLIST K67). */
export function TimeForm(props: ActFormProps) {
  const state = useAct(props)
  const kind = kinds[props.open.name as keyof typeof kinds]
  const grounds = useReference()?.grounds[kind]
  const [ground, setGround] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState('')
  const [words, setWords] = useState('')
  const [files, setFiles] = useState<FileView[]>([])
  const prepared = (id: string | null) => {
    const name = grounds?.find(row => row.id === id)?.name
    return name ? t('time.prepared', { ground: tx(name) }) : ''
  }
  const pick = (id: string | null) => {
    // own words are never overwritten
    if (words === '' || words === prepared(ground)) setWords(prepared(id))
    setGround(id)
  }
  const missing = !ground
    ? t('act.missing.ground')
    : !until
      ? t('act.missing.date')
      : reason.trim().length < 10 || words.trim().length < 4
        ? t('act.missing.words', { n: 10 })
        : null
  return (
    <FormFrame
      state={state}
      submitLabel={tx(props.open.title)}
      missing={missing}
      note={t('time.note')}
      onSubmit={() =>
        void state.send({
          ground,
          reason: reason.trim(),
          until,
          citizenText: words.trim(),
          fileIds: files.map(file => file.id),
        })
      }
    >
      <div className="af-two">
        <Labelled label={t('field.ground')} problem={state.problem} name="ground">
          {id => <NamedPick id={id} label={t('field.ground')} rows={grounds} value={ground} onChange={pick} />}
        </Labelled>
        <Typed
          label={t(`time.until.${kind}`)}
          problem={state.problem}
          name="until"
          type="date"
          value={until}
          onChange={setUntil}
        />
      </div>
      <Words
        label={t('field.reason')}
        note={t('time.reasonWho')}
        name="reason"
        {...{ state }}
        value={reason}
        onChange={setReason}
      />
      <Words
        label={t('field.tellPerson')}
        note={t('time.tellNote')}
        name="citizenText"
        {...{ state }}
        value={words}
        onChange={setWords}
      />
      <div className="field">
        <span className="lbl">{t('field.evidence')}</span>
        <FileAdd files={files} onChange={setFiles} only="internal" />
      </div>
    </FormFrame>
  )
}

function Words({
  label,
  note,
  name,
  state,
  value,
  onChange,
}: {
  label: string
  note: string
  name: string
  state: ReturnType<typeof useAct>
  value: string
  onChange: (value: string) => void
}) {
  return (
    <Typed
      label={label}
      note={note}
      problem={state.problem}
      name={name}
      rows={3}
      most={500}
      value={value}
      onChange={onChange}
    />
  )
}
