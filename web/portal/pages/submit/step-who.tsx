import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react'
import { newKey } from '../../../shared/api/idempotency.ts'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { useLang, useText } from '../../../shared/i18n/lang.ts'
import { ErrorBox } from '../../../shared/parts/index.ts'
import { type AppealInput, sendAppeal } from '../../app/api.ts'
import { usePortal, useTexts, useTitle } from '../../app/context.ts'
import { go } from '../../app/router.tsx'
import { Behalf } from './behalf.tsx'
import { ContactFields } from './contact-fields.tsx'
import { pinOf } from './draft.ts'
import { changeDraft, forgetForm, readDraft, useForm } from './draft-store.ts'
import { Notice } from './notice.tsx'
import { Recap } from './recap.tsx'
import { keepReceipt } from './receipt-store.ts'
import { phoneProblem, plainName, plainPhone, textProblem } from './rules.ts'
import { useSuggestions } from './use-suggestions.ts'

/** Who: named or not by choice, how to be answered, what is kept and why, one last look, send. */
export function StepWho() {
  const t = useTexts('submit')
  const lang = useLang()
  const text = useText()
  const { city, path } = usePortal()
  const { draft, contact } = useForm(city.code)
  const [read, setRead] = useState(false)
  const [wrong, setWrong] = useState<{ phone?: string; relation?: string; forPhone?: string; notice?: string }>({})
  const trap = useRef<HTMLInputElement>(null)
  const phone = useRef<HTMLInputElement>(null)
  const relation = useRef<HTMLInputElement>(null)
  const theirPhone = useRef<HTMLInputElement>(null)
  const notice = useRef<HTMLInputElement>(null)
  const questions = useSuggestions(draft.text, pinOf(draft.place))?.questions ?? null
  // What is no longer asked, because the words changed, is not answered either.
  const answers = Object.entries(draft.answers).filter(([code]) => questions?.some(row => row.code === code) ?? true)
  useTitle(t('who.title'))
  // The key lives in the draft, so a reload between sending and answer repeats the same submission (CHECKLIST K3).
  const send = useCallback(
    (_key: string, input: AppealInput) => {
      const key = readDraft(city.code).key ?? newKey()
      changeDraft(city.code, { key })
      return sendAppeal(key, input)
    },
    [city.code],
  )
  const { submit, sending, problem } = useSubmit(send)

  const attempt = useCallback(async () => {
    const plain = plainPhone(contact.phone)
    const forPhone = plainPhone(contact.forPhone ?? '')
    const forName = plainName(contact.forName ?? '')
    const them = draft.relation !== null && draft.answerTo === 'them'
    const receipt = await submit({
      text: draft.text.trim(),
      place: draft.place,
      ...(!draft.anonymous && plainName(contact.name) && { name: plainName(contact.name) }),
      ...(!draft.anonymous && plain && { phone: plain }),
      anonymous: draft.anonymous,
      replyBy: draft.anonymous || !(them ? forPhone : plain) ? 'none' : draft.replyBy,
      ...(!draft.anonymous &&
        draft.relation && {
          behalf: {
            relation: draft.relation,
            answerTo: draft.answerTo,
            ...(forName && { name: forName }),
            ...(forPhone && { phone: forPhone }),
          },
        }),
      answers: answers.flatMap(([code, value]) => (value.trim() ? [{ code, value: value.trim() }] : [])),
      consentPublish: draft.consentPublish,
      fileIds: draft.files.map(f => f.id),
      ...(draft.join && { join: draft.join }),
      noticeAccepted: true,
      lang,
      ...(trap.current?.value && { website: trap.current.value }),
    })
    if (!receipt) return
    keepReceipt({
      ...receipt,
      title: draft.text.trim(),
      byPhone: !draft.anonymous && !them && plain !== '',
      toThem: !draft.anonymous && them,
    })
    forgetForm(city.code)
    void import('./kept-uploads.ts').then(({ dropUploads }) => dropUploads(city.code))
    go(path('receipt'), true)
  }, [submit, draft, contact, answers, city.code, path, lang])

  // A definite refusal means nothing was taken: what is changed now is a new submission.
  useEffect(() => {
    if (problem && !problem.unknownOutcome) changeDraft(city.code, { key: null })
  }, [problem, city.code])

  // Sent again by itself when the network is back; the same key makes that safe.
  const lost = problem?.code === 'network'
  useEffect(() => {
    if (!lost) return
    const again = () => void attempt()
    addEventListener('online', again)
    return () => removeEventListener('online', again)
  }, [lost, attempt])

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (textProblem(draft.text)) return go(path('submit/what'))
    const bad = draft.anonymous ? null : phoneProblem(contact.phone)
    const now: typeof wrong = {}
    if (bad) now.phone = t(`who.phone.${bad}`, { n: plainPhone(contact.phone).length })
    const behalf = !draft.anonymous && draft.relation !== null
    const them = behalf && draft.answerTo === 'them'
    const theirs = contact.forPhone ?? ''
    if (!bad && !draft.anonymous && !them && draft.replyBy !== 'none' && !contact.phone.trim())
      now.phone = t('who.phone.missing')
    if (behalf && draft.relation === '') now.relation = t('behalf.missing')
    const theirBad = behalf ? phoneProblem(theirs) : null
    if (theirBad) now.forPhone = t(`who.phone.${theirBad}`, { n: plainPhone(theirs).length })
    else if (them && draft.replyBy !== 'none' && !theirs.trim()) now.forPhone = t('behalf.phone.missing')
    if (!read) now.notice = t('who.notice.missing')
    setWrong(now)
    if (now.phone) phone.current?.focus()
    else if (now.relation) relation.current?.focus()
    else if (now.forPhone) theirPhone.current?.focus()
    else if (now.notice) notice.current?.focus()
    else void attempt()
  }

  return (
    <form className="step-body-form" onSubmit={onSubmit} noValidate>
      <div className="step-body">
        <h1 className="p-h2" tabIndex={-1}>
          {t('who.title')}
        </h1>
        <p className="p-hint">{t('who.hint')}</p>
        <ContactFields
          wrong={wrong.phone ?? text(problem?.fields.find(field => field.path === 'phone')?.message)}
          phone={phone}
          onPhone={() => setWrong({})}
        />
        {!draft.anonymous && (
          <Behalf
            wrong={{
              relation: wrong.relation ?? text(problem?.field('behalf.relation')),
              phone: wrong.forPhone ?? text(problem?.field('behalf.phone')),
            }}
            relation={relation}
            phone={theirPhone}
            onChange={() => setWrong({})}
          />
        )}
        <div className="trap" aria-hidden="true">
          <label>
            {t('trap')}
            <input ref={trap} name="website" tabIndex={-1} autoComplete="off" />
          </label>
        </div>
        <label className="p-check" style={{ marginTop: 16 }}>
          <input
            type="checkbox"
            checked={draft.consentPublish}
            onChange={event => changeDraft(city.code, { consentPublish: event.target.checked })}
          />
          <span>
            {t('who.publish')}
            <br />
            <span className="p-meta">{t('who.publish.how')}</span>
          </span>
        </label>
        <div className="card" style={{ marginTop: 16 }}>
          <h2 className="p-label">{t('who.notice.title')}</h2>
          <Notice />
          <label className="p-check">
            <input
              ref={notice}
              type="checkbox"
              checked={read}
              aria-invalid={Boolean(wrong.notice)}
              aria-describedby={wrong.notice ? 'notice-wrong' : undefined}
              onChange={event => {
                setRead(event.target.checked)
                setWrong({})
              }}
            />
            <span>{t('who.notice.read')}</span>
          </label>
          {wrong.notice && (
            <p className="wrong" id="notice-wrong" role="alert">
              {wrong.notice}
            </p>
          )}
        </div>
        <Recap questions={questions ?? []} />
      </div>
      <div className="bar">
        {problem && (
          <div style={{ marginBottom: 12 }}>
            <ErrorBox problem={problem} kept={lost ? t('send.keptOffline') : t('send.kept')}>
              {problem.fields
                .filter(f => !f.path.endsWith('phone'))
                .map(f => (
                  <p key={f.path}>{text(f.message)}</p>
                ))}
            </ErrorBox>
          </div>
        )}
        <button type="submit" className="p-btn" aria-disabled={sending}>
          {sending ? t('send.under') : problem ? t('send.again') : t('send')}
        </button>
        <p className="p-meta">{t('send.then')}</p>
      </div>
    </form>
  )
}
