import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { asProblem } from '../../../shared/api/problem.ts'
import { ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { ask } from '../../api/http.ts'
import type { CallPop, Suggestions } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { CallerMark } from '../../parts/caller-mark.tsx'
import { KnownList } from '../../parts/known-list.tsx'
import { useWhen } from '../../parts/time.ts'

/** Who is calling, with open and past matters, before the first word (CHECKLIST K31); and matters this may be (K43). */
export function CallPopPane({
  caller,
  known,
  join,
  onJoin,
  onName,
}: {
  caller: string
  known: Suggestions['known']
  join: string | null
  onJoin: (caseId: string | null) => void
  /** takes the name the number is known by; left out where there is a name already */
  onName: ((name: string) => void) | undefined
}) {
  const when = useWhen()
  const pop = useQuery({
    queryKey: ['call-pop', caller],
    queryFn: ({ signal }) => ask<CallPop>('/query/call-pop', { phone: caller }, signal),
    enabled: caller !== '',
    gcTime: 0,
  })
  const matters = [...(pop.data?.matters ?? [])].sort((a, b) => Number(b.open) - Number(a.open))
  const mark = pop.data && (
    <CallerMark key={caller} of={{ phone: caller }} mark={pop.data.mark} proposed={pop.data.proposedMark} />
  )
  return (
    <section className="old" aria-label={t('op.before')}>
      <h2 className="c-h2">{t('op.before')}</h2>
      {caller === '' && <p className="c-meta">{t('op.noCaller')}</p>}
      {pop.isLoading && <Loading bars={[80, 60]} />}
      {pop.error && <ErrorBox problem={asProblem(pop.error)} again={() => void pop.refetch()} />}
      {(pop.data?.mark || pop.data?.proposedMark) && mark}
      {pop.data && !pop.data.known && <p className="c-meta">{t('op.unknown')}</p>}
      {pop.data?.known && (
        <p className="who">
          <b className="strong">{pop.data.name}</b>{' '}
          <span className="c-meta">{t('op.times', { n: matters.length, open: pop.data.openCount })}</span>{' '}
          {onName && pop.data.name && (
            <button type="button" className="linklike" tabIndex={-1} onClick={() => onName(pop.data.name ?? '')}>
              {t('op.sameName')}
            </button>
          )}
        </p>
      )}
      {matters.map(m => (
        <article key={m.appealId} className={m.open ? 'pane past hot' : 'pane past'}>
          <p>
            <Link to="/case/$id" params={{ id: m.caseId }} className="strong" tabIndex={-1}>
              {m.title}
            </Link>
          </p>
          <p className="c-meta sep">
            <span>{when.date(m.receivedAt)}</span>
            {m.unit && <span>{tx(m.unit)}</span>}
            <span>{tx(m.state)}</span>
          </p>
          {m.open && m.dueAt && <p className="due-word">{t('case.dueAt', { time: when.moment(m.dueAt) })}</p>}
          {m.verdict && <p className="c-meta">{t('op.said', { verdict: tx(m.verdict) })}</p>}
        </article>
      ))}
      {known.length > 0 && (
        <>
          <h2 className="c-h2 later">{t('op.nearby')}</h2>
          <KnownList items={known} chosen={join} onChoose={onJoin} />
        </>
      )}
      {pop.data && !pop.data.mark && !pop.data.proposedMark && <div className="later">{mark}</div>}
    </section>
  )
}
