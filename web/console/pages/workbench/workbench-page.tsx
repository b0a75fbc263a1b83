import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { App } from 'antd'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { queryClient, useCases, workbenchQuery } from '../../api/queries.ts'
import type { OpenAct, Workbench } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { CaseList } from '../../parts/case-list.tsx'
import { FigureLink } from '../../parts/figure-link.tsx'
import { Seg } from '../../parts/seg.tsx'
import { afterDone, setTrail } from '../../parts/trail.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { BatchSign } from './batch-sign.tsx'
import { DueStrip } from './due-strip.tsx'
import { MorningBrief } from './morning-brief.tsx'
import { Preview } from './preview.tsx'
import { Queues } from './queues.tsx'
import './workbench.css'

const route = getRouteApi('/inside/work')
const sorts = ['due', 'grade', 'place'] as const
type Sort = (typeof sorts)[number]

/** Start page of every role (CHECKLIST K78): my queues, what is due when, the list, and the case at hand. */
export function WorkbenchPage() {
  const query = useQuery(workbenchQuery)
  if (query.data) return <WorkbenchView bench={query.data} />
  return (
    <div className="page">
      <Waiting query={query} bars={[50, 80, 72, 76, 60]} />
    </div>
  )
}

function WorkbenchView({ bench }: { bench: Workbench }) {
  const router = useRouter()
  const search = route.useSearch()
  const { message } = App.useApp()
  const queues = bench.queues.filter(q => q.kind === 'case')
  const queue = queues.find(q => q.id === search.queue) ?? queues.find(q => q.count > 0) ?? queues[0]
  const sort: Sort = sorts.find(s => s === search.sort) ?? 'due'
  const list = useCases('/work', { queue: queue?.id, sort }, queue !== undefined)
  const rows = useMemo(() => list.data?.pages.flatMap(p => p.rows) ?? [], [list.data])
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [act, setAct] = useState<string | null>(null)
  // What comes in above must not take the place of the case that somebody reads, nor be signed in its stead.
  const [read, setRead] = useState<string | null>(null)
  const current = search.case ?? rows.find(r => r.id === read)?.id ?? rows[0]?.id ?? null
  useEffect(() => setRead(current), [current])
  const set = useCallback(
    (next: { queue?: string; sort?: string; case?: string }) => {
      setAct(null)
      void router.navigate({ to: '/work', search: { ...search, ...next }, replace: true })
    },
    [router, search],
  )
  useEffect(() => setTrail(rows.map(r => r.id)), [rows])
  const move = (by: number) => {
    const at = rows.findIndex(r => r.id === current)
    const next = rows[Math.min(Math.max(at + by, 0), rows.length - 1)]
    if (next && next.id !== current) set({ case: next.id })
  }
  const openCase = (id: string) => void router.navigate({ to: '/case/$id', params: { id } })
  const toggle = (id: string) =>
    setPicked(all => {
      const next = new Set(all)
      if (!next.delete(id)) next.add(id)
      return next
    })
  const done = (open: OpenAct, id: string) => {
    void message.success(t('act.done', { act: tx(open.title) }))
    // a note changes nothing about whose turn it is, so the case stays
    if (open.name === 'case.note') return setAct(null)
    const next = afterDone(
      rows.map(r => r.id),
      id,
    )
    set(next ? { case: next } : { case: undefined })
    setPicked(all => new Set([...all].filter(x => x !== id)))
  }
  useKeys([
    { keys: 'j', label: t('work.down'), bar: true, run: () => move(1) },
    { keys: 'k', label: t('work.up'), bar: true, run: () => move(-1) },
    { keys: 'ArrowDown', label: t('work.down'), run: () => move(1) },
    { keys: 'ArrowUp', label: t('work.up'), run: () => move(-1) },
    { keys: 'Enter', label: t('work.open'), bar: true, run: () => current && openCase(current) },
    { keys: 'Space', label: t('work.pick'), bar: true, run: () => current && toggle(current) },
    { keys: 'Escape', label: t('work.fold'), run: () => (act ? setAct(null) : setPicked(new Set())) },
  ])
  const row = rows.find(r => r.id === current)
  return (
    <div className="wb">
      <Queues queues={bench.queues} current={queue?.id ?? null} onPick={id => set({ queue: id, case: undefined })} />
      <section className="mid">
        <MorningBrief />
        <h1 className="c-h1">{tx(bench.sentence)}</h1>
        {bench.second && <p className="c-meta">{tx(bench.second)}</p>}
        {bench.strip.length > 0 && <DueStrip bench={bench} />}
        <div className="pane lst">
          <div className="bar">
            <Seg
              small
              label={t('work.sort')}
              value={sort}
              onChange={s => set({ sort: s })}
              options={sorts.map(s => ({ value: s, label: t(`work.sort.${s}`) }))}
            />
            <BatchSign
              rows={rows.filter(r => picked.has(r.id))}
              onDone={ids => {
                setPicked(all => new Set([...all].filter(x => !ids.includes(x))))
                void queryClient.invalidateQueries({ queryKey: ['cases'] })
                void queryClient.invalidateQueries({ queryKey: ['workbench'] })
              }}
            />
            <span className="c-meta">
              {t('work.counts', { n: queue?.count ?? 0, picked: picked.size })}
              {queue && <FigureLink id={`work.${queue.id}`} name={tx(queue.name)} />}
            </span>
          </div>
          {list.error && rows.length === 0 && (
            <ErrorBox problem={asProblem(list.error)} again={() => void list.refetch()} />
          )}
          {list.isPending && queue && <Loading bars={[72, 64, 80, 58, 70]} />}
          {list.isSuccess && rows.length === 0 && (
            <EmptyQueue bench={bench} current={queue?.id} onPick={id => set({ queue: id, case: undefined })} />
          )}
          {rows.length > 0 && (
            <CaseList
              label={tx(queue?.name)}
              rows={rows}
              current={current}
              onCurrent={id => set({ case: id })}
              onOpen={openCase}
              picked={picked}
              onPick={toggle}
              more={list.hasNextPage}
              loadingMore={list.isFetchingNextPage}
              onMore={() => void list.fetchNextPage()}
              showUnit={rows.some(r => r.unit?.id !== rows[0]?.unit?.id)}
            />
          )}
        </div>
      </section>
      {current ? (
        <Preview key={current} id={current} row={row} act={act} onAct={setAct} onDone={open => done(open, current)} />
      ) : (
        <aside className="pane pv pv-none">
          <p className="c-meta">{t('work.noneChosen')}</p>
        </aside>
      )}
    </div>
  )
}

/** Says what is true and offers the next list that has something in it. */
function EmptyQueue({
  bench,
  current,
  onPick,
}: {
  bench: Workbench
  current: string | undefined
  onPick: (id: string) => void
}) {
  const next = bench.queues.find(q => q.count > 0 && q.id !== current && q.kind === 'case')
  const name = bench.queues.find(q => q.id === current)
  return (
    <Empty title={t('work.empty', { queue: tx(name?.name) })}>
      {next ? (
        <button type="button" className="linklike" onClick={() => onPick(next.id)}>
          {t('work.seeNext', { queue: tx(next.name), n: next.count })}
        </button>
      ) : (
        <p className="c-meta">{t('work.allDone')}</p>
      )}
    </Empty>
  )
}
