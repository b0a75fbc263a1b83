import { useState } from 'react'
import { useReference } from '../../../api/queries.ts'
import type { FileView } from '../../../api/types.ts'
import { t, tx } from '../../../i18n/index.ts'
import { FileAdd } from '../../../parts/files.tsx'
import { Labelled, Typed } from '../../../parts/labelled.tsx'
import { PhrasePick } from '../../../parts/phrase-pick.tsx'
import { NamedPick, PersonPick, UnitPick } from '../../../parts/pickers.tsx'
import { FormFrame } from './form-frame.tsx'
import { type ActFormProps, useAct } from './use-act.ts'
import { useKept } from './use-kept.ts'

/** Signing, with who does it; nobody named means the signer. */
export function SignForm(props: ActFormProps) {
  const state = useAct(props)
  const [handler, setHandler] = useState<string | null>(null)
  return (
    <FormFrame
      state={state}
      submitLabel={tx(props.open.title)}
      onSubmit={() => void state.send(handler ? { handler } : {})}
      note={t('act.signNote')}
    >
      <Labelled label={t('field.handler')} note={t('field.handlerNote')} problem={state.problem} name="handler">
        {id => (
          <PersonPick
            id={id}
            label={t('field.handler')}
            unit={props.kase.unit?.id ?? null}
            value={handler}
            onChange={setHandler}
          />
        )}
      </Labelled>
    </FormFrame>
  )
}

/** Not accepting: a named ground, and what the person is told. */
export function DeclineForm(props: ActFormProps) {
  const state = useAct(props)
  const grounds = useReference()?.grounds.decline
  const [ground, setGround] = useKept<string | null>(props, 'ground', null)
  const [text, setText] = useKept(props, 'text', '')
  const pick = (id: string | null) => {
    setGround(id)
    // the pack's words for this ground, to be made to fit; own words are never overwritten
    const words = tx(grounds?.find(g => g.id === id)?.text)
    if (words && (text === '' || grounds?.some(g => tx(g.text) === text))) setText(words)
  }
  return (
    <FormFrame
      state={state}
      submitLabel={tx(props.open.title)}
      missing={!ground ? t('act.missing.ground') : text.trim().length < 10 ? t('act.missing.words', { n: 10 }) : null}
      onSubmit={() => void state.send({ ground, text: text.trim() })}
    >
      <Labelled label={t('field.ground')} problem={state.problem} name="ground">
        {id => <NamedPick id={id} label={t('field.ground')} rows={grounds} value={ground} onChange={pick} />}
      </Labelled>
      <Typed
        label={t('field.tellPerson')}
        note={t('field.tellPersonNote')}
        problem={state.problem}
        name="text"
        rows={5}
        most={1000}
        value={text}
        onChange={setText}
      />
      <PhrasePick step="decline" caseId={props.kase.id} value={text} onChange={setText} />
    </FormFrame>
  )
}

/** Sending back: ground, reason, and who should have it instead. */
export function ReturnForm(props: ActFormProps) {
  const state = useAct(props)
  const reference = useReference()
  const grounds = reference?.grounds.return
  // 首问负责: where the city promises it, nobody gives back without naming whose it is and who there knows.
  const named = reference?.keeps.includes('first_asked') ?? false
  const [ground, setGround] = useKept<string | null>(props, 'ground', null)
  const [reason, setReason] = useKept(props, 'reason', '')
  const [unit, setUnit] = useKept<string | null>(props, 'unit', null)
  const [person, setPerson] = useKept<string | null>(props, 'person', null)
  const [files, setFiles] = useState<FileView[]>([])
  return (
    <FormFrame
      state={state}
      submitLabel={tx(props.open.title)}
      missing={
        !ground
          ? t('act.missing.ground')
          : reason.trim().length < 10
            ? t('act.missing.words', { n: 10 })
            : named && !unit
              ? t('act.missing.field', { field: t('field.proposedUnit') })
              : named && !person
                ? t('act.missing.field', { field: t('field.proposedPerson') })
                : null
      }
      onSubmit={() =>
        void state.send({
          ground,
          reason: reason.trim(),
          fileIds: files.map(file => file.id),
          ...(unit ? { proposedUnit: unit } : {}),
          ...(unit && person ? { person } : {}),
        })
      }
      note={t('act.returnNote')}
    >
      <Labelled label={t('field.ground')} problem={state.problem} name="ground">
        {id => <NamedPick id={id} label={t('field.ground')} rows={grounds} value={ground} onChange={setGround} />}
      </Labelled>
      <Typed
        label={t('field.reason')}
        note={t('field.atLeast', { n: 10 })}
        problem={state.problem}
        name="reason"
        rows={4}
        most={1000}
        value={reason}
        onChange={setReason}
      />
      <Labelled
        label={t('field.proposedUnit')}
        note={named ? null : t('field.optional')}
        problem={state.problem}
        name="proposedUnit"
      >
        {id => (
          <UnitPick
            id={id}
            label={t('field.proposedUnit')}
            value={unit}
            onChange={v => {
              setUnit(v)
              setPerson(null)
            }}
          />
        )}
      </Labelled>
      {unit && (
        <Labelled
          label={t('field.proposedPerson')}
          note={named ? t('act.firstAskedNote') : t('field.optional')}
          problem={state.problem}
          name="person"
        >
          {id => (
            <PersonPick id={id} label={t('field.proposedPerson')} unit={unit} value={person} onChange={setPerson} />
          )}
        </Labelled>
      )}
      <div className="field">
        <span className="lbl">{t('field.evidence')}</span>
        <FileAdd files={files} onChange={setFiles} only="internal" />
      </div>
    </FormFrame>
  )
}
