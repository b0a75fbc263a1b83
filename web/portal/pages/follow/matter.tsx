import { useEffect, useRef, useState } from 'react'
import type { Follow } from '../../../shared/api/types.ts'
import { useLoad } from '../../../shared/api/use-load.ts'
import { moment } from '../../../shared/format/dates.ts'
import { useLang, useText } from '../../../shared/i18n/lang.ts'
import type { T } from '../../../shared/i18n/texts.ts'
import { Empty, ErrorBox, Loading, Loop, Timeline, useMinute } from '../../../shared/parts/index.ts'
import { type Access, readFollow } from '../../app/api.ts'
import { usePortal, useTexts, useTitle } from '../../app/context.ts'
import { Link } from '../../app/router.tsx'
import { Shots } from '../../app/shots.tsx'
import type { PortalTexts } from '../../app/texts.ts'
import { keepAccess, readAccess } from './access-store.ts'
import { Answers } from './answers.tsx'
import { ChooseMessages } from './choose-messages.tsx'
import { LeftOut } from './left-out.tsx'
import { loopOf } from './loop-of.ts'
import { NotSolved } from './not-solved.tsx'
import { Proof } from './proof.tsx'
import { Rate } from './rate.tsx'
import { SayMore } from './say-more.tsx'
import { YourData } from './your-data.tsx'

/** One matter as its owner sees it: who has it, how long, what happened, the answer, the mark (CHECKLIST K8 K15 K16 K20). */
export default function MatterPage() {
  const t = useTexts('follow')
  useTitle(t('matter.title'))
  const [{ access, toRate }] = useState(accessOf)
  if (!access) {
    return (
      <div className="ask">
        <h1 className="p-h2" tabIndex={-1}>
          {t('matter.title')}
        </h1>
        <Empty title={t('matter.shut')}>
          <p className="p-meta">{t('matter.shut.why')}</p>
          <p className="more">
            <Link to="follow">{t('matter.shut.do')}</Link>
          </p>
        </Empty>
      </div>
    )
  }
  return <Matter access={access} toRate={toRate} />
}

/** Whoever comes by the link of a message has its secret behind the #, and came to rate (K15); it leaves the address at once. */
function accessOf(): { access: Access | null; toRate: boolean } {
  const link = /^#([\w-]{40})$/.exec(location.hash)?.[1]
  if (!link) return { access: readAccess(), toRate: false }
  keepAccess({ link })
  history.replaceState(null, '', location.pathname)
  return { access: { link }, toRate: true }
}

function Matter({ access, toRate }: { access: Access; toRate: boolean }) {
  const t = useTexts('follow')
  const { data, problem, again } = useLoad(Object.values(access).join(), signal => readFollow(access, signal))
  if (data) return <Detail matter={data} access={access} again={again} stale={problem !== null} toRate={toRate} />
  return (
    <div className="ask">
      <h1 className="p-h2" tabIndex={-1}>
        {t('matter.title')}
      </h1>
      {problem ? (
        <ErrorBox problem={problem} again={again}>
          <Link to="follow">{t('matter.shut.do')}</Link>
        </ErrorBox>
      ) : (
        <Loading bars={[70, 100, 100, 46, 60, 52]} />
      )}
    </div>
  )
}

/** A sentence as part of another: in English it does not begin with a capital. */
const inside = (words: string, lang: string) => (lang === 'en' ? words.charAt(0).toLowerCase() + words.slice(1) : words)

