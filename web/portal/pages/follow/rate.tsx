import { type FormEvent, useCallback, useEffect, useId, useRef, useState } from 'react'
import type { Follow, RatingInput } from '../../../shared/api/types.ts'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { useText } from '../../../shared/i18n/lang.ts'
import { ErrorBox, Faces } from '../../../shared/parts/index.ts'
import { type Access, rate } from '../../app/api.ts'
import { usePortal, useTexts } from '../../app/context.ts'
import { Full } from '../../app/full.tsx'
import { useKept } from '../../app/use-kept.ts'
import { type Choice, isGood, missing, noChoice, ratingOf } from './rating.ts'

const solved = ['yes', 'partly', 'no'] as const

/**
 * First "solved?", then the faces; not rating is a choice of its own (CHECKLIST K15).
 * @param first what the person came for: it is brought into sight
 */
export function Rate({
  matter,
  access,
  done,
  first,
}: {
  matter: Follow
  access: Access
  done: () => void
  first: boolean
}) {
  const t = useTexts('follow')
  const text = useText()
  const id = useId()
  const { city } = usePortal()
  const [chosen, setChoice] = useState<Omit<Choice, 'text'>>(noChoice)
  const [words, setWords] = useKept(`${matter.appealId}/rate`)
  const choice: Choice = { ...chosen, text: words }
  const [thanks, setThanks] = useState('')
  const [asked, setAsked] = useState(false)
  const thanked = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (thanks) thanked.current?.focus()
  }, [thanks])
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (!first) return
    form.current?.scrollIntoView({ block: 'center' })
    form.current?.querySelector('input')?.focus({ preventScroll: true })
  }, [first])
  const { submit, sending, problem } = useSubmit(
    useCallback(
      (key: string, input: RatingInput) => rate(key, access, matter.appealId, input),
      [access, matter.appealId],
    ),
  )
  const change = (by: Partial<Omit<Choice, 'text'>>) => {
    setAsked(false)
    setChoice(old => ({ ...old, declined: false, ...by }))
  }
  const lack = missing(choice)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (lack) return setAsked(true)
    const answer = await submit(ratingOf(choice))
    if (!answer) return
    setWords('')
    setThanks(text(answer.headline))
    done()
  }
  if (thanks) {
    return (
      <section className="done" style={{ marginTop: 28 }}>
        <p className="strong" tabIndex={-1} ref={thanked}>
          {thanks}
        </p>
      </section>
    )
  }
  const reasons =
    choice.satisfaction === null ? [] : city.ratingReasons.filter(r => r.good === isGood(choice.satisfaction ?? 3))
  return (
    <form ref={form} onSubmit={send} style={{ marginTop: 28 }}>
      <fieldset>
        <legend className="p-h3 strong" style={{ marginBottom: 10 }}>
          {t('rate.solved')}
        </legend>
        <div className="p-choice">
          {solved.map(s => (
            <label key={s}>
              <input
                type="radio"
                name={`${id}-solved`}
                checked={choice.solved === s}
                onChange={() => change({ solved: s })}
              />
              {t(`rate.solved.${s}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <h2 className="p-h3" style={{ margin: '28px 0 10px' }}>
        {t('rate.satisfied')}
      </h2>
      <Faces
        label={t('rate.satisfied')}
        value={choice.satisfaction}
        onChange={satisfaction =>
          change({
            satisfaction,
            // Reasons of the other side no longer fit.
            ...(choice.satisfaction !== null &&
              isGood(choice.satisfaction) !== isGood(satisfaction) && { reasons: [] }),
          })
        }
      />
      {reasons.length > 0 && (
        <fieldset className="p-field">
          <legend className="p-label">
            {t('rate.why')} <span className="p-hint">{t('may')}</span>
          </legend>
          <div className="p-tags">
            {reasons.map(r => (
              <label key={r.id}>
                <input
                  type="checkbox"
                  checked={choice.reasons.includes(r.id)}
                  onChange={event =>
                    change({
                      reasons: event.target.checked
                        ? [...choice.reasons, r.id]
                        : choice.reasons.filter(x => x !== r.id),
                    })
                  }
                />
                {text(r.name)}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {(choice.solved || choice.satisfaction) && (
        <div className="p-field">
          <label className="p-label" htmlFor={`${id}-words`}>
            {t('rate.words')} <span className="p-hint">{t('may')}</span>
          </label>
          <textarea
            id={`${id}-words`}
            className="p-input"
            style={{ minHeight: 96 }}
            maxLength={500}
            value={words}
            onChange={event => setWords(event.target.value)}
          />
          <Full words={words} most={500} />
        </div>
      )}
      <div className="p-choice" style={{ marginTop: 16 }}>
        <label className="quiet">
          <input
            type="checkbox"
            checked={choice.declined}
            onChange={event => {
              setAsked(false)
              setChoice({ ...choice, declined: event.target.checked, satisfaction: null, reasons: [] })
            }}
          />
          {t('rate.decline')}
        </label>
      </div>
      <p className="p-meta" style={{ marginTop: 12 }}>
        {t('rate.unseen')}
      </p>
      {problem && (
        <div style={{ marginTop: 12 }}>
          <ErrorBox problem={problem} kept={t('kept')} />
        </div>
      )}
      <button type="submit" className="p-btn" style={{ marginTop: 16 }} aria-disabled={sending}>
        {sending
          ? t('rate.sending')
          : lack
            ? t(`rate.lack.${lack}`)
            : choice.declined
              ? t('rate.send.declined')
              : t('rate.send')}
      </button>
      <p className="wrong" role="alert">
        {asked && lack ? t(`rate.ask.${lack}`) : ''}
      </p>
    </form>
  )
}
