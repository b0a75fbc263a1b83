import { type FormEvent, useState } from 'react'
import { type ApiProblem, asProblem } from '../../../shared/api/problem.ts'
import { date } from '../../../shared/format/dates.ts'
import { useLang, useText } from '../../../shared/i18n/lang.ts'
import { Empty, ErrorBox, useMinute } from '../../../shared/parts/index.ts'
import { type CompanyMatters, readCompany } from '../../app/api.ts'
import { usePortal, useTexts, useTitle } from '../../app/context.ts'
import { Link } from '../../app/router.tsx'

/** The enterprise's own page (SPEC H1, CHECKLIST K27): with a code of one's own, all matters of the company. */
export default function Company() {
  const t = useTexts('company')
  const text = useText()
  const lang = useLang()
  const now = useMinute()
  const { city } = usePortal()
  useTitle(t('title'))
  const [form, setForm] = useState({ creditCode: '', code: '' })
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const [company, setCompany] = useState<CompanyMatters | null>(null)
  const look = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const creditCode = form.creditCode.replace(/\s/g, '').toUpperCase()
    if (creditCode.length !== 18) return setWrong(t('needCredit'))
    if (form.code.replace(/\s/g, '').length !== 8) return setWrong(t('needCode'))
    setWrong(null)
    setBusy(true)
    setProblem(null)
    try {
      setCompany(await readCompany({ creditCode, code: form.code }))
    } catch (error) {
      setProblem(asProblem(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="ask prose">
      <h1 className="p-h1" tabIndex={-1}>
        {company?.name ?? t('title')}
      </h1>
      {company ? (
        <>
          <p>
            {company.contact ? t('contact', { name: company.contact }) : t('noContact')}{' '}
            {t('people', { n: company.people })}
          </p>
          {company.matters.length === 0 && <Empty title={t('none')} />}
          <ul className="co-rows">
            {company.matters.map(row => (
              <li key={row.id}>
                <b className="strong">{row.title}</b>
                <p className="p-meta verdict-line">
                  <span>{t(`kind.${row.kind}`)}</span>
                  <span className="nb">{row.number}</span>
                  <span>{text(row.state)}</span>
                  <span>{date(row.registeredAt, lang, now, true)}</span>
                </p>
              </li>
            ))}
          </ul>
          <p className="more">
            <button type="button" className="p-btn-3" onClick={() => setCompany(null)}>
              {t('leave')}
            </button>
          </p>
        </>
      ) : (
        <form onSubmit={look} noValidate>
          <p className="lead">{t('lead')}</p>
          {(['creditCode', 'code'] as const).map(name => (
            <div key={name} className="p-field">
              <label className="p-label" htmlFor={name}>
                {t(name)}
              </label>
              <input
                id={name}
                className="p-input"
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                maxLength={name === 'code' ? 12 : 24}
                value={form[name]}
                aria-describedby={wrong ? 'wrong' : undefined}
                onChange={event => {
                  setWrong(null)
                  setForm(all => ({ ...all, [name]: event.target.value }))
                }}
              />
            </div>
          ))}
          {wrong && (
            <p id="wrong" className="wrong" role="alert">
              {wrong}
            </p>
          )}
          {problem && <ErrorBox problem={problem} />}
          <button type="submit" className="p-btn" style={{ marginTop: 16 }} aria-disabled={busy}>
            {t('look')}
          </button>
          <h2 className="p-h2">{t('how')}</h2>
          <p>{t('how.text', { phone: city.hotline })}</p>
          <p className="more">
            <Link to="submit/what">{t('submit')}</Link>
          </p>
        </form>
      )}
    </div>
  )
}