function Detail({
  matter,
  access,
  again,
  stale,
  toRate,
}: {
  matter: Follow
  access: Access
  again: () => void
  stale: boolean
  toRate: boolean
}) {
  const t = useTexts('follow')
  const text = useText()
  const lang = useLang()
  const now = useMinute()
  const { city } = usePortal()
  const heading = useRef<HTMLHeadingElement>(null)
  const stood = useRef(matter.state)
  // What was pressed is gone with the state it belonged to: the keyboard goes on from the top of what is true now.
  useEffect(() => {
    if (stood.current === matter.state) return
    stood.current = matter.state
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [matter.state])
  const past = matter.steps.filter(s => s.state !== 'next').reverse()
  const next = matter.steps.filter(s => s.state === 'next')
  const running = matter.state === 'received' || matter.state === 'under_way' || matter.state === 'again'
  return (
    <>
      <p className="p-meta ask">
        {t('matter.number')} <span className="code">{matter.number}</span>
      </p>
      <h1 ref={heading} className="p-h2" tabIndex={-1}>
        {matter.title}
      </h1>
      {stale && <p className="wrong">{t('matter.stale')}</p>}
      <div className="now-card">
        <Loop {...loopOf(matter.state)} size={48} />
        <div className="grow">
          <p className="strong">{text(matter.headline)}</p>
          {matter.who && running && !text(matter.headline).includes(text(matter.who)) && (
            <p>{t('matter.who', { unit: text(matter.who) })}</p>
          )}
        </div>
        <div className="all">
          {matter.timeLeft && <p className={matter.late ? 'left is-late' : 'left'}>{big(text(matter.timeLeft))}</p>}
          {matter.dueAt && running && (
            <p className="p-meta">
              {t(matter.late ? 'matter.wasDue' : 'matter.due', { at: moment(matter.dueAt, lang, now) })}
            </p>
          )}
          {next[0] && (
            <p className="p-meta">
              {t('matter.next', { steps: next.map(s => inside(text(s.name), lang)).join(t('matter.then')) })}
            </p>
          )}
        </div>
      </div>
      <Answers of={matter} overdue={overdueWords(t, matter, city.hotline)} />
      {matter.parts.length > 0 && (
        <section style={{ marginTop: 28 }}>
          <h2 className="p-h3">{t('parts', { n: matter.parts.length })}</h2>
          <ul className="p-rows">
            {matter.parts.map(row => (
              <li key={row.title} className="p-row">
                <span className="grow">
                  <b className="strong">{row.title}</b>
                  <br />
                  <span className="p-meta">
                    {row.unit && text(row.unit)} {t(row.answered ? 'parts.answered' : 'parts.open')}
                  </span>
                </span>
              </li>
            ))}
          </ul>
          <p className="p-meta">{t('parts.note')}</p>
        </section>
      )}
      <StillAsked matter={matter} />
      {matter.canRate && <Rate matter={matter} access={access} done={again} first={toRate} />}
      {matter.rated && !matter.canRate && (
        <section className="done" style={{ marginTop: 28 }}>
          <p className="strong">{t(ratedText(matter.rated), { words: text(matter.rated.words) })}</p>
          <p className="p-meta">{moment(matter.rated.at, lang, now)}</p>
        </section>
      )}
      <LeftOut matter={matter} access={access} done={again} />
      <SayMore matter={matter} access={access} renew={again} />
      {/* Whoever is asked to rate says it there. */}
      {matter.canSayNotSolved && !matter.canRate && <NotSolved matter={matter} access={access} done={again} />}
      <section style={{ marginTop: 32 }}>
        <h2 className="p-h3" style={{ marginBottom: 12 }}>
          {t('steps')}
        </h2>
        <Timeline
          items={past.map(step => ({
            id: step.id,
            weight: step.state === 'now' ? 'now' : 'main',
            title: text(step.name),
            body: step.detail ? text(step.detail) : undefined,
            meta: step.at ? moment(step.at, lang, now) : undefined,
          }))}
        />
      </section>
      <details className="proof">
        <summary>{t('asked')}</summary>
        <p className="asked">{matter.text}</p>
        <Shots files={matter.files} name={t('asked.photo')} />
      </details>
      {matter.messages.length > 0 && (
        <details className="proof" style={{ marginTop: 0 }}>
          <summary>{t('messages', { n: matter.messages.length })}</summary>
          {matter.messages.map(m => (
            <p key={m.at + m.text} className="p-meta" style={{ marginBottom: 8 }}>
              <span className="nb">{moment(m.at, lang, now)}</span> {m.text}
            </p>
          ))}
        </details>
      )}
      {matter.messageChoice && (
        <details className="proof" style={{ marginTop: 0 }}>
          <summary>{t('choice')}</summary>
          <ChooseMessages choice={matter.messageChoice} access={access} appealId={matter.appealId} />
        </details>
      )}
      <YourData matter={matter} access={access} done={again} />
      <Proof matter={matter} access={access} />
      <p className="more">
        <a href={`tel:${city.hotline}`}>{t('matter.call', { hotline: city.hotline })}</a>
      </p>
    </>
  )
}

/** What can be done where the day named in the newest answer has passed (CHECKLIST K75): the page's own doors, or the telephone. */
function overdueWords(t: T<PortalTexts['follow']>, matter: Follow, hotline: string): string {
  if (matter.canRate) return t('answer.over.rate')
  if (matter.canSayNotSolved) return t('answer.over.again')
  return matter.canSay ? t('answer.over.urge') : t('answer.over.call', { hotline })
}

/** Solved and satisfied were asked apart, and stand apart (CHECKLIST K15); a mark alone says what it says. */
function ratedText({ solved, satisfaction }: NonNullable<Follow['rated']>) {
  const said = (['yes', 'partly', 'no'] as const).find(one => one === solved)
  return said && satisfaction !== null ? (`rated.${said}` as const) : 'rated'
}

/** What the unit still asks this person (CHECKLIST K14): the page of the link is the place to answer. */
function StillAsked({ matter }: { matter: Follow }) {
  const t = useTexts('follow')
  const lang = useLang()
  const now = useMinute()
  const { path } = usePortal()
  return matter.asked.map(row => (
    <section key={row.token} className="card firm" style={{ marginTop: 24 }} aria-label={t('link.asks')}>
      <h2 className="p-h3">{t('link.asks')}</h2>
      <p className="asked">{row.words}</p>
      <p className="p-meta">
        {t('link.until', { at: moment(row.until, lang, now) })} {row.waits && t('link.waits')}
      </p>
      <a className="p-btn" href={`${path('link')}#${row.token}`}>
        {t('link.go')}
      </a>
    </section>
  ))
}

/** The figure of a time in words, large: 还剩 1.5 个工作日. */
function big(words: string) {
  const m = /^(.*?)(\d+(?:[.:]\d+)?)(.*)$/.exec(words)
  return m ? (
    <>
      {m[1]}
      <b>{m[2]}</b>
      {m[3]}
    </>
  ) : (
    words
  )
}
