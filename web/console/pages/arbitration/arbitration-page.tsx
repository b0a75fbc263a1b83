import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { App } from 'antd'
import { asProblem } from '../../../shared/api/problem.ts'
import { Empty, ErrorBox, GradeChip, Loading } from '../../../shared/parts/index.ts'
import { arbitrationQuery, arbitrationsQuery, caseQuery, queryClient } from '../../api/queries.ts'
import type { ArbitrationDetail, ArbitrationRow, CaseDetail } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { useWalk } from '../../keys/use-walk.ts'
import { ShutList } from '../../parts/shut-list.tsx'
import { useWhen } from '../../parts/time.ts'
import { afterDone } from '../../parts/trail.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { ActForm } from '../case/acts/act-panel.tsx'
import { Alike, Sides } from './sides.tsx'
import './arbitration.css'
import '../../parts/form.css'

const route = getRouteApi('/inside/arbitration')

/** What waits for a ruling, by the arbiters' own limit; both sides, the event item, earlier rulings (CHECKLIST K89). */
export function ArbitrationPage() {
  const router = useRouter()
  const search = route.useSearch()
  const { message } = App.useApp()
  const list = useQuery(arbitrationsQuery)
  const rows = list.data ?? []
  const id = rows.some(row => row.caseId === search.id) ? (search.id ?? null) : (rows[0]?.caseId ?? null)
  const detail = useQuery({ ...arbitrationQuery(id ?? ''), enabled: id !== null })
  const kase = useQuery({ ...caseQuery(id ?? ''), enabled: id !== null })
  const show = (next: string | null) =>
    void router.navigate({ to: '/arbitration', search: next ? { id: next } : {}, replace: true })
  useWalk(
    rows,
    row => row.caseId === id,
    next => show(next.caseId),
  )
  const done = (title: string) => {
    void message.success(t('act.done', { act: title }))
    const ids = rows.map(row => row.caseId)
    show(id ? afterDone(ids, id) : null)
    void queryClient.invalidateQueries({ queryKey: ['arbitrations'] })
  }
  return (
    <div className="ar">
      <section className="pane qq" aria-label={t('ar.waiting')}>
        <div className="qh">
          <h1 className="c-h2">{t('ar.title', { n: rows.length })}</h1>
        </div>
        {list.error && rows.length === 0 ? (
          <ErrorBox problem={asProblem(list.error)} again={() => void list.refetch()} />
        ) : list.isPending ? (
          <Loading bars={[60, 80, 50]} />
        ) : rows.length === 0 ? (
          <Empty title={t('ar.none')}>
            <p className="c-meta">{t('ar.noneWhy')}</p>
          </Empty>
        ) : (
          <ul>
            {rows.map(row => (
              <li key={row.caseId}>
                <Row row={row} on={row.caseId === id} onPick={() => show(row.caseId)} />
              </li>
            ))}
          </ul>
        )}
      </section>
      {id && detail.data && kase.data ? (
        <Matter key={id} detail={detail.data} kase={kase.data} onDone={done} />
      ) : (
        id && (
          <section className="pane ar-m">
            <Waiting query={detail} bars={[50, 90, 70, 80]} />
          </section>
        )
      )}
    </div>
  )
}

function Row({ row, on, onPick }: { row: ArbitrationRow; on: boolean; onPick: () => void }) {
  return (
    <button type="button" className={on ? 'on' : undefined} aria-current={on} onClick={onPick}>
      <span className="ar-t">
        {row.grade && <GradeChip grade={row.grade} />}
        <b className="clamp2">{row.title}</b>
      </span>
      <span className="c-meta">
        {tx(row.unit.name)} {t('ar.says')}
        {tx(row.ground)}
      </span>
      <span className={row.clock.level === 'late' ? 'late' : 'c-meta'}>{tx(row.clock.words)}</span>
    </button>
  )
}

function Matter({
  detail,
  kase,
  onDone,
}: {
  detail: ArbitrationDetail
  kase: CaseDetail
  onDone: (title: string) => void
}) {
  const when = useWhen()
  const open = kase.acts.find(act => act.name === 'case.arbitrate')
  return (
    <>
      <section className="pane ar-m" aria-label={t('ar.matter')}>
        <header>
          <p className="c-meta sep">
            <span className="nb">{kase.number}</span>
            <span>{when.moment(kase.receivedAt)}</span>
            {kase.place && <span>{tx(kase.place.name)}</span>}
            <Link to="/case/$id" params={{ id: kase.id }}>
              {t('work.fullPage')}
            </Link>
          </p>
          <h2 className="c-h2">{kase.title}</h2>
          <p className="long">{kase.appellants[0]?.text}</p>
        </header>
        <Sides detail={detail} kase={kase} />
        <Alike rows={detail.alike} />
      </section>
      <section className="pane act" aria-label={t('act.label')}>
        {open ? (
          <ActForm kase={kase} open={open} onDone={act => onDone(tx(act.title))} />
        ) : (
          <p className="af c-meta">{t('act.none')}</p>
        )}
        {!open && <ShutList shut={kase.shut} />}
      </section>
    </>
  )
}
