import { useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { ErrorBox } from '../../../shared/parts/index.ts'
import { ask } from '../../api/http.ts'
import { t } from '../../i18n/index.ts'

interface Setup {
  uri: string
  backupCodes: string[]
}

const secretOf = (uri: string): string =>
  (new URL(uri).searchParams.get('secret') ?? '').replace(/(.{4})/g, '$1 ').trim()

/** Switching the second factor on: the key into an authenticator, then one code as proof. */
export function SecondFactor({ on, onChanged }: { on: boolean; onChanged: () => void }) {
  const [password, setPassword] = useState('')
  const [setup, setSetup] = useState<Setup | null>(null)
  const [code, setCode] = useState('')
  const { submit, sending, problem } = useSubmit(async (_key: string, step: 'enable' | 'verify' | 'disable') => {
    if (step === 'enable') setSetup(await ask<Setup>('/auth/second-factor/enable', { password }))
    else if (step === 'verify') {
      await ask('/auth/second-factor/confirm', { code: code.replace(/\s/g, '') })
      setSetup(null)
      setPassword('')
      onChanged()
    } else {
      await ask('/auth/second-factor/disable', { password })
      setPassword('')
      onChanged()
    }
    return true
  })
  return (
    <form
      className="pane"
      onSubmit={e => {
        e.preventDefault()
        void submit(setup ? 'verify' : on ? 'disable' : 'enable')
      }}
    >
      <h2 className="c-h2">{t('account.second')}</h2>
      <p>{on ? t('account.secondOn') : t('account.secondOff')}</p>
      {setup ? (
        <>
          <p>{t('account.enterKey')}</p>
          <p className="hash key">{secretOf(setup.uri)}</p>
          <p>
            <a href={setup.uri}>{t('account.openApp')}</a>
          </p>
          <details>
            <summary>{t('account.backup')}</summary>
            <p className="hash">{setup.backupCodes.join('　')}</p>
          </details>
          <label className="field">
            <span className="lbl">{t('signin.code')}</span>
            <input
              className="fld"
              inputMode="numeric"
              required
              autoComplete="one-time-code"
              value={code}
              onChange={e => setCode(e.target.value)}
            />
          </label>
        </>
      ) : (
        <label className="field">
          <span className="lbl">{t('account.now')}</span>
          <input
            className="fld"
            type="password"
            required
            autoComplete="current-password"
            value={password}
            onChange={e => setPassword(e.target.value)}
          />
        </label>
      )}
      {problem && <ErrorBox problem={problem} />}
      <button type="submit" className="btn" aria-disabled={sending}>
        {setup ? t('account.prove') : on ? t('account.switchOff') : t('account.switchOn')}
      </button>
    </form>
  )
}
