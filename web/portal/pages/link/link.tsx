import { type FormEvent, useCallback, useId, useState } from 'react'
import { useLoad } from '../../../shared/api/use-load.ts'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { moment } from '../../../shared/format/dates.ts'
import { useLang, useText } from '../../../shared/i18n/lang.ts'
import { Empty, ErrorBox, Loading, useMinute } from '../../../shared/parts/index.ts'
import { answerLink, type FileView, type OpenLink, readLink } from '../../app/api.ts'
import { usePortal, useTexts, useTitle } from '../../app/context.ts'
import { Full } from '../../app/full.tsx'
import { useKept } from '../../app/use-kept.ts'
import { Photos } from '../follow/photos.tsx'

/** The secret stands behind the #: a browser keeps that part to itself. */
const tokenHere = (): string => location.hash.slice(1)

/** A question by link, without sign-in: to the person themselves, or to a firm (CHECKLIST K14 K73). */
export default function LinkPage() {
  const t = useTexts('link')
  const [token] = useState(tokenHere)
  const { city } = usePortal()
  useTitle(t('title'))
  if (token === '')
    return (
      <div className="ask">
        <h1 className="p-h1" tabIndex={-1}>
          {t('title')}
        </h1>
        <Empty title={t('broken')}>
          <p>{t('broken.say', { hotline: city.hotline })}</p>
        </Empty>
      </div>
    )
  return <Open token={token} />
}

function Open({ token }: { token: string }) {
  const t = useTexts('link')
  const text = useText()
  const lang = useLang()
  const now = useMinute()
  const { city } = usePortal()
  const { data, problem, again } = useLoad(token, signal => readLink(token, signal))
  const out = data?.kind === 'outsider'
  useTitle(t(out ? 'title.outsider' : 'title'))
  if (!data)
    return (
      <div className="ask">
        <h1 className="p-h1" tabIndex={-1}>
          {t('title')}
        </h1>
        {problem ? <ErrorBox problem={problem} again={again} /> : <Loading bars={[60, 90, 40]} />}
      </div>
    )
  return (
    <div className="ask">
      <h1 className="p-h1" tabIndex={-1}>
        {t(out ? 'title.outsider' : 'title')}
      </h1>
      {data.state === 'withdrawn' ? (
        <Empty title={t('withdrawn')}>
          <p>{t('withdrawn.say')}</p>
        </Empty>
      ) : (
        <>
          <section className="card firm" style={{ marginTop: 16 }}>
            <h2 className="p-label">{t(out ? 'asks.outsider' : 'asks', { unit: text(data.unit) })}</h2>
            <p className="asked">{data.words}</p>
            {data.place && (
              <p className="p-meta">
                {t('place')} {data.place}
              </p>
            )}
            {data.files.length > 0 && (
              <ul className="photos" aria-label={t('photos')}>
                {data.files.map(file => (
                  <li key={file.id}>
                    <a href={file.url} target="_blank" rel="noreferrer">
                      {file.previewUrl ? <img src={file.previewUrl} alt={t('photo')} /> : file.name}
                    </a>
                  </li>
                ))}
              </ul>
            )}
            <p className="p-meta">{t('number', { number: data.number })}</p>
          </section>
          {data.state === 'asked' && (
            <>
              <p className="strong" style={{ marginTop: 16 }}>
                {t('until', { at: moment(data.until, lang, now) })}
              </p>
              {data.waits && <p>{t('waits')}</p>}
              {data.afterwards && <p className="p-meta">{t('afterwards', { text: text(data.afterwards) })}</p>}
              <Form link={data} token={token} done={again} />
              <p className="p-meta">{t(out ? 'private.outsider' : 'private')}</p>
            </>
          )}
          {data.state === 'answered' && (
            <section className="done" style={{ marginTop: 24 }} role="status">
              <p className="strong">{t('answered')}</p>
              {data.answeredAt && (
                <p className="p-meta">{t('answered.at', { at: moment(data.answeredAt, lang, now) })}</p>
              )}
              <p className="asked">{data.answer}</p>
              {!out && <p className="p-meta">{t('answered.then')}</p>}
            </section>
          )}
          {(data.state === 'over' || data.state === 'silent') && (
            <Empty title={t('over')}>
              <p>{t('over.say', { hotline: city.hotline })}</p>
            </Empty>
          )}
        </>
      )}
    </div>
  )
}

function Form({ link, token, done }: { link: OpenLink; token: string; done: () => void }) {
  const t = useTexts('link')
  const id = useId()
  const out = link.kind === 'outsider'
  const [words, setWords] = useKept(link.id)
  const [isDone, setIsDone] = useState<boolean | null>(null)
  const [kept, keepFiles] = useKept(`${link.id}/files`)
  const files: FileView[] = kept ? JSON.parse(kept) : []
  const setFiles = (next: FileView[]) => keepFiles(next.length > 0 ? JSON.stringify(next) : '')
  const [wrong, setWrong] = useState('')
  const { submit, sending, problem } = useSubmit(
    useCallback(
      (key: string, body: Parameters<typeof answerLink>[3]) => answerLink(key, token, link.id, body),
      [token, link.id],
    ),
  )
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (words.trim().length < 2) return setWrong(t('missing'))
    if (out && isDone === null) return setWrong(t('missing.done'))
    const fileIds = files.map(file => file.id)
    if (!(await submit({ text: words.trim(), fileIds, ...(isDone === null ? {} : { done: isDone }) }))) return
    setWords('')
    setFiles([])
    done()
  }
  return (
    <form onSubmit={send} noValidate style={{ marginTop: 16 }}>
      {out && (
        <fieldset className="p-seg">
          <legend className="p-label">{t('done')}</legend>
          {([true, false] as const).map(value => (
            <label key={String(value)}>
              <input
                type="radio"
                name={`${id}-done`}
                checked={isDone === value}
                onChange={() => {
                  setWrong('')
                  setIsDone(value)
                }}
              />
              {t(value ? 'done.yes' : 'done.no')}
            </label>
          ))}
        </fieldset>
      )}
      <label className="p-label" htmlFor={id}>
        {t(out ? 'answer.outsider' : 'answer')} <span className="p-hint">{t('answer.hint')}</span>
      </label>
      <textarea
        id={id}
        className="p-input"
        style={{ minHeight: 120 }}
        maxLength={2000}
        value={words}
        aria-invalid={wrong !== ''}
        onChange={event => {
          setWrong('')
          setWords(event.target.value)
        }}
      />
      <Full words={words} most={2000} />
      {wrong && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
      <Photos files={files} onChange={setFiles} />
      {problem && <ErrorBox problem={problem} kept={t('kept')} />}
      <button type="submit" className="p-btn" style={{ margin: '12px 0' }} aria-disabled={sending}>
        {sending ? t('sending') : t('send')}
      </button>
    </form>
  )
}
