import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dayOf, period } from '../../../shared/format/dates.ts'
import { useMe } from '../../api/queries.ts'
import { type SlipDetail, slipQuery } from '../../api/slips.ts'
import { t, tx } from '../../i18n/index.ts'
import { useWhen } from '../../parts/time.ts'
import { useReceipt } from '../../parts/use-receipt.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { SlipActs } from './slip-acts.tsx'

/** One paper as it is printed, who did what with it, and what I can do. Having it open is the reading receipt. */
export function SlipPane({ id }: { id: string }) {
  const query = useQuery(slipQuery(id))
  if (query.data) return <View slip={query.data} />
  return (
    <section className="pane sl-paper">
      <Waiting query={query} bars={[40, 70, 60]} />
    </section>
  )
}

function View({ slip }: { slip: SlipDetail }) {
  const me = useMe()
  const mine = me?.posts.some(post => post.roles.some(role => role === 'handler' || role === 'unit_head')) ?? false
  const unopened = mine && slip.state === 'served' && slip.openedAt === null && slip.acts.length > 0
  useReceipt(`/slips/${slip.id}`, unopened, 'slips', 'slip')
  return (
    <section className="pane sl-paper" aria-label={`${tx(slip.kindName)} ${slip.number}`}>
      <div className="sl-tools">
        <span className="c-meta">{tx(slip.originName)}</span>
        <a className="btn btn-s" href={slip.documents.pdf} target="_blank" rel="noreferrer">
          {t('slip.print')}
        </a>
        <a className="btn btn-s" href={slip.documents.docx}>
          Word
        </a>
      </div>
      <article className="sl-sheet" lang="zh">
        <p className="sl-no">{slip.number}</p>
        <h2>{slip.kindName.zh}</h2>
        <p>{slip.unit.name.zh}：</p>
        {slip.paragraphs.map(text => (
          <p key={text} className="in">
            {text}
          </p>
        ))}
        <p className="sl-sig">
          {slip.signer.zh}
          <br />
          {period(dayOf(slip.servedAt), 'zh')}
        </p>
        {slip.copies && <p className="sl-cc">{slip.copies}</p>}
      </article>
      {slip.case && (
        <p className="pad">
          <Link to="/case/$id" params={{ id: slip.case.id }}>
            {slip.case.title}
          </Link>{' '}
          <span className="c-meta nb">{slip.case.number}</span>
        </p>
      )}
      <ol className="sl-course">
        <Step name={t('slip.served')} at={slip.servedAt} by={slip.raisedBy} />
        <Step name={t('slip.opened')} at={slip.openedAt} by={slip.openedBy} />
        <Step name={t('slip.acknowledged')} at={slip.acknowledgedAt} by={slip.acknowledgedBy} />
        {slip.answerDue && (
          <Step name={t('slip.answered')} at={slip.answeredAt} by={slip.answeredBy} due={slip.answerDue} />
        )}
      </ol>
      {slip.answer && <p className="pad long">{slip.answer}</p>}
      {slip.withdrawnWhy && <p className="pad">{t('slip.withdrawn', { why: slip.withdrawnWhy })}</p>}
      <SlipActs slip={slip} />
    </section>
  )
}

function Step({ name, at, by, due }: { name: string; at: string | null; by: string | null; due?: string }) {
  const when = useWhen()
  return (
    <li className={at ? 'done' : undefined}>
      <b>{name}</b>
      <span className="c-meta sep">
        {at && <span className="nb">{when.moment(at)}</span>}
        {at && by && <span>{by}</span>}
        {!at && due && <span className="nb">{t('slip.until', { at: when.moment(due) })}</span>}
        {!at && !due && <span>{t('slip.notYet')}</span>}
      </span>
    </li>
  )
}
