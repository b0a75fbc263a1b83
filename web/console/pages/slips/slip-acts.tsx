import { App } from 'antd'
import { useCallback, useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { act } from '../../api/http.ts'
import { queryClient } from '../../api/queries.ts'
import type { SlipDetail } from '../../api/slips.ts'
import type { ActResult, OpenAct } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { Typed } from '../../parts/labelled.tsx'
import { Refusal } from '../../parts/refusal.tsx'

/** What each act asks for besides the decision: the field of its input, and how many characters at least. */
const WORDS: Record<string, { field: 'text' | 'reason'; least: number }> = {
  'slip.answer': { field: 'text', least: 10 },
  'slip.withdraw': { field: 'reason', least: 5 },
}

export function SlipActs({ slip }: { slip: SlipDetail }) {
  return (
    <>
      {slip.acts.map(open => (
        <SlipAct key={open.name} slip={slip} open={open} />
      ))}
    </>
  )
}

function SlipAct({ slip, open }: { slip: SlipDetail; open: OpenAct }) {
  const { message } = App.useApp()
  const [words, setWords] = useState('')
  const asks = WORDS[open.name]
  const { submit, sending, problem } = useSubmit(
    useCallback(
      // The state guards each act; that somebody opened the paper meanwhile must not stop its acknowledging.
      (key: string, body: unknown) => act<ActResult>(open.path, body, { key }),
      [open.path],
    ),
  )
  const short = asks !== undefined && words.trim().length < asks.least
  const go = async () => {
    if (sending || short) return
    const done = await submit(asks ? { [asks.field]: words.trim() } : {})
    void queryClient.invalidateQueries({ queryKey: ['slip', slip.id] })
    void queryClient.invalidateQueries({ queryKey: ['slips'] })
    if (done) void message.success(t('act.done', { act: tx(open.title) }))
  }
  useKeys(
    open.key && !asks ? [{ keys: open.key.toLowerCase(), label: tx(open.title), bar: true, run: () => void go() }] : [],
  )
  return (
    <form
      className="sl-act"
      onSubmit={event => {
        event.preventDefault()
        void go()
      }}
    >
      {asks && (
        <Typed
          label={t(`slip.field.${asks.field}`)}
          note={t('field.atLeast', { n: asks.least })}
          problem={problem}
          name={asks.field}
          rows={asks.field === 'text' ? 4 : 2}
          most={asks.field === 'text' ? 3000 : 500}
          value={words}
          onChange={setWords}
        />
      )}
      {problem && <Refusal problem={problem} />}
      <button type="submit" className={open.primary ? 'btn btn-1' : 'btn'} aria-disabled={short || sending}>
        {sending ? t('act.sending') : tx(open.title)}
      </button>
    </form>
  )
}
