import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { useMe } from '../../api/queries.ts'
import { watchQuery } from '../../api/slips.ts'
import { t, tx } from '../../i18n/index.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { CaseList } from '../../parts/case-list.tsx'
import { FigureLink } from '../../parts/figure-link.tsx'
import { setTrail } from '../../parts/trail.ts'
import { BatchPane } from './batch-pane.tsx'
import './watch.css'

const route = getRouteApi('/inside/watch')

/** What a supervisor looks at all day (CHECKLIST K87): seven live lists, and papers for what was picked from them (K88). */
export function WatchPage() {
  const router = useRouter()
  const { list = 'overdue' } = route.useSearch()
  const mayIssue = useMe()?.roles.includes('supervisor') ?? false
  const query = useQuery(watchQuery(list))
  const rows = query.data?.rows ?? []
  const [current, setCurrent] = useState<string | null>(null)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => setTrail(rows.map(row => row.id)), [rows])
  const pick = (id: string) =>
    setPicked(before => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  const open = (id: string) => void router.navigate({ to: '/case/$id', params: { id } })
  const at = rows.findIndex(row => row.id === current)
  const move = (by: number) => setCurrent(rows[Math.min(Math.max(at + by, 0), rows.length - 1)]?.id ?? null)
  useKeys([
    { keys: 'j', label: t('work.down'), bar: true, run: () => move(1) },
    { keys: 'k', label: t('work.up'), bar: true, run: () => move(-1) },
    { keys: 'Enter', label: t('work.open'), bar: true, run: () => current && open(current) },
    { keys: 'x', label: t('watch.pick'), bar: mayIssue, run: () => current && mayIssue && pick(current) },
  ])
  return (
    <div className={picked.size > 0 ? 'wa wa-batch' : 'wa'}>
      <nav className="pane wa-lists" aria-label={t('watch.title')}>
        <h1 className="c-h2">
          {t('watch.title')} <FigureLink id={`watch.${list}`} name={t('watch.title')} />
        </h1>
        {query.data?.lists.map(row => (
          <button
            key={row.id}
            type="button"
            className={row.id === list ? 'on' : undefined}
            aria-current={row.id === list ? 'page' : undefined}
            onClick={() => {
              setPicked(new Set())
              void router.navigate({ to: '/watch', search: { list: row.id }, replace: true })
            }}
          >
            <span>{tx(row.name)}</span>
            <b className="nb">{`${row.count}${row.more ? '+' : ''}`}</b>
          </button>
        ))}
      </nav>
      <section className="pane wa-cases">
        {query.error && !query.data ? (
          <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />
        ) : query.isPending ? (
          <Loading bars={[60, 80, 50]} />
        ) : rows.length === 0 ? (
          <Empty title={t('watch.empty')} />
        ) : (
          <CaseList
            label={t('watch.title')}
            rows={rows}
            current={current}
            onCurrent={setCurrent}
            onOpen={open}
            {...(mayIssue ? { picked, onPick: pick } : {})}
            more={false}
            onMore={() => undefined}
            loadingMore={false}
            showUnit
          />
        )}
      </section>
      {picked.size > 0 && <BatchPane caseIds={[...picked]} onDone={() => setPicked(new Set())} />}
    </div>
  )
}
