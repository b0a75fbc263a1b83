import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { act } from '../../api/http.ts'
import { type Hall, hallQuery, readJuries } from '../../api/juries.ts'
import { useMe } from '../../api/queries.ts'
import { t, tx } from '../../i18n/index.ts'
import { Typed } from '../../parts/labelled.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import './juries.css'

const route = getRouteApi('/inside/juries/$id/hall')

/**
 * The screen of the hall (SPEC N5): who stands, what is asked, how many have scored. What they gave is sealed until two
 * persons have closed. The chair's buttons stand below and are left out when it is thrown on the wall.
 */
export function HallPage() {
  const { id } = route.useParams()
  const query = useQuery(hallQuery(id))
  const me = useMe()
  const [wall, setWall] = useState(false)
  if (!query.data) return <Waiting query={query} bars={[50, 80, 70]} />
  const hall = query.data
  const stand = hall.agenda.find(row => row.id === hall.stand)
  const asked = hall.questions.filter(row => row.subject === hall.stand && row.state === 'picked')
  const maker = me?.roles.some(role => role === 'assessor' || role === 'supervisor') ?? false
  return (
    <div className={wall ? 'page hall wall' : 'page hall'}>
      <header className="row">
        <h1 className="c-h1">{hall.name}</h1>
        <span className="no-print">
          <button type="button" className="btn btn-s" aria-pressed={wall} onClick={() => setWall(!wall)}>
            {t(wall ? 'hall.chair' : 'hall.wall')}
          </button>{' '}
          {!wall && (
            <Link className="btn btn-s" to="/juries" search={{ id }}>
              {t('hall.back')}
            </Link>
          )}
        </span>
      </header>
      <section className="hall-stand" aria-live="polite">
        {stand ? (
          <>
            <p className="hall-on">{t('hall.on')}</p>
            <h2>{stand.name}</h2>
            {stand.unitName && <p className="hall-unit">{tx(stand.unitName)}</p>}
            <p className="hall-count">
              <b>{stand.scored}</b>
              <span>{t('hall.scored', { seats: stand.seats })}</span>
            </p>
            <progress
              className="ju-bar"
              max={stand.seats}
              value={stand.scored}
              aria-label={t('hall.scored', { seats: stand.seats })}
            />
          </>
        ) : (
          <h2>{t(hall.state === 'open' ? 'hall.nobody' : hall.state === 'closed' ? 'hall.closed' : 'hall.notOpen')}</h2>
        )}
        <p className="c-meta">{t('hall.sealed')}</p>
      </section>
      {asked.length > 0 && (
        <section className="hall-asked">
          {asked.map(row => (
            <blockquote key={row.id}>
              <p>{row.words}</p>
              <footer>{t('hall.by', { asker: row.asker })}</footer>
            </blockquote>
          ))}
        </section>
      )}
      <ol className="hall-agenda">
        {hall.agenda.map(row => (
          <li
            key={row.id}
            className={row.id === hall.stand ? 'on' : undefined}
            aria-current={row.id === hall.stand ? 'step' : undefined}
          >
            <span>{row.name}</span>
            <span className="c-meta">
              {row.stood ? t('hall.row', { scored: row.scored, seats: row.seats }) : t('hall.later')}
            </span>
            {maker && !wall && hall.state === 'open' && row.id !== hall.stand && (
              <Do
                id={hall.id}
                path={`/juries/${hall.id}/stand`}
                body={{ subject: row.id }}
                label={t('hall.call', { name: row.name })}
              />
            )}
          </li>
        ))}
      </ol>
      {!wall && maker && <Questions hall={hall} />}
    </div>
  )
}

function Do({ id, path, body = {}, label }: { id: string; path: string; body?: object; label: string }) {
  const { submit, sending, problem } = useSubmit(useCallback((key: string) => act(path, body, { key }), [path, body]))
  return (
    <>
      <button
        type="button"
        className="btn btn-s"
        aria-disabled={sending}
        onClick={() => void submit().then(done => done && readJuries(id))}
      >
        {label}
      </button>
      {problem && <Refusal problem={problem} />}
    </>
  )
}

function Questions({ hall }: { hall: Hall }) {
  const rows = hall.questions.filter(row => row.subject === hall.stand || hall.stand === null)
  const nameOf = (id: string) => hall.agenda.find(row => row.id === id)?.name ?? id
  return (
    <section className="pane hall-questions no-print">
      <h2 className="c-h2">{t('hall.questions')}</h2>
      {rows.length === 0 && <p className="c-meta">{t('hall.noQuestions')}</p>}
      <ul>
        {rows.map(row => (
          <li key={row.id}>
            <p>
              <span className="c-meta">
                {t('hall.asks', { asker: row.asker, name: nameOf(row.subject) })}　{t(`hall.state.${row.state}`)}
              </span>
              <br />
              {row.words}
            </p>
            {row.answer && (
              <p className="c-meta">
                {row.answeredBy}：{row.answer}
              </p>
            )}
            <p className="hall-do">
              {(row.state === 'asked' || row.state === 'left') && (
                <Do id={hall.id} path={`/questions/${row.id}/pick`} label={t('hall.pick')} />
              )}
              {(row.state === 'asked' || row.state === 'picked') && (
                <Do id={hall.id} path={`/questions/${row.id}/leave`} label={t('hall.leave')} />
              )}
            </p>
            {row.state === 'picked' && <Answer id={row.id} jury={hall.id} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Answer({ id, jury }: { id: string; jury: string }) {
  const [by, setBy] = useState('')
  const [answer, setAnswer] = useState('')
  const { submit, sending, problem } = useSubmit(
    useCallback((key: string, body: object) => act(`/questions/${id}/answer`, body, { key }), [id]),
  )
  const lacking = by.trim() === '' || answer.trim().length < 2
  return (
    <form
      className="ju-form"
      onSubmit={event => {
        event.preventDefault()
        if (lacking || sending) return
        void submit({ by: by.trim(), answer: answer.trim() }).then(done => done && readJuries(jury))
      }}
    >
      <Typed label={t('hall.answeredBy')} problem={problem} name="by" value={by} onChange={setBy} />
      <Typed label={t('hall.answer')} problem={problem} name="answer" rows={3} value={answer} onChange={setAnswer} />
      {problem && <Refusal problem={problem} />}
      <button type="submit" className="btn btn-s" aria-disabled={lacking || sending}>
        {t('hall.keep')}
      </button>
    </form>
  )
}
