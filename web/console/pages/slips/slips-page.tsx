import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useMemo } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { percent } from '../../../shared/format/numbers.ts'
import { ClockChip, Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { useMe } from '../../api/queries.ts'
import { type SlipState, slipFiguresQuery, useSlips } from '../../api/slips.ts'
import { t, tx } from '../../i18n/index.ts'
import { useWalk } from '../../keys/use-walk.ts'
import { FigureLink } from '../../parts/figure-link.tsx'
import { Seg } from '../../parts/seg.tsx'
import { useWhen } from '../../parts/time.ts'
import { StepPane } from '../ladder/step-pane.tsx'
import { ReportPane } from '../reports/report-pane.tsx'
import { SlipPane } from './slip-pane.tsx'
import { type Paper, slipPaper, useOtherPapers } from './tray.ts'
import '../ladder/ladder.css'
import '../reports/reports.css'
import './slips.css'

const route = getRouteApi('/inside/slips')
const states = ['all', 'served', 'acknowledged', 'answered', 'withdrawn'] as const
const WATCHERS = ['supervisor', 'leader', 'monitor', 'discipline_inspector', 'assessor']

/**
 * Served papers in one tray (CHECKLIST K84): slips, letters, circulars and other papers of the ladder; for those who supervise
 * all slips of the city (K88). The paper at right.
 */
export function SlipsPage() {
  const router = useRouter()
  const search = route.useSearch()
  const roles = useMe()?.roles ?? []
  const watcher = WATCHERS.some(role => roles.includes(role))
  const state = states.find(s => s === search.state) ?? 'all'
  const query = useSlips(state === 'all' ? {} : { state })
  const others = useOtherPapers()
  const slips = useMemo(() => query.data?.pages.flatMap(p => p.rows.map(slipPaper)) ?? [], [query.data])
  const rows = [...slips, ...others.filter(row => state === 'all' || row.state === state)].sort((a, b) =>
    a.at < b.at ? 1 : -1,
  )
  const shown = rows.find(row => row.id === search.id) ?? (search.id ? null : rows[0])
  const id = search.id ?? shown?.id ?? null
  const of = search.of ?? shown?.of ?? 'slip'
  const set = (next: { id?: string; of?: 'letter' | 'step'; state?: string }) =>
    void router.navigate({ to: '/slips', search: { state: search.state, ...next }, replace: true })
  useWalk(
    rows,
    r => r.id === id && r.of === of,
    next => set(paperOf(next)),
  )
  return (
    <div className="sl">
      <section className="pane sl-list" aria-label={t('slip.title')}>
        <div className="sl-head">
          <h1 className="c-h2">{watcher ? t('slip.title') : t('slip.tray')}</h1>
          {watcher && <Figures />}
          <Seg
            small
            label={t('slip.filter')}
            value={state}
            onChange={s => set({ state: s === 'all' ? undefined : (s as SlipState), id: undefined })}
            options={states.map(s => ({ value: s, label: t(`slip.list.${s}`) }))}
          />
        </div>
        {query.error && rows.length === 0 ? (
          <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />
        ) : query.isPending ? (
          <Loading bars={[60, 80, 50]} />
        ) : rows.length === 0 ? (
          <Empty title={watcher ? t('slip.none') : t('slip.noneForUnit')} />
        ) : (
          <ul className="sl-rows">
            {rows.map(row => (
              <li key={`${row.of} ${row.id}`}>
                <Row row={row} on={row.id === id} unit={watcher} onPick={() => set(paperOf(row))} />
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
      {id && of === 'slip' && <SlipPane key={id} id={id} />}
      {id && of === 'letter' && <ReportPane key={id} id={id} onBack={() => set({})} />}
      {id && of === 'step' && (
        <section className="pane sl-paper">
          <StepPane key={id} id={id} />
        </section>
      )}
    </div>
  )
}

const paperOf = ({ id, of }: Paper) => (of === 'slip' ? { id, of: undefined } : { id, of })

function Row({ row, on, unit, onPick }: { row: Paper; on: boolean; unit: boolean; onPick: () => void }) {
  const when = useWhen()
  return (
    <button type="button" className={on ? 'pick-row on' : 'pick-row'} aria-current={on || undefined} onClick={onPick}>
      <span className="sl-top">
        <b className="strong">
          <i className={`sl-step sl-step-${Math.min(row.rank, 2)}`} aria-hidden="true" />
          {tx(row.kind)}
        </b>
        <span className="c-meta nb">{row.number}</span>
        {row.clock ? <ClockChip clock={row.clock} /> : <span className="c-meta">{tx(row.stateName)}</span>}
      </span>
      <span className="clamp1">{row.title}</span>
      <span className="c-meta sep">
        {unit && row.unit && <span>{tx(row.unit)}</span>}
        <span className="nb">{when.moment(row.at)}</span>
        <span>{row.opened ? tx(row.stateName) : t('slip.unopened')}</span>
      </span>
    </button>
  )
}

/** What SPEC R10 counts: papers of the year by kind, and the limits kept, with both numbers. */
function Figures() {
  const { data } = useQuery({ ...slipFiguresQuery, retry: false })
  if (!data) return null
  const { kept, of } = data.onTime
  return (
    <p className="sl-say">
      {t('slip.year', { year: data.year })}
      {data.kinds.map(k => `${tx(k.name)} ${k.served}`).join(t('list.comma'))}
      {of > 0 && (
        <>
          {t('slip.onTime')}
          <b className="nb">{percent(kept / of)}</b> <span className="c-meta nb">{`${kept}/${of}`}</span>
        </>
      )}{' '}
      <FigureLink id="paper.onTime" name={t('slip.title')} />
    </p>
  )
}
