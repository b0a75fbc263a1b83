import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App } from 'antd'
import { useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { objectionWindowQuery } from '../../api/consequences.ts'
import { act } from '../../api/http.ts'
import { queryClient } from '../../api/queries.ts'
import type { FileView, RankingCaseRow, RankingExplain } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { FileAdd } from '../../parts/files.tsx'
import { Labelled, Typed } from '../../parts/labelled.tsx'
import { NamedPick } from '../../parts/pickers.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { CaseRows } from './case-rows.tsx'

type Fact = NonNullable<RankingCaseRow['fact']>

/** The cases that cost points, and from each of them an objection in two clicks (CHECKLIST K85), while the time is open. */
export function CostlyCases({ kind, explain }: { kind: 'day' | 'month'; explain: RankingExplain }) {
  const [picked, setPicked] = useState<{ fact: Fact; row: RankingCaseRow } | null>(null)
  const query = { kind, period: explain.period, unit: explain.unit }
  const { data: window } = useQuery({ ...objectionWindowQuery(query), retry: false })
  const filed = (fact: Fact) => window?.filed.find(one => one.factId === fact.id)
  return (
    <>
      {window?.publication && <p className="c-meta">{tx(window.why)}</p>}
      <CaseRows
        rows={explain.cases}
        extra={row => {
          const { fact } = row
          if (!fact) return null
          const before = filed(fact)
          if (before)
            return (
              <Link to="/objections" search={{ id: before.id }}>
                {tx(before.stateName)}
              </Link>
            )
          return window?.mayFile ? (
            <button type="button" className="linklike" onClick={() => setPicked({ fact, row })}>
              {t('objection.file')}
            </button>
          ) : null
        }}
      />
      {picked && window && (
        <Form
          key={picked.fact.id}
          title={picked.row.title}
          body={{ ...query, fact: picked.fact.kind, factId: picked.fact.id }}
          grounds={window.grounds}
          onDone={() => setPicked(null)}
        />
      )}
    </>
  )
}

interface FormProps {
  title: string
  body: Record<string, string>
  grounds: readonly { id: string; name: { zh: string; en: string } }[]
  onDone: () => void
}

function Form({ title, body, grounds, onDone }: FormProps) {
  const { message } = App.useApp()
  const [ground, setGround] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const [files, setFiles] = useState<FileView[]>([])
  const { submit, sending, problem } = useSubmit((key: string, sent: unknown) => act('/objections/file', sent, { key }))
  const short = ground === null || words.trim().length < 20
  const go = async () => {
    if (short || sending) return
    const done = await submit({ ...body, ground, words: words.trim(), fileIds: files.map(file => file.id) })
    if (!done) return
    void message.success(t('act.done', { act: t('objection.file') }))
    void queryClient.invalidateQueries({ queryKey: ['objections'] })
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
      <h4 className="c-h3">{t('objection.about', { title })}</h4>
      <Labelled label={t('objection.ground')} problem={problem} name="ground">
        {id => <NamedPick id={id} label={t('objection.ground')} rows={grounds} value={ground} onChange={setGround} />}
      </Labelled>
      <Typed
        label={t('objection.words')}
        problem={problem}
        name="words"
        rows={4}
        most={3000}
        value={words}
        onChange={setWords}
      />
      <div className="field">
        <span className="lbl">{t('field.evidence')}</span>
        <FileAdd files={files} onChange={setFiles} only="internal" />
      </div>
      {problem && <Refusal problem={problem} />}
      <div className="row">
        <button type="submit" className="btn btn-1" aria-disabled={short || sending}>
          {short ? t('objection.short') : t('objection.file')}
        </button>
        <button type="button" className="btn btn-t" onClick={onDone}>
          {t('rank.close')}
        </button>
      </div>
    </form>
  )
}
