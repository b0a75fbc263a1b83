import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { App } from 'antd'
import { useEffect } from 'react'
import { usePresence } from '../../api/presence.ts'
import { caseQuery } from '../../api/queries.ts'
import type { CaseDetail } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { markSeen } from '../../parts/seen.ts'
import { neighbours } from '../../parts/trail.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { ActPanel } from './acts/act-panel.tsx'
import { CaseHead } from './case-head.tsx'
import { FactsPane } from './facts-pane.tsx'
import { PointsTo } from './points-to.tsx'
import { TimelinePane } from './timeline-pane.tsx'
import './case.css'

const route = getRouteApi('/inside/case/$id')

export function CasePage() {
  const { id } = route.useParams()
  const query = useQuery(caseQuery(id))
  if (query.data) return <CaseView key={id} kase={query.data} />
  return (
    <div className="page">
      <Waiting query={query} bars={[40, 70, 55, 62]} />
    </div>
  )
}

/** Facts and everyone who asked at left, what happened in the middle, what I can do at right. */
function CaseView({ kase }: { kase: CaseDetail }) {
  const router = useRouter()
  const { message } = App.useApp()
  const { act } = route.useSearch()
  const others = usePresence(kase.id)
  const { previous, next } = neighbours(kase.id)
  useEffect(() => markSeen(kase.id, kase.version), [kase.id, kase.version])
  const go = (id: string | null) => {
    if (id) void router.navigate({ to: '/case/$id', params: { id } })
  }
  const back = () =>
    void (router.history.canGoBack() ? router.history.back() : router.navigate({ to: '/work', search: {} }))
  useKeys([
    { keys: '[', label: t('case.previous'), bar: previous !== null, run: () => go(previous) },
    { keys: ']', label: t('case.next'), bar: next !== null, run: () => go(next) },
    { keys: 'Escape', label: t('case.toList'), bar: true, run: back },
  ])
  const pick = (name: string | null) =>
    void router.navigate({ to: '/case/$id', params: { id: kase.id }, search: name ? { act: name } : {}, replace: true })
  return (
    <div className="cs">
      <CaseHead kase={kase} others={others} />
      <PointsTo kase={kase} />
      <FactsPane kase={kase} />
      <TimelinePane kase={kase} />
      <ActPanel
        kase={kase}
        picked={act ?? null}
        onPick={pick}
        onDone={done => {
          void message.success(t('act.done', { act: tx(done.title) }))
          pick(null)
          if (done.primary && next) go(next)
        }}
      />
    </div>
  )
}
