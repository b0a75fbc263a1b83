import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useObjections, useRestorations } from '../../api/consequences.ts'
import { useMe } from '../../api/queries.ts'
import { t, tx } from '../../i18n/index.ts'
import { DeskList, RowLines } from '../../parts/desk-list.tsx'
import { Seg } from '../../parts/seg.tsx'
import { periodWords } from '../../parts/time.ts'
import { ObjectionPane, whatOf } from './objection-pane.tsx'
import { Recounts } from './recounts.tsx'
import { Restorations } from './restorations.tsx'
import '../desk/desk.css'
import '../ladder/ladder.css'

const route = getRouteApi('/inside/objections')
const STATES = ['all', 'filed', 'upheld', 'corrected', 'refused'] as const
const EXAMINERS = ['leader', 'discipline_inspector', 'unit_head', 'monitor']
const SHOWN = [...STATES, 'restore', 'counts'] as const
/** Lists of their own on this desk. */
const isOther = (shown: string): shown is 'restore' | 'counts' => shown === 'restore' || shown === 'counts'

/** Objections to published figures (CHECKLIST K85 K90): decided by others, approved again by a second person. */
export function ObjectionsPage() {
  const router = useRouter()
  const search = route.useSearch()
  const shown = SHOWN.find(one => one === search.state) ?? 'all'
  const state = isOther(shown) ? 'all' : shown
  const roles = useMe()?.roles ?? []
  const counted = EXAMINERS.some(role => roles.includes(role))
  const asked = useRestorations().data?.pages[0]?.counts.asked ?? 0
  const query = useObjections(state === 'all' ? {} : { state })
  const rows = query.data?.pages.flatMap(page => page.rows) ?? []
  const counts = query.data?.pages[0]?.counts ?? {}
  const id = search.id ?? rows[0]?.id ?? null
  const set = (next: { id?: string; state?: string }) =>
    void router.navigate({ to: '/objections', search: next, replace: true })
  return (
    <div className="dk ld">
      <header className="dk-head">
        <div>
          <h1 className="c-h1">{t('objection.title')}</h1>
          <p className="c-meta">{t('objection.note')}</p>
        </div>
        <Seg
          small
          label={t('ladder.filter')}
          value={shown}
          onChange={next => set(next === 'all' ? {} : { state: next })}
          options={SHOWN.filter(one => one !== 'counts' || counted).map(one => ({
            value: one,
            label:
              `${t(`objection.list.${one}`)} ${one === 'all' || one === 'counts' ? '' : one === 'restore' ? asked : (counts[one] ?? 0)}`.trim(),
          }))}
        />
      </header>
      {shown === 'counts' ? (
        <Recounts id={search.id ?? null} onPick={next => set({ state: 'counts', id: next })} />
      ) : shown === 'restore' ? (
        <Restorations id={search.id ?? null} onPick={next => set({ state: 'restore', id: next })} />
      ) : (
        <>
          <DeskList
            label={t('objection.title')}
            query={query}
            rows={rows}
            id={id}
            onPick={row => set({ ...(search.state ? { state: search.state } : {}), id: row.id })}
            none={t('objection.none')}
          >
            {row => (
              <RowLines
                name={tx(row.unit.name)}
                clock={row.clock}
                state={tx(row.stateName)}
                what={`${whatOf(row)}　${tx(row.groundName)}`}
                about={row.case ? row.case.title : row.round && tx(row.round.name)}
                mark={`${row.number} ${periodWords(row.period)}`}
              />
            )}
          </DeskList>
          <section className="pane dk-side">{id && <ObjectionPane key={id} id={id} />}</section>
        </>
      )}
    </div>
  )
}
