import { type FormEvent, useState } from 'react'
import { useLoad } from '../../../shared/api/use-load.ts'
import { Empty, ErrorBox, Icon, Loading } from '../../../shared/parts/index.ts'
import { usePortal, useTexts, useTitle } from '../../app/context.ts'
import { readKnowledge } from '../../app/knowledge-api.ts'
import { Link } from '../../app/router.tsx'
import { TwoLists } from '../answers/two-lists.tsx'
import { EntryRow } from './entry-row.tsx'

/** 办事问答 (CHECKLIST K40): what the units answer to what is often asked; search first, words never in the address. */
export default function Questions() {
  const t = useTexts('questions')
  const { city } = usePortal()
  const [typed, setTyped] = useState('')
  const [q, setQ] = useState('')
  useTitle(t('title'))
  const { data, problem, again, loading } = useLoad(`${city.code} ${q}`, signal => readKnowledge({ q }, signal))
  const search = (event: FormEvent) => {
    event.preventDefault()
    setQ(typed.trim())
  }
  return (
    <div className="ask">
      <h1 className="p-h1" tabIndex={-1}>
        {t('title')}
      </h1>
      <TwoLists at="questions" />
      <p className="lead">{t('lead')}</p>
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
            maxLength={200}
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
        {data && !loading && q && data.rows.length > 0 && t('found', { n: data.rows.length, q })}
      </p>
      {data?.rows.length === 0 && (
        <Empty title={q ? t('none', { q }) : t('none.all')}>
          <p className="p-meta">{t('none.why')}</p>
          <p className="more">
            <Link to="submit/what">{t('none.do')}</Link>
          </p>
          {q && (
            <p className="more">
              <Link to="answers">{t('none.other')}</Link>
            </p>
          )}
        </Empty>
      )}
      {data && data.rows.length > 0 && (
        <ul className="p-rows qas">
          {data.rows.map(row => (
            <li key={row.id}>
              <EntryRow row={row} />
            </li>
          ))}
        </ul>
      )}
      {problem && <ErrorBox problem={problem} again={again} />}
      {!data && !problem && <Loading bars={[70, 90, 40, 64, 84, 40]} />}
      {q !== '' && data && data.all > data.rows.length && (
        <p className="more">
          <button
            type="button"
            className="p-btn p-btn-2"
            onClick={() => {
              setTyped('')
              setQ('')
            }}
          >
            {t('all', { n: data.all })}
          </button>
        </p>
      )}
    </div>
  )
}
