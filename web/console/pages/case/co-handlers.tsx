import { useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { act } from '../../api/http.ts'
import { queryClient } from '../../api/queries.ts'
import type { CaseDetail } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { Typed } from '../../parts/labelled.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { useWhen } from '../../parts/time.ts'

type CoHandler = CaseDetail['coHandlers'][number]

/** Units with a part in the case: what each was asked, what it says, and until when; the asked one answers here. */
export function CoHandlers({ kase }: { kase: CaseDetail }) {
  if (kase.coHandlers.length === 0) return null
  return (
    <>
      <h2 className="c-h3">{t('co.title')}</h2>
      <ul className="cos">
        {kase.coHandlers.map(co => (
          <li key={co.id} className={co.late ? 'is-late' : undefined}>
            <Said co={co} />
            {co.mine && <Answer co={co} caseId={kase.id} />}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What one unit says; beside the form of the lead's answer as well. */
export function Said({ co }: { co: CoHandler }) {
  const when = useWhen()
  return (
    <>
      <p>
        <b className="strong">{tx(co.unit.name)}</b>{' '}
        <span className={co.late ? 'late' : 'c-meta'}>
          {co.state === 'asked' ? t('co.due', { at: when.moment(co.dueAt) }) : t(`co.${co.state}`)}
        </span>
      </p>
      {co.words && <p className="c-meta">{t('co.asked', { words: co.words })}</p>}
      {co.opinion && <p className="long">{co.opinion}</p>}
      {co.answeredAt && (
        <p className="c-meta">
          {co.by} {when.moment(co.answeredAt)}
        </p>
      )}
    </>
  )
}

function Answer({ co, caseId }: { co: CoHandler; caseId: string }) {
  const [opinion, setOpinion] = useState('')
  const { submit, sending, problem } = useSubmit((key: string) =>
    act(`/co-handlers/${co.id}/answer`, { opinion: opinion.trim() }, { key, version: co.version }),
  )
  const short = opinion.trim().length < 4
  return (
    <form
      onSubmit={async event => {
        event.preventDefault()
        if (short || sending || (await submit()) === undefined) return
        void queryClient.invalidateQueries({ queryKey: ['case', caseId] })
        void queryClient.invalidateQueries({ queryKey: ['workbench'] })
      }}
    >
      <Typed
        label={t('co.opinion')}
        note={t('co.opinionNote')}
        problem={problem}
        name="opinion"
        rows={3}
        most={2000}
        value={opinion}
        onChange={setOpinion}
      />
      {problem && <Refusal problem={problem} />}
      <button type="submit" className="btn btn-1" aria-disabled={short || sending}>
        {short ? t('act.missing.words', { n: 4 }) : t('co.answer')}
      </button>
    </form>
  )
}

/** First-asked responsibility: who explained what, and the named person it went to (SPEC Q3). */
export function FirstAsked({ kase }: { kase: CaseDetail }) {
  const when = useWhen()
  const { firstAsked } = kase
  if (!firstAsked) return null
  return (
    <>
      <h2 className="c-h3">{t('first.title')}</h2>
      <p>
        {t('first.say', { person: firstAsked.person?.name ?? '', to: firstAsked.handedTo?.name ?? '' })}{' '}
        <span className="c-meta">{when.moment(firstAsked.at)}</span>
      </p>
      <p className="c-meta">{firstAsked.explained}</p>
    </>
  )
}

/** What people were told is missing, how often, and why again (SPEC Q5). */
export function Told({ kase }: { kase: CaseDetail }) {
  const when = useWhen()
  if (kase.told.length === 0) return null
  return (
    <>
      <h2 className="c-h3">{t('told.title')}</h2>
      <ul className="cos">
        {kase.told.map(row => (
          <li key={row.n} className={row.n > 1 ? 'is-late' : undefined}>
            <p>
              <b className="strong">{t('told.nth', { n: row.n })}</b> {row.items.join(t('list.comma'))}{' '}
              {row.onTheSpot && t('told.spot')}
            </p>
            {row.reason && <p>{t('told.why', { why: row.reason })}</p>}
            <p className="c-meta">
              {tx(row.unit?.name)} {row.by} {when.moment(row.at)}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
