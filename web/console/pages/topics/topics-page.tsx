import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { useMe } from '../../api/queries.ts'
import { type TopicBoard, type TopicRow, type Trend, topicsQuery } from '../../api/topics.ts'
import { t, tx } from '../../i18n/index.ts'
import { useWalk } from '../../keys/use-walk.ts'
import { FigureLink } from '../../parts/figure-link.tsx'
import { Seg } from '../../parts/seg.tsx'
import { dayShift, useWhen } from '../../parts/time.ts'
import { Spark } from './spark.tsx'
import { TopicPane } from './topic-pane.tsx'
import { WatchList } from './watch-list.tsx'
import { nameOf, trendWords } from './words.ts'
import './topics.css'

const route = getRouteApi('/inside/topics')
const TRENDS: readonly Trend[] = ['new', 'growing', 'steady', 'fading']
const WATCHERS = ['dispatcher', 'supervisor', 'leader', 'monitor', 'discipline_inspector']

/** What many people speak of this week, down to the cases (CHECKLIST K104), and the words I watch (K96). */
export function TopicsPage() {
  const router = useRouter()
  const { list } = route.useSearch()
  const mayWatch = useMe()?.roles.some(role => WATCHERS.includes(role)) ?? false
  return (
    <div className="tp">
      <header className="row tp-head">
        <h1 className="c-h1">
          {t('topic.title')} <FigureLink id="topic.said" name={t('topic.title')} />
        </h1>
        {mayWatch && (
          <Seg
            label={t('topic.lists')}
            value={list === 'watch' ? 'watch' : 'topics'}
            onChange={value =>
              void router.navigate({ to: '/topics', search: value === 'watch' ? { list: 'watch' } : {} })
            }
            options={(['topics', 'watch'] as const).map(value => ({ value, label: t(`topic.list.${value}`) }))}
          />
        )}
      </header>
      {list === 'watch' && mayWatch ? <WatchList /> : <Board />}
    </div>
  )
}

function Board() {
  const router = useRouter()
  const search = route.useSearch()
  const query = useQuery(topicsQuery(search.to))
  const board = query.data
  const all = board?.rows ?? []
  const trend = TRENDS.find(one => one === search.trend) ?? 'all'
  const rows = trend === 'all' ? all : all.filter(row => row.trend === trend)
  const current = rows.find(row => row.id === search.id) ?? rows[0]
  const [inside, setInside] = useState(false)
  const set = (next: { id?: string; trend?: string; to?: string }) =>
    void router.navigate({ to: '/topics', search: { trend: search.trend, to: search.to, ...next }, replace: true })
  const pick = (id: string) => {
    setInside(id === current?.id)
    set({ id })
  }
  useWalk(
    rows,
    row => row.id === current?.id,
    next => pick(next.id),
    [
      {
        keys: 'Enter',
        label: t('topic.toCases'),
        bar: true,
        run: () => setInside(current !== undefined),
      },
    ],
  )
  return (
    <div className="tp-cols">
      <section className="pane tp-list" aria-label={t('topic.title')}>
        {board && <Week board={board} onWeek={to => set({ to, id: undefined })} />}
        {board && all.length > 0 && (
          <div className="tp-filter">
            <Seg
              small
              label={t('topic.filter')}
              value={trend}
              onChange={value => set({ trend: value === 'all' ? undefined : value, id: undefined })}
              options={(['all', ...TRENDS] as const).map(value => ({
                value,
                label: `${t(`topic.trend.${value}`)} ${value === 'all' ? all.length : all.filter(row => row.trend === value).length}`,
              }))}
            />
          </div>
        )}
        {query.error && !board ? (
          <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />
        ) : query.isPending ? (
          <Loading bars={[60, 80, 50]} />
        ) : rows.length === 0 ? (
          <Empty title={t(board?.foundAt ? 'topic.none' : 'topic.notYet')}>
            <p>{t(board?.foundAt ? 'topic.noneWhy' : 'topic.notYetWhy')}</p>
          </Empty>
        ) : (
          <ul>
            {rows.map(row => (
              <li key={row.id}>
                <Row row={row} on={row.id === current?.id} onPick={() => pick(row.id)} />
              </li>
            ))}
          </ul>
        )}
      </section>
      {current && <TopicPane key={current.id} id={current.id} inside={inside} onLeave={() => setInside(false)} />}
    </div>
  )
}

/** The week shown, with a step to the one before and back. */
function Week({ board, onWeek }: { board: TopicBoard; onWeek: (to: string | undefined) => void }) {
  const when = useWhen()
  const later = dayShift(board.to, 7)
  return (
    <div className="tp-week">
      <button type="button" className="btn btn-s" onClick={() => onWeek(dayShift(board.to, -7))}>
        {t('topic.weekBefore')}
      </button>
      <p>
        <b className="nb">{t('topic.week', { from: when.date(board.from), to: when.date(board.to) })}</b>
        {board.foundAt && <span className="c-meta nb">{t('topic.foundAt', { at: when.moment(board.foundAt) })}</span>}
      </p>
      <button
        type="button"
        className="btn btn-s"
        disabled={board.to >= board.today}
        onClick={() => onWeek(later >= board.today ? undefined : later)}
      >
        {t('topic.weekAfter')}
      </button>
    </div>
  )
}

function Row({ row, on, onPick }: { row: TopicRow; on: boolean; onPick: () => void }) {
  return (
    <button
      type="button"
      className={on ? 'pick-row tp-row on' : 'pick-row tp-row'}
      aria-current={on || undefined}
      onClick={onPick}
    >
      <span className="tp-name">
        <b className="strong clamp2">{nameOf(row.words)}</b>
        <span className="c-meta sep clamp1">
          {row.place && <span>{row.place}</span>}
          <span>{t('topic.people', { n: row.people })}</span>
          {row.burst && <span className="tp-burst">{t('topic.burst')}</span>}
          {row.ended && <span>{t('topic.ended')}</span>}
        </span>
      </span>
      <Spark days={row.days} say={t('topic.sparkSay', { before: row.before, said: row.said })} />
      <span className="tp-n">
        <b className="nb">{t('topic.said', { n: row.said })}</b>
        <span className={`tp-trend tp-${row.trend} nb`}>
          {[tx(row.trendName), trendWords(row)].filter(Boolean).join(t('topic.comma'))}
        </span>
      </span>
    </button>
  )
}
