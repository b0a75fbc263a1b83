import { type FormEvent, useCallback, useId, useState } from 'react'
import type { FileView } from '../../../shared/api/types.ts'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { ErrorBox } from '../../../shared/parts/index.ts'
import { useTexts, useTitle } from '../../app/context.ts'
import { reportBreach } from '../../app/jury-api.ts'
import { Photos } from '../follow/photos.tsx'

const KINDS = ['canvassing', 'forged', 'retaliation', 'gain'] as const

/** Canvassing, forgery or retaliation in a review is reported here (SPEC N7), named or not. */
export default function BreachPage() {
  const t = useTexts('session')
  const id = useId()
  useTitle(t('breach'))
  const [kind, setKind] = useState<(typeof KINDS)[number] | null>(null)
  const [unit, setUnit] = useState(() => new URLSearchParams(location.search).get('unit') ?? '')
  const [seat, setSeat] = useState('')
  const [words, setWords] = useState('')
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [files, setFiles] = useState<FileView[]>([])
  const [wrong, setWrong] = useState('')
  const [number, setNumber] = useState('')
  const jury = new URLSearchParams(location.search).get('jury') ?? undefined
  const { submit, sending, problem } = useSubmit(
    useCallback((key: string, body: Parameters<typeof reportBreach>[1]) => reportBreach(key, body), []),
  )
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!kind) return setWrong(t('breach.missing.kind'))
    if (words.trim().length < 10) return setWrong(t('breach.missing.words'))
    const answer = await submit({
      kind,
      words: words.trim(),
      ...(jury ? { jury } : {}),
      ...(unit.trim() ? { unit: unit.trim() } : {}),
      ...(Number(seat) > 0 ? { seat: Number(seat) } : {}),
      ...(name.trim() ? { name: name.trim() } : {}),
      ...(files.length > 0 ? { fileIds: files.map(file => file.id) } : {}),
      ...(phone.trim() ? { phone: phone.trim() } : {}),
    })
    if (answer) setNumber(answer.number)
  }
  if (number)
    return (
      <div className="ask">
        <section className="done" role="status">
          <p className="strong">{t('breach.sent', { number })}</p>
          <p>{t('breach.sent.say')}</p>
        </section>
      </div>
    )
  const field = (key: 'unit' | 'seat' | 'name' | 'phone', value: string, set: (value: string) => void) => (
    <label className="p-field">
      <span className="p-label">
        {t(`breach.${key}`)} <span className="p-hint">{t(`breach.${key}.hint`)}</span>
      </span>
      <input className="p-input" value={value} maxLength={60} onChange={event => set(event.target.value)} />
    </label>
  )
  return (
    <div className="ask">
      <h1 className="p-h1" tabIndex={-1}>
        {t('breach')}
      </h1>
      <p className="p-meta">{t('breach.say')}</p>
      <form onSubmit={send} noValidate>
        <fieldset className="p-field">
          <legend className="p-label">{t('breach.kind')}</legend>
          <div className="p-choice">
            {KINDS.map(one => (
              <label key={one}>
                <input
                  type="radio"
                  name={`${id}-kind`}
                  checked={kind === one}
                  onChange={() => {
                    setWrong('')
                    setKind(one)
                  }}
                />
                {t(`breach.kind.${one}`)}
              </label>
            ))}
          </div>
        </fieldset>
        {field('unit', unit, setUnit)}
        {jury && field('seat', seat, setSeat)}
        <label className="p-label p-field" htmlFor={`${id}-words`}>
          {t('breach.words')}
        </label>
        <textarea
          id={`${id}-words`}
          className="p-input"
          style={{ minHeight: 140 }}
          maxLength={4000}
          value={words}
          aria-invalid={wrong !== ''}
          onChange={event => {
            setWrong('')
            setWords(event.target.value)
          }}
        />
        <Photos files={files} onChange={setFiles} />
        <p className="p-meta">{t('breach.files')}</p>
        {field('name', name, setName)}
        {field('phone', phone, setPhone)}
        {wrong && (
          <p className="wrong" role="alert">
            {wrong}
          </p>
        )}
        {problem && <ErrorBox problem={problem} kept={t('kept')} />}
        <button type="submit" className="p-btn" style={{ margin: '16px 0' }} aria-disabled={sending}>
          {sending ? t('sending') : t('send')}
        </button>
      </form>
    </div>
  )
}
