import { liveClock } from '../../../shared/parts/clock-live.ts'
import { DayBar, GradeChip, Loop } from '../../../shared/parts/index.ts'
import type { CaseDetail, ClockView } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { useWhen } from '../../parts/time.ts'

/** The limit's cells: one a working day or day, a day limit in hours as one cell. */
const cellsOf = (limit: string): number => (limit.endsWith('h') ? 1 : Math.max(1, Number.parseInt(limit, 10) || 1))

/** Time left in words, then the bar that repeats them. */
export function ClockBlock({ clock, dense = false }: { clock: ClockView; dense?: boolean }) {
  const when = useWhen()
  const live = liveClock(clock, when.now)
  const cells = Math.min(cellsOf(clock.limit), 20)
  return (
    <div className={`ckb${dense ? ' dense' : ''}${live.level === 'late' || live.level === 'missed' ? ' is-late' : ''}`}>
      <p className="big">{tx(live.words)}</p>
      <DayBar cells={cells} used={Math.min(live.share, 1) * cells} late={live.level === 'late'} />
      <p className="c-meta row">
        <span>{when.moment(clock.startedAt)}</span>
        <span>{t('case.dueAt', { time: when.moment(clock.dueAt) })}</span>
      </p>
    </div>
  )
}

export function CaseHead({ kase, others }: { kase: CaseDetail; others: { id: string; name: string }[] }) {
  const people = [
    [t('case.first'), kase.responsible.first],
    [t('case.leader'), kase.responsible.leader],
    [t('case.handler'), kase.handler ?? kase.responsible.handler],
  ] as const
  return (
    <header className="hd pane">
      <div className="l">
        {kase.grade ? (
          <GradeChip grade={kase.grade} size={40} />
        ) : (
          <span className="nograde big" title={t('list.noGrade')} />
        )}
        <div>
          <h1 className="c-h1 clamp2" title={kase.title}>
            {kase.title}
          </h1>
          <p className="c-meta sep">
            <span className="nb">{kase.number}</span>
            <span>
              {t('case.people', {
                n: kase.appealCount,
                how: [...new Set(kase.appellants.map(a => tx(a.channel)))].join(t('list.comma')),
              })}
            </span>
            {kase.place && <span>{tx(kase.place.name)}</span>}
            {kase.round > 1 && <span>{t('list.round', { n: kase.round })}</span>}
            {kase.atOnce && <span>{tx(kase.atOnce)}</span>}
          </p>
          <p className="c-meta sep">
            {people.map(
              ([label, person]) =>
                person && (
                  <span key={label}>
                    {label} <span className="ink">{person.name}</span>
                  </span>
                ),
            )}
          </p>
          {others.length > 0 && (
            <p className="live-note" role="status">
              {t('case.others', { names: others.map(p => p.name).join(t('list.comma')) })}
            </p>
          )}
        </div>
      </div>
      <div className="st">
        <Loop step={kase.loop.step} under={kase.loop.under} size={52} name={tx(kase.loop.name)} />
        <div>
          <b className="strong">{tx(kase.loop.name)}</b>
          <p className="c-meta">{tx(kase.stateName)}</p>
        </div>
      </div>
      {kase.clock && <ClockBlock clock={kase.clock} />}
      {!kase.clock && ['received', 'accepted'].includes(kase.state) && <p className="c-meta">{t('case.noClock')}</p>}
    </header>
  )
}
