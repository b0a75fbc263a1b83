import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useText } from '../../../shared/i18n/lang.ts'
import { usePortal, useTexts, useTitle } from '../../app/context.ts'
import { go } from '../../app/router.tsx'
import { pinOf } from './draft.ts'
import { changeDraft, useForm } from './draft-store.ts'
import { KnownAnswers } from './known-answers.tsx'
import { KnownMatters } from './known-matters.tsx'
import { OtherDoors } from './other-doors.tsx'
import { Photos } from './photos.tsx'
import { Questions } from './questions.tsx'
import { textProblem } from './rules.ts'
import type { usePhotos } from './use-photos.ts'
import { useSuggestions } from './use-suggestions.ts'

/** What: one field that must be filled, and no category anywhere (CHECKLIST K2). */
export function StepWhat({ photos }: { photos: ReturnType<typeof usePhotos> }) {
  const t = useTexts('submit')
  const text = useText()
  const { city, path } = usePortal()
  const { draft } = useForm(city.code)
  const [wrong, setWrong] = useState<'short' | 'uploading' | null>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  const found = useSuggestions(draft.text, pinOf(draft.place))
  useTitle(t('what.title'))
  useEffect(() => {
    const area = box.current
    if (area && area.value === '') area.focus({ preventScroll: true })
  }, [])
  const busy = photos.pending.some(p => !p.problem)
  const next = (event: FormEvent) => {
    event.preventDefault()
    if (textProblem(draft.text)) {
      setWrong('short')
      box.current?.focus()
    } else if (busy) setWrong('uploading')
    else go(path('submit/where'))
  }
  return (
    <form className="step-body-form" onSubmit={next} noValidate>
      <div className="step-body">
        <h1 className="p-h2" tabIndex={-1}>
          <label htmlFor="text">{t('what.title')}</label>
        </h1>
        <p className="p-hint" id="text-hint">
          {t('what.hint')}
        </p>
        <textarea
          ref={box}
          id="text"
          className="p-input"
          style={{ marginTop: 14 }}
          rows={6}
          maxLength={2000}
          value={draft.text}
          aria-required="true"
          aria-invalid={wrong === 'short'}
          aria-describedby={wrong === 'short' ? 'text-wrong text-hint' : 'text-hint'}
          onChange={event => {
            setWrong(null)
            changeDraft(city.code, { text: event.target.value })
          }}
        />
        <div className="area-foot p-meta">
          <span>{draft.text ? t('what.kept') : ' '}</span>
          {draft.text.length > 1800 && <span className="nb">{t('what.count', { n: draft.text.length })}</span>}
        </div>
        {draft.text.length >= 2000 && (
          <p className="wrong" role="status">
            {t('what.full')}
          </p>
        )}
        {wrong === 'short' && (
          <p className="wrong" id="text-wrong" role="alert">
            {t('what.short')}
          </p>
        )}
        {found && found.danger.length > 0 && (
          <div className="card emergency" role="status" style={{ marginTop: 12 }}>
            <p>{t('danger', { words: found.danger.join('、') })}</p>
            {found.calls.map(row => (
              <p key={row.phone}>{text(row.text)}</p>
            ))}
            <p className="calls">
              {[...new Set([...found.calls.map(row => row.phone), '110', '119', '120', '122'])].map(number => (
                <a key={number} className="p-btn p-btn-2" href={`tel:${number}`}>
                  {number}
                </a>
              ))}
            </p>
          </div>
        )}
        {found && <OtherDoors doors={found.doors} />}
        <KnownAnswers text={draft.text} />
        {found && <KnownMatters similar={found.similar} />}
        {found && <Questions questions={found.questions} />}
        <Photos photos={photos} />
      </div>
      <div className="bar">
        <button type="submit" className="p-btn">
          {t('what.next')}
        </button>
        {wrong === 'uploading' && (
          <p className="p-meta" role="alert">
            {t('photos.wait')}
          </p>
        )}
      </div>
    </form>
  )
}
