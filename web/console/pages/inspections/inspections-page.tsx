import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { App } from 'antd'
import { useEffect, useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { percent } from '../../../shared/format/numbers.ts'
import { ClockChip, Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { SortHeads } from '../../../shared/parts/sort-head.tsx'
import {
  type InspectionList,
  type InspectionRow,
  type InspectionShow,
  inspectionListQuery,
  inspectionShows,
} from '../../api/inspections.ts'
import { useMe, useReference } from '../../api/queries.ts'
import { t, tx } from '../../i18n/index.ts'
import { useWalk } from '../../keys/use-walk.ts'
import { ExportButton } from '../../parts/export-button.tsx'
import { FigureLink } from '../../parts/figure-link.tsx'
import { Seg } from '../../parts/seg.tsx'
import { Sortable } from '../../parts/table.tsx'
import { useWhen } from '../../parts/time.ts'
import { InspectionPane } from './inspection-pane.tsx'
import { RecordForm } from './record-form.tsx'
import { drop, sendAll, takeUp, useWaiting, type Waiting } from './waiting.ts'
import './inspections.css'

/** Those who see what was found at every unit. */
const READERS = ['monitor', 'supervisor', 'discipline_inspector', 'assessor', 'leader']

const route = getRouteApi('/inside/inspections')

/** 明查暗访 (CHECKLIST K94): what was found, the newest first, one inspection at right; and the visit itself, on the phone. */
export function InspectionsPage() {
  const router = useRouter()
  const search = route.useSearch()
  const me = useMe()
  const seesAll = READERS.some(role => me?.roles.includes(role))
  const show = search.show ?? 'all'
  const query = useQuery(inspectionListQuery({ show, unit: search.unit }))
  const [again, setAgain] = useState<Waiting | null>(null)
  const rows = query.data?.rows ?? []
  const id = search.id ?? rows[0]?.id ?? null
  const set = (next: { id?: string; show?: InspectionShow; record?: boolean }) =>
    void router.navigate({ to: '/inspections', search: { show: search.show, unit: search.unit, ...next } })
  useWalk(
    rows,
    row => row.id === id,
    next => set({ id: next.id }),
  )
  useEffect(() => {
    if (!me) return
    void takeUp(me.person.id)
    const online = () => void sendAll()
    addEventListener('online', online)
    return () => removeEventListener('online', online)
  }, [me])
  if (search.record && query.data?.mayRecord)
    return (
      <div className="insp-alone pane">
        <RecordForm
          key={again?.key ?? 'new'}
          lists={query.data.lists}
          again={again}
          onDone={() => {
            setAgain(null)
            set({ record: undefined })
          }}
        />
      </div>
    )
  return (
    <div className="insp">
      <section className="pane insp-list" aria-label={t('insp.title')}>
        <header className="insp-head">
          <div className="row">
            <h1 className="c-h2">{t('insp.title')}</h1>
            {query.data?.mayRecord && (
              <button type="button" className="btn btn-1" onClick={() => set({ record: true })}>
                {t('insp.record')}
              </button>
            )}
          </div>
          {query.data && query.data.figures.inspections > 0 && <Figures of={query.data} />}
          <Seg
            small
            label={t('insp.show')}
            value={show}
            onChange={value => set({ show: value === 'all' ? undefined : value })}
            options={inspectionShows.map(value => ({ value, label: t(`insp.show.${value}`) }))}
          />
        </header>
        <WaitingList
          onMend={one => {
            setAgain(one)
            void drop(one.key)
            set({ record: true })
          }}
        />
        {query.error && <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />}
        {query.isPending && <Loading bars={[60, 80, 70]} />}
        {query.data && rows.length === 0 && (
          <Empty title={t(show === 'all' ? 'insp.none' : 'insp.noneSuch')}>
            {show === 'all' && <p className="c-meta">{t('insp.noneSay')}</p>}
          </Empty>
        )}
        <ul>
          {rows.map(row => (
            <li key={row.id}>
              <Row row={row} on={row.id === id} onPick={() => set({ id: row.id })} />
            </li>
          ))}
        </ul>
        {query.data?.more && <p className="insp-more c-meta">{t('insp.more')}</p>}
      </section>
      <div className="insp-right">
        {id && <InspectionPane key={id} id={id} picked={search.id === id} />}
        {query.data && query.data.units.length > 0 && seesAll && <Units of={query.data} />}
      </div>
    </div>
  )
}

function Row({ row, on, onPick }: { row: InspectionRow; on: boolean; onPick: () => void }) {
  const when = useWhen()
  return (
    <button type="button" className={on ? 'pick-row on' : 'pick-row'} aria-current={on || undefined} onClick={onPick}>
      <span className="row">
        <b className="strong">
          {tx(row.unit.name)}
          {row.spot && <span className="insp-spot">{row.spot}</span>}
        </b>
        {row.clock && <ClockChip clock={row.clock} />}
      </span>
      <span className="c-meta sep">
        <span>{tx(row.listName)}</span>
        <span>{when.moment(row.at)}</span>
        <span>{t('insp.passed', { n: row.passed, of: row.points })}</span>
        {!row.clock && <span>{tx(row.stateName)}</span>}
      </span>
    </button>
  )
}

const Figures = ({ of: { figures, from, to } }: { of: InspectionList }) => (
  <p className="insp-say">
    {t('insp.figures', { n: figures.inspections, rate: percent(share(figures)) })}
    {figures.open > 0 && t('insp.figuresOpen', { n: figures.open })}
    {figures.late > 0 && <b className="latec">{t('insp.figuresLate', { n: figures.late })}</b>}{' '}
    <span className="c-meta nb">{t('insp.days', { from, to })}</span>{' '}
    <FigureLink id="inspection.passed" name={t('insp.rate')} />
  </p>
)

const share = ({ passed, points }: { passed: number; points: number }) => (points === 0 ? null : passed / points)

/** What waits on this device: sent by itself, or refused and to be put right. */
function WaitingList({ onMend }: { onMend: (one: Waiting) => void }) {
  const waiting = useWaiting()
  const units = useReference()?.units
  const when = useWhen()
  const { modal } = App.useApp()
  if (waiting.length === 0) return null
  return (
    <ul className="insp-waiting" aria-label={t('insp.waiting')}>
      {waiting.map(one => {
        const refused = one.problem && !one.problem.unknownOutcome
        const unit = units?.find(row => row.id === one.seen.unit)
        return (
          <li key={one.key}>
            <p>
              <b>{unit ? tx(unit.name) : one.seen.unit}</b> <span className="c-meta">{when.moment(one.seen.at)}</span>
            </p>
            <p className={refused ? 'latec' : 'c-meta'} role="status">
              {one.sending ? t('insp.sending') : refused ? refusalWords(one.problem) : t('insp.waits')}
            </p>
            {!one.sending && (
              <p className="row">
                <button type="button" className="btn btn-s" onClick={() => (refused ? onMend(one) : void sendAll())}>
                  {t(refused ? 'insp.mend' : 'insp.sendNow')}
                </button>
                <button
                  type="button"
                  className="link"
                  onClick={() =>
                    void modal.confirm({
                      title: t('insp.dropAsk'),
                      okText: t('insp.drop'),
                      cancelText: t('desk.leave'),
                      onOk: () => drop(one.key),
                    })
                  }
                >
                  {t('insp.drop')}
                </button>
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}

const refusalWords = (problem: ReturnType<typeof useWaiting>[number]['problem']): string =>
  problem?.fields.length
    ? problem.fields.map(field => tx(field.message)).join(t('list.comma'))
    : tx(problem?.title ?? { zh: '', en: '' })

/** Unit by unit, for those who look over several. */
function Units({ of: { units, from, to } }: { of: InspectionList }) {
  const name = t('insp.units')
  return (
    <section className="pane insp-units">
      <div className="row">
        <h2 className="c-h2">{name}</h2>
        <span className="row">
          {(['pdf', 'docx'] as const).map(as => (
            <a
              key={as}
              className="btn btn-s"
              href={`/api/inspections/circular?from=${from}&to=${to}&as=${as}`}
              target="_blank"
              rel="noreferrer"
            >
              {t(`insp.circular.${as}`)}
            </a>
          ))}
          <ExportButton
            name={`${name} ${from} ${to}`}
            lines={() => [
              [
                t('insp.unit'),
                t('insp.count'),
                t('insp.pointsHead'),
                t('insp.passedHead'),
                t('insp.openHead'),
                t('insp.lateHead'),
              ],
              ...units.map(row => [tx(row.unit.name), row.inspections, row.points, row.passed, row.open, row.late]),
            ]}
          />
        </span>
      </div>
      <Sortable
        title={name}
        rows={units}
        by={{
          unit: row => tx(row.unit.name),
          n: row => row.inspections,
          rate: row => share(row),
          open: row => row.open,
          late: row => row.late,
        }}
      >
        {of => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
          <section className="scroll" tabIndex={0} aria-label={name}>
            <table className="tbl">
              <thead>
                <tr>
                  <SortHeads
                    of={of}
                    heads={[
                      ['unit', t('insp.unit')],
                      ['n', t('insp.count'), 'r'],
                      ['rate', t('insp.rate'), 'r'],
                      ['open', t('insp.openHead'), 'r'],
                      ['late', t('insp.lateHead'), 'r'],
                    ]}
                  />
                </tr>
              </thead>
              <tbody>
                {of.rows.map(row => (
                  <tr key={row.unit.id}>
                    <td>{tx(row.unit.name)}</td>
                    <td className="r num nb">{row.inspections}</td>
                    <td className="r num nb">
                      {percent(share(row))} <span className="c-meta">{`${row.passed}/${row.points}`}</span>
                    </td>
                    <td className="r num nb">{row.open}</td>
                    <td className="r num nb">{row.late}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </Sortable>
    </section>
  )
}
