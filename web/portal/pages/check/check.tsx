import { type FormEvent, useState } from 'react'
import { type ApiProblem, asProblem } from '../../../shared/api/problem.ts'
import { useText } from '../../../shared/i18n/lang.ts'
import { ErrorBox } from '../../../shared/parts/index.ts'
import { checkPaper, type PublicPaper } from '../../app/api.ts'
import { usePortal, useTexts, useTitle } from '../../app/context.ts'

/** Is a document genuine? By number and check code from its foot; nothing of what it says is told (SPEC R10 F9 F13). */
export default function Check() {
  const t = useTexts('check')
  const { city } = usePortal()
  useTitle(t('title'))
  const [number, setNumber] = useState('')
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const [found, setFound] = useState<PublicPaper['found'] | undefined>(undefined)
  const look = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const lacks = number.trim() === '' || code.trim() === ''
    setWrong(lacks)
    if (lacks) return
    setBusy(true)
    setProblem(null)
    setFound(undefined)
    try {
      setFound((await checkPaper(number.trim(), code.trim())).found)
    } catch (error) {
      setProblem(asProblem(error))
    } finally {
      setBusy(false)
    }
  }
  const type = (set: (value: string) => void) => (event: { target: { value: string } }) => {
    set(event.target.value)
    setWrong(false)
    setFound(undefined)
  }
  return (
    <div className="ask prose">
      <h1 className="p-h1" tabIndex={-1}>
        {t('title')}
      </h1>
      <p className="lead">{t('lead')}</p>
      <form onSubmit={look} noValidate>
        <div className="p-field">
          <label className="p-label" htmlFor="number">
            {t('number')}
          </label>
          <input
            id="number"
            className="p-input"
            autoComplete="off"
            maxLength={60}
            placeholder={t('number.like')}
            value={number}
            aria-invalid={wrong && number.trim() === ''}
            onChange={type(setNumber)}
          />
        </div>
        <div className="p-field">
          <label className="p-label" htmlFor="check-code">
            {t('code')}
          </label>
          <input
            id="check-code"
            className="p-input code-input"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={12}
            placeholder="ABCD 2345"
            value={code}
            aria-invalid={wrong && code.trim() === ''}
            aria-describedby="check-hint"
            onChange={type(setCode)}
          />
          <span className="p-hint" id="check-hint" style={{ marginTop: 6 }}>
            {t('hint')}
          </span>
        </div>
        {wrong && (
          <p className="wrong" role="alert">
            {t('both')}
          </p>
        )}
        {problem && <ErrorBox problem={problem} />}
        <button type="submit" className="p-btn" style={{ marginTop: 16 }} aria-disabled={busy}>
          {busy ? t('looking') : t('look')}
        </button>
      </form>
      <div aria-live="polite">
        {found === null && (
          <div className="card firm" style={{ marginTop: 24 }}>
            <h2 className="p-h2">{t('none')}</h2>
            <p>{t('none.say', { hotline: city.hotline })}</p>
          </div>
        )}
        {found && <Found paper={found} />}
      </div>
    </div>
  )
}

function Found({ paper }: { paper: NonNullable<PublicPaper['found']> }) {
  const t = useTexts('check')
  const text = useText()
  const [year = '', month = '', day = ''] = paper.day.split('-')
  return (
    <div className="card firm" style={{ marginTop: 24 }}>
      <h2 className="p-h2">{t(paper.state)}</h2>
      <p>{t(`${paper.state}.say`)}</p>
      <dl className="pairs">
        {[
          [t('name'), paper.name],
          [t('number'), paper.number],
          [t('issuer'), paper.issuer],
          [t('day'), t('date', { year, month: Number(month), day: Number(day) })],
          [t('state'), text(paper.stateName)],
          [t('digest'), paper.digest],
        ].map(([label, value]) => (
          <div key={label}>
            <dt className="p-meta">{label}</dt>
            <dd style={{ overflowWrap: 'anywhere' }}>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="p-hint">{t('digest.say')}</p>
    </div>
  )
}
