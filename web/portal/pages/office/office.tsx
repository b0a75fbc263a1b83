import { type FormEvent, useState } from 'react'
import { useLoad } from '../../../shared/api/use-load.ts'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { useText } from '../../../shared/i18n/lang.ts'
import { Empty, ErrorBox, Faces, Loading, type Satisfaction } from '../../../shared/parts/index.ts'
import { appraise, type PublicOffice, readOffice } from '../../app/api.ts'
import { useTexts, useTitle } from '../../app/context.ts'
import { Link, useAddress } from '../../app/router.tsx'

/** Which office, and perhaps which person, the QR code names. */
export function useNamed(): { unit?: string; person?: string } {
  const query = new URLSearchParams(useAddress().split('?')[1] ?? '')
  const unit = query.get('unit')
  const person = query.get('person')
  return { ...(unit && { unit }), ...(person && { person }) }
}

/** Behind the QR code of an office (SPEC Q1): appraise it, say something, or report misconduct. */
export default function Office() {
  const t = useTexts('office')
  const text = useText()
  const named = useNamed()
  useTitle(t('title'))
  const id = JSON.stringify(named)
  const { data, problem, again } = useLoad(id, signal => readOffice(named, signal))
  const where = new URLSearchParams(named).toString()
  return (
    <div className="ask">
      {!data && (
        <h1 className="p-h1" tabIndex={-1}>
          {t('title')}
        </h1>
      )}
      {problem?.status === 404 && (
        <Empty title={t('unknown')}>
          <p>{t('unknown.say')}</p>
          <p className="more">
            <Link to="submit/what">{t('say')}</Link>
          </p>
        </Empty>
      )}
      {problem && problem.status !== 404 && <ErrorBox problem={problem} again={again} />}
      {!data && !problem && <Loading bars={[70, 90, 60]} />}
      {data && (
        <>
          <h1 className="p-h1" tabIndex={-1}>
            {data.unit ? text(data.unit.name) : t('title')}
          </h1>
          {!data.unit && <p className="lead">{t('lead')}</p>}
          {data.person && (
            <p className="lead">
              {data.person.name} {text(data.person.title)}
            </p>
          )}
          {data.unit && <Appraise office={data} />}
          <div className="p-rows doors" style={{ marginTop: 28 }}>
            <Link to="submit/what" className="p-row">
              <span className="grow">
                <b className="strong">{t('say')}</b>
                <br />
                <span className="p-meta">{t('say.how')}</span>
              </span>
            </Link>
            {data.inspectors && (
              <Link to={where ? `report?${where}` : 'report'} className="p-row">
                <span className="grow">
                  <b className="strong">{t('report')}</b>
                  <br />
                  <span className="p-meta">{t('report.how', { who: text(data.inspectors) })}</span>
                </span>
              </Link>
            )}
          </div>
        </>
      )}
    </div>
  )
}

function Appraise({ office }: { office: PublicOffice }) {
  const t = useTexts('office')
  const [mark, setMark] = useState<Satisfaction | null>(null)
  const [words, setWords] = useState('')
  const [done, setDone] = useState(false)
  const { submit, sending, problem } = useSubmit(appraise)
  if (done)
    return (
      <p className="card firm" role="status">
        {t('thanks')}
      </p>
    )
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (mark === null || !office.unit) return
    const given = await submit({
      unit: office.unit.id,
      ...(office.person && { person: office.person.id }),
      mark,
      ...(words.trim() && { words: words.trim() }),
    })
    if (given) setDone(true)
  }
  return (
    <form onSubmit={send} noValidate>
      <h2 className="p-h2">{t(office.person ? 'appraise.person' : 'appraise')}</h2>
      <Faces label={t('appraise')} value={mark} onChange={setMark} />
      {mark !== null && (
        <>
          <label className="p-label" htmlFor="words">
            {t('words')} <span className="p-hint">{t('optional')}</span>
          </label>
          <textarea
            id="words"
            className="p-input"
            style={{ minHeight: 100 }}
            maxLength={500}
            value={words}
            onChange={event => setWords(event.target.value)}
          />
          <p className="p-meta">{t('appraise.private')}</p>
        </>
      )}
      {problem && <ErrorBox problem={problem} kept={t('kept')} />}
      <button type="submit" className="p-btn" aria-disabled={mark === null || sending} style={{ marginTop: 12 }}>
        {sending ? t('sending') : mark === null ? t('appraise.choose') : t('appraise.send')}
      </button>
    </form>
  )
}
