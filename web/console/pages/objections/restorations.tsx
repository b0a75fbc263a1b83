import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App } from 'antd'
import { asProblem } from '../../../shared/api/problem.ts'
import { ClockChip, Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { type RestorationDetail, restorationQuery, useRestorations } from '../../api/consequences.ts'
import { queryClient } from '../../api/queries.ts'
import { t, tx } from '../../i18n/index.ts'
import { useWalk } from '../../keys/use-walk.ts'
import { ActSheet } from '../../parts/act-sheet.tsx'
import { FileThumbs } from '../../parts/files.tsx'
import { civil, periodWords, useWhen } from '../../parts/time.ts'
import { WaiverPart } from './waiver-part.tsx'

/** Requests to count again what was left out (CHECKLIST K90 K91): decided by somebody who had no part in leaving it out. */
export function Restorations({ id: picked, onPick }: { id: string | null; onPick: (id: string) => void }) {
  const query = useRestorations()
  const rows = query.data?.pages.flatMap(page => page.rows) ?? []
  const id = picked ?? rows[0]?.id ?? null
  useWalk(
    rows,
    row => row.id === id,
    next => onPick(next.id),
  )
  return (
    <>
      <section className="pane" aria-label={t('objection.list.restore')}>
        {query.error && rows.length === 0 ? (
          <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />
        ) : query.isPending ? (
          <Loading bars={[60, 80, 50]} />
        ) : rows.length === 0 ? (
          <Empty title={t('restore.none')} />
        ) : (
          <ul>
            {rows.map(row => (
              <li key={row.id}>
                <button
                  type="button"
                  className={row.id === id ? 'dk-row on' : 'dk-row'}
                  aria-pressed={row.id === id}
                  onClick={() => onPick(row.id)}
                >
                  <span className="ld-top">
                    <b className="strong">{tx(row.unit.name)}</b>
                    {row.clock ? <ClockChip clock={row.clock} /> : <span className="c-meta">{tx(row.stateName)}</span>}
                  </span>
                  <span>
                    {tx(row.factName)}　{tx(row.groundName)}
                  </span>
                  <span className="dk-foot">
                    <span className="c-meta clamp1">{row.case.title}</span>
                    <span className="c-meta nb">{row.number}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
        {query.hasNextPage && (
          <button type="button" className="btn btn-t" onClick={() => void query.fetchNextPage()}>
            {t('list.more')}
          </button>
        )}
      </section>
      <section className="pane dk-side">{id && <Pane key={id} id={id} />}</section>
    </>
  )
}

function Pane({ id }: { id: string }) {
  const query = useQuery(restorationQuery(id))
  const { message } = App.useApp()
  const when = useWhen()
  const row = query.data
  if (!row)
    return query.error ? (
      <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />
    ) : (
      <Loading bars={[40, 70, 60]} />
    )
  return (
    <>
      <div className="dk-matter">
        <p className="c-meta">
          {row.number} {tx(row.stateName)}
        </p>
        <h2 className="c-h2">
          {tx(row.unit.name)}　{tx(row.factName)}　{civil(row.factDay)}
        </h2>
        <p>
          <Link to="/case/$id" params={{ id: row.case.id }}>
            {row.case.title}
          </Link>{' '}
          <span className="c-meta nb">{row.case.number}</span>
        </p>
        <p>{tx(row.groundName)}</p>
        <p className="long">{row.words}</p>
        <FileThumbs files={row.files} />
        <p className="c-meta sep">
          <span>{row.askedBy ?? t('restore.byPerson')}</span>
          <span className="nb">{when.moment(row.askedAt)}</span>
          {row.state === 'asked' && (
            <span className="nb">{t('restore.decideBy', { at: when.moment(row.decideBy) })}</span>
          )}
        </p>
      </div>
      <div className="ld-part">
        <h3 className="c-h3">{t('restore.why')}</h3>
        <p className="long">{row.origin.words}</p>
        <p className="c-meta">
          {row.origin.kind === 'objection' ? (
            <Link to="/objections" search={{ id: row.origin.id }}>
              {row.origin.number}
            </Link>
          ) : (
            <Link to="/ladder" search={{ tab: 'excuses' }}>
              {row.origin.number}
            </Link>
          )}
        </p>
      </div>
      {row.unitSays && (
        <div className="ld-part">
          <h3 className="c-h3">{t('restore.unitSays')}</h3>
          <p className="long">{row.unitSays.words}</p>
          <p className="c-meta">
            {row.unitSays.by} {when.moment(row.unitSays.at)}
          </p>
        </div>
      )}
      {row.decision && (
        <div className="ld-part">
          <h3 className="c-h3">{tx(row.stateName)}</h3>
          <p className="long">{row.decision.words}</p>
          {row.decision.told && <p className="c-meta">{t('objection.told', { words: row.decision.told })}</p>}
          <p className="c-meta">
            {row.decision.by} {when.moment(row.decision.at)}
          </p>
        </div>
      )}
      <Without row={row} />
      <WaiverPart waiver={row.history} on={row.id} />
      <ActSheet
        id={row.id}
        acts={row.acts}
        shut={row.shut}
        version={row.version}
        {...(row.fact === 'verdict' ? { needed: ['citizenText'] } : { without: ['citizenText'] })}
        onDone={done => {
          void message.success(t('act.done', { act: tx(done.title) }))
          void queryClient.invalidateQueries({ queryKey: ['objections'] })
          void queryClient.invalidateQueries({ queryKey: ['ladder'] })
        }}
      />
    </>
  )
}

/** The rankings that were published without it: they stay, and are corrected by publishing them again. */
function Without({ row }: { row: RestorationDetail }) {
  if (row.without.length === 0 || row.state === 'kept' || row.state === 'withdrawn') return null
  return (
    <div className="ld-part">
      <h3 className="c-h3">{t('restore.without')}</h3>
      <ul>
        {row.without.map(one => (
          <li key={one.number}>
            <Link to="/ranking" search={{ kind: one.kind, period: one.period }}>
              {periodWords(one.period)}
            </Link>{' '}
            <span className="c-meta nb">{one.number}</span>
          </li>
        ))}
      </ul>
      <p className="c-meta">{t(row.state === 'asked' ? 'restore.wouldStay' : 'restore.toPublish')}</p>
    </div>
  )
}
