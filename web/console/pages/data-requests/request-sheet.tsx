import { useCallback, useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { ClockChip } from '../../../shared/parts/index.ts'
import { act } from '../../api/http.ts'
import type { DataRequestDetail } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { Labelled } from '../../parts/labelled.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { useWhen } from '../../parts/time.ts'

/** One request: who asks and by what proof, what granting would do, and the answer with its ground. */
export function RequestSheet({ request, onDone }: { request: DataRequestDetail; onDone: () => void }) {
  const when = useWhen()
  return (
    <section className="pane drs" aria-label={tx(request.kindName)}>
      <header>
        <h2 className="c-h1">{tx(request.kindName)}</h2>
        {request.state === 'open' ? (
          <ClockChip clock={request.clock} />
        ) : (
          <b className="strong">{tx(request.stateName)}</b>
        )}
      </header>
      <p className="c-meta sep">
        <span>{t('dr.asked', { time: when.moment(request.askedAt) })}</span>
        <span>{t(`dr.proof.${request.proof}`)}</span>
        {request.state === 'open' && <span>{t('dr.due', { time: when.moment(request.dueAt) })}</span>}
      </p>
      {request.text && (
        <div className="field">
          <h3 className="lbl">{t('dr.words')}</h3>
          <p className="long">{request.text}</p>
        </div>
      )}
      {request.right && (
        <div className="field">
          <h3 className="lbl">{t('dr.right')}</h3>
          <p className="sep">
            {request.right.name && <span>{t('dr.right.name', { name: request.right.name })}</span>}
            {request.right.phone && <span>{t('dr.right.phone', { phone: request.right.phone })}</span>}
          </p>
        </div>
      )}
      <h3 className="lbl">{t('dr.about')}</h3>
      <ul className="drm">
        {request.matters.map(matter => (
          <li key={matter.appealId}>
            <span className="num">{matter.number}</span>
            <span>{matter.name ?? t('dr.name.none')}</span>
            <span className="num">{matter.phone ?? t('dr.phone.none')}</span>
            <span>{tx(matter.channel)}</span>
            <span>
              {tx(matter.headline)}
              {request.kind === 'deletion' && matter.open && <b className="latec"> {t('dr.open')}</b>}
            </span>
          </li>
        ))}
      </ul>
      {request.decidedAt && (
        <div className="field">
          <p className="c-meta">
            {t('dr.decided', { name: request.decidedBy ?? '', time: when.moment(request.decidedAt) })}
          </p>
          {request.ground && <p className="long">{request.ground}</p>}
        </div>
      )}
      {request.state === 'open' &&
        (request.acts.length > 0 ? (
          <Decide request={request} onDone={onDone} />
        ) : (
          <p className="c-meta">{t('dr.readOnly')}</p>
        ))}
    </section>
  )
}

function Decide({ request, onDone }: { request: DataRequestDetail; onDone: () => void }) {
  const [ground, setGround] = useState('')
  const [sure, setSure] = useState(false)
  const [short, setShort] = useState(false)
  const { submit, sending, problem } = useSubmit(
    useCallback(
      (key: string, name: string, words: string) => {
        const open = request.acts.find(row => row.name === name)
        if (!open) throw new Error(`${name} is not open`)
        return act(open.path, words ? { ground: words } : {}, { key, version: request.version })
      },
      [request],
    ),
  )
  const decide = async (name: string) => {
    const refuses = name === 'dataRequest.refuse'
    if (refuses && [...ground.trim()].length < 10) return setShort(true)
    if (!refuses && request.kind === 'deletion' && !sure) return setSure(true)
    if (await submit(name, ground.trim())) onDone()
  }
  const waits = request.kind === 'deletion' && request.matters.some(matter => matter.open)
  return (
    <form className="af" onSubmit={event => event.preventDefault()}>
      <p className="means">{t(`dr.means.${request.kind}`)}</p>
      <Labelled label={t('dr.ground')} note={t('dr.ground.note')} problem={problem} name="ground">
        {(id, invalid) => (
          <textarea
            id={id}
            className="fld"
            rows={3}
            maxLength={500}
            value={ground}
            aria-invalid={invalid || short}
            onChange={event => {
              setShort(false)
              setGround(event.target.value)
            }}
          />
        )}
      </Labelled>
      {short && (
        <p className="field-bad" role="alert">
          {t('dr.ground.short')}
        </p>
      )}
      {sure && (
        <p className="latec strong" role="alert">
          {t('dr.sure')}
        </p>
      )}
      {problem && <Refusal problem={problem} />}
      <div className="af-go">
        {waits ? (
          <p className="c-meta">{t('dr.stays')}</p>
        ) : (
          <button
            type="button"
            className="btn btn-1"
            aria-disabled={sending}
            onClick={() => void decide('dataRequest.grant')}
          >
            {sending ? t('act.sending') : t('dr.grant')}
          </button>
        )}
        <button type="button" className="btn" aria-disabled={sending} onClick={() => void decide('dataRequest.refuse')}>
          {t('dr.refuse')}
        </button>
      </div>
    </form>
  )
}
