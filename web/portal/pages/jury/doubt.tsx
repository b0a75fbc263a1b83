import { type FormEvent, useCallback, useId, useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { ErrorBox } from '../../../shared/parts/index.ts'
import { useTexts } from '../../app/context.ts'
import { doubtCount } from '../../app/jury-api.ts'

const ABOUT = ['count', 'handling'] as const
const LEAST = 20

/** A seat has the count examined (SPEC N5 N6): that it doubts is known to those who look, how it voted is not. */
export function Doubt({ seat, token }: { seat: string; token: string }) {
  const t = useTexts('jury')
  const id = useId()
  const [about, setAbout] = useState<(typeof ABOUT)[number]>('count')
  const [words, setWords] = useState('')
  const [wrong, setWrong] = useState(false)
  const [number, setNumber] = useState('')
  const { submit, sending, problem } = useSubmit(
    useCallback(
      (_key: string, body: { about: (typeof ABOUT)[number]; words: string }) => doubtCount(token, seat, body),
      [token, seat],
    ),
  )
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (words.trim().length < LEAST) return setWrong(true)
    const answer = await submit({ about, words: words.trim() })
    if (answer) setNumber(answer.number)
  }
  if (number)
    return (
      <p className="p-meta" role="status">
        {t('doubt.sent', { number })}
      </p>
    )
  return (
    <details className="jury-prints">
      <summary>{t('doubt')}</summary>
      <form onSubmit={send} noValidate>
        <fieldset className="p-choice">
          <legend className="p-label">{t('doubt.about')}</legend>
          {ABOUT.map(one => (
            <label key={one}>
              <input type="radio" name={id} checked={about === one} onChange={() => setAbout(one)} />
              <span>{t(`doubt.${one}`)}</span>
            </label>
          ))}
        </fieldset>
        <label className="p-label" htmlFor={id} style={{ marginTop: 16 }}>
          {t('doubt.words')}
        </label>
        <textarea
          id={id}
          className="p-input"
          style={{ minHeight: 88 }}
          maxLength={3000}
          value={words}
          aria-invalid={wrong}
          onChange={event => {
            setWrong(false)
            setWords(event.target.value)
          }}
        />
        {wrong && (
          <p className="wrong" role="alert">
            {t('doubt.short', { n: LEAST })}
          </p>
        )}
        <p className="p-meta">{t('doubt.say')}</p>
        {problem && <ErrorBox problem={problem} kept={t('doubt.kept')} />}
        <button type="submit" className="p-btn p-btn-2" aria-disabled={sending}>
          {t('doubt.send')}
        </button>
      </form>
    </details>
  )
}
