import { type FormEvent, useCallback, useState } from 'react'
import type { Follow } from '../../../shared/api/types.ts'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { moment } from '../../../shared/format/dates.ts'
import { useLang } from '../../../shared/i18n/lang.ts'
import { ErrorBox, useMinute } from '../../../shared/parts/index.ts'
import { type Access, sayNotSolved } from '../../app/api.ts'
import { useTexts } from '../../app/context.ts'
import { Full } from '../../app/full.tsx'
import { useKept } from '../../app/use-kept.ts'

/** "Not solved" within the published days after closing: it goes back (CHECKLIST K16). */
export function NotSolved({ matter, access, done }: { matter: Follow; access: Access; done: () => void }) {
  const t = useTexts('follow')
  const lang = useLang()
  const now = useMinute()
  const [open, setOpen] = useState(false)
  const [words, setWords] = useKept(`${matter.appealId}/not-solved`)
  const [wrong, setWrong] = useState(false)
  const { submit, sending, problem } = useSubmit(
    useCallback(
      (key: string, text: string) => sayNotSolved(key, access, matter.appealId, text),
      [access, matter.appealId],
    ),
  )
  const until = matter.notSolvedUntil && t('again.until', { at: moment(matter.notSolvedUntil, lang, now) })
  if (!open) {
    return (
      <section style={{ marginTop: 28 }}>
        <button type="button" className="p-btn p-btn-2" onClick={() => setOpen(true)}>
          {t('again')}
        </button>
        {until && <p className="p-meta">{until}</p>}
      </section>
    )
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (words.trim().length < 2) return setWrong(true)
    if (!(await submit(words.trim()))) return
    setWords('')
    done()
  }
  return (
    <form onSubmit={send} className="card firm" style={{ marginTop: 28 }} noValidate>
      <label className="p-label" htmlFor="again">
        {t('again.what')}
      </label>
      <textarea
        id="again"
        className="p-input"
        style={{ minHeight: 120 }}
        maxLength={2000}
        value={words}
        // biome-ignore lint/a11y/noAutofocus: the field opens because it was asked for
        autoFocus
        aria-invalid={wrong}
        aria-describedby={wrong ? 'again-wrong' : undefined}
        onChange={event => {
          setWrong(false)
          setWords(event.target.value)
        }}
      />
      <Full words={words} most={2000} />
      {wrong && (
        <p className="wrong" id="again-wrong" role="alert">
          {t('again.missing')}
        </p>
      )}
      <p className="p-meta">{t('again.then')}</p>
      {problem && <ErrorBox problem={problem} kept={t('kept')} />}
      <button type="submit" className="p-btn" aria-disabled={sending}>
        {sending ? t('again.sending') : t('again.send')}
      </button>
      <button type="button" className="p-btn p-btn-3" onClick={() => setOpen(false)}>
        {t('again.cancel')}
      </button>
    </form>
  )
}
