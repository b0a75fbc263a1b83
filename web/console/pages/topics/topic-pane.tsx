import { useQuery } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { useMe } from '../../api/queries.ts'
import { type TopicDetail, topicQuery, useTopicCases } from '../../api/topics.ts'
import { t, tx } from '../../i18n/index.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { CaseList } from '../../parts/case-list.tsx'
import { useWhen } from '../../parts/time.ts'
import { setTrail } from '../../parts/trail.ts'
import { TopicCourse } from './course-chart.tsx'
import { nameOf } from './words.ts'

interface Inner {
  id: string
  /** J and K go through its cases, no longer through the topics */
  inside: boolean
  onLeave: () => void
}

/** One topic: its course, how its figures are reckoned, and its cases. */
export function TopicPane(inner: Inner) {
  const { id } = inner
  const query = useQuery(topicQuery(id))
  const topic = query.data
  return (
    <section className="pane tp-pane" aria-label={t('topic.one')}>
      {query.error ? (
        <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />
      ) : topic ? (
        <>
          <Head topic={topic} />
          <Cases {...inner} topic={topic} />
        </>
      ) : (
        <Loading bars={[40, 90, 70]} />
      )}
    </section>
  )
}

function Head({ topic }: { topic: TopicDetail }) {
  const when = useWhen()
  const supervisor = useMe()?.roles.includes('supervisor') ?? false
  const said = t('topic.weeks', { week: topic.lastWeek, before: topic.weekBefore })
  return (
    <div className="tp-top">
      <h2 className="c-h2 long">{nameOf(topic.words)}</h2>
      <p className="c-meta sep">
        {topic.place && <span>{topic.place}</span>}
        <span>{topic.endedAt ? t('topic.endedAt', { at: when.moment(topic.endedAt) }) : tx(topic.trendName)}</span>
        <span className="nb">{t('topic.since', { at: when.date(topic.firstAt) })}</span>
      </p>
      <p>
        <b className="nb">{t('topic.size', { n: topic.size, people: topic.people })}</b>
        {t('list.comma')}
        {t('topic.open', { n: topic.open })}
      </p>
      {topic.burstAt && <p className="tp-burst">{t('topic.burstAt', { at: when.moment(topic.burstAt) })}</p>}
      <TopicCourse days={topic.days} say={said} unit={t('topic.unit')} />
      {topic.units.length > 0 && (
        <p className="c-meta">
          {t('topic.handledBy')}
          {topic.units.map(row => t('topic.unitCases', { name: tx(row.name), n: row.cases })).join(t('list.comma'))}
        </p>
      )}
      {supervisor && (
        <p>
          <Link className="btn btn-s" to="/reports" search={{ write: true, topic: topic.id }}>
            {t('topic.toReport')}
          </Link>{' '}
          <Link
            className="btn btn-s"
            to="/campaigns"
            search={{ start: true, topic: topic.id, title: nameOf(topic.words).slice(0, 60) }}
          >
            {t('topic.toCampaign')}
          </Link>
        </p>
      )}
      <details className="tp-how">
        <summary>{t('topic.how')}</summary>
        <dl>
          <dt>{t('topic.trend')}</dt>
          <dd>{t('topic.how.trend', { week: topic.lastWeek, before: topic.weekBefore })}</dd>
          <dt>{t('topic.heat')}</dt>
          <dd>{t('topic.how.heat', { heat: topic.heat, people: topic.people })}</dd>
          <dt>{t('topic.days')}</dt>
          <dd>{t('topic.how.days', { n: topic.lookBackDays })}</dd>
          <dt>{t('topic.found')}</dt>
          <dd>{t('topic.how.found', { born: when.moment(topic.bornAt), at: when.moment(topic.foundAt) })}</dd>
        </dl>
      </details>
    </div>
  )
}

function Cases({ id, topic, inside, onLeave }: Inner & { topic: TopicDetail }) {
  const router = useRouter()
  const query = useTopicCases(id)
  const rows = useMemo(() => query.data?.pages.flatMap(page => page.rows) ?? [], [query.data])
  const [current, setCurrent] = useState<string | null>(null)
  useEffect(() => setTrail(rows.map(row => row.id)), [rows])
  const shown = inside ? (current ?? rows[0]?.id ?? null) : current
  const open = (caseId: string) => void router.navigate({ to: '/case/$id', params: { id: caseId } })
  const move = (by: number) => {
    const at = rows.findIndex(row => row.id === shown)
    setCurrent(rows[Math.min(Math.max(at + by, 0), rows.length - 1)]?.id ?? null)
  }
  useKeys(
    inside
      ? [
          { keys: 'j', label: t('work.down'), bar: true, run: () => move(1) },
          { keys: 'k', label: t('work.up'), bar: true, run: () => move(-1) },
          { keys: 'Enter', label: t('work.open'), bar: true, run: () => shown && open(shown) },
          { keys: 'Escape', label: t('topic.toList'), bar: true, run: onLeave },
        ]
      : [],
  )
  return (
    <>
      <h3 className="c-h3 tp-sub">
        {topic.seen < topic.size
          ? t('topic.casesSeen', { n: topic.seen, all: topic.size })
          : t('topic.cases', { n: topic.size })}
      </h3>
      {query.error ? (
        <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />
      ) : query.isPending ? (
        <Loading bars={[60, 80, 50]} />
      ) : rows.length === 0 ? (
        <p className="c-meta tp-pad">{t('topic.casesNone')}</p>
      ) : (
        <CaseList
          label={t('topic.casesLabel')}
          rows={rows}
          current={shown}
          onCurrent={setCurrent}
          onOpen={open}
          more={query.hasNextPage}
          onMore={() => void query.fetchNextPage()}
          loadingMore={query.isFetchingNextPage}
          showUnit
        />
      )}
    </>
  )
}
