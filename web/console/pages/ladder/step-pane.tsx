import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { percent, score } from '../../../shared/format/numbers.ts'
import { type StepDetail, stepQuery } from '../../api/consequences.ts'
import { t, tx } from '../../i18n/index.ts'
import { ActSheet } from '../../parts/act-sheet.tsx'
import { civil, periodWords, useWhen } from '../../parts/time.ts'
import { useActed } from '../../parts/use-acted.ts'
import { useReceipt } from '../../parts/use-receipt.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { AskExcuse } from './ask-excuse.tsx'

/** One step: the paper as it is or would be, the figures it rests on, what people did, what followed. */
export function StepPane({ id }: { id: string }) {
  const query = useQuery(stepQuery(id))
  if (query.data) return <View step={query.data} />
  return <Waiting query={query} bars={[40, 70, 60]} />
}

function View({ step }: { step: StepDetail }) {
  const acted = useActed('ladder')
  const addressed = step.acts.some(open => open.name === 'ladder.acknowledge')
  useReceipt(`/ladder/${step.id}`, addressed && !step.opened, 'ladder')
  return (
    <>
      <div className="ld-tools">
        <span className="c-meta">
          {tx(step.stateName)}　{t('ladder.signedBy', { role: tx(step.signedBy) })}
        </span>
        {step.documents && (
          <>
            <a className="btn btn-s" href={step.documents.pdf} target="_blank" rel="noreferrer">
              {t('slip.print')}
            </a>
            <a className="btn btn-s" href={step.documents.docx}>
              Word
            </a>
          </>
        )}
      </div>
      {step.shaken && (
        <p className="ld-shaken" role="status">
          {tx(step.shaken)}
        </p>
      )}
      <article className="ld-sheet" lang="zh">
        {step.paper.draft && <p className="c-meta">{t('ladder.draft')}</p>}
        {step.number && <p className="ld-no">{step.number}</p>}
        <h2>{step.paper.title}</h2>
        <p>{step.paper.to}：</p>
        {step.paper.paragraphs.map(text => (
          <p key={text} className="in">
            {text}
          </p>
        ))}
        <p className="ld-sig">{step.paper.signer}</p>
        {step.paper.copies && <p className="ld-cc">{step.paper.copies}</p>}
      </article>
      <Facts step={step} />
      <Effect step={step} />
      <Course step={step} />
      <ActSheet
        id={step.id}
        acts={step.acts}
        shut={step.shut}
        version={step.version}
        lists={{
          kind: step.recordKinds.map(one => ({ id: one.code, name: one.name })),
          person: step.people.map(one => ({ id: one.id, name: { zh: one.name, en: one.name } })),
        }}
        onDone={done => acted(tx(done.title))}
      />
      <AskExcuse step={step} />
    </>
  )
}

function Facts({ step }: { step: StepDetail }) {
  const { facts } = step
  return (
    <div className="dk-part">
      <h3 className="c-h3">{t('ladder.facts')}</h3>
      <dl className="dk-facts">
        <dt>{t('ladder.reason')}</dt>
        <dd>{tx(step.reason)}</dd>
        <dt>{t('ladder.score')}</dt>
        <dd>{score(step.score)}</dd>
        {facts.counts && (
          <>
            <dt>{t('ladder.words')}</dt>
            <dd>
              {step.satisfied}/{step.valid}
            </dd>
            <dt>{t('ladder.limits')}</dt>
            <dd>
              {facts.counts.closedInTime}/{facts.counts.limitEnded}
            </dd>
            <dt>{t('ladder.returns')}</dt>
            <dd>
              {facts.counts.returned}/{facts.counts.dispatched}
            </dd>
          </>
        )}
        <dt>{t('ladder.publication')}</dt>
        <dd>
          {facts.round ? (
            <Link to="/rounds/$id" params={{ id: facts.round.id }} search={{ subject: facts.round.subject }}>
              {facts.publication}
            </Link>
          ) : (
            <Link to="/ranking" search={{ kind: 'month', period: step.month, unit: step.unit.id }}>
              {facts.publication}
            </Link>
          )}
        </dd>
      </dl>
    </div>
  )
}

