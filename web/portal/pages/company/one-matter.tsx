import { useEffect, useRef } from 'react'
import { useLoad } from '../../../shared/api/use-load.ts'
import { date, moment } from '../../../shared/format/dates.ts'
import { useLang, useText } from '../../../shared/i18n/lang.ts'
import { ErrorBox, Icon, Loading, Loop, Timeline, useMinute } from '../../../shared/parts/index.ts'
import { type CompanyCode, type CompanyMatters, readCompanyMatter } from '../../app/api.ts'
import { usePortal, useTexts } from '../../app/context.ts'
import { Link } from '../../app/router.tsx'
import { Answers } from '../follow/answers.tsx'
import { loopOf } from '../follow/loop-of.ts'

type Row = CompanyMatters['matters'][number]

/** One matter of the company as its people see it (CHECKLIST K27): what was asked, where it stands, what was answered. */
export function OneMatter({ code, row, company }: { code: CompanyCode; row: Row; company: string }) {
  const t = useTexts('company')
  const text = useText()
  const lang = useLang()
  const now = useMinute()
  const { city } = usePortal()
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    head.current?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [])
  return (
    <>
      <p className="step-head">
        <Link className="p-tool" to="company" aria-label={t('all', { name: company })}>
          <Icon name="left" size="l" />
        </Link>
        {company}
      </p>
      <p className="p-meta verdict-line">
        <span>{t(`kind.${row.kind}`)}</span>
        <span className="nb">{row.number}</span>
        <span>{date(row.registeredAt, lang, now, true)}</span>
      </p>
      <h1 ref={head} className="p-h2" tabIndex={-1}>
        {row.title}
      </h1>
      {row.kind === 'case' ? (
        <Case code={code} id={row.id} />
      ) : (
        <>
          <p className="strong" style={{ marginTop: 12 }}>
            {text(row.state)}
          </p>
          <h2 className="p-h3" style={{ margin: '20px 0 6px' }}>
            {t('asked')}
          </h2>
          <p className="asked">{row.words}</p>
          {row.parts.length > 0 && (
            <ul className="p-rows" style={{ marginTop: 16 }} aria-label={t('parts')}>
              {row.parts.map(part => (
                <li key={part.name.zh} className="p-row">
                  <span className="grow">
                    <b className="strong">{text(part.name)}</b>
                    <br />
                    <span className="p-meta">
                      {text(part.unit)} {part.decision ? text(part.decision) : t(`part.${part.state}`)}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          )}
          {row.answer && (
            <section className="reply" style={{ marginTop: 20 }} aria-label={t('answer')}>
              <p className="p-meta">{t('answer')}</p>
              <p className="words">{row.answer}</p>
            </section>
          )}
        </>
      )}
      <p className="more">
        <a href={`tel:${city.hotline}`}>{t('call', { hotline: city.hotline })}</a>
      </p>
    </>
  )
}

function Case({ code, id }: { code: CompanyCode; id: string }) {
  const t = useTexts('company')
  const text = useText()
  const lang = useLang()
  const now = useMinute()
  const { data, problem, again } = useLoad(id, signal => readCompanyMatter(code, id, signal))
  if (!data) return problem ? <ErrorBox problem={problem} again={again} /> : <Loading bars={[70, 100, 46]} />
  return (
    <>
      <div className="now-card">
        <Loop {...loopOf(data.state)} size={48} />
        <div className="grow">
          <p className="strong">{text(data.headline)}</p>
        </div>
        {(data.timeLeft || data.dueAt) && (
          <div className="all">
            {data.timeLeft && <p className={data.late ? 'left is-late' : 'left'}>{text(data.timeLeft)}</p>}
            {data.dueAt && <p className="p-meta">{t('due', { at: moment(data.dueAt, lang, now) })}</p>}
          </div>
        )}
      </div>
      <Answers of={data} overdue={t('over')} />
      <h2 className="p-h3" style={{ margin: '28px 0 12px' }}>
        {t('steps')}
      </h2>
      <Timeline
        items={data.steps
          .filter(step => step.state !== 'next')
          .reverse()
          .map(step => ({
            id: step.id,
            weight: step.state === 'now' ? 'now' : 'main',
            title: text(step.name),
            body: step.detail ? text(step.detail) : undefined,
            meta: step.at ? moment(step.at, lang, now) : undefined,
          }))}
      />
      <h2 className="p-h3" style={{ margin: '28px 0 6px' }}>
        {t('asked')}
      </h2>
      <p className="asked">{data.text}</p>
      <p className="p-meta">{t('mayNot')}</p>
    </>
  )
}
