import type { FileView } from '../../../api/types.ts'
import { useMask } from '../../../api/use-suggest.ts'
import { t, tx } from '../../../i18n/index.ts'
import { FileAdd } from '../../../parts/files.tsx'
import { gapsIn } from '../../../parts/gaps.ts'
import { Labelled } from '../../../parts/labelled.tsx'
import { MarkedArea } from '../../../parts/marked-area.tsx'
import { PhrasePick } from '../../../parts/phrase-pick.tsx'
import { FormFrame } from './form-frame.tsx'
import { type ActFormProps, useAct } from './use-act.ts'
import { useKept } from './use-kept.ts'

const LEAST = 10

/** What the answer left for a day is done (CHECKLIST K75): words for everybody who asked, with what proves it. */
export function RestForm(props: ActFormProps) {
  const state = useAct(props)
  const [words, setWords] = useKept(props, 'words', '')
  const [files, setFiles] = useKept<FileView[]>(props, 'files', [])
  const mask = useMask(props.kase.id, words)
  const gaps = gapsIn(words)
  return (
    <FormFrame
      state={state}
      submitLabel={tx(props.open.title)}
      missing={
        words.trim().length < LEAST
          ? t('act.missing.words', { n: LEAST })
          : gaps.length > 0
            ? t('phr.gaps', { gaps: gaps.join(t('list.comma')) })
            : null
      }
      note={t('rest.note', { n: props.kase.appealCount })}
      onSubmit={() => void state.send({ publicText: words.trim(), fileIds: files.map(file => file.id) })}
    >
      <Labelled label={t('rest.words')} note={t('field.publicTextWho')} problem={state.problem} name="publicText">
        {(id, bad) => (
          <MarkedArea
            id={id}
            value={words}
            onChange={setWords}
            spans={mask.fresh ? (mask.data?.spans ?? []) : []}
            rows={5}
            maxLength={2000}
            invalid={bad}
          />
        )}
      </Labelled>
      <PhrasePick step="reply" caseId={props.kase.id} value={words} onChange={setWords} />
      <div className="field">
        <span className="lbl">{t('field.files')}</span>
        <FileAdd files={files} onChange={setFiles} />
      </div>
    </FormFrame>
  )
}
