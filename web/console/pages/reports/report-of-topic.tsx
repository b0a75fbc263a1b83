import { useQuery } from '@tanstack/react-query'
import { asProblem } from '../../../shared/api/problem.ts'
import { ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { type TopicDetail, topicForReportQuery } from '../../api/topics.ts'
import { t, tx } from '../../i18n/index.ts'
import { useWhen } from '../../parts/time.ts'
import { nameOf } from '../topics/words.ts'
import { ReportForm } from './report-form.tsx'

/** A topic goes straight into a special report, on which a leader orders what is to be done (CHECKLIST K104, SPEC F13). */
export function ReportOfTopic({ id, onDone }: { id: string; onDone: (made: string | null) => void }) {
  const when = useWhen()
  const query = useQuery(topicForReportQuery(id))
  if (query.error)
    return (
      <section className="pane sl-paper">
        <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />
      </section>
    )
  if (!query.data) return <Loading bars={[40, 90, 70]} />
  const { topic, cases } = query.data
  const title = t('topic.toReportTitle', { name: nameOf(topic.words) })
  return <ReportForm start={{ title, text: textOf(topic, when.date(topic.firstAt)), cases }} onDone={onDone} />
}

/** What the figures say; what is to follow from them the supervisor writes. */
function textOf(topic: TopicDetail, from: string): string {
  const { words, people, size, open, lastWeek, weekBefore, place, units } = topic
  const said = { from, people, name: nameOf(words), size, open, week: lastWeek, before: weekBefore }
  return [
    t('topic.toReportText', said),
    ...(place ? [t('topic.toReportPlace', { place })] : []),
    ...(units.length > 0
      ? [
          t('topic.toReportUnits', {
            units: units.map(row => t('topic.unitCases', { name: tx(row.name), n: row.cases })).join(t('list.comma')),
          }),
        ]
      : []),
  ].join('\n')
}
