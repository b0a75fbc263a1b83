import { type FormEvent, useCallback, useId, useState } from 'react'
import { type ApiProblem, asProblem } from '../../../shared/api/problem.ts'
import type { Follow } from '../../../shared/api/types.ts'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { date } from '../../../shared/format/dates.ts'
import { useLang, useText } from '../../../shared/i18n/lang.ts'
import { ErrorBox, Icon, useMinute } from '../../../shared/parts/index.ts'
import { type Access, askData, type DataAsk, readDataCopy } from '../../app/api.ts'
import { useTexts } from '../../app/context.ts'
import { nameLength, phoneProblem, plainPhone } from '../submit/rules.ts'
import { Consent } from './consent.tsx'
import { saveCopy } from './save-copy.ts'

const kinds = ['copy', 'correction', 'deletion'] as const

/** Copy, correction or deletion of what is kept about oneself (CHECKLIST K28; PIPL 45 to 47): asked here, answered here. */
export function YourData({ matter, access, done }: { matter: Follow; access: Access; done: () => void }) {
  const t = useTexts('follow')
  const requests = [...matter.dataRequests].reverse()
  return (
    <details className="proof" style={{ marginTop: 0 }} open={requests.length > 0}>
      <summary>{t('data')}</summary>
      <p className="p-meta">{t('token' in access ? 'data.all' : 'data.one')}</p>
      <Consent matter={matter} access={access} />
      {requests.map(request => (
        <Asked key={request.id} request={request} access={access} />
      ))}
      <Ask matter={matter} access={access} done={done} />
    </details>
  )
}

function Asked({ request, access }: { request: Follow['dataRequests'][number]; access: Access }) {
  const t = useTexts('follow')
  const text = useText()
  const lang = useLang()
  const now = useMinute()
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const save = async () => {
    setProblem(null)
    try {
      const { sections } = await readDataCopy(access, request.id)
      saveCopy(t('data.file'), sections, text)
    } catch (error) {
      setProblem(asProblem(error))
    }
  }
  return (
    <div className="card" style={{ marginTop: 12 }}>
      <p className="strong">{t(`data.${request.kind}.${request.state}`)}</p>
      <p className="p-meta verdict-line">
        <span>{t('data.askedOn', { day: date(request.askedAt, lang, now) })}</span>
        <span>
          {request.decidedAt
            ? t('data.decidedOn', { day: date(request.decidedAt, lang, now) })
            : t('data.dueOn', { day: date(request.dueAt, lang, now, true) })}
        </span>
      </p>
      {request.ground && <p>{t('data.ground', { words: request.ground })}</p>}
      {request.kind === 'copy' && request.state === 'granted' && (
        <button type="button" className="p-btn p-btn-2" onClick={() => void save()}>
          <Icon name="save" />
          {t('data.save')}
        </button>
      )}
      {problem && <ErrorBox problem={problem} />}
    </div>
  )
}

function Ask({ matter, access, done }: { matter: Follow; access: Access; done: () => void }) {
  const t = useTexts('follow')
  const text = useText()
  const id = useId()
  const [kind, setKind] = useState<(typeof kinds)[number] | null>(null)
  const [fields, setFields] = useState({ name: '', phone: '', text: '' })
  const [wrong, setWrong] = useState<string | null>(null)
  const { submit, sending, problem } = useSubmit(
    useCallback((key: string, input: DataAsk) => askData(key, access, matter.appealId, input), [access, matter]),
  )
  const waits = (one: string) => matter.dataRequests.some(row => row.kind === one && row.state === 'open')
  const field = (name: keyof typeof fields, type: string, most: number) => (
    <div className="p-field">
      <label className="p-label" htmlFor={`${id}-${name}`}>
        {t(`data.field.${name}`)} <span className="p-hint">{t('may')}</span>
      </label>
      <input
        id={`${id}-${name}`}
        className="p-input"
        type={type}
        maxLength={most}
        value={fields[name]}
        onChange={event => {
          setWrong(null)
          setFields({ ...fields, [name]: event.target.value })
        }}
      />
    </div>
  )
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!kind) return
    if (kind === 'correction') {
      if (!fields.name.trim() && !fields.phone.trim()) return setWrong(t('data.missing.right'))
      if ([...fields.name.trim()].length > nameLength) return setWrong(t('data.missing.name', { n: nameLength }))
      if (fields.phone.trim() && phoneProblem(fields.phone)) return setWrong(t('data.missing.phone'))
    }
    const input: DataAsk = {
      kind,
      ...(fields.text.trim() && { text: fields.text.trim() }),
      ...(kind === 'correction' && fields.name.trim() && { name: fields.name.trim() }),
      ...(kind === 'correction' && fields.phone.trim() && { phone: plainPhone(fields.phone) }),
    }
    if (await submit(input)) {
      setKind(null)
      done()
    }
  }
  return (
    <form onSubmit={send} style={{ marginTop: 12 }} noValidate>
      <fieldset className="p-choice">
        <legend className="p-label">{t('data.what')}</legend>
        {kinds
          .filter(one => !waits(one))
          .map(one => (
            <label key={one}>
              <input
                type="radio"
                name={`${id}-kind`}
                checked={kind === one}
                onChange={() => {
                  setWrong(null)
                  setKind(one)
                }}
              />
              <span>
                {t(`data.${one}`)}
                <br />
                <span className="p-meta">{t(`data.${one}.means`)}</span>
              </span>
            </label>
          ))}
      </fieldset>
      {kind === 'correction' && field('name', 'text', 100)}
      {kind === 'correction' && field('phone', 'tel', 20)}
      {kind && field('text', 'text', 500)}
      {wrong && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
      {problem && (
        <ErrorBox problem={problem} kept={t('kept')}>
          {problem.fields.map(f => (
            <p key={f.path}>{text(f.message)}</p>
          ))}
        </ErrorBox>
      )}
      {kind && (
        <button type="submit" className="p-btn p-btn-2" style={{ marginTop: 12 }} aria-disabled={sending}>
          {sending ? t('data.sending') : t('data.send')}
        </button>
      )}
    </form>
  )
}
