import { type FormEvent, useEffect, useRef, useState } from 'react'
import { type ApiProblem, asProblem } from '../../../shared/api/problem.ts'
import type { PublicAnswer } from '../../../shared/api/types.ts'
import { Empty, ErrorBox, Icon, Loading } from '../../../shared/parts/index.ts'
import { readAnswers } from '../../app/api.ts'
import { usePortal, useTexts, useTitle } from '../../app/context.ts'
import { go, Link, useAddress } from '../../app/router.tsx'
import { AnswerRow } from './answer-row.tsx'
import { TwoLists } from './two-lists.tsx'

type List = { q: string; rows: PublicAnswer[]; next: string | null }

/** Published answers (CHECKLIST K17 K20): search first, then the list, the next rows on demand. */
export default function Answers() {
  const t = useTexts('answers')
  const { city, path } = usePortal()
  const q = new URLSearchParams(useAddress().split('?')[1] ?? '').get('q') ?? ''
  const [typed, setTyped] = useState(q)
  const [list, setList] = useState<List | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const [busy, setBusy] = useState(true)
  const asked = useRef(0)
  useTitle(t('title'))

  const load = (cursor: string | null) => {
    const round = ++asked.current
    setBusy(true)
    setProblem(null)
    readAnswers({ q, cursor, limit: 20 })
      .then(
        page => {
          if (round !== asked.current) return
          setList(old => ({ q, rows: cursor && old ? [...old.rows, ...page.rows] : page.rows, next: page.next }))
        },
        error => {
          if (round === asked.current) setProblem(asProblem(error))
        },
      )
      .finally(() => {
        if (round === asked.current) setBusy(false)
      })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new search begins a new list
  useEffect(() => {
    setTyped(q)
    load(null)
  }, [q])

  const search = (event: FormEvent) => {
    event.preventDefault()
    go(path(typed.trim() ? `answers?q=${encodeURIComponent(typed.trim())}` : 'answers'))
  }
  return (
    <div className="ask">
      <h1 className="p-h1" tabIndex={-1}>
        {t('title')}
      </h1>
      <TwoLists at="answers" />
      <p className="lead">{t('lead')}</p>
      {city.notSatisfiedShown && (
        <p className="more">
          <Link to="not-satisfied">{t('ns.link')}</Link>
        </p>
      )}
      <search>
        <form className="search" onSubmit={search}>
          <label className="sr" htmlFor="q">
            {t('search')}
          </label>
          <input
            id="q"
            className="p-input"
            type="search"
            enterKeyHint="search"
            value={typed}
            placeholder={t('search')}
            onChange={event => setTyped(event.target.value)}
          />
          <button type="submit" className="p-btn p-btn-2">
            <Icon name="search" />
            {t('go')}
          </button>
        </form>
      </search>
      <p className="p-meta" role="status" style={{ minHeight: '1.6em', marginTop: 8 }}>
        {list &&
          list.q === q &&
          q &&
          list.rows.length > 0 &&
          t(list.next ? 'found.more' : 'found', { n: list.rows.length, q })}
      </p>
      {list?.rows.length === 0 && (
        <Empty title={q ? t('none', { q }) : t('none.all')}>
          <p className="p-meta">{t('none.why')}</p>
          <p className="more">
            <Link to="submit/what">{t('none.do')}</Link>
          </p>
          {q && (
            <p className="more">
              <Link to="questions">{t('none.other')}</Link>
            </p>
          )}
        </Empty>
      )}
      {list && list.rows.length > 0 && (
        <ul className="p-rows">
          {list.rows.map(row => (
            <AnswerRow key={row.id} row={row} />
          ))}
        </ul>
      )}
      {problem && <ErrorBox problem={problem} again={() => load(list?.q === q ? (list.next ?? null) : null)} />}
      {!list && !problem && <Loading bars={[70, 90, 40, 64, 84, 40, 72, 88, 40]} />}
      {list?.next && !problem && (
        <button
          type="button"
          className="p-btn p-btn-2"
          style={{ marginTop: 16 }}
          aria-disabled={busy}
          onClick={() => busy || load(list.next)}
        >
          {busy ? t('more.busy') : t('more')}
        </button>
      )}
    </div>
  )
}
