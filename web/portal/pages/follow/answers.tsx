import type { Follow } from '../../../shared/api/types.ts'
import { moment, period } from '../../../shared/format/dates.ts'
import { useLang, useText } from '../../../shared/i18n/lang.ts'
import { useMinute } from '../../../shared/parts/index.ts'
import { useTexts } from '../../app/context.ts'
import { Shots } from '../../app/shots.tsx'

/**
 * What a matter was answered, newest first, as its owner and the people of a company read it.
 * @param overdue what can be done where the day that the newest answer names has passed
 */
export function Answers({ of, overdue }: { of: Pick<Follow, 'answers'>; overdue: string }) {
  const t = useTexts('follow')
  const text = useText()
  const lang = useLang()
  const now = useMinute()
  return [...of.answers].reverse().map((answer, n) => {
    const by = t('answer.by', { unit: text(answer.unit) })
    return (
      <section key={answer.at} className="reply" aria-label={by} style={{ marginTop: n === 0 ? 28 : 16 }}>
        <p className="p-meta">
          {by} <span className="nb">{moment(answer.at, lang, now)}</span>
        </p>
        <p className="words">{answer.text}</p>
        <p className="p-meta">
          {t('answer.outcome', { outcome: text(answer.outcomeName) })}{' '}
          {answer.until && !answer.rest && (
            <b className="strong">
              {t(answer.untilOver ? 'answer.until.over' : 'answer.until', { day: period(answer.until, lang) })}
            </b>
          )}
        </p>
        {n === 0 && answer.untilOver && <p className="p-meta">{overdue}</p>}
        {answer.rest && (
          <>
            <p className="p-meta">
              {t('answer.rest', { unit: text(answer.unit) })}{' '}
              <span className="nb">{moment(answer.rest.at, lang, now)}</span>
            </p>
            <p className="words">{answer.rest.text}</p>
          </>
        )}
        <Shots files={answer.files} name={t('answer.photo')} />
      </section>
    )
  })
}
