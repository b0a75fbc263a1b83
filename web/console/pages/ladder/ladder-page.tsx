import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { percent, score } from '../../../shared/format/numbers.ts'
import { ClockChip } from '../../../shared/parts/index.ts'
import { ladderFiguresQuery, type StepRow, useSteps } from '../../api/consequences.ts'
import { useMe } from '../../api/queries.ts'
import { t, tx } from '../../i18n/index.ts'
import { DeskList } from '../../parts/desk-list.tsx'
import { FigureLink } from '../../parts/figure-link.tsx'
import { Seg } from '../../parts/seg.tsx'
import { civil, useWhen } from '../../parts/time.ts'
import { Excuses } from './excuses.tsx'
import { HandOvers } from './hand-overs.tsx'
import { Honours } from './honours.tsx'
import { StepPane } from './step-pane.tsx'
import '../desk/desk.css'
import './ladder.css'

const route = getRouteApi('/inside/ladder')
const TABS = ['steps', 'honours', 'excuses', 'offices'] as const
const STATES = ['all', 'recommended', 'signed', 'served', 'acknowledged', 'closed', 'shaken'] as const
const WATCHERS = ['supervisor', 'leader', 'discipline_inspector', 'assessor', 'monitor']

/** What follows from a ranking (SPEC R13 R14 Q8 Q9): recommended by facts, signed by people, served, closed with its effect. */
export function LadderPage() {
  const router = useRouter()
  const search = route.useSearch()
  const roles = useMe()?.roles ?? []
  const watcher = WATCHERS.some(role => roles.includes(role))
  const tab = TABS.find(one => one === search.tab) ?? 'steps'
  const shown = watcher ? TABS : TABS.filter(one => one !== 'offices')
  return (
    <div className="dk ld">
      <header className="dk-head">
        <div>
          <h1 className="c-h1">{t('ladder.title')}</h1>
          <p className="c-meta">{t('ladder.note')}</p>
        </div>
        <Seg
          label={t('ladder.tabs')}
          value={tab}
          onChange={next =>
            void router.navigate({ to: '/ladder', search: next === 'steps' ? {} : { tab: next }, replace: true })
          }
          options={shown.map(one => ({ value: one, label: t(`ladder.tab.${one}`) }))}
        />
      </header>
      {tab === 'steps' && <Steps watcher={watcher} />}
      {tab === 'honours' && <Honours />}
      {tab === 'excuses' && <Excuses />}
      {tab === 'offices' && <HandOvers />}
    </div>
  )
}

function Steps({ watcher }: { watcher: boolean }) {
  const router = useRouter()
  const search = route.useSearch()
  const state = STATES.find(one => one === search.state) ?? 'all'
  const query = useSteps(state === 'all' ? {} : state === 'shaken' ? { shaken: 'true' } : { state })
  const pages = query.data?.pages ?? []
  const rows = pages.flatMap(page => page.rows)
  const first = pages[0]
  const id = search.id ?? rows[0]?.id ?? null
  const set = (next: { id?: string | undefined; state?: string | undefined }) =>
    void router.navigate({
      to: '/ladder',
      search: { ...(search.state ? { state: search.state } : {}), ...definedOf(next) },
      replace: true,
    })
  const counted = (one: (typeof STATES)[number]) =>
    one === 'all' ? '' : one === 'shaken' ? (first?.shaken ?? 0) : (first?.counts[one] ?? 0)
  return (
    <>
      <DeskList
        label={t('ladder.tab.steps')}
        query={query}
        rows={rows}
        id={id}
        onPick={row => set({ id: row.id })}
        none={t(watcher ? 'ladder.none' : 'ladder.noneForUnit')}
        head={
          <div className="ld-head">
            {watcher && <Figures mine={first?.mine ?? 0} />}
            <Seg
              small
              label={t('ladder.filter')}
              value={state}
              onChange={next =>
                void router.navigate({ to: '/ladder', search: next === 'all' ? {} : { state: next }, replace: true })
              }
              options={STATES.map(one => ({ value: one, label: `${t(`ladder.list.${one}`)} ${counted(one)}`.trim() }))}
            />
          </div>
        }
      >
        {row => <Line row={row} />}
      </DeskList>
      <section className="pane dk-side">{id && <StepPane key={id} id={id} />}</section>
    </>
  )
}

const definedOf = (next: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined))

function Line({ row }: { row: StepRow }) {
  const when = useWhen()
  return (
    <>
      <span className="dk-top">
        <b className="strong">
          <i className={`ld-step ld-step-${Math.min(row.rank, 2)}`} aria-hidden="true" />
          {tx(row.about)}
        </b>
        {row.clock ? <ClockChip clock={row.clock} /> : <span className="c-meta nb">{tx(row.stateName)}</span>}
      </span>
      <span>
        {tx(row.stepName)} <span className="c-meta nb">{row.number ?? civil(row.month)}</span>
      </span>
      <span className="dk-foot">
        <span className="c-meta">{tx(row.reason)}</span>
        <span className="c-meta nb">{when.moment(row.at)}</span>
      </span>
      {row.shaken && <span className="latec">{t('ladder.shakenMark')}</span>}
    </>
  )
}

/** The sums of the year as the city's own report gives them, each with what it is made of. */
function Figures({ mine }: { mine: number }) {
  const { data } = useQuery({ ...ladderFiguresQuery, retry: false })
  if (!data) return null
  const { effect } = data
  return (
    <p className="ld-say">
      {mine > 0 && <b>{t('ladder.mine', { n: mine })}</b>}
      <span>
        {t('ladder.year', { year: data.year })}
        {data.steps.map(step => t('ladder.sum', { name: tx(step.name), n: step.units })).join(t('list.comma'))}
      </span>
      {effect && (
        <span>
          {t('ladder.effectSum', {
            before: percent(effect.before),
            after: percent(effect.after),
            points: effect.points > 0 ? `+${score(effect.points)}` : score(effect.points),
            n: effect.of,
          })}
        </span>
      )}
      <span className="c-meta">
        {t('ladder.objections', {
          filed: data.objections.filed,
          upheld: data.objections.upheld,
          aside: data.aside.reduce((all, row) => all + row.count, 0),
        })}{' '}
        <FigureLink id="ladder.signed" name={t('ladder.title')} />
      </span>
    </p>
  )
}
