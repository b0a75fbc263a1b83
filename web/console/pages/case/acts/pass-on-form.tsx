import { useBeside } from '../../../api/beside.ts'
import type { FileView } from '../../../api/types.ts'
import { t, tx } from '../../../i18n/index.ts'
import { FileAdd } from '../../../parts/files.tsx'
import { Labelled, Typed } from '../../../parts/labelled.tsx'
import { NamedPick } from '../../../parts/pickers.tsx'
import { FormFrame } from './form-frame.tsx'
import { type ActFormProps, useAct } from './use-act.ts'
import { useKept } from './use-kept.ts'

/** Passing on to another body, with proof; the words for the person are prepared, own words stay (CHECKLIST K51). */
export function PassOnForm(props: ActFormProps) {
  const state = useAct(props)
  const bodies = useBeside(props.kase.id)?.bodies ?? []
  const [body, setBody] = useKept<string | null>(props, 'body', null)
  const [receipt, setReceipt] = useKept(props, 'receipt', '')
  const [text, setText] = useKept(props, 'text', '')
  const [files, setFiles] = useKept<FileView[]>(props, 'files', [])
  const needs = bodies.find(row => row.code === body)?.proof
  const lacks =
    needs === 'number'
      ? receipt.trim().length < 2
      : needs === 'file'
        ? files.length === 0
        : receipt.trim().length < 2 && files.length === 0
  const pick = (code: string | null) => {
    setBody(code)
    const words = tx(bodies.find(row => row.code === code)?.told)
    if (words && (text === '' || bodies.some(row => tx(row.told) === text))) setText(words)
  }
  return (
    <FormFrame
      state={state}
      submitLabel={tx(props.open.title)}
      missing={
        !body
          ? t('act.missing.field', { field: t('bs.body') })
          : lacks
            ? needs === 'number' || needs === 'file'
              ? t('act.missing.field', { field: t(needs === 'number' ? 'bs.number' : 'bs.proof') })
              : t('act.missing.proof')
            : text.trim().length < 10
              ? t('act.missing.words', { n: 10 })
              : null
      }
      note={t('bs.passNote')}
      onSubmit={() =>
        void state.send({
          body,
          text: text.trim(),
          fileIds: files.map(file => file.id),
          ...(receipt.trim() ? { receipt: receipt.trim() } : {}),
        })
      }
    >
      <div className="af-two">
        <Labelled label={t('bs.body')} problem={state.problem} name="body">
          {id => (
            <NamedPick
              id={id}
              label={t('bs.body')}
              rows={bodies.map(row => ({ id: row.code, name: row.name }))}
              value={body}
              onChange={pick}
            />
          )}
        </Labelled>
        <Typed
          label={t('bs.number')}
          problem={state.problem}
          name="receipt"
          most={60}
          value={receipt}
          onChange={setReceipt}
        />
      </div>
      <Typed
        label={t('field.tellPerson')}
        note={t('bs.passTell')}
        problem={state.problem}
        name="text"
        rows={4}
        most={1000}
        value={text}
        onChange={setText}
      />
      <div className="field">
        <span className="lbl">{t('bs.proof')}</span>
        <FileAdd files={files} onChange={setFiles} only="internal" />
      </div>
    </FormFrame>
  )
}
