import { type FormEvent, useCallback, useEffect, useId, useRef, useState } from 'react'
import type { FileView, Follow } from '../../../shared/api/types.ts'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { moment } from '../../../shared/format/dates.ts'
import { useLang, useText } from '../../../shared/i18n/lang.ts'
import { ErrorBox, useMinute } from '../../../shared/parts/index.ts'
import { type Access, sayMore } from '../../app/api.ts'
import { useTexts } from '../../app/context.ts'
import { Full } from '../../app/full.tsx'
import { useKept } from '../../app/use-kept.ts'
import { Photos } from './photos.tsx'

const kinds = ['add', 'urge', 'ask', 'withdraw'] as const
type Kind = (typeof kinds)[number]

/** After filing: add, urge, ask back, withdraw; each is answered at once and later by the unit (CHECKLIST K10). */
export function SayMore({ matter, access, renew }: { matter: Follow; access: Access; renew: () => void }) {
  const t = useTexts('follow')
  const lang = useLang()
  const now = useMinute()
  const [kind, setKind] = useState<Kind | null>(null)
  const [heard, setHeard] = useState('')
  const text = useText()
  const done = useRef<HTMLParagraphElement>(null)
  // The form that had the focus is gone: what was heard takes its place.
  useEffect(() => {
    if (heard && kind === null) done.current?.focus()
  }, [heard, kind])
  if (!matter.canSay && matter.said.length === 0) return null
  const open = kinds.filter(k => (k === 'withdraw' ? matter.canWithdraw : matter.canSay))
  const shut = (k: Kind) => k === 'urge' && matter.urgeAgainAt !== null
  return (
    <section style={{ marginTop: 28 }} aria-label={t('said.title')}>
      {matter.said.map(row => (
        <div key={row.id} className="card" style={{ marginBottom: 12 }}>
          <p className="strong">
            {text(row.name)} <span className="p-meta">{moment(row.at, lang, now)}</span>
          </p>
          {row.text && <p className="asked">{row.text}</p>}
          <p className="p-meta">{text(row.reaction)}</p>
          {row.reply && <p className="words">{t('said.reply', { text: row.reply })}</p>}
        </div>
      ))}
      {heard && kind === null && (
        <p ref={done} className="done" role="status" tabIndex={-1} style={{ marginBottom: 12 }}>
          {heard}
        </p>
      )}
      {kind === null && (
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
          {open.map(k => (
            <button
              key={k}
              type="button"
              className="p-btn p-btn-2"
              style={{ flex: '1 1 40%' }}
              aria-disabled={shut(k)}
              onClick={() => !shut(k) && setKind(k)}
            >
              {t(`said.${k}`)}
            </button>
          ))}
        </div>
      )}
      {matter.canSay && matter.urgeAgainAt && (
        <p className="p-meta" style={{ marginTop: 8 }}>
          {t('said.urgeAgain', { at: moment(matter.urgeAgainAt, lang, now) })}
        </p>
      )}
      {kind && (
        <Form
          key={kind}
          kind={kind}
          matter={matter}
          access={access}
          onShut={() => setKind(null)}
          onDone={words => {
            setHeard(words)
            setKind(null)
            renew()
          }}
        />
      )}
    </section>
  )
}

function Form({
  kind,
  matter,
  access,
  onShut,
  onDone,
}: {
  kind: Kind
  matter: Follow
  access: Access
  onShut: () => void
  onDone: (words: string) => void
}) {
  const t = useTexts('follow')
  const text = useText()
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const [words, setWords] = useKept(`${matter.appealId}/${kind}`)
  const most = kind === 'urge' ? 500 : 1000
  const [wrong, setWrong] = useState(false)
  const [files, setFiles] = useState<FileView[]>([])
  const { submit, sending, problem } = useSubmit(
    useCallback(
      (key: string, said: string) =>
        sayMore(key, access, matter.appealId, kind, {
          text: said,
          ...(kind === 'add' ? { fileIds: files.map(f => f.id) } : {}),
        }),
      [access, matter.appealId, kind, files],
    ),
  )
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (kind !== 'urge' && words.trim().length < 2) {
      box.current?.focus()
      return setWrong(true)
    }
    const answer = await submit(words.trim())
    if (!answer) return
    setWords('')
    onDone(text(answer.headline))
  }
  return (
    <form onSubmit={send} className="card firm" style={{ marginTop: 12 }} noValidate>
      <label className="p-label" htmlFor={id}>
        {t(`said.${kind}.what`)}
      </label>
      <textarea
        id={id}
        ref={box}
        className="p-input"
        style={{ minHeight: 104 }}
        maxLength={most}
        value={words}
        // biome-ignore lint/a11y/noAutofocus: the field opens because it was asked for
        autoFocus
        aria-invalid={wrong}
        onChange={event => {
          setWrong(false)
          setWords(event.target.value)
        }}
      />
      <Full words={words} most={most} />
      {wrong && (
        <p className="wrong" role="alert">
          {t('said.missing')}
        </p>
      )}
      {kind === 'add' && <Photos files={files} onChange={setFiles} />}
      <p className="p-meta">{t(`said.${kind}.then`)}</p>
      {problem && <ErrorBox problem={problem} kept={t('kept')} />}
      <button type="submit" className="p-btn" aria-disabled={sending}>
        {sending ? t('again.sending') : t(`said.${kind}`)}
      </button>
      <button type="button" className="p-btn p-btn-3" onClick={onShut}>
        {t('again.cancel')}
      </button>
    </form>
  )
}
