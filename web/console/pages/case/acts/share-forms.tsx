import { useState } from 'react'
import { t, tx } from '../../../i18n/index.ts'
import { Labelled, Typed } from '../../../parts/labelled.tsx'
import { PersonPick, UnitsPick } from '../../../parts/pickers.tsx'
import { FormFrame } from './form-frame.tsx'
import { type ActFormProps, useAct } from './use-act.ts'

/** Asks other units for their part, each under a limit of its own. */
export function InviteForm(props: ActFormProps) {
  const state = useAct(props)
  const [units, setUnits] = useState<string[]>([])
  const [words, setWords] = useState('')
  return (
    <FormFrame
      state={state}
      submitLabel={tx(props.open.title)}
      missing={
        units.length === 0 ? t('act.missing.unit') : words.trim().length < 4 ? t('act.missing.words', { n: 4 }) : null
      }
      note={t('co.inviteNote')}
      onSubmit={() => void state.send({ units, words: words.trim() })}
    >
      <Labelled label={t('co.units')} problem={state.problem} name="units">
        {id => <UnitsPick id={id} label={t('co.units')} value={units} onChange={setUnits} />}
      </Labelled>
      <Typed
        label={t('co.words')}
        note={t('field.internalOnly')}
        problem={state.problem}
        name="words"
        rows={3}
        most={1000}
        value={words}
        onChange={setWords}
      />
    </FormFrame>
  )
}

/** Who was asked first, what they explained, and the named person it was handed over to (SPEC Q3). */
export function FirstAskedForm(props: ActFormProps) {
  const state = useAct(props)
  const [person, setPerson] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const [explained, setExplained] = useState('')
  return (
    <FormFrame
      state={state}
      submitLabel={tx(props.open.title)}
      missing={!to ? t('act.missing.whom') : explained.trim().length < 4 ? t('act.missing.words', { n: 4 }) : null}
      onSubmit={() => void state.send({ ...(person ? { person } : {}), to, explained: explained.trim() })}
    >
      <Labelled label={t('first.person')} note={t('field.handlerNote')} problem={state.problem} name="person">
        {id => <PersonPick id={id} label={t('first.person')} value={person} onChange={setPerson} />}
      </Labelled>
      <Typed
        label={t('first.explained')}
        problem={state.problem}
        name="explained"
        rows={3}
        most={500}
        value={explained}
        onChange={setExplained}
      />
      <Labelled label={t('first.to')} problem={state.problem} name="to">
        {id => <PersonPick id={id} label={t('first.to')} value={to} onChange={setTo} />}
      </Labelled>
    </FormFrame>
  )
}
