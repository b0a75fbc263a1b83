import { App } from 'antd'
import { useState } from 'react'
import { useSubmit } from '../../shared/api/use-submit.ts'
import { act } from '../api/http.ts'
import { queryClient } from '../api/queries.ts'
import type { FileView, Named } from '../api/types.ts'
import { t } from '../i18n/index.ts'
import { FileAdd } from './files.tsx'
import { Labelled, Typed } from './labelled.tsx'
import { NamedPick } from './pickers.tsx'
import { Refusal } from './refusal.tsx'

const LEAST = 20

/** A unit asks to be excused (容错, SPEC Q9) from a step of the ladder, or for one fact that counted against it. */
export function AskExcuseForm({
  about,
  grounds,
  onDone,
}: {
  about: { unit: string; step: string } | { unit: string; fact: string; factId: string }
  grounds: readonly Named[]
  onDone: () => void
}) {
  const { message } = App.useApp()
  const [ground, setGround] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const [files, setFiles] = useState<FileView[]>([])
  const { submit, sending, problem } = useSubmit((key: string, body: unknown) => act('/excuses/ask', body, { key }))
  const short = ground === null || words.trim().length < LEAST
  const go = async () => {
    if (short || sending) return
    const done = await submit({ ...about, ground, words: words.trim(), fileIds: files.map(file => file.id) })
    if (!done) return
    void message.success(t('act.done', { act: t('excuse.ask') }))
    void queryClient.invalidateQueries({ queryKey: ['ladder'] })
    onDone()
  }
  return (
    <form
      className="af"
      onSubmit={event => {
        event.preventDefault()
        void go()
      }}
    >
      <Labelled label={t('excuse.ground')} problem={problem} name="ground">
        {id => <NamedPick id={id} label={t('excuse.ground')} rows={grounds} value={ground} onChange={setGround} />}
      </Labelled>
      <Typed
        label={t('excuse.words')}
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
      {problem && <Refusal problem={problem} />}
      <div className="row">
        <button type="submit" className="btn btn-1" aria-disabled={short || sending}>
          {short ? t('excuse.short') : t('excuse.ask')}
        </button>
        <button type="button" className="btn btn-t" onClick={onDone}>
          {t('rank.close')}
        </button>
      </div>
    </form>
  )
}
