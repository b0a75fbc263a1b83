import { useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { act } from '../../api/http.ts'
import type { OpenAct } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { Typed } from '../../parts/labelled.tsx'
import { Refusal } from '../../parts/refusal.tsx'

interface Props {
  open: OpenAct
  /** the act that sends it back, while nobody has ordered anything */
  back: OpenAct | undefined
  version: number
  onDone: () => void
}

/**
 * 签批 (CHECKLIST K81): the paper is in view; a few words and one touch order it or send it back to be rewritten, one touch alone
 * says it was read.
 */
export function Instruct({ open, back, version, onDone }: Props) {
  const [words, setWords] = useState('')
  const { submit, sending, problem } = useSubmit((key: string, body: { kind?: string; words: string }) =>
    act(body.kind || !back ? open.path : back.path, body, { key, version }),
  )
  const lacking = words.trim().length < 2
  const go = async (kind: 'order' | 'read') => {
    if (sending || (kind === 'order' && lacking)) return
    if (!(await submit({ kind, words: words.trim() }))) return
    setWords('')
    onDone()
  }
  const sendBack = async () => {
    if (!sending && words.trim().length >= 5 && (await submit({ words: words.trim() }))) onDone()
  }
  useKeys([{ keys: 'Ctrl+Enter', label: t('rp.order'), bar: true, run: () => void go('order') }])
  return (
    <form
      className="af rp-sign"
      onSubmit={event => {
        event.preventDefault()
        void go('order')
      }}
    >
      <Typed
        label={t('rp.instruct')}
        note={null}
        problem={problem}
        name="words"
        rows={3}
        most={500}
        value={words}
        onChange={setWords}
      />
      {problem && <Refusal problem={problem} />}
      <div className="af-go rp-go">
        <button type="submit" className="btn btn-1" aria-disabled={lacking || sending}>
          {sending ? t('act.sending') : lacking ? t('act.missing.words', { n: 2 }) : t('rp.order')}
        </button>
        <button type="button" className="btn" aria-disabled={sending} onClick={() => void go('read')}>
          {t('rp.readOnly')}
        </button>
        {back && (
          <button
            type="button"
            className="btn btn-t"
            aria-disabled={words.trim().length < 5 || sending}
            onClick={() => void sendBack()}
          >
            {words.trim().length < 5 ? t('rp.sendBackNeeds') : tx(back.title)}
          </button>
        )}
      </div>
    </form>
  )
}
