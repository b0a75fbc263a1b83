import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { ClockChip, Empty, GradeChip } from '../../../shared/parts/index.ts'
import { teamQuery } from '../../api/queries.ts'
import type { TeamBoard, TeamMark } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { FigureLink } from '../../parts/figure-link.tsx'
import { NamedPick } from '../../parts/pickers.tsx'
import { Reassign } from './reassign.tsx'
import './team.css'
import { civil } from '../../parts/time.ts'
import { Waiting } from '../../parts/waiting.tsx'

const route = getRouteApi('/inside/team')
const MARKS: TeamMark[] = ['late', 'today', 'again', 'hard', 'nobody', 'toSign']

/** The head's board: what is late, due, hard; who has how much; hands one or many to somebody who is there (K80). */
export function TeamPage() {
  const { unit } = route.useSearch()
  const query = useQuery(teamQuery(unit))
  if (!query.data)
    return (
      <div className="page">
        <Waiting query={query} bars={[40, 70, 60]} />
      </div>
    )
  return <Board key={query.data.unit.id} data={query.data} />
}

function Board({ data }: { data: TeamBoard }) {
  const router = useRouter()
  const [mark, setMark] = useState<TeamMark | null>(null)
  const [whose, setWhose] = useState<string | null>(null)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const rows = data.cases.filter(
    row => (mark === null || row.marks.includes(mark)) && (whose === null || row.handler?.id === whose),
  )
  const pick = (id: string) => {
    const next = new Set(picked)
    if (!next.delete(id)) next.add(id)
    setPicked(next)
  }
  const all = rows.length > 0 && rows.every(row => picked.has(row.id))
  const pickAll = () => setPicked(all ? new Set() : new Set(rows.map(row => row.id)))
  useKeys([
    ...(rows.length ? [{ keys: 'a', label: t(all ? 'team.pickNone' : 'team.pickAll'), bar: true, run: pickAll }] : []),
    ...MARKS.slice(0, 5).map((one, i) => ({
      keys: String(i + 1),
      label: t(`team.${one}`),
      bar: true,
      run: () => setMark(mark === one ? null : one),
    })),
  ])
  return (
    <div className="page team">
      <div className="row">
        <h1 className="c-h1">{t('team.title', { unit: tx(data.unit.name) })}</h1>
        {data.units.length > 1 && (
          <NamedPick
            label={t('team.unit')}
            rows={data.units}
            value={data.unit.id}
            clear={false}
            onChange={unit => void router.navigate({ to: '/team', search: unit ? { unit } : {} })}
          />
        )}
        <Link to="/clocks/$id" params={{ id: data.unit.id }}>
          {t('team.clocks')}
        </Link>
      </div>
      <ul className="cnt" aria-label={t('team.counts')}>
        {MARKS.map(one => (
          <li key={one}>
            {one === 'toSign' && data.counts.toSign > 0 ? (
              <Link to="/approvals" className="tile">
                <b className="big">{data.counts[one]}</b> {t(`team.${one}`)}
              </Link>
            ) : (
              <button
                type="button"
                className={`tile${one === 'late' && data.counts.late > 0 ? ' is-late' : ''}`}
                aria-pressed={mark === one}
                onClick={() => setMark(mark === one ? null : one)}
              >
                <b className="big">{data.counts[one]}</b> {t(`team.${one}`)}
              </button>
            )}
          </li>
        ))}
      </ul>
      <div className="two">
        <section className="pane">
          <h2 className="c-h2">{t('team.people')}</h2>
          <People data={data} whose={whose} onWhose={setWhose} />
        </section>
        <section className="pane">
          <h2 className="c-h2">
            {mark ? t(`team.${mark}`) : t('team.cases')} <span className="c-meta">{rows.length}</span>{' '}
            {mark && <FigureLink id={`team.${mark}`} name={t(`team.${mark}`)} />}{' '}
            {rows.length > 1 && (
              <button type="button" className="linklike" onClick={pickAll}>
                {t(all ? 'team.pickNone' : 'team.pickAll')}
              </button>
            )}
          </h2>
          {picked.size > 0 && <Reassign data={data} picked={[...picked]} onDone={() => setPicked(new Set())} />}
          {rows.length === 0 ? (
            <Empty title={t('team.none')} />
          ) : (
            <ul className="tcs">
              {rows.map(row => (
                <li key={row.id}>
                  <input
                    type="checkbox"
                    aria-label={t('list.pickThis', { title: row.title })}
                    checked={picked.has(row.id)}
                    onChange={() => pick(row.id)}
                  />
                  {row.grade && <GradeChip grade={row.grade} size={24} />}
                  <span>
                    <Link to="/case/$id" params={{ id: row.id }} className="clamp1">
                      {row.title}
                    </Link>
                    <span className="c-meta sep">
                      <span>{row.handler?.name ?? t('team.nobody')}</span>
                      {row.at && <span>{tx(row.at.name)}</span>}
                      {row.marks
                        .filter(one => one === 'again' || one === 'hard')
                        .map(one => (
                          <span key={one}>{t(`team.${one}`)}</span>
                        ))}
                      {row.stepLate && <span className="late">{t('list.stepLate')}</span>}
                    </span>
                  </span>
                  {row.clock && <ClockChip clock={row.clock} />}
                </li>
              ))}
            </ul>
          )}
          {data.more && <p className="pad c-meta">{t('team.more', { n: data.cases.length })}</p>}
        </section>
      </div>
    </div>
  )
}

/** Load as a bar against the heaviest; who is away cannot be given anything and says who stands in. */
function People({
  data,
  whose,
  onWhose,
}: {
  data: TeamBoard
  whose: string | null
  onWhose: (id: string | null) => void
}) {
  const most = Math.max(1, ...data.people.map(row => row.open))
  return (
    <ul className="tpl">
      {data.people.map(row => (
        <li key={row.person.id}>
          <button
            type="button"
            aria-pressed={whose === row.person.id}
            onClick={() => onWhose(whose === row.person.id ? null : row.person.id)}
          >
            <span>
              <b className="strong">{row.person.name}</b> <span className="c-meta">{tx(row.title)}</span>
            </span>
            <span className="nb">
              {row.open}
              {row.late > 0 && <span className="latec">{t('team.lateOf', { n: row.late })}</span>}
            </span>
            <span className="bar" aria-hidden="true">
              <i style={{ width: `${(row.open / most) * 100}%` }} />
            </span>
            {row.away && (
              <span className="c-meta away">
                {t('team.away', { until: civil(row.away.until), other: row.away.standIn?.name ?? '' })}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  )
}
