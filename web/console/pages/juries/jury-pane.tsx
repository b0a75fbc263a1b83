import { Link } from '@tanstack/react-router'
import { App } from 'antd'
import { percent } from '../../../shared/format/numbers.ts'
import { type JuryPage, readJuries } from '../../api/juries.ts'
import { useMe } from '../../api/queries.ts'
import { t, tx } from '../../i18n/index.ts'
import { ActSheet } from '../../parts/act-sheet.tsx'
import { useWhen } from '../../parts/time.ts'
import { ImportForm } from './import-form.tsx'
import { Result } from './result.tsx'
import { Sample, SampleForm } from './sample.tsx'
import { SeatForm } from './seat-form.tsx'
import { Seats } from './seats.tsx'

/** One jury: how far it is, what can be done now, its seats, and what came of it. Nobody sees a tally before the end. */
export function JuryPane({ jury, maker }: { jury: JuryPage; maker: boolean }) {
  const { message } = App.useApp()
  const when = useWhen()
  const city = useMe()?.city.code ?? ''
  const seats = jury.who.reduce((sum, row) => sum + row.seats, 0)
  const voted = jury.who.reduce((sum, row) => sum + row.voted, 0)
  const needed = jury.kind === 'survey' ? 0 : Math.ceil(seats * jury.quorum)
  return (
    <div className="ju-pane">
      <header>
        <p className="c-meta sep">
          <span>{t(`ju.kind.${jury.kind}`)}</span>
          <span>{t(`ju.state.${jury.state}`)}</span>
          <span>{t(jury.secret ? 'ju.secret' : 'ju.named')}</span>
          {jury.until && jury.state === 'open' && <span>{t('ju.until', { at: when.moment(jury.until) })}</span>}
        </p>
        <h2 className="c-h1">{jury.name}</h2>
        <p className="row ju-links">
          {maker && jury.state === 'open' && jury.seats.length > 0 && (
            <Link className="btn btn-s" to="/juries/$id/cards" params={{ id: jury.id }}>
              {t('ju.cards')}
            </Link>
          )}
          {jury.kind === 'session' && (
            <Link className="btn btn-s" to="/juries/$id/hall" params={{ id: jury.id }}>
              {t('ju.hall')}
            </Link>
          )}
        </p>
      </header>
      {(jury.state === 'open' || jury.state === 'closing') && (
        <section aria-label={t('ju.progress')}>
          {seats > 0 && (
            <>
              <p className="ju-count">
                <b>{t('ju.voted', { voted, seats })}</b>
                <span className="c-meta">
                  {needed > 0 &&
                    t(voted >= needed ? 'ju.quorumMet' : 'ju.quorum', { needed, share: percent(jury.quorum) })}
                </span>
              </p>
              <progress className="ju-bar" max={seats} value={voted} aria-label={t('ju.voted', { voted, seats })} />
            </>
          )}
          {jury.openTo && <p>{t('ju.openAddress', { address: `${location.origin}/p/${city}/jury?q=${jury.id}` })}</p>}
          <p className="c-meta">{t('ju.inUrn', { n: jury.inUrn })}</p>
          {jury.state === 'closing' && (
            <p className="strong">{t(jury.askedByMe ? 'ju.waitSecond' : 'ju.second', { by: jury.askedBy ?? '' })}</p>
          )}
        </section>
      )}
      {jury.result && <Result jury={jury} result={jury.result} />}
      <Sample jury={jury} maker={maker} />
      {maker && jury.kind === 'survey' && jury.state === 'draft' && jury.who.length > 0 && !jury.sample && (
        <SampleForm jury={jury} />
      )}
      {maker && jury.state === 'draft' && jury.who.length > 0 && <SeatForm jury={jury} />}
      {maker && jury.acts.length > 0 && (
        <ActSheet
          id={jury.id}
          acts={jury.acts.filter(one => !(one.name === 'jury.close' && jury.askedByMe)) as never}
          shut={[]}
          version={jury.version}
          onDone={open => {
            void message.success(t('act.done', { act: tx(open.title) }))
            readJuries(jury.id)
          }}
          quiet
        />
      )}
      {maker && jury.kind === 'survey' && jury.state === 'open' && <ImportForm jury={jury} />}
      {jury.seats.length > 0 && <Seats jury={jury} maker={maker} />}
      <section>
        <h3 className="c-h3">{t('ju.paper')}</h3>
        <p className="c-meta">{jury.indicators.map(row => tx(row.name)).join('、')}</p>
        <ol className="ju-subjects">
          {jury.subjects.map(row => (
            <li key={row.id}>
              {row.name} <span className="c-meta">{row.unitName && tx(row.unitName)}</span>
              {jury.breaches
                .filter(one => one.subject === row.id)
                .map(one => (
                  <span key={one.number} className="late">
                    {t('ju.titleLost', { kind: tx(one.kind), number: one.number })}
                  </span>
                ))}
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}
