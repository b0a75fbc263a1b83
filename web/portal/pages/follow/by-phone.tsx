import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { useLang, useText } from '../../../shared/i18n/lang.ts'
import { ErrorBox } from '../../../shared/parts/index.ts'
import { askPhoneCode, openPhoneSession } from '../../app/api.ts'
import { useTexts } from '../../app/context.ts'
import { phoneProblem, plainPhone } from '../submit/rules.ts'
import { keepSession, type Session } from './access-store.ts'

const waitSeconds = 60

/** Telephone, then the six figures sent to it. */
export function ByPhone({ onOpen }: { onOpen: (session: Session) => void }) {
  const t = useTexts('follow')
  const lang = useLang()
  const text = useText()
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState<{ phone?: string; code?: string }>({})
  const [sent, setSent] = useState<{ minutes: number; demo: string | null } | null>(null)
  const [wait, setWait] = useState(0)
  const box = useRef<HTMLInputElement>(null)
  const number = useRef<HTMLInputElement>(null)
  const ask = useSubmit(useCallback((_key: string, to: string) => askPhoneCode(to, lang), [lang]))
  const open = useSubmit(useCallback((_key: string, to: string, c: string) => openPhoneSession(to, c), []))

  useEffect(() => {
    if (wait === 0) return
    const timer = setTimeout(() => setWait(wait - 1), 1000)
    return () => clearTimeout(timer)
  }, [wait])

  // The field for the code is there only once the code was sent.
  useEffect(() => {
    if (sent) box.current?.focus()
  }, [sent])

  const send = async () => {
    if (wait > 0) return
    const bad = phoneProblem(phone)
    if (bad || plainPhone(phone) === '') {
      number.current?.focus()
      const n = plainPhone(phone).length
      return setWrong({
        phone: bad === 'letters' ? t('phone.letters') : n === 0 ? t('phone.missing') : t('phone.length', { n }),
      })
    }
    const answer = await ask.submit(plainPhone(phone))
    if (!answer) return
    setSent({ minutes: answer.validMinutes, demo: answer.demoCode ?? null })
    setWait(waitSeconds)
  }
  const look = async (event: FormEvent) => {
    event.preventDefault()
    if (!sent) return send()
    if (!/^\d{4,8}$/.test(code.trim())) {
      box.current?.focus()
      return setWrong({ code: t('sms.missing') })
    }
    const answer = await open.submit(plainPhone(phone), code.trim())
    if (!answer) return
    const session = { token: answer.token, until: Date.now() + answer.validMinutes * 60_000 }
    keepSession(session)
    onOpen(session)
  }
  const problem = open.problem ?? ask.problem
  return (
    <form onSubmit={look} noValidate>
      <div className="p-field">
        <label className="p-label" htmlFor="tel">
          {t('phone')}
        </label>
        <input
          id="tel"
          ref={number}
          className="p-input"
          type="tel"
          inputMode="tel"
          autoComplete="tel-national"
          maxLength={20}
          value={phone}
          aria-invalid={Boolean(wrong.phone)}
          aria-describedby={wrong.phone ? 'tel-wrong' : 'tel-hint'}
          onChange={event => {
            setWrong({})
            setPhone(event.target.value)
          }}
        />
        {wrong.phone ? (
          <p className="wrong" id="tel-wrong" role="alert">
            {wrong.phone}
          </p>
        ) : (
          <span className="p-hint" id="tel-hint">
            {t('phone.hint')}
          </span>
        )}
      </div>
      {sent && (
        <div className="p-field">
          <label className="p-label" htmlFor="sms">
            {t('sms')}
          </label>
          <input
            id="sms"
            ref={box}
            className="p-input"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={8}
            value={code}
            aria-invalid={Boolean(wrong.code)}
            aria-describedby={wrong.code ? 'sms-wrong sms-hint' : 'sms-hint'}
            onChange={event => {
              setWrong({})
              setCode(event.target.value)
            }}
          />
          {wrong.code && (
            <p className="wrong" id="sms-wrong" role="alert">
              {wrong.code}
            </p>
          )}
          <span className="p-hint" id="sms-hint" role="status">
            {t('sms.valid', { n: sent.minutes })}
          </span>
          {sent.demo && (
            <p className="card" style={{ marginTop: 8 }}>
              {t('sms.demo')} <b className="strong code">{sent.demo}</b>
            </p>
          )}
        </div>
      )}
      {problem && (
        <div style={{ marginTop: 16 }}>
          <ErrorBox problem={problem}>
            {problem.fields.map(f => (
              <p key={f.path}>{text(f.message)}</p>
            ))}
          </ErrorBox>
        </div>
      )}
      <button type="submit" className="p-btn" style={{ marginTop: 16 }} aria-disabled={ask.sending || open.sending}>
        {sent ? t('phone.look') : t('phone.send')}
      </button>
      {sent && (
        <button type="button" className="p-btn p-btn-3" aria-disabled={wait > 0} onClick={() => void send()}>
          {wait > 0 ? t('sms.wait', { n: wait }) : t('sms.again')}
        </button>
      )}
    </form>
  )
}
