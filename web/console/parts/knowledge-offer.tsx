import { Link } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { useSubmit } from '../../shared/api/use-submit.ts'
import { period } from '../../shared/format/dates.ts'
import { act } from '../api/http.ts'
import { type KnowledgeOffer, readKnowledge } from '../api/knowledge.ts'
import { lang, t, tx } from '../i18n/index.ts'
import { Typed } from './labelled.tsx'
import { Refusal } from './refusal.tsx'
import './knowledge-offer.css'

/**
 * What the knowledge base says to this: question, answer, basis, for whom it holds (CHECKLIST K40). The first is open;
 * `use` is what taking it means here.
 */
export function KnowledgeOffers({
  rows,
  use,
}: {
  rows: readonly KnowledgeOffer[]
  use: { label: string; done: string; run: (row: KnowledgeOffer, key: string) => Promise<void> }
}) {
  return (
    <ul className="ko">
      {rows.slice(0, 3).map((row, n) => (
        <li key={row.id} className="pane">
          <details open={n === 0}>
            <summary>
              <b className="strong">{row.question}</b>
            </summary>
            <Offer row={row} use={use} />
          </details>
        </li>
      ))}
    </ul>
  )
}

function Offer({ row, use }: { row: KnowledgeOffer; use: Parameters<typeof KnowledgeOffers>[0]['use'] }) {
  const [used, setUsed] = useState(false)
  const { submit, sending, problem } = useSubmit(
    useCallback(
      async (key: string) => {
        await use.run(row, key)
        return true
      },
      [use.run, row],
    ),
  )
  return (
    <>
      {row.due && <p className="warn">{t('kb.dueWarn', { day: period(row.reviewOn, lang()) })}</p>}
      <p className="long">{row.answer}</p>
      <p className="c-meta">
        {t('kb.basisIs', { basis: row.basis })}
        {row.applies && `　${t('kb.appliesTo', { applies: row.applies })}`}
      </p>
      <p className="c-meta sep">
        <Link to="/knowledge" search={{ id: row.id }} tabIndex={-1}>
          {tx(row.unit.name)}
        </Link>
        {!row.public && <span>{t('kb.internalSay')}</span>}
      </p>
      <div className="row">
        <button
          type="button"
          className="btn btn-s"
          aria-disabled={used || sending}
          onClick={async () => {
            if (!used && (await submit())) setUsed(true)
          }}
        >
          {used ? use.done : use.label}
        </button>
        <TellWrong entry={row.id} />
      </div>
      {problem && <Refusal problem={problem} />}
    </>
  )
}

/** "This is wrong": told to the unit that keeps the entry. */
export function TellWrong({ entry }: { entry: string }) {
  const [open, setOpen] = useState<'shut' | 'open' | 'sent'>('shut')
  const [words, setWords] = useState('')
  const { submit, sending, problem } = useSubmit(
    useCallback((key: string, body: object) => act('/knowledge-errors', body, { key }), []),
  )
  const missing = words.trim().length < 4 ? t('act.missing.words', { n: 4 }) : null
  if (open === 'sent')
    return (
      <span className="c-meta" role="status">
        {t('kb.told')}
      </span>
    )
  if (open === 'shut')
    return (
      <button type="button" className="linklike" onClick={() => setOpen('open')}>
        {t('kb.wrong')}
      </button>
    )
  const send = async () => {
    if (missing || sending || (await submit({ entry, words: words.trim() })) === undefined) return
    setOpen('sent')
    await readKnowledge()
  }
  return (
    <div className="ko-tell">
      <Typed
        label={t('kb.whatWrong')}
        problem={problem}
        name="words"
        rows={2}
        most={500}
        value={words}
        onChange={setWords}
      />
      {problem && <Refusal problem={problem} />}
      <span className="row">
        <button
          type="button"
          className="btn btn-s"
          aria-disabled={missing !== null || sending}
          onClick={() => void send()}
        >
          {missing ?? t('kb.tell')}
        </button>
        <button type="button" className="btn btn-t" onClick={() => setOpen('shut')}>
          {t('phr.cancel')}
        </button>
      </span>
    </div>
  )
}
