import { Link } from '@tanstack/react-router'
import { App } from 'antd'
import { useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import type { WaiverHistory } from '../../api/consequences.ts'
import { act } from '../../api/http.ts'
import { queryClient } from '../../api/queries.ts'
import type { FileView } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { FileAdd } from '../../parts/files.tsx'
import { Labelled, Typed } from '../../parts/labelled.tsx'
import { Seg } from '../../parts/seg.tsx'
import { SheetForm } from '../../parts/sheet-form.tsx'
import { useWhen } from '../../parts/time.ts'

const LEAST = 20
const GROUNDS = ['person', 'evidence', 'mistake'] as const

/** What became of a fact: left out or put right, put back, asked about; and asking that it be counted again (CHECKLIST K90 K91). */
export function WaiverPart({ waiver, on }: { waiver: WaiverHistory | null; on?: string }) {
  const when = useWhen()
  const [asking, setAsking] = useState(false)
  if (!waiver) return null
  return (
    <div className="ld-part">
      <h3 className="c-h3">{t('restore.history')}</h3>
      <ul>
        {waiver.rows.map(row => (
          <li key={row.at}>
            <b className="strong">{tx(row.name)}</b> {tx(row.groundName)}{' '}
            <span className="c-meta sep">
              <span className="nb">{row.number}</span>
              {row.by && <span className="nb">{row.by}</span>}
              <span className="nb">{when.moment(row.at)}</span>
            </span>
          </li>
        ))}
        {waiver.requests
          .filter(row => row.id !== on && row.state !== 'restored')
          .map(row => (
            <li key={row.id}>
              <Link to="/objections" search={{ state: 'restore', id: row.id }}>
                {t('restore.asked', { state: tx(row.stateName) })}
              </Link>{' '}
              <span className="c-meta sep">
                <span className="nb">{row.number}</span>
                <span className="nb">{when.moment(row.askedAt)}</span>
              </span>
            </li>
          ))}
      </ul>
      {asking ? (
        <AskRestore waiver={waiver.id} onDone={() => setAsking(false)} />
      ) : (
        waiver.mayAsk && (
          <button type="button" className="btn" onClick={() => setAsking(true)}>
            {t('restore.ask')}
          </button>
        )
      )}
    </div>
  )
}

function AskRestore({ waiver, onDone }: { waiver: string; onDone: () => void }) {
  const { message } = App.useApp()
  const [ground, setGround] = useState<(typeof GROUNDS)[number]>('evidence')
  const [words, setWords] = useState('')
  const [files, setFiles] = useState<FileView[]>([])
  const { submit, sending, problem } = useSubmit((key: string, body: unknown) =>
    act('/restorations/ask', body, { key }),
  )
  const go = async () => {
    const done = await submit({ waiver, ground, words: words.trim(), fileIds: files.map(file => file.id) })
    if (!done) return
    void message.success(t('act.done', { act: t('restore.ask') }))
    void queryClient.invalidateQueries({ queryKey: ['objections'] })
    void queryClient.invalidateQueries({ queryKey: ['ladder'] })
    onDone()
  }
  return (
    <SheetForm
      label={t('restore.ask')}
      does={t('restore.ask')}
      missing={words.trim().length < LEAST ? t('act.missing.words', { n: LEAST }) : null}
      sending={sending}
      problem={problem}
      onGo={() => void go()}
      onLeave={onDone}
      note={t('restore.then')}
    >
      <Labelled label={t('restore.ground')} problem={problem} name="ground">
        {() => (
          <Seg
            small
            label={t('restore.ground')}
            value={ground}
            onChange={setGround}
            options={GROUNDS.map(one => ({ value: one, label: t(`restore.ground.${one}`) }))}
          />
        )}
      </Labelled>
      <Typed
        label={t('restore.words')}
        problem={problem}
        name="words"
        value={words}
        onChange={setWords}
        rows={4}
        most={3000}
      />
      <div className="field">
        <span className="lbl">{t('field.evidence')}</span>
        <FileAdd files={files} onChange={setFiles} only="internal" />
      </div>
    </SheetForm>
  )
}
