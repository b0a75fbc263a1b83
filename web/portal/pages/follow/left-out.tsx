import { type FormEvent, useCallback, useId, useState } from 'react'
import type { Follow } from '../../../shared/api/types.ts'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { moment } from '../../../shared/format/dates.ts'
import { useLang, useText } from '../../../shared/i18n/lang.ts'
import { ErrorBox, useMinute } from '../../../shared/parts/index.ts'
import { type Access, contest } from '../../app/api.ts'
import { usePortal, useTexts } from '../../app/context.ts'

/** A word of one's own that is not to count when the unit is assessed: why, and how to object (CHECKLIST K91). */
export function LeftOut({ matter, access, done }: { matter: Follow; access: Access; done: () => void }) {
  const t = useTexts('follow')
  const text = useText()
  const lang = useLang()
  const now = useMinute()
  const { city } = usePortal()
  return matter.leftOut.map(row => (
    <section
      key={`${row.unit.zh} ${row.reason}`}
      className="card"
      style={{ marginTop: 28 }}
      aria-label={t(headOf(row), { unit: text(row.unit) })}
    >
      <p className="strong">{t(headOf(row), { unit: text(row.unit) })}</p>
      <p className="words">{row.again?.reason ?? row.reason}</p>
      <p className="p-meta">{t('leftOut.kept')}</p>
      {row.said && (
        <>
          <p className="p-meta">{t('leftOut.said')}</p>
          <p className="asked">{row.said}</p>
        </>
      )}
      {row.until ? (
        <Contest
          appealId={matter.appealId}
          access={access}
          until={t(row.final ? 'leftOut.untilAgain' : 'leftOut.until', { at: moment(row.until, lang, now) })}
          done={done}
        />
      ) : (
        <p className="p-meta">
          {t(row.again?.state === 'asked' ? 'leftOut.looked' : 'leftOut.call', { hotline: city.hotline })}
        </p>
      )}
    </section>
  ))
}

const headOf = ({ final, again }: Follow['leftOut'][number]) =>
  again?.state === 'restored' ? 'leftOut.counted' : final ? 'leftOut' : 'leftOut.will'

interface ContestProps {
  appealId: string
  access: Access
  until: string
  done: () => void
}

function Contest({ appealId, access, until, done }: ContestProps) {
  const t = useTexts('follow')
  const id = useId()
  const [words, setWords] = useState('')
  const [wrong, setWrong] = useState(false)
  const { submit, sending, problem } = useSubmit(
    useCallback((key: string, said: string) => contest(key, access, appealId, said), [access, appealId]),
  )
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (words.trim().length < 4) return setWrong(true)
    if (!(await submit(words.trim()))) return
    setWords('')
    done()
  }
  return (
    <form onSubmit={send} noValidate>
      <label className="p-label" htmlFor={id}>
        {t('leftOut.what')}
      </label>
      <textarea
        id={id}
        className="p-input"
        style={{ minHeight: 88 }}
        maxLength={1000}
        value={words}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={event => {
          setWrong(false)
          setWords(event.target.value)
        }}
      />
      {wrong && (
        <p className="wrong" id={`${id}-wrong`} role="alert">
          {t('leftOut.missing')}
        </p>
      )}
      <p className="p-meta">{until}</p>
      {problem && <ErrorBox problem={problem} kept={t('kept')} />}
      <button type="submit" className="p-btn p-btn-2" aria-disabled={sending}>
        {sending ? t('again.sending') : t('leftOut.send')}
      </button>
    </form>
  )
}
