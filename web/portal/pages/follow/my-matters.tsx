import { useEffect, useRef } from 'react'
import { useLoad } from '../../../shared/api/use-load.ts'
import { date } from '../../../shared/format/dates.ts'
import { useLang, useText } from '../../../shared/i18n/lang.ts'
import { Empty, ErrorBox, Icon, Loading, useMinute } from '../../../shared/parts/index.ts'
import { readMyMatters } from '../../app/api.ts'
import { usePortal, useTexts } from '../../app/context.ts'
import { go, Link } from '../../app/router.tsx'
import { keepAccess, keepSession, type Session } from './access-store.ts'
import { ChooseMessages } from './choose-messages.tsx'

/** All that this person filed by any channel. */
export function MyMatters({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const t = useTexts('follow')
  const text = useText()
  const lang = useLang()
  const now = useMinute()
  const { path } = usePortal()
  const { data, problem, again } = useLoad(session.token, signal => readMyMatters(session.token, signal))
  const heading = useRef<HTMLHeadingElement>(null)
  // Comes in place of the form with the code, which had the focus.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [])
  const end = () => {
    keepSession(null)
    keepAccess(null)
    onEnd()
  }
  return (
    <section style={{ marginTop: 24 }}>
      <h2 ref={heading} className="p-h3" tabIndex={-1}>
        {t('mine')}
      </h2>
      {!data && problem && (
        <ErrorBox problem={problem} again={again}>
          {problem.status === 401 && (
            <button type="button" className="again" onClick={end}>
              {t('mine.anew')}
            </button>
          )}
        </ErrorBox>
      )}
      {!data && !problem && <Loading bars={[80, 50, 72, 44]} />}
      {data?.rows.length === 0 && (
        <Empty title={t('mine.none')}>
          <p className="p-meta">{t('mine.none.why')}</p>
          <p className="more">
            <Link to="submit/what">{t('mine.none.do')}</Link>
          </p>
        </Empty>
      )}
      {data && data.rows.length > 0 && (
        <ul className="p-rows" style={{ marginTop: 8 }}>
          {data.rows.map(row => (
            <li key={row.appealId}>
              <a
                className="p-row"
                href={path('follow/matter')}
                onClick={event => {
                  event.preventDefault()
                  keepAccess({ token: session.token, appeal: row.appealId })
                  go(path('follow/matter'))
                }}
              >
                <span className="grow">
                  <b className="strong clamp">{row.title}</b>
                  <span className="p-meta">
                    {date(row.receivedAt, lang, now)} · {text(row.headline)}
                  </span>
                </span>
                <Icon name="right" />
              </a>
            </li>
          ))}
        </ul>
      )}
      {data?.messageChoice && data.rows[0] && (
        <details className="proof">
          <summary>{t('choice')}</summary>
          <ChooseMessages
            choice={data.messageChoice}
            access={{ token: session.token, appeal: data.rows[0].appealId }}
            appealId={data.rows[0].appealId}
          />
        </details>
      )}
      {data && data.rows.length > 0 && <p className="p-meta">{t('mine.data')}</p>}
      <button type="button" className="p-btn p-btn-3" onClick={end}>
        {t('mine.end')}
      </button>
    </section>
  )
}