/** Satisfaction month by month, the months of the step marked; the numbers beside the bars. */
function Effect({ step }: { step: StepDetail }) {
  const { effect, course, roundEffect } = step
  if (roundEffect && (!effect || course.length === 0)) {
    const { before, after, next, nextEnds } = roundEffect
    const place = (n: number | null) => (n === null ? t('rank.notRanked') : t('ladder.place', { n }))
    return (
      <div className="dk-part">
        <h3 className="c-h3">{t('ladder.effect')}</h3>
        <p>
          {after
            ? t('ladder.roundEffect', {
                ...{ was: periodWords(before.period), is: periodWords(after.period) },
                ...{ before: before.score, after: after.score, from: place(before.place), to: place(after.place) },
              })
            : t(next || !nextEnds ? 'ladder.roundEffectGone' : 'ladder.roundEffectNone', {
                ...{ before: before.score, place: place(before.place) },
                ...{ is: next ? periodWords(next) : '', day: nextEnds ? civil(nextEnds) : '' },
              })}{' '}
          <span className="c-meta">{t('ladder.effectNote')}</span>
        </p>
      </div>
    )
  }
  if (!effect || course.length === 0) return null
  const after = effect.after.rate
  return (
    <div className="dk-part">
      <h3 className="c-h3">{t('ladder.effect')}</h3>
      <p>
        {after === null || effect.points === null
          ? t('ladder.effectNone', { before: percent(effect.before.rate) })
          : t('ladder.effectSay', {
              before: percent(effect.before.rate),
              after: percent(after),
              points: effect.points > 0 ? `+${score(effect.points)}` : score(effect.points),
            })}{' '}
        <span className="c-meta">{t('ladder.effectNote')}</span>
      </p>
      <table className="ld-bars">
        <caption className="sr">{t('ladder.effect')}</caption>
        <tbody>
          {course.slice(-8).map(row => {
            const rate = row.valid ? row.satisfied / row.valid : null
            return (
              <tr key={row.month} className={effect.before.months.includes(row.month) ? 'on' : undefined}>
                <th scope="row">{civil(row.month)}</th>
                <td>
                  <i style={{ width: `${Math.round((rate ?? 0) * 100)}%` }} aria-hidden="true" />
                </td>
                <td className="r nb">
                  {percent(rate)} <span className="c-meta">{`${row.satisfied}/${row.valid}`}</span>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function Course({ step }: { step: StepDetail }) {
  const when = useWhen()
  const marks = (
    ['signed', 'declined', 'served', 'openedBy', 'acknowledged', 'upheld', 'closed', 'withdrawn'] as const
  ).flatMap(name => {
    const done = step[name]
    return done ? [{ name, ...done }] : []
  })
  if (marks.length === 0 && step.records.length === 0) return null
  return (
    <ol className="ld-course">
      {marks.map(mark => (
        <li key={mark.name}>
          <b>{t(`ladder.done.${mark.name}`)}</b>
          <span>
            <span className="c-meta sep">
              <span className="nb">{when.moment(mark.at)}</span>
              {mark.by && <span>{mark.by}</span>}
            </span>
            {mark.words && <span className="long">{mark.words}</span>}
          </span>
        </li>
      ))}
      {step.records.map(record => (
        <li key={`${record.kind} ${record.on} ${record.passed}`}>
          <b>{tx(record.name)}</b>
          <span>
            <span className="c-meta sep">
              <span className="nb">{civil(record.on)}</span>
              {record.person && <span>{record.person}</span>}
              {record.passed !== null && <span>{t(record.passed ? 'ladder.passed' : 'ladder.failed')}</span>}
              {record.by && <span>{t('ladder.by', { name: record.by })}</span>}
            </span>
            <span className="long">{record.words}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}
