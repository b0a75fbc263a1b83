import { useState } from 'react'
import { useBeside } from '../../../api/beside.ts'
import { t, tx } from '../../../i18n/index.ts'
import { Labelled, Typed } from '../../../parts/labelled.tsx'
import { PhrasePick } from '../../../parts/phrase-pick.tsx'
import { NamedPick } from '../../../parts/pickers.tsx'
import { FormFrame } from './form-frame.tsx'
import { type ActFormProps, useAct } from './use-act.ts'
import { useKept } from './use-kept.ts'

/** Missing facts asked of the person by a link; where the unit has it, the limit stands still meanwhile (CHECKLIST K14). */
export function AskPersonForm(props: ActFormProps) {
  const state = useAct(props)
  const { appellants } = props.kase
  const reachable = appellants.filter(row => row.phone)
  const [whom, setWhom] = useKept(props, 'whom', reachable[0]?.appealId ?? null)
  const [words, setWords] = useKept(props, 'words', '')
  const last = useBeside(props.kase.id)?.latest.person ?? ''
  const [until, setUntil] = useKept(props, 'until', '')
  return (
    <FormFrame
      state={state}
      submitLabel={tx(props.open.title)}
      missing={words.trim().length < 4 ? t('act.missing.words', { n: 4 }) : null}
      note={t(props.kase.state === 'signed' ? 'bs.askNote' : 'bs.askNoteBefore')}
      onSubmit={() =>
        void state.send({
          words: words.trim(),
          ...(whom ? { appealId: whom } : {}),
          ...(until || last ? { until: until || last } : {}),
        })
      }
    >
      {reachable.length > 1 && (
        <Labelled label={t('bs.whom')} problem={state.problem} name="appealId">
          {id => (
            <NamedPick
              id={id}
              label={t('bs.whom')}
              rows={reachable.map(row => ({
                id: row.appealId,
                name: { zh: `${tx(row.name)} ${row.phone}`, en: `${tx(row.name)} ${row.phone}` },
              }))}
              value={whom}
              onChange={setWhom}
            />
          )}
        </Labelled>
      )}
      <Typed
        label={t('bs.words')}
        note={t('bs.wordsNote')}
        problem={state.problem}
        name="words"
        rows={4}
        most={500}
        value={words}
        onChange={setWords}
      />
      <PhrasePick step="ask" caseId={props.kase.id} value={words} onChange={setWords} />
      <Until value={until || last} last={last} onChange={setUntil} state={state} />
    </FormFrame>
  )
}

/** A firm asked to do a job by a link; it sees what is written and picked here, nothing else (CHECKLIST K73). */
export function AskOutsideForm(props: ActFormProps) {
  const state = useAct(props)
  const { kase } = props
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [words, setWords] = useState('')
  const [place, setPlace] = useState(true)
  const [until, setUntil] = useState('')
  const [files, setFiles] = useState<string[]>([])
  const last = useBeside(kase.id)?.latest.outside ?? ''
  const pictures = kase.appellants.flatMap(row => row.files).filter(file => file.previewUrl)
  return (
    <FormFrame
      state={state}
      submitLabel={tx(props.open.title)}
      missing={
        name.trim().length < 2
          ? t('act.missing.field', { field: t('bs.firm') })
          : words.trim().length < 4
            ? t('act.missing.words', { n: 4 })
            : null
      }
      note={t('bs.askOutNote')}
      onSubmit={() =>
        void state.send({
          name: name.trim(),
          words: words.trim(),
          place,
          fileIds: files,
          ...(phone.trim() ? { phone: phone.trim() } : {}),
          ...(until || last ? { until: until || last } : {}),
        })
      }
    >
      <div className="af-two">
        <Typed label={t('bs.firm')} problem={state.problem} name="name" most={60} value={name} onChange={setName} />
        <Labelled label={t('bs.firmPhone')} note={t('field.optional')} problem={state.problem} name="phone">
          {(id, bad) => (
            <input
              id={id}
              className="fld"
              inputMode="tel"
              autoComplete="off"
              maxLength={30}
              value={phone}
              aria-invalid={bad}
              onChange={event => setPhone(event.target.value)}
            />
          )}
        </Labelled>
      </div>
      <p className="c-meta">{t('bs.firmPhoneNote')}</p>
      <Typed
        label={t('bs.job')}
        note={t('bs.jobNote')}
        problem={state.problem}
        name="words"
        rows={4}
        most={1000}
        value={words}
        onChange={setWords}
      />
      {kase.placeText && (
        <label className="check">
          <input type="checkbox" checked={place} onChange={event => setPlace(event.target.checked)} />
          {t('bs.place', { place: kase.placeText })}
        </label>
      )}
      {pictures.length > 0 && (
        <fieldset className="bs-pics">
          <legend className="lbl">{t('bs.pictures')}</legend>
          {pictures.map(file => (
            <label key={file.id}>
              <input
                type="checkbox"
                checked={files.includes(file.id)}
                onChange={event =>
                  setFiles(all => (event.target.checked ? [...all, file.id] : all.filter(id => id !== file.id)))
                }
              />
              <img src={file.previewUrl ?? ''} alt={file.name} />
            </label>
          ))}
        </fieldset>
      )}
      <Until value={until || last} last={last} onChange={setUntil} state={state} />
    </FormFrame>
  )
}

const Until = ({
  value,
  last,
  onChange,
  state,
}: {
  value: string
  last: string
  onChange: (day: string) => void
  state: ReturnType<typeof useAct>
}) => (
  <Labelled label={t('bs.lastDay')} problem={state.problem} name="until">
    {(id, bad) => (
      <input
        id={id}
        className="fld"
        type="date"
        max={last || undefined}
        value={value}
        aria-invalid={bad}
        onChange={event => onChange(event.target.value)}
      />
    )}
  </Labelled>
)
