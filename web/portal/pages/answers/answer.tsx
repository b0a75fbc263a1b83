import { useLoad } from '../../../shared/api/use-load.ts'
import { date } from '../../../shared/format/dates.ts'
import { useLang, useText } from '../../../shared/i18n/lang.ts'
import { ErrorBox, Loading, useMinute } from '../../../shared/parts/index.ts'
import { readAnswer } from '../../app/api.ts'
import { useTexts, useTitle } from '../../app/context.ts'
import type { PageProps } from '../../app/pages.ts'
import { Link } from '../../app/router.tsx'
import { Shots } from '../../app/shots.tsx'
import { Verdict } from './answer-row.tsx'

/** One published answer: question, answer, what the asker said of it. Personal data are masked by the server. */
export default function Answer({ part }: PageProps) {
  const t = useTexts('answers')
  const text = useText()
  const lang = useLang()
  const now = useMinute()
  const { data, problem, again } = useLoad(part, signal => readAnswer(part ?? '', signal))
  useTitle(data?.title ?? t('title'))
  return (
    <article className="ask">
      <p className="p-meta">
        <Link to="answers">{t('back')}</Link>
      </p>
      <h1 className="p-h2" tabIndex={-1}>
        {data?.title ?? t('one')}
      </h1>
      {!data && problem && <ErrorBox problem={problem} again={again} />}
      {!data && !problem && <Loading bars={[90, 84, 60, 88, 92, 40]} />}
      {data && (
        <>
          <p className="p-meta verdict-line">
            <span>{text(data.domain)}</span>
            <Verdict row={data} />
            <span className="nb">{text(data.used)}</span>
          </p>
          <section className="qa">
            <h2 className="p-h3">{t('question')}</h2>
            <p className="asked">{data.question}</p>
          </section>
          <section className="reply" style={{ marginTop: 24 }}>
            <h2 className="p-h3">{t('answer', { unit: text(data.unit) })}</h2>
            <p className="words">{data.answer}</p>
            {data.rest && (
              <>
                <p className="p-meta">
                  {t('rest')} <span className="nb">{date(data.rest.at, lang, now, true)}</span>
                </p>
                <p className="words">{data.rest.text}</p>
              </>
            )}
            <Shots files={data.files} name={t('photo')} />
            <p className="p-meta verdict-line">
              <span>{date(data.answeredAt, lang, now, true)}</span>
              {data.way && <span>{t('way', { way: text(data.way) })}</span>}
            </p>
          </section>
          <p className="p-meta" style={{ marginTop: 24 }}>
            {t('masked')}
          </p>
          <p className="more">
            <Link to="submit/what">{t('same')}</Link>
          </p>
        </>
      )}
    </article>
  )
}
