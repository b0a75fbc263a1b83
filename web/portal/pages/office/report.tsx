import { type FormEvent, useState } from 'react'
import { useLoad } from '../../../shared/api/use-load.ts'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { useText } from '../../../shared/i18n/lang.ts'
import { Empty, ErrorBox, Loading, ReceiptCode } from '../../../shared/parts/index.ts'
import { askReport, readOffice, sendReport } from '../../app/api.ts'
import { useTexts, useTitle } from '../../app/context.ts'
import { useNamed } from './office.tsx'

/** Reporting misconduct (SPEC Q2): against the published list, with or without a name, read by the inspectors alone. */
export default function Report() {
  const t = useTexts('office')
  const text = useText()
  const named = useNamed()
  useTitle(t('report'))
  const { data, problem: unread, again } = useLoad(JSON.stringify(named), signal => readOffice(named, signal))
  const [form, setForm] = useState({ list: '', text: '', about: '', name: '', phone: '', website: '' })
  const [wrong, setWrong] = useState('')
  const [made, setMade] = useState<{ number: string; queryCode: string } | null>(null)
  const { submit, sending, problem } = useSubmit(sendReport)
  const set = (change: Partial<typeof form>) => {
    setWrong('')
    setForm(all => ({ ...all, ...change }))
  }
  if (made)
    return (
      <div className="ask">
        <h1 className="p-h1" tabIndex={-1}>
          {t('made')}
        </h1>
        <p className="lead">{t('made.code')}</p>
        <ReceiptCode code={made.queryCode} />
        <p className="p-meta">{t('made.number', { number: made.number })}</p>
      </div>
    )
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!form.list) return setWrong(t('list.missing'))
    if (form.text.trim().length < 10) return setWrong(t('text.missing'))
    const given = Object.fromEntries(Object.entries(form).filter(([, value]) => value.trim() !== ''))
    const answer = await submit({ ...given, list: form.list, text: form.text.trim(), ...named })
    if (answer) setMade(answer)
  }
  const line = (name: 'about' | 'name' | 'phone') => (
    <>
      <label className="p-label" htmlFor={name} style={{ marginTop: 16 }}>
        {t(`field.${name}`)} <span className="p-hint">{t('optional')}</span>
      </label>
      <input
        id={name}
        className="p-input"
        maxLength={name === 'about' ? 100 : 30}
        inputMode={name === 'phone' ? 'tel' : 'text'}
        autoComplete="off"
        value={form[name]}
        onChange={event => set({ [name]: event.target.value })}
      />
    </>
  )
  return (
    <div className="ask">
      <h1 className="p-h1" tabIndex={-1}>
        {t('report')}
      </h1>
      {unread && <ErrorBox problem={unread} again={again} />}
      {!data && !unread && <Loading bars={[80, 60, 90]} />}
      {data?.list.length === 0 && <Empty title={t('none')} />}
      {data && data.list.length > 0 && (
        <>
          {data.inspectors && <p className="lead">{t('report.lead', { who: text(data.inspectors) })}</p>}
          {data.unit && <p>{t('report.about', { unit: text(data.unit.name), person: data.person?.name ?? '' })}</p>}
          <form onSubmit={send} noValidate>
            <fieldset className="p-choice">
              <legend className="p-label">{t('list')}</legend>
              {data.list.map(row => (
                <label key={row.code} className="p-check">
                  <input
                    type="radio"
                    name="list"
                    checked={form.list === row.code}
                    onChange={() => set({ list: row.code })}
                  />
                  <span>{text(row.name)}</span>
                </label>
              ))}
            </fieldset>
            <label className="p-label" htmlFor="text" style={{ marginTop: 16 }}>
              {t('text')}
            </label>
            <textarea
              id="text"
              className="p-input"
              maxLength={4000}
              value={form.text}
              aria-invalid={wrong !== ''}
              onChange={event => set({ text: event.target.value })}
            />
            {line('about')}
            {line('name')}
            {line('phone')}
            <p className="p-meta">{t('private')}</p>
            <div className="trap" aria-hidden="true">
              <label>
                {t('trap')}
                <input
                  name="website"
                  tabIndex={-1}
                  autoComplete="off"
                  value={form.website}
                  onChange={event => set({ website: event.target.value })}
                />
              </label>
            </div>
            {wrong && (
              <p className="wrong" role="alert">
                {wrong}
              </p>
            )}
            {problem && <ErrorBox problem={problem} kept={t('kept')} />}
            <button type="submit" className="p-btn" aria-disabled={sending} style={{ marginTop: 16 }}>
              {sending ? t('sending') : t('report.send')}
            </button>
          </form>
          <Stands />
        </>
      )}
    </div>
  )
}

function Stands() {
  const t = useTexts('office')
  const text = useText()
  const [code, setCode] = useState('')
  const [short, setShort] = useState<number | null>(null)
  const [found, setFound] = useState<Awaited<ReturnType<typeof askReport>> | null>(null)
  const { submit, sending, problem } = useSubmit((_key: string, said: string) => askReport(said))
  const ask = async (event: FormEvent) => {
    event.preventDefault()
    setFound(null)
    const n = code.replace(/[\s-]/g, '').length
    setShort(n < 8 ? n : null)
    if (n < 8) return
    const answer = await submit(code)
    if (answer) setFound(answer)
  }
  return (
    <form onSubmit={ask} style={{ marginTop: 40 }} noValidate>
      <label className="p-label" htmlFor="code">
        {t('stands')}
      </label>
      <input
        id="code"
        className="p-input"
        maxLength={20}
        autoComplete="off"
        value={code}
        aria-invalid={short !== null}
        aria-describedby={short === null ? undefined : 'code-wrong'}
        onChange={event => {
          setShort(null)
          setCode(event.target.value)
        }}
      />
      {short !== null && (
        <p className="wrong" id="code-wrong" role="alert">
          {t('stands.length', { n: short })}
        </p>
      )}
      {problem && <ErrorBox problem={problem} />}
      {found && (
        <p className="card" role="status">
          {found.number} {text(found.state)}
          {found.result && (
            <>
              <br />
              {found.result}
            </>
          )}
        </p>
      )}
      <button type="submit" className="p-btn p-btn-2" aria-disabled={sending} style={{ marginTop: 12 }}>
        {t('stands.ask')}
      </button>
    </form>
  )
}
