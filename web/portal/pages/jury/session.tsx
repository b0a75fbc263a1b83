import { type FormEvent, useCallback, useId, useState } from 'react'
import { useLoad } from '../../../shared/api/use-load.ts'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { usePortal, useTexts, useTitle } from '../../app/context.ts'
import { askInSession, type PublicSession, readSession } from '../../app/jury-api.ts'

/** The public asks a unit that will stand in a questioning session, and reads what was answered there (SPEC N5). */
export default function SessionPage() {
  const t = useTexts('session')
  const { city } = usePortal()
  const [id] = useState(() => new URLSearchParams(location.search).get('id') ?? '')
  const { data, problem, again } = useLoad(id || null, signal => readSession(id, signal))
  useTitle(data?.name ?? t('title'))
  if (!data)
    return (
      <div className="ask">
        <h1 className="p-h1" tabIndex={-1}>
          {t('title')}
        </h1>
        {problem ? (
          <ErrorBox problem={problem} again={again} />
        ) : id ? (
          <Loading bars={[60, 90, 40]} />
        ) : (
          <Empty title={t('none')}>
            <p>{t('none.say', { hotline: city.hotline })}</p>
          </Empty>
        )}
      </div>
    )
  const nameOf = (subject: string) => data.subjects.find(row => row.id === subject)?.name ?? ''
  return (
    <div className="ask">
      <h1 className="p-h1" tabIndex={-1}>
        {data.name}
      </h1>
      {data.open ? <Ask session={data} /> : <p className="p-meta">{t('over')}</p>}
      {data.questions.length > 0 && (
        <section>
          <h2 className="p-h2">{t('answered')}</h2>
          {data.questions.map(row => (
            <article key={`${row.subject}${row.words}`} className="card firm" style={{ marginTop: 12 }}>
              <p className="p-meta">{t('asks', { asker: row.asker, name: nameOf(row.subject) })}</p>
              <p className="strong">{row.words}</p>
              <p className="p-meta">{t('answers', { by: row.answeredBy ?? '' })}</p>
              <p>{row.answer}</p>
            </article>
          ))}
        </section>
      )}
    </div>
  )
}

const ASKERS = ['citizen', 'enterprise', 'media'] as const

function Ask({ session }: { session: PublicSession }) {
  const t = useTexts('session')
  const id = useId()
  const [subject, setSubject] = useState('')
  const [asker, setAsker] = useState<(typeof ASKERS)[number]>('citizen')
  const [words, setWords] = useState('')
  const [wrong, setWrong] = useState('')
  const [sent, setSent] = useState(0)
  const { submit, sending, problem } = useSubmit(
    useCallback(
      (key: string, body: Parameters<typeof askInSession>[2]) => askInSession(key, session.id, body),
      [session.id],
    ),
  )
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!subject) return setWrong(t('missing.subject'))
    if (words.trim().length < 5) return setWrong(t('missing.words'))
    if (!(await submit({ subject, asker: t(`asker.${asker}`), words: words.trim() }))) return
    setWords('')
    setSent(sent + 1)
  }
  return (
    <form onSubmit={send} noValidate style={{ marginTop: 16 }}>
      <p className="p-meta">{t('say')}</p>
      <label className="p-label" htmlFor={`${id}-subject`} style={{ marginTop: 16 }}>
        {t('subject')}
      </label>
      <select
        id={`${id}-subject`}
        className="p-input"
        value={subject}
        onChange={event => {
          setWrong('')
          setSubject(event.target.value)
        }}
      >
        <option value="">{t('subject.choose')}</option>
        {session.subjects.map(row => (
          <option key={row.id} value={row.id}>
            {row.name}
          </option>
        ))}
      </select>
      <fieldset className="p-field">
        <legend className="p-label">{t('asker')}</legend>
        <div className="p-seg">
          {ASKERS.map(who => (
            <label key={who}>
              <input type="radio" name={`${id}-asker`} checked={asker === who} onChange={() => setAsker(who)} />
              {t(`asker.${who}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <label className="p-label p-field" htmlFor={`${id}-words`}>
        {t('words')}
      </label>
      <textarea
        id={`${id}-words`}
        className="p-input"
        style={{ minHeight: 120 }}
        maxLength={500}
        value={words}
        aria-invalid={wrong !== ''}
        onChange={event => {
          setWrong('')
          setWords(event.target.value)
        }}
      />
      {wrong && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
      {problem && <ErrorBox problem={problem} kept={t('kept')} />}
      {sent > 0 && (
        <p className="strong" role="status">
          {t('sent')}
        </p>
      )}
      <button type="submit" className="p-btn" style={{ margin: '12px 0' }} aria-disabled={sending}>
        {sending ? t('sending') : t('send')}
      </button>
    </form>
  )
}
