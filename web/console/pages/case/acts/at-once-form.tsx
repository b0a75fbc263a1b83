import { useState } from 'react'
import { t, tx } from '../../../i18n/index.ts'
import { Typed } from '../../../parts/labelled.tsx'
import { PhrasePick } from '../../../parts/phrase-pick.tsx'
import { FormFrame } from './form-frame.tsx'
import { KnowledgeBasis } from './knowledge-basis.tsx'
import { type ActFormProps, useAct } from './use-act.ts'

/** 直接答复: what can be answered without a unit, with the knowledge base at hand (CHECKLIST K39). */
export function AtOnceForm(props: ActFormProps) {
  const state = useAct(props)
  const [words, setWords] = useState('')
  const consent = props.kase.appellants.every(row => row.consentPublish)
  const [publish, setPublish] = useState(consent)
  return (
    <FormFrame
      state={state}
      submitLabel={tx(props.open.title)}
      missing={words.trim().length < 10 ? t('act.missing.words', { n: 10 }) : null}
      onSubmit={() => void state.send({ publicText: words.trim(), publish: publish && consent })}
      note={t('op.atOnceNote')}
    >
      <Typed
        label={t('field.publicText')}
        note={t('field.tellPersonNote')}
        problem={state.problem}
        name="publicText"
        rows={6}
        most={5000}
        value={words}
        onChange={setWords}
      />
      <PhrasePick step="reply" caseId={props.kase.id} value={words} onChange={setWords} />
      <KnowledgeBasis
        caseId={props.kase.id}
        onTake={text => setWords(old => [old.trim(), text].filter(Boolean).join('\n'))}
      />
      {consent && (
        <label className="check">
          <input type="checkbox" checked={publish} onChange={event => setPublish(event.target.checked)} />
          {t('op.mayPublish')}
        </label>
      )}
    </FormFrame>
  )
}
