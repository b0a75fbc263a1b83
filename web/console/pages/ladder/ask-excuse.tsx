import { useQuery } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { excusesQuery, type StepDetail } from '../../api/consequences.ts'
import { act } from '../../api/http.ts'
import { queryClient, useMe } from '../../api/queries.ts'
import { t } from '../../i18n/index.ts'
import { Labelled, Typed } from '../../parts/labelled.tsx'
import { NamedPick } from '../../parts/pickers.tsx'
import { Refusal } from '../../parts/refusal.tsx'

const OPEN = ['served', 'acknowledged', 'closed']

/** The unit asks to be excused from a step (容错, SPEC Q9); shown to the unit it is about. */
export function AskExcuse({ step }: { step: StepDetail }) {
  const mine = useMe()?.posts.some(post => post.unit.id === step.unit.id) ?? false
  const grounds = useQuery({ ...excusesQuery, enabled: mine }).data
  const { message } = App.useApp()
  const [shown, setShown] = useState(false)
  const [ground, setGround] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const { submit, sending, problem } = useSubmit((key: string, body: unknown) => act('/excuses/ask', body, { key }))
  if (!mine || !OPEN.includes(step.state) || grounds?.rows.some(row => row.step === step.id)) return null
  if (!shown)
    return (
      <p className="ld-part">
        <button type="button" className="btn btn-t" onClick={() => setShown(true)}>
          {t('excuse.ask')}
        </button>
      </p>
    )
  const short = ground === null || words.trim().length < 20
  const go = async () => {
    if (short || sending) return
    const done = await submit({ unit: step.unit.id, step: step.id, ground, words: words.trim() })
    if (!done) return
    void message.success(t('act.done', { act: t('excuse.ask') }))
    void queryClient.invalidateQueries({ queryKey: ['ladder'] })
  }
  return (
    <form
      className="af ld-part"
      onSubmit={event => {
        event.preventDefault()
        void go()
      }}
    >
      <Labelled label={t('excuse.ground')} problem={problem} name="ground">
        {id => (
          <NamedPick
            id={id}
            label={t('excuse.ground')}
            rows={grounds?.grounds ?? []}
            value={ground}
            onChange={setGround}
          />
        )}
      </Labelled>
      <Typed
        label={t('excuse.words')}
        problem={problem}
        name="words"
        rows={4}
        most={3000}
        value={words}
        onChange={setWords}
      />
      {problem && <Refusal problem={problem} />}
      <button type="submit" className="btn btn-1" aria-disabled={short || sending}>
        {short ? t('excuse.short') : t('excuse.ask')}
      </button>
    </form>
  )
}
