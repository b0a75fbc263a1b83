import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { GradeChip } from '../../../../shared/parts/index.ts'
import { caseQuery, knownQuery, search } from '../../../api/queries.ts'
import { useSettled } from '../../../api/use-suggest.ts'
import { t, tx } from '../../../i18n/index.ts'
import { Labelled } from '../../../parts/labelled.tsx'
import { useWhen } from '../../../parts/time.ts'
import { FormFrame } from './form-frame.tsx'
import { type ActFormProps, useAct } from './use-act.ts'

/** Putting this case to another one: nobody is lost, everyone still gets an answer and a call back. */
export function MergeForm(props: ActFormProps) {
  const { kase } = props
  const state = useAct(props)
  const when = useWhen()
  const [q, setQ] = useState('')
  const [picked, setInto] = useState<string | null>(null)
  const [typed, setReason] = useState<string | null>(null)
  const known = useQuery(knownQuery(kase.id)).data ?? []
  // The one that is plainly the same stands chosen, with why: one key sends it (CHECKLIST K43).
  const sure = known.find(c => c.sure && c.joinable && c.relation !== 'same_person')
  const into = picked ?? sure?.caseId ?? null
  const reason = typed ?? known.find(c => c.caseId === into)?.why.zh ?? ''
  const settled = useSettled(q.trim(), 300)
  const found = useQuery({
    queryKey: ['merge-search', settled],
    queryFn: ({ signal }) => search({ q: settled }, signal),
    enabled: settled.length >= 2,
  }).data
  const target = useQuery({ ...caseQuery(into ?? ''), enabled: into !== null }).data
  const offers = settled
    ? (found?.cases ?? [])
        .filter(c => c.id !== kase.id)
        .slice(0, 6)
        .map(c => ({ id: c.id, number: c.number, title: c.title, state: c.stateName, at: c.receivedAt }))
    : known
        .filter(c => c.joinable)
        .map(c => ({ id: c.caseId, number: c.number, title: c.title, state: c.state, at: c.receivedAt }))
  return (
    <FormFrame
      state={state}
      submitLabel={tx(props.open.title)}
      missing={!into ? t('act.missing.target') : reason.trim().length < 2 ? t('act.missing.reason') : null}
      onSubmit={() => void state.send({ into, reason: reason.trim() })}
      note={t('act.mergeNote')}
    >
      <Labelled label={t('field.mergeSearch')} problem={state.problem} name="into">
        {id => (
          <input
            id={id}
            className="fld"
            value={q}
            placeholder={t('search.placeholder')}
            onChange={e => setQ(e.target.value)}
          />
        )}
      </Labelled>
      {offers.length > 0 && (
        <ul className="offers">
          {offers.map(offer => (
            <li key={offer.id}>
              <button
                type="button"
                aria-pressed={into === offer.id}
                className={into === offer.id ? 'on' : undefined}
                onClick={() => setInto(offer.id)}
              >
                <b className="strong clamp1">{offer.title}</b>
                <span className="c-meta">
                  {offer.number} {tx(offer.state)} {when.date(offer.at)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {target && (
        <div className="propose">
          <p className="gradeline">
            {target.grade && <GradeChip grade={target.grade} size={24} />}
            <b className="strong">{target.title}</b>
          </p>
          <p className="clamp6">{target.appellants[0]?.text}</p>
          <p className="c-meta">
            {t('act.mergePreview', { now: target.appealCount, after: target.appealCount + kase.appealCount })}
          </p>
        </div>
      )}
      <Labelled label={t('field.whySame')} problem={state.problem} name="reason">
        {id => (
          <input id={id} className="fld" maxLength={500} value={reason} onChange={e => setReason(e.target.value)} />
        )}
      </Labelled>
    </FormFrame>
  )
}

/** Taking one appeal out of the case again. */
export function UnmergeForm(props: ActFormProps) {
  const state = useAct(props)
  const joined = props.kase.appellants.filter(a => a.merged)
  const [appealId, setAppealId] = useState<string | null>(joined.length === 1 ? (joined[0]?.appealId ?? null) : null)
  const [reason, setReason] = useState('')
  return (
    <FormFrame
      state={state}
      submitLabel={tx(props.open.title)}
      missing={!appealId ? t('act.missing.appeal') : reason.trim().length < 2 ? t('act.missing.reason') : null}
      onSubmit={() => void state.send({ appealId, reason: reason.trim() })}
      note={t('act.unmergeNote')}
    >
      <fieldset className="plain">
        <legend className="lbl">{t('field.whichAppeal')}</legend>
        {joined.map(a => (
          <label key={a.appealId} className="check offer">
            <input
              type="radio"
              name="appeal"
              checked={appealId === a.appealId}
              onChange={() => setAppealId(a.appealId)}
            />
            <span>
              <b className="strong">{tx(a.name)}</b> <span className="c-meta">{a.number}</span>
              <span className="clamp2">{a.text}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Labelled label={t('field.reason')} problem={state.problem} name="reason">
        {id => (
          <input id={id} className="fld" maxLength={500} value={reason} onChange={e => setReason(e.target.value)} />
        )}
      </Labelled>
    </FormFrame>
  )
}
