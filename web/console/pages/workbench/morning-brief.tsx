import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { period as periodWords } from '../../../shared/format/dates.ts'
import { score } from '../../../shared/format/numbers.ts'
import { GradeChip } from '../../../shared/parts/index.ts'
import { type MorningBrief as Brief, briefQuery } from '../../api/notices.ts'
import { useMe } from '../../api/queries.ts'
import { lang, t, tx } from '../../i18n/index.ts'
import { FigureLink } from '../../parts/figure-link.tsx'
import { useWhen } from '../../parts/time.ts'
import './morning-brief.css'

const KEPT = 'bihuan.console.brief'

/** 晨报 (CHECKLIST K82): yesterday, today's risks, where we stand and what moved it. Folded once read, for that day. */
export function MorningBrief() {
  const roles = useMe()?.roles ?? []
  const reads = roles.includes('unit_head') || roles.includes('leader')
  const brief = useQuery({ ...briefQuery, enabled: reads }).data
  if (!brief) return null
  return <Panel key={brief.day} brief={brief} />
}

function Panel({ brief }: { brief: Brief }) {
  const [open, setOpen] = useState(() => localStorage.getItem(KEPT) !== brief.day)
  const title = t('brief.title')
  const toggle = () => {
    if (open) localStorage.setItem(KEPT, brief.day)
    else localStorage.removeItem(KEPT)
    setOpen(!open)
  }
  return (
    <section className="pane mb" aria-label={title}>
      <header className="mb-head">
        <h2 className="c-h2">
          {title} <span className="c-meta">{brief.unit ? tx(brief.unit.name) : t('brief.city')}</span>
        </h2>
        <button type="button" className="linklike" aria-expanded={open} onClick={toggle}>
          {t(open ? 'brief.fold' : 'brief.open')}
        </button>
      </header>
      {open ? (
        <div className="mb-body">
          <Yesterday brief={brief} />
          <Today brief={brief} />
          {brief.standing && <Place brief={brief} standing={brief.standing} />}
          {brief.unit === null && <Fallen brief={brief} />}
        </div>
      ) : (
        <p className="mb-line">{tx(brief.sentence)}</p>
      )}
    </section>
  )
}

function Yesterday({ brief: { yesterday: y, day } }: { brief: Brief }) {
  const rows = [
    ['brief.dispatched', y.dispatched],
    ['brief.returned', y.returned],
    ['brief.inTime', `${y.inTime} / ${y.ended}`],
    ['brief.satisfied', `${y.satisfied} / ${y.rated}`],
  ] as const
  return (
    <div>
      <h3 className="c-h3">
        {t('brief.yesterday')} <span className="c-meta">{periodWords(day, lang())}</span>{' '}
        <FigureLink id="brief.dispatched" name={t('brief.yesterday')} />
      </h3>
      <dl className="mb-figures">
        {rows.map(([key, value]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd className="nb">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function Today({ brief: { today } }: { brief: Brief }) {
  const when = useWhen()
  return (
    <div>
      <h3 className="c-h3">
        {t('brief.today')} <FigureLink id="brief.risks" name={t('brief.today')} />
      </h3>
      <p>
        {t('brief.due', { n: today.due })}
        {t('list.comma')}
        <span className={today.overdue > 0 ? 'mb-late' : undefined}>{t('brief.overdue', { n: today.overdue })}</span>
        {t('list.comma')}
        {t('brief.red', { n: today.red })}
      </p>
      <ul className="mb-cases">
        {today.cases.map(row => (
          <li key={row.id}>
            <GradeChip grade={row.grade as 'green'} size={24} />
            <Link to="/case/$id" params={{ id: row.id }} className="clamp1">
              {row.title}
            </Link>
            <span className={row.late ? 'mb-late nb' : 'c-meta nb'}>
              {row.unit ? tx(row.unit) : row.dueAt && (row.late ? t('brief.late') : when.moment(row.dueAt))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

const signed = (n: number): string => (n > 0 ? `+${score(n)}` : score(n))

function Place({ brief, standing }: { brief: Brief; standing: NonNullable<Brief['standing']> }) {
  return (
    <div>
      <h3 className="c-h3">{t('brief.place')}</h3>
      <p>
        {standing.place === null ? (
          t('rank.notRanked')
        ) : (
          <>
            <b className="strong">{t('rank.placeOf', { n: standing.place, of: standing.of })}</b>{' '}
            {standing.before !== null && <span className="c-meta">{t('brief.before', { n: standing.before })}</span>}
          </>
        )}{' '}
        <Link to="/ranking" search={{ kind: 'month', period: standing.period, unit: brief.unit?.id }}>
          {t('unit.why')}
        </Link>
      </p>
      {brief.why && <p className="c-meta">{t('brief.since')}</p>}
      {brief.why?.lines
        .filter(line => line.change !== 0)
        .map(line => (
          <div key={tx(line.name)} className="mb-why">
            <p>
              {tx(line.name)} <b className={line.change < 0 ? 'mb-late nb' : 'nb'}>{signed(line.change)}</b>
            </p>
            <ul className="mb-cases">
              {line.cases.map(row => (
                <li key={row.id}>
                  <Link to="/case/$id" params={{ id: row.id }} className="clamp1">
                    {row.title}
                  </Link>
                  <span className="c-meta">{tx(row.why)}</span>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </div>
  )
}

/** For a leader: the units that lost most places since last month, each with its reason one click away. */
const Fallen = ({ brief }: { brief: Brief }) => (
  <div>
    <h3 className="c-h3">{t('brief.fallen')}</h3>
    {brief.fallen.length === 0 && <p className="c-meta">{t('brief.noneFallen')}</p>}
    <ul className="mb-cases">
      {brief.fallen.map(row => (
        <li key={row.unit.id}>
          <Link to="/ranking" search={{ kind: 'month', period: row.period, unit: row.unit.id }} className="clamp1">
            {tx(row.unit.name)}
          </Link>
          <span className="c-meta nb">{t('brief.fell', { before: row.before ?? 0, place: row.place ?? 0 })}</span>
        </li>
      ))}
    </ul>
  </div>
)
