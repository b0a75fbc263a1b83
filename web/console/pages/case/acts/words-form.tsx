import { t, tx } from '../../../i18n/index.ts'
import { Typed } from '../../../parts/labelled.tsx'
import { PhrasePick } from '../../../parts/phrase-pick.tsx'
import { FormFrame } from './form-frame.tsx'
import { type ActFormProps, useAct } from './use-act.ts'
import { useKept } from './use-kept.ts'

/** Acts that ask for words alone: what the server calls them, the least there must be, who reads them. */
const acts = {
  'case.respond': { field: 'text', least: 4, label: 'words.respond', note: 'words.respond.who' },
  'case.review': { field: 'text', least: 4, label: 'words.review', note: 'field.internalOnly' },
  'case.stays': { field: 'reason', least: 4, label: 'field.reason', note: 'field.internalOnly' },
  'case.reopen': { field: 'reason', least: 10, label: 'field.reason', note: 'words.reopen.who' },
  'case.passedBack': { field: 'reason', least: 4, label: 'bs.back', note: 'field.internalOnly' },
  'case.furtherDone': { field: 'result', least: 10, label: 'further.result', note: 'further.resultNote' },
} as const

export function WordsForm(props: ActFormProps) {
  const state = useAct(props)
  const [words, setWords] = useKept(props, 'words', '')
  const { field, least, label, note } = acts[props.open.name as keyof typeof acts]
  return (
    <FormFrame
      state={state}
      submitLabel={tx(props.open.title)}
      missing={words.trim().length < least ? t('act.missing.words', { n: least }) : null}
      onSubmit={() => void state.send({ [field]: words.trim() })}
    >
      <Typed
        label={t(label)}
        note={t(note)}
        problem={state.problem}
        name={field}
        rows={4}
        most={1000}
        value={words}
        onChange={setWords}
      />
      {props.open.name === 'case.respond' && (
        <PhrasePick step="respond" caseId={props.kase.id} value={words} onChange={setWords} />
      )}
    </FormFrame>
  )
}
