import { useQuery } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { ClockChip, Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { excuseQuery, excusesQuery } from '../../api/consequences.ts'
import { queryClient } from '../../api/queries.ts'
import { t, tx } from '../../i18n/index.ts'
import { ActSheet } from '../../parts/act-sheet.tsx'
import { FileThumbs } from '../../parts/files.tsx'
import { useWhen } from '../../parts/time.ts'
import { WaiverPart } from '../objections/waiver-part.tsx'

/** Requests to be excused (容错纠错, SPEC Q9): a hearing first, then a decision outside the unit. */
export function Excuses() {
  const query = useQuery(excusesQuery)
  const [picked, setPicked] = useState<string | null>(null)
  const rows = query.data?.rows ?? []
  const id = picked ?? rows[0]?.id ?? null
  return (
    <>
      <section className="pane" aria-label={t('ladder.tab.excuses')}>
        {query.error && <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />}
        {query.isPending && <Loading bars={[60, 80, 70]} />}
        {query.data && rows.length === 0 && <Empty title={t('excuse.none')} />}
        <ul>
          {rows.map(row => (
            <li key={row.id}>
              <button
                type="button"
                className={row.id === id ? 'dk-row on' : 'dk-row'}
                aria-pressed={row.id === id}
                onClick={() => setPicked(row.id)}
              >
                <span className="ld-top">
                  <b className="strong">{tx(row.unit.name)}</b>
                  {row.clock ? <ClockChip clock={row.clock} /> : <span className="c-meta">{tx(row.stateName)}</span>}
                </span>
                <span>{tx(row.groundName)}</span>
                <span className="dk-foot">
                  <span className="c-meta">{tx(row.about)}</span>
                  <span className="c-meta nb">{row.number}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section className="pane dk-side">{id && <Pane key={id} id={id} />}</section>
    </>
  )
}

function Pane({ id }: { id: string }) {
  const { message } = App.useApp()
  const when = useWhen()
  const query = useQuery(excuseQuery(id))
  const row = query.data
  if (!row)
    return query.error ? (
      <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />
    ) : (
      <Loading bars={[40, 70]} />
    )
  return (
    <>
      <div className="dk-matter">
        <p className="c-meta">
          {row.number} {tx(row.stateName)}
        </p>
        <h2 className="c-h2">{tx(row.about)}</h2>
        <p>{tx(row.groundName)}</p>
        <p className="long">{row.words}</p>
        <FileThumbs files={row.files} />
        <p className="c-meta">{t('excuse.askedBy', { name: row.askedBy ?? '', at: when.moment(row.askedAt) })}</p>
      </div>
      {row.hearings.map(one => (
        <div key={one.at} className="ld-part">
          <h3 className="c-h3">{t('excuse.hearing', { at: when.moment(one.heldAt) })}</h3>
          <p className="c-meta">{one.present}</p>
          <p className="long">{one.words}</p>
          <FileThumbs files={one.files} />
        </div>
      ))}
      {row.decision && (
        <div className="ld-part">
          <h3 className="c-h3">{tx(row.stateName)}</h3>
          <p className="long">{row.decision.words}</p>
          <p className="c-meta">
            {row.decision.by} {when.moment(row.decision.at)}
          </p>
        </div>
      )}
      <WaiverPart waiver={row.waiver} />
      <ActSheet
        id={row.id}
        acts={row.acts}
        shut={row.shut}
        version={row.version}
        onDone={done => {
          void message.success(t('act.done', { act: tx(done.title) }))
          void queryClient.invalidateQueries({ queryKey: ['ladder'] })
        }}
      />
    </>
  )
}
