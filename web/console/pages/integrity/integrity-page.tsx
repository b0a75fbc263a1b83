import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { App } from 'antd'
import { useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { SortHead } from '../../../shared/parts/sort-head.tsx'
import { type Finding, type Integrity, integrityQuery } from '../../api/assessment.ts'
import { act } from '../../api/http.ts'
import { queryClient } from '../../api/queries.ts'
import { t, tx } from '../../i18n/index.ts'
import { Seg } from '../../parts/seg.tsx'
import { Sortable } from '../../parts/table.tsx'
import { civil, useWhen } from '../../parts/time.ts'
import './integrity.css'

const route = getRouteApi('/inside/integrity')
const STATES = ['open', 'pursued', 'explained'] as const

/** Signs of made-up ratings, for people to judge (CHECKLIST K95): numbers, cases, why it may be nothing. No penalty follows. */
export function IntegrityPage() {
  const router = useRouter()
  const { state = 'open', unit } = route.useSearch()
  const query = useQuery(integrityQuery(state, unit))
  const set = (next: { state?: (typeof STATES)[number]; unit?: string | undefined }) =>
    void router.navigate({ to: '/integrity', search: { state, unit, ...next }, replace: true })
  return (
    <div className="page integ">
      <div className="ttl">
        <div>
          <h1 className="c-h1">{t('integ.title')}</h1>
          <p className="c-meta">{t('integ.note')}</p>
        </div>
        <Seg
          label={t('integ.lists')}
          value={state}
          onChange={next => set({ state: next })}
          options={STATES.map(value => ({ value, label: t(`integ.state.${value}`) }))}
        />
      </div>
      {query.error && !query.data ? (
        <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />
      ) : !query.data ? (
        <Loading bars={[60, 80, 70]} />
      ) : (
        <div className="integ-cols">
          <section aria-label={t('integ.title')}>
            {query.data.rows.length === 0 && <Empty title={t(`integ.none.${state}`)} />}
            {query.data.rows.map(row => (
              <One key={row.id} row={row} />
            ))}
          </section>
          <Units list={query.data} chosen={unit} onChoose={next => set({ unit: next })} />
        </div>
      )}
    </div>
  )
}

function Units({
  list,
  chosen,
  onChoose,
}: {
  list: Integrity
  chosen: string | undefined
  onChoose: (unit: string | undefined) => void
}) {
  if (list.units.length === 0) return null
  return (
    <aside className="pane">
      <h2 className="c-h3">{t('integ.units')}</h2>
      <Sortable
        title={t('integ.units')}
        rows={list.units}
        by={{
          unit: row => tx(row.name),
          open: row => row.open,
          pursued: row => row.pursued,
          explained: row => row.explained,
        }}
      >
        {of => (
          <table className="tbl">
            <thead>
              <tr>
                <SortHead of={of} by="unit">
                  {t('rank.unit')}
                </SortHead>
                {STATES.map(state => (
                  <SortHead key={state} of={of} by={state} className="r">
                    {t(`integ.state.${state}`)}
                  </SortHead>
                ))}
              </tr>
            </thead>
            <tbody>
              {of.rows.map(row => (
                <tr key={row.unit} className={row.unit === chosen ? 'sel' : undefined}>
                  <td>
                    <button
                      type="button"
                      className="linklike"
                      aria-pressed={row.unit === chosen}
                      onClick={() => onChoose(row.unit === chosen ? undefined : row.unit)}
                    >
                      {tx(row.name)}
                    </button>
                  </td>
                  <td className="r">{row.open}</td>
                  <td className="r">{row.pursued}</td>
                  <td className="r">{row.explained}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Sortable>
    </aside>
  )
}

function One({ row }: { row: Finding }) {
  const when = useWhen()
  return (
    <article className="pane integ-one">
      <h2 className="c-h3">
        {tx(row.unitName)}　{tx(row.name)}
      </h2>
      <p className="c-meta">{civil(row.day)}</p>
      <p>{tx(row.say)}</p>
      <p className="c-meta">{tx(row.doubt)}</p>
      <details>
        <summary>{t('integ.cases', { n: row.cases.length })}</summary>
        <ul>
          {row.cases.map(one => (
            <li key={one.caseId}>
              <Link to="/case/$id" params={{ id: one.caseId }}>
                {one.title || one.number}
              </Link>
            </li>
          ))}
        </ul>
      </details>
      {row.reason && (
        <p>{t('integ.decided', { who: row.decidedBy ?? '', at: when.moment(row.decidedAt), reason: row.reason })}</p>
      )}
      {row.state !== 'explained' && <Decide row={row} />}
    </article>
  )
}

function Decide({ row }: { row: Finding }) {
  const { message } = App.useApp()
  const [reason, setReason] = useState('')
  const { submit, sending, problem } = useSubmit((key: string, decision: 'explained' | 'pursued') =>
    act(`/integrity/${row.id}/decide`, { decision, reason: reason.trim() }, { key, version: row.version }),
  )
  const short = reason.trim().length < 5
  const go = async (decision: 'explained' | 'pursued') => {
    if (short || sending || !(await submit(decision))) return
    void message.success(t('integ.done'))
    void queryClient.invalidateQueries({ queryKey: ['integrity'] })
  }
  return (
    <div className="integ-decide">
      <label className="c-label" htmlFor={`why-${row.id}`}>
        {t('integ.reason')}
      </label>
      <textarea
        id={`why-${row.id}`}
        className="fld"
        rows={2}
        maxLength={1000}
        value={reason}
        onChange={event => setReason(event.target.value)}
      />
      <div className="integ-acts">
        <button type="button" className="btn" disabled={short} onClick={() => void go('explained')}>
          {t('integ.explain')}
        </button>
        {row.state === 'open' && (
          <button type="button" className="btn" disabled={short} onClick={() => void go('pursued')}>
            {t('integ.pursue')}
          </button>
        )}
        {short && <span className="c-meta">{t('integ.reasonFirst')}</span>}
      </div>
      {problem && <ErrorBox problem={problem} />}
    </div>
  )
}
