import { useState } from 'react'
import { useBeside } from '../../../api/beside.ts'
import { t, tx } from '../../../i18n/index.ts'
import { Labelled, Typed } from '../../../parts/labelled.tsx'
import { PersonPick } from '../../../parts/pickers.tsx'
import { FormFrame } from './form-frame.tsx'
import { type ActFormProps, useAct } from './use-act.ts'

/** What is to be done, a line each; the lists of the pack are added with one key, what was typed stays (CHECKLIST K74). */
export function TasksForm(props: ActFormProps) {
  const state = useAct(props)
  const [text, setText] = useState('')
  const [person, setPerson] = useState<string | null>(null)
  const [day, setDay] = useState('')
  const lists = useBeside(props.kase.id)?.checklists ?? []
  const lines = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line.length >= 2)
  return (
    <FormFrame
      state={state}
      submitLabel={tx(props.open.title)}
      missing={lines.length === 0 ? t('act.missing.steps') : null}
      onSubmit={() =>
        void state.send({
          tasks: lines.map(line => ({ text: line, ...(person ? { person } : {}), ...(day ? { day } : {}) })),
        })
      }
    >
      <div className="row">
        {lists.map(list => (
          <button
            key={list.code}
            type="button"
            className="btn btn-s"
            onClick={() =>
              setText(old => [old.trimEnd(), ...list.steps.map(step => tx(step))].filter(Boolean).join('\n'))
            }
          >
            {t('bs.useList', { name: tx(list.name) })}
          </button>
        ))}
      </div>
      <Typed
        label={t('bs.steps')}
        note={t('bs.stepsNote')}
        problem={state.problem}
        name="tasks"
        rows={6}
        most={4000}
        value={text}
        onChange={setText}
      />
      <div className="af-two">
        <Labelled label={t('bs.taskPerson')} note={t('field.optional')} problem={state.problem} name="person">
          {id => (
            <PersonPick
              id={id}
              label={t('bs.taskPerson')}
              unit={props.kase.unit?.id ?? null}
              value={person}
              onChange={setPerson}
            />
          )}
        </Labelled>
        <Typed
          label={t('bs.taskDay')}
          note={t('field.optional')}
          problem={state.problem}
          name="day"
          type="date"
          value={day}
          onChange={setDay}
        />
      </div>
    </FormFrame>
  )
}
