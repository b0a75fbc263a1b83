import { type FormEvent, useRef, useState } from 'react'
import { type ApiProblem, asProblem } from '../../../shared/api/problem.ts'
import { groupCode } from '../../../shared/format/numbers.ts'
import { ErrorBox } from '../../../shared/parts/index.ts'
import { readFollow } from '../../app/api.ts'
import { usePortal, useTexts } from '../../app/context.ts'
import { go } from '../../app/router.tsx'
import { keepAccess } from './access-store.ts'
import { codeLength, plainCode, wrongSigns } from './code.ts'

/** Eight signs in two groups; says which sign cannot be, before anything is asked of the server. */
export function ByCode() {
  const t = useTexts('follow')
  const { path } = usePortal()
  const box = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const look = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const code = plainCode(typed)
    const signs = wrongSigns(code)
    if (signs.length > 0 || code.length !== codeLength) {
      box.current?.focus()
      if (signs.length > 0) return setWrong(t('code.signs', { signs: signs.join(' ') }))
      return setWrong(code.length === 0 ? t('code.missing') : t('code.length', { n: code.length }))
    }
    setBusy(true)
    setProblem(null)
    try {
      await readFollow({ code })
      keepAccess({ code })
      go(path('follow/matter'))
    } catch (error) {
      setProblem(asProblem(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <form onSubmit={look} noValidate>
      <div className="p-field">
        <label className="p-label" htmlFor="code">
          {t('code')}
        </label>
        <input
          id="code"
          ref={box}
          className="p-input code-input"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={12}
          placeholder="ABCD 2345"
          value={typed}
          aria-invalid={wrong !== ''}
          aria-describedby={wrong ? 'code-wrong code-hint' : 'code-hint'}
          onChange={event => {
            setWrong('')
            setTyped(event.target.value)
          }}
          onBlur={() => setTyped(old => (plainCode(old).length === codeLength ? groupCode(plainCode(old)) : old))}
        />
        {wrong && (
          <p className="wrong" id="code-wrong" role="alert">
            {wrong}
          </p>
        )}
        <span className="p-hint" id="code-hint" style={{ marginTop: 6 }}>
          {t('code.hint')}
        </span>
      </div>
      {problem && (
        <div style={{ marginTop: 16 }}>
          <ErrorBox problem={problem} />
        </div>
      )}
      <button type="submit" className="p-btn" style={{ marginTop: 16 }} aria-disabled={busy}>
        {busy ? t('code.looking') : t('code.look')}
      </button>
    </form>
  )
}
