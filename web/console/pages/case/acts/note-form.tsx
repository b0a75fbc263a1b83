import { Mentions } from 'antd'
import { useReference } from '../../../api/queries.ts'
import { t, tx } from '../../../i18n/index.ts'
import { Labelled } from '../../../parts/labelled.tsx'
import { PhrasePick } from '../../../parts/phrase-pick.tsx'
import { mentionedIn } from '../mentions.ts'
import { FormFrame } from './form-frame.tsx'
import { type ActFormProps, useAct } from './use-act.ts'
import { useKept } from './use-kept.ts'

/** A note that only staff read; it can be added to, never changed; "@" calls a colleague (CHECKLIST K58). */
export function NoteForm(props: ActFormProps) {
  const state = useAct(props)
  const people = useReference()?.people ?? []
  const [text, setText] = useKept(props, 'text', '')
  const called = mentionedIn(text, people)
  return (
    <FormFrame
      state={state}
      submitLabel={tx(props.open.title)}
      missing={text.trim() ? null : t('act.missing.note')}
      onSubmit={async () => {
        if (await state.send({ text: text.trim(), mentions: called.map(p => p.id) })) setText('')
      }}
      note={
        called.length > 0
          ? t('act.noteCalls', { names: called.map(p => p.name).join(t('list.comma')) })
          : t('act.noteStays')
      }
    >
      <Labelled label={t('field.note')} note={t('field.noteWho')} problem={state.problem} name="text">
        {id => (
          <Mentions
            id={id}
            autoSize={{ minRows: 4, maxRows: 12 }}
            maxLength={2000}
            value={text}
            onChange={setText}
            options={people.map(p => ({ key: p.id, value: p.name, label: `${p.name} ${tx(p.title)}` }))}
            placeholder={t('field.noteHint')}
          />
        )}
      </Labelled>
      <PhrasePick step="note" caseId={props.kase.id} value={text} onChange={setText} />
    </FormFrame>
  )
}
