import { useLoad } from '../../../shared/api/use-load.ts'
import { useText } from '../../../shared/i18n/lang.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { readDesk } from '../../app/api.ts'
import { usePortal, useTexts, useTitle } from '../../app/context.ts'

/** Where the window for what can't be done is, who is on duty today, and how soon one hears (SPEC F7 F8). */
export default function Desk() {
  const t = useTexts('desk')
  const text = useText()
  const { city } = usePortal()
  useTitle(t('title'))
  const { data: desk, problem, again } = useLoad(city.code, readDesk)
  return (
    <div className="ask prose">
      <h1 className="p-h1" tabIndex={-1}>
        {t('title')}
      </h1>
      {problem?.status === 404 && <Empty title={t('none')} />}
      {problem && problem.status !== 404 && <ErrorBox problem={problem} again={again} />}
      {!desk && !problem && <Loading bars={[80, 60, 90, 40]} />}
      {desk && (
        <>
          <p className="lead">{t('lead')}</p>
          <h2 className="p-h2">{t('where')}</h2>
          <p>
            <b className="strong">{text(desk.name)}</b>
            <br />
            {text(desk.place)}
            <br />
            <a href={`tel:${desk.phone}`}>{t('call', { phone: desk.phone })}</a>
          </p>
          <h2 className="p-h2">{t('hours')}</h2>
          <p>
            {t(desk.weekends ? 'weekends' : 'weekdays')}{' '}
            {desk.hours.map(frame => (
              <span key={frame.from} className="nowrap">
                {frame.from}–{frame.to}{' '}
              </span>
            ))}
            <br />
            <b className="strong">{t(desk.openToday ? 'open' : 'closed')}</b>
          </p>
          <h2 className="p-h2">{t('duty')}</h2>
          {desk.onDuty.length === 0 ? (
            <p>{t('duty.none')}</p>
          ) : (
            <ul className="p-rows">
              {desk.onDuty.map(row => (
                <li key={`${row.name} ${row.turn.zh}`} className="p-row">
                  <span>
                    <b className="strong">{row.name}</b>
                    <br />
                    <span className="p-meta">{text(row.title)}</span>
                  </span>
                  <span className="p-meta">{text(row.turn)}</span>
                </li>
              ))}
            </ul>
          )}
          <h2 className="p-h2">{t('then')}</h2>
          <ol className="how">
            <li>
              <p>{t('then.spot')}</p>
            </li>
            <li>
              <p>{t('then.coordinate', { limit: text(desk.steps.coordinate) })}</p>
            </li>
            <li>
              <p>{t('then.discuss', { limit: text(desk.steps.discuss) })}</p>
            </li>
            <li>
              <p>{t('then.prolong', { limit: text(desk.steps.prolong) })}</p>
            </li>
            <li>
              <p>{t('then.no')}</p>
            </li>
          </ol>
        </>
      )}
    </div>
  )
}
