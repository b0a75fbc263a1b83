import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { App } from 'antd'
import { percent } from '../../../shared/format/numbers.ts'
import { ClockChip, Empty } from '../../../shared/parts/index.ts'
import { type DeskBoard, type DeskRow, deskQuery } from '../../api/coordination.ts'
import { queryClient } from '../../api/queries.ts'
import { t, tx } from '../../i18n/index.ts'
import { useWalk } from '../../keys/use-walk.ts'
import { FigureLink } from '../../parts/figure-link.tsx'
import { useWhen } from '../../parts/time.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { MatterPane } from './matter-pane.tsx'
import { RegisterForm } from './register-form.tsx'
import '../../parts/desk-list.css'
import './desk.css'

const route = getRouteApi('/inside/desk')
const STEPS = ['registered', 'coordinating', 'discussing', 'refusing'] as const

/** The window for what can't be done: by step and time left, the matter in hand at right; a key begins a new one. */
export function DeskPage() {
  const query = useQuery(deskQuery)
  if (query.data) return <Board board={query.data} />
  return (
    <div className="page">
      <Waiting query={query} bars={[40, 80, 70, 76]} />
    </div>
  )
}

function Board({ board }: { board: DeskBoard }) {
  const router = useRouter()
  const { message } = App.useApp()
  const { id, add } = route.useSearch()
  const columns = STEPS.map(step => ({ step, rows: board.open.filter(row => row.state === step) }))
  const order = columns.flatMap(column => column.rows)
  const chosen = add ? null : (id ?? order[0]?.id ?? board.recent[0]?.id ?? null)
  const set = (search: { id?: string; add?: boolean }) => void router.navigate({ to: '/desk', search, replace: true })
  useWalk(
    order,
    row => row.id === chosen,
    next => set({ id: next.id }),
    [...(board.mayRegister ? [{ keys: 'n', label: t('desk.new'), bar: true, run: () => set({ add: true }) }] : [])],
  )
  const late = board.open.filter(row => row.clock?.level === 'late').length
  const { figures } = board
  return (
    <div className="dk">
      <header className="dk-head">
        <div>
          <h1 className="c-h1">{tx(board.name)}</h1>
          <p>
            {t(late ? 'desk.say.late' : 'desk.say', { open: board.open.length, late })}
            {figures.accepted > 0 &&
              t('desk.figures', {
                accepted: figures.accepted,
                done: figures.done,
                rate: percent(figures.doneRate, 2),
                rated: figures.rated,
                satisfied: figures.satisfied,
              })}{' '}
            <FigureLink id="desk.accepted" name={tx(board.name)} />
          </p>
          <p className="c-meta">
            {board.onDuty.length === 0
              ? t('desk.nobody')
              : board.onDuty.map(row => `${tx(row.turn)} ${row.name}`).join(t('list.comma'))}{' '}
            <Link to="/together">{t('joint.title')}</Link>
          </p>
        </div>
        {board.mayRegister && (
          <button type="button" className="btn" onClick={() => set({ add: true })}>
            {t('desk.new')}
          </button>
        )}
      </header>
      <div className="dk-cols">
        {columns.map(({ step, rows }) => (
          <section key={step} className="pane" aria-label={t(`desk.step.${step}`)}>
            <h2 className="c-h3">
              {t(`desk.step.${step}`)} <b>{rows.length}</b>
            </h2>
            {rows.length === 0 && <p className="c-meta pad">{t('desk.none')}</p>}
            <ul>
              {rows.map(row => (
                <Row key={row.id} row={row} on={row.id === chosen} onPick={() => set({ id: row.id })} />
              ))}
            </ul>
          </section>
        ))}
        <section className="pane recent" aria-label={t('desk.recent')}>
          <h2 className="c-h3">{t('desk.recent')}</h2>
          <ul>
            {board.recent.map(row => (
              <Row key={row.id} row={row} on={row.id === chosen} onPick={() => set({ id: row.id })} />
            ))}
          </ul>
        </section>
      </div>
      <section className="pane dk-side">
        {add ? (
          <RegisterForm
            board={board}
            onDone={(made, number) => {
              void message.success(t('desk.registered', { number }))
              void queryClient.invalidateQueries({ queryKey: ['desk'] })
              set({ id: made })
            }}
            onLeave={() => set({})}
          />
        ) : chosen ? (
          <MatterPane key={chosen} id={chosen} board={board} />
        ) : (
          <Empty title={t('desk.empty')} />
        )}
      </section>
    </div>
  )
}

function Row({ row, on, onPick }: { row: DeskRow; on: boolean; onPick: () => void }) {
  const when = useWhen()
  return (
    <li>
      <button
        type="button"
        className={on ? 'pick-row dk-row on' : 'pick-row dk-row'}
        aria-pressed={on}
        onClick={onPick}
      >
        <b className="clamp2">{row.title}</b>
        <span className="c-meta">
          {tx(row.about.name)} {tx(row.cause)}
        </span>
        <span className="dk-foot">
          {row.clock ? <ClockChip clock={row.clock} /> : <span className="c-meta">{tx(row.stateName)}</span>}
          <span className="c-meta">
            {row.measure && row.measure !== 'none'
              ? t(`desk.measure.${row.measure}`)
              : row.doneAt
                ? when.moment(row.doneAt)
                : row.prolonged
                  ? t('desk.prolonged')
                  : row.number}
          </span>
        </span>
      </button>
    </li>
  )
}
