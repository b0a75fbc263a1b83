import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { asProblem } from '../../../shared/api/problem.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { type Whistle, whistlesQuery } from '../../api/coordination.ts'
import { t } from '../../i18n/index.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { Seg } from '../../parts/seg.tsx'
import { BlowForm } from './blow-form.tsx'
import { WhistleFigures } from './figures.tsx'
import { Seconded } from './seconded.tsx'
import { WhistleCard } from './whistle-card.tsx'
import './whistles.css'

const route = getRouteApi('/inside/whistles')

/** The whistle board: what sounds now, each called unit with its minutes; what waits for me unfolds where it stands. */
export function WhistlesPage() {
  const router = useRouter()
  const search = route.useSearch()
  const aside = search.list === 'figures' || search.list === 'seconded' ? search.list : null
  const state = search.list === 'ended' ? 'ended' : 'blown'
  const query = useQuery(whistlesQuery({ state }))
  const board = query.data
  const set = (next: { list?: 'ended' | 'figures' | 'seconded'; blow?: boolean }) =>
    void router.navigate({ to: '/whistles', search: next, replace: true })
  const mayBlow = (board?.mayBlow.length ?? 0) > 0
  useKeys(mayBlow ? [{ keys: 'b', label: t('wh.blow'), bar: true, run: () => set({ blow: true }) }] : [])
  const rows = board ? mineFirst(board.rows) : []
  const silent = rows.flatMap(row => row.calls).filter(call => call.state === 'called')
  const late = silent.filter(call => call.clock.level === 'late').length
  return (
    <div className="wh">
      <header className="row">
        <div>
          <h1 className="c-h1">{t('wh.title')}</h1>
          {board && !aside && state === 'blown' && (
            <p role="status">
              {rows.length === 0
                ? t('wh.quiet')
                : t(late ? 'wh.say.late' : 'wh.say', { n: rows.length, silent: silent.length, late })}
            </p>
          )}
        </div>
        <div className="wh-tools">
          <Seg
            small
            label={t('wh.lists')}
            value={aside ?? state}
            onChange={v => set(v === 'blown' ? {} : { list: v })}
            options={(['blown', 'ended', 'figures', 'seconded'] as const).map(v => ({
              value: v,
              label: t(`wh.list.${v}`),
            }))}
          />
          {mayBlow && (
            <button type="button" className="btn" onClick={() => set({ blow: true })}>
              {t('wh.blow')}
            </button>
          )}
        </div>
      </header>
      {aside === 'figures' && <WhistleFigures />}
      {aside === 'seconded' && <Seconded />}
      {board && search.blow && mayBlow && (
        <BlowForm kinds={board.kinds} from={board.mayBlow} onDone={() => set({})} onLeave={() => set({})} />
      )}
      {query.error && !board && <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />}
      {query.isPending && <Loading bars={[50, 90, 70, 80]} />}
      {board && !aside && rows.length === 0 && (
        <Empty title={t(state === 'blown' ? 'wh.quiet' : 'wh.noEnded')}>
          {state === 'blown' && (
            <button type="button" className="linklike" onClick={() => set({ list: 'ended' })}>
              {t('wh.seeEnded')}
            </button>
          )}
        </Empty>
      )}
      {!aside && rows.map(row => <WhistleCard key={row.id} whistle={row} />)}
    </div>
  )
}

/** What waits for this person stands above what only others have to do. */
const mineFirst = (rows: readonly Whistle[]) => {
  const waits = (row: Whistle) => Number(row.calls.some(call => call.acts.some(act => act.primary)))
  return rows.toSorted((a, b) => waits(b) - waits(a))
}
