import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useMemo } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { callbackQuery, queryClient, useCallbacks } from '../../api/queries.ts'
import { t } from '../../i18n/index.ts'
import { useWalk } from '../../keys/use-walk.ts'
import { Seg } from '../../parts/seg.tsx'
import { afterDone } from '../../parts/trail.ts'
import { CallSheet } from './call-sheet.tsx'
import { KnownPane } from './known-pane.tsx'
import { QueuePane } from './queue-pane.tsx'
import './callback.css'

const route = getRouteApi('/inside/callback')
const lists = ['due', 'later', 'done'] as const
type List = (typeof lists)[number]

/** Who is to be rung, the sheet to read and fill, and what is known of the matter (CHECKLIST K53). */
export function CallbackPage() {
  const router = useRouter()
  const search = route.useSearch()
  const list: List = lists.find(l => l === search.list) ?? 'due'
  const query = useCallbacks(list)
  const rows = useMemo(() => query.data?.pages.flatMap(p => p.rows) ?? [], [query.data])
  const id = search.id ?? rows[0]?.id ?? null
  const detail = useQuery({ ...callbackQuery(id ?? ''), enabled: id !== null })
  const set = (next: { id?: string; list?: string }) =>
    void router.navigate({ to: '/callback', search: { list, ...next }, replace: true })
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
    void queryClient.invalidateQueries({ queryKey: ['callbacks'] })
    void queryClient.invalidateQueries({ queryKey: ['workbench'] })
  }
  const pick = (
    <Seg
      small
      label={t('cb.lists')}
      value={list}
      onChange={l => set({ list: l, id: undefined })}
      options={lists.map(l => ({ value: l, label: t(`cb.list.${l}`) }))}
    />
  )
  return (
    <div className="cb">
      <QueuePane
        pick={pick}
        list={list}
        rows={rows}
        current={id}
        onCurrent={next => set({ id: next })}
        more={query.hasNextPage}
        onMore={() => void query.fetchNextPage()}
        state={
          query.error && rows.length === 0 ? (
            <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />
          ) : query.isPending ? (
            <Loading bars={[60, 80, 50, 70]} />
          ) : rows.length === 0 ? (
            <Empty title={t(`cb.empty.${list}`)}>
              {list === 'due' && (
                <button type="button" className="linklike" onClick={() => set({ list: 'later' })}>
                  {t('cb.seeLater')}
                </button>
              )}
            </Empty>
          ) : null
        }
      />
      {detail.data ? (
        <>
          <CallSheet key={detail.data.id} call={detail.data} onDone={done} />
          <KnownPane call={detail.data} />
        </>
      ) : (
        <section className="pane sc">
          {detail.error ? (
            <ErrorBox problem={asProblem(detail.error)} again={() => void detail.refetch()} />
          ) : id ? (
            <Loading bars={[40, 90, 70]} />
          ) : (
            <Empty title={t('cb.nobody')} />
          )}
        </section>
      )}
    </div>
  )
}
