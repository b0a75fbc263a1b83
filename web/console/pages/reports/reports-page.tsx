import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { asProblem } from '../../../shared/api/problem.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { useMe } from '../../api/queries.ts'
import { type ReportList, type ReportRow, reportsQuery } from '../../api/reports.ts'
import { t, tx } from '../../i18n/index.ts'
import { useWalk } from '../../keys/use-walk.ts'
import { Seg } from '../../parts/seg.tsx'
import { useWhen } from '../../parts/time.ts'
import { ReportForm } from './report-form.tsx'
import { ReportOfTopic } from './report-of-topic.tsx'
import { ReportPane } from './report-pane.tsx'
import '../slips/slips.css'
import './reports.css'

const route = getRouteApi('/inside/reports')

/**
 * One board for special reports and letters (SPEC F13, CHECKLIST K81): for a leader what waits for an instruction and where
 * what was ordered stands, for a unit what it answers, for the supervisors what comes next. On a phone one paper at a time.
 */
export function ReportsPage() {
  const router = useRouter()
  const search = route.useSearch()
  const supervisor = useMe()?.roles.includes('supervisor') ?? false
  const query = useQuery(reportsQuery)
  const lists = query.data?.lists ?? []
  const picked = query.data?.rows.find(row => row.id === search.id)
  // A paper that an act moved on is looked for where it is now: what was just sent is among what was sent.
  const wanted = lists.find(row => row.id === search.list && (!picked || picked.lists.includes(row.id)))
  const list =
    wanted?.id ??
    lists.find(row => picked?.lists.includes(row.id))?.id ??
    lists.find(row => row.count > 0)?.id ??
    lists.at(0)?.id ??
    'open'
  const rows = query.data?.rows.filter(row => row.lists.includes(list)) ?? []
  const write = search.write === true && supervisor
  const id = write ? null : (search.id ?? rows[0]?.id ?? null)
  const set = (next: { id?: string; list?: ReportList; write?: boolean }) =>
    void router.navigate({ to: '/reports', search: { list, ...next }, replace: true })
  const written = (made: string | null) => set(made ? { list: 'work', id: made } : {})
  useWalk(
    rows,
    row => row.id === id,
    next => set({ id: next.id }),
  )
  return (
    <div className={search.id || write ? 'sl rp rp-one' : 'sl rp'}>
      <section className="pane sl-list" aria-label={t('rp.title')}>
        <div className="sl-head">
          <div className="rp-top">
            <h1 className="c-h2">{t('rp.title')}</h1>
            {supervisor && (
              <button type="button" className="btn btn-s" onClick={() => set({ write: true })}>
                {t('rp.write')}
              </button>
            )}
          </div>
          {lists.length > 0 && (
            <Seg
              small
              label={t('rp.title')}
              value={list}
              onChange={value => set({ list: value })}
              options={lists.map(row => ({ value: row.id, label: `${tx(row.name)} ${row.count}` }))}
            />
          )}
        </div>
        {query.error && !query.data ? (
          <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />
        ) : query.isPending ? (
          <Loading bars={[60, 80, 50]} />
        ) : rows.length === 0 ? (
          <Empty title={t(`rp.none.${list}`)} />
        ) : (
          <ul className="sl-rows">
            {rows.map(row => (
              <li key={row.id}>
                <Row row={row} on={row.id === id} onPick={() => set({ id: row.id })} />
              </li>
            ))}
          </ul>
        )}
      </section>
      {write &&
        (search.topic ? (
          <ReportOfTopic key={search.topic} id={search.topic} onDone={written} />
        ) : (
          <ReportForm onDone={written} />
        ))}
      {id && <ReportPane key={id} id={id} onBack={() => set({})} />}
    </div>
  )
}

function Row({ row, on, onPick }: { row: ReportRow; on: boolean; onPick: () => void }) {
  const when = useWhen()
  const done = row.parts.filter(part => part.state === 'settled').length
  return (
    <button type="button" className={on ? 'pick-row on' : 'pick-row'} aria-current={on || undefined} onClick={onPick}>
      <span className="sl-top">
        <b className="strong clamp1">{row.title}</b>
        <span />
        {row.late > 0 ? (
          <span className="rp-late nb">{t('rp.late', { n: row.late })}</span>
        ) : (
          <span className="c-meta nb">{tx(row.stateName)}</span>
        )}
      </span>
      {row.instruction && <span className="clamp1 rp-words">{row.instruction}</span>}
      <span className="c-meta sep">
        {(row.number ?? row.letterNumber) && <span className="nb">{row.number ?? row.letterNumber}</span>}
        {row.parts.length > 0 && <span className="nb">{t('rp.progress', { done, of: row.parts.length })}</span>}
        <span className="nb">{when.moment(row.at)}</span>
      </span>
    </button>
  )
}
