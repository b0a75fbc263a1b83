import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useMemo } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { ClockChip, Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { dataRequestQuery, queryClient, useDataRequests } from '../../api/queries.ts'
import { t, tx } from '../../i18n/index.ts'
import { useWalk } from '../../keys/use-walk.ts'
import { Seg } from '../../parts/seg.tsx'
import { useWhen } from '../../parts/time.ts'
import { afterDone } from '../../parts/trail.ts'
import { RequestSheet } from './request-sheet.tsx'
import './data-requests.css'

const route = getRouteApi('/inside/data-requests')
const lists = ['open', 'done'] as const

/** Who asks for a copy, a correction or the deletion of their data, by the time left (CHECKLIST K28). */
export function DataRequestsPage() {
  const router = useRouter()
  const search = route.useSearch()
  const when = useWhen()
  const list = lists.find(l => l === search.list) ?? 'open'
  const query = useDataRequests(list)
  const rows = useMemo(() => query.data?.pages.flatMap(p => p.rows) ?? [], [query.data])
  const id = search.id ?? rows[0]?.id ?? null
  const detail = useQuery({ ...dataRequestQuery(id ?? ''), enabled: id !== null })
  const set = (next: { id?: string; list?: string }) =>
    void router.navigate({ to: '/data-requests', search: { list, ...next }, replace: true })
  useWalk(
    rows,
    r => r.id === id,
    next => set({ id: next.id }),
  )
  const done = () => {
    const next = id
      ? afterDone(
          rows.map(r => r.id),
          id,
        )
      : null
    set(next ? { id: next } : {})
    void queryClient.invalidateQueries({ queryKey: ['data-requests'] })
  }
  return (
    <div className="page dr">
      <nav className="pane drl" aria-label={t('dr.title')}>
        <div className="drh">
          <h1 className="c-h2">{t('dr.title')}</h1>
          <Seg
            small
            label={t('dr.lists')}
            value={list}
            onChange={l => set({ list: l, id: undefined })}
            options={lists.map(l => ({ value: l, label: t(`dr.list.${l}`) }))}
          />
        </div>
        {query.error && rows.length === 0 && (
          <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />
        )}
        {query.isPending && <Loading bars={[60, 80, 50]} />}
        {query.data && rows.length === 0 && (
          <Empty title={t(`dr.empty.${list}`)}>
            {list === 'open' && (
              <button type="button" className="linklike" onClick={() => set({ list: 'done' })}>
                {t('dr.empty.see')}
              </button>
            )}
          </Empty>
        )}
        <ul>
          {rows.map(row => (
            <li key={row.id}>
              <button
                type="button"
                className={row.id === id ? 'on' : undefined}
                aria-current={row.id === id || undefined}
                onClick={() => set({ id: row.id })}
              >
                <span className="row">
                  <b className="strong">{tx(row.kindName)}</b>
                  {row.state === 'open' ? <ClockChip clock={row.clock} /> : <span>{tx(row.stateName)}</span>}
                </span>
                <span className="c-meta sep">
                  <span>{t('dr.asked', { time: when.moment(row.askedAt) })}</span>
                  <span>{t('dr.matters', { n: row.appeals })}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
        {query.hasNextPage && (
          <button type="button" className="btn btn-t" onClick={() => void query.fetchNextPage()}>
            {t('list.more')}
          </button>
        )}
      </nav>
      {detail.data ? (
        <RequestSheet key={`${detail.data.id} ${detail.data.version}`} request={detail.data} onDone={done} />
      ) : (
        (id !== undefined || rows.length > 0) && (
          <section className="pane drs">
            {detail.error ? (
              <ErrorBox problem={asProblem(detail.error)} again={() => void detail.refetch()} />
            ) : id ? (
              <Loading bars={[40, 90, 70]} />
            ) : (
              <Empty title={t('dr.none')} />
            )}
          </section>
        )
      )}
    </div>
  )
}
