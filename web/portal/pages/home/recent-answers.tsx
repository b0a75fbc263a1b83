import { type FormEvent, useState } from 'react'
import { useLoad } from '../../../shared/api/use-load.ts'
import { Empty, ErrorBox, Icon, Loading } from '../../../shared/parts/index.ts'
import { readAnswers } from '../../app/api.ts'
import { usePortal, useTexts } from '../../app/context.ts'
import { go, Link } from '../../app/router.tsx'
import { AnswerRow } from '../answers/answer-row.tsx'

/** Search before the list: perhaps somebody has been answered already. */
export function RecentAnswers() {
  const t = useTexts('home')
  const { city, path } = usePortal()
  const [q, setQ] = useState('')
  const { data, problem, again } = useLoad(city.code, signal => readAnswers({ limit: 3 }, signal))
  const search = (event: FormEvent) => {
    event.preventDefault()
    go(path(q.trim() ? `answers?q=${encodeURIComponent(q.trim())}` : 'answers'))
  }
  return (
    <section className="recent">
      <h2 className="p-h2">{t('answers.title')}</h2>
      <search>
        <form className="search" onSubmit={search}>
          <label className="sr" htmlFor="find">
            {t('answers.search')}
          </label>
          <input
            id="find"
            className="p-input"
            type="search"
            enterKeyHint="search"
            value={q}
            placeholder={t('answers.search')}
            onChange={event => setQ(event.target.value)}
          />
          <button type="submit" className="p-btn p-btn-2">
            <Icon name="search" />
            {t('answers.go')}
          </button>
        </form>
      </search>
      {!data && (problem ? <ErrorBox problem={problem} again={again} /> : <Loading bars={[70, 90, 40, 64, 84, 40]} />)}
      {data?.rows.length === 0 && (
        <Empty title={t('answers.none')}>
          <p className="p-meta">{t('answers.none.why')}</p>
        </Empty>
      )}
      {data && data.rows.length > 0 && (
        <>
          <ul className="p-rows" style={{ marginTop: 16 }}>
            {data.rows.map(row => (
              <AnswerRow key={row.id} row={row} />
            ))}
          </ul>
          <p className="more">
            <Link to="answers">{t('answers.all')}</Link>
          </p>
        </>
      )}
    </section>
  )
}
