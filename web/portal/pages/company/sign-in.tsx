import { type FormEvent, useState } from 'react'
import { type ApiProblem, asProblem } from '../../../shared/api/problem.ts'
import { ErrorBox } from '../../../shared/parts/index.ts'
import { type CompanyCode, type CompanyMatters, readCompany } from '../../app/api.ts'
import { usePortal, useTexts } from '../../app/context.ts'
import { Link } from '../../app/router.tsx'

/** Credit code and a code of one's own; what cannot be right is said before anything is asked. */
export function SignIn({ onOpen }: { onOpen: (code: CompanyCode, company: CompanyMatters) => void }) {
  const t = useTexts('company')
  const { city } = usePortal()
  const [form, setForm] = useState({ creditCode: '', code: '' })
  const [wrong, setWrong] = useState<{ at: keyof CompanyCode; words: string } | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const refuse = (at: keyof CompanyCode, words: string) => {
    document.getElementById(at)?.focus()
    setWrong({ at, words })
  }
  const look = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const code = {
      creditCode: form.creditCode.replace(/\s/g, '').toUpperCase(),
      code: form.code.replace(/\s/g, '').toUpperCase(),
    }
    const [signs, own] = [code.creditCode.length, code.code.length]
    if (signs !== 18) return refuse('creditCode', signs === 0 ? t('noCredit') : t('needCredit', { n: signs }))
    if (own !== 8) return refuse('code', own === 0 ? t('noCode') : t('needCode', { n: own }))
    setWrong(null)
    setBusy(true)
    setProblem(null)
    try {
      onOpen(code, await readCompany(code))
    } catch (error) {
      setProblem(asProblem(error))
      setBusy(false)
    }
  }
  return (
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
            aria-invalid={wrong?.at === name}
            aria-describedby={wrong?.at === name ? 'wrong' : undefined}
            onChange={event => {
              setWrong(null)
              setForm(all => ({ ...all, [name]: event.target.value }))
            }}
          />
          {wrong?.at === name && (
            <p id="wrong" className="wrong" role="alert">
              {wrong.words}
            </p>
          )}
        </div>
      ))}
      {problem && <ErrorBox problem={problem} />}
      <button type="submit" className="p-btn" style={{ marginTop: 16 }} aria-disabled={busy}>
        {t('look')}
      </button>
      <h2 className="p-h2" style={{ marginTop: 28 }}>
        {t('how')}
      </h2>
      <p>{t('how.text', { phone: city.hotline })}</p>
      <p className="more">
        <Link to="submit/what">{t('submit')}</Link>
      </p>
    </form>
  )
}
