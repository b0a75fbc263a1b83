import { type FormEvent, useCallback, useId, useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { period } from '../../../shared/format/dates.ts'
import { useLang, useText } from '../../../shared/i18n/lang.ts'
import { ErrorBox, Icon } from '../../../shared/parts/index.ts'
import { useTexts } from '../../app/context.ts'
import { type PublicKnowledge, tellWrong } from '../../app/knowledge-api.ts'

/** One question; opened it shows answer, basis, whose it is and when it was last looked at. */
export function EntryRow({ row }: { row: PublicKnowledge }) {
  const t = useTexts('questions')
  const text = useText()
  const lang = useLang()
  return (
    <details className="qa-row">
      <summary>
        <span>
          <b className="strong">{row.question}</b>
          <span className="p-meta">{text(row.unit)}</span>
        </span>
        <Icon name="down" />
      </summary>
      <p className="words">{row.answer}</p>
      {row.applies && <p className="p-meta">{t('applies', { applies: row.applies })}</p>}
      <p className="p-meta">{t('basis', { basis: row.basis })}</p>
      <p className="p-meta">{t('checked', { unit: text(row.unit), day: period(row.checkedOn, lang) })}</p>
      <TellWrong id={row.id} />
    </details>
  )
}

function TellWrong({ id }: { id: string }) {
  const t = useTexts('questions')
  const field = useId()
  const [state, setState] = useState<'shut' | 'open' | 'sent'>('shut')
  const [words, setWords] = useState('')
  const [trap, setTrap] = useState('')
  const [short, setShort] = useState(false)
  const { submit, sending, problem } = useSubmit(
    useCallback((key: string, body: Parameters<typeof tellWrong>[1]) => tellWrong(key, body), []),
  )
  if (state === 'sent')
    return (
      <p className="p-meta" role="status">
        {t('sent')}
      </p>
    )
  if (state === 'shut')
    return (
      <button type="button" className="p-btn p-btn-2 qa-wrong" onClick={() => setState('open')}>
        {t('wrong')}
      </button>
    )
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (words.trim().length < 4) return setShort(true)
    if (await submit({ entry: id, words: words.trim(), ...(trap ? { website: trap } : {}) })) setState('sent')
  }
  return (
    <form className="card" onSubmit={send} noValidate>
      <label className="p-label" htmlFor={field}>
        {t('wrong.what')}
      </label>
      <p className="p-hint">{t('wrong.hint')}</p>
      <textarea
        id={field}
        className="p-input"
        style={{ minHeight: 96 }}
        rows={3}
        maxLength={500}
        value={words}
        aria-invalid={short}
        onChange={event => {
          setShort(false)
          setWords(event.target.value)
        }}
      />
      <div className="trap" aria-hidden="true">
        <label htmlFor={`${field}w`}>{t('trap')}</label>
        <input
          id={`${field}w`}
          tabIndex={-1}
          autoComplete="off"
          value={trap}
          onChange={event => setTrap(event.target.value)}
        />
      </div>
      {short && (
        <p className="wrong" role="alert">
          {t('wrong.short')}
        </p>
      )}
      {problem && <ErrorBox problem={problem} kept={t('kept')} />}
      <button type="submit" className="p-btn" aria-disabled={sending}>
        {sending ? t('sending') : t('send')}
      </button>
    </form>
  )
}
