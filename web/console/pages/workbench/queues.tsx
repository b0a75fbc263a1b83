import { Link } from '@tanstack/react-router'
import type { WorkQueue } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'

const Count = ({ queue }: { queue: WorkQueue }) => (
  <b className={queue.count > 0 && queue.level !== 'none' ? queue.level : undefined}>{queue.count}</b>
)

/** My lists in groups, with true and uncapped counts (CHECKLIST K45). */
export function Queues({
  queues,
  current,
  onPick,
}: {
  queues: WorkQueue[]
  current: string | null
  onPick: (id: string) => void
}) {
  const groups = [...new Map(queues.map(q => [q.group.zh, q.group])).values()]
  return (
    <nav className="q" aria-label={t('work.queues')}>
      {groups.map(group => (
        <section key={group.zh}>
          <h2 className="c-meta">{tx(group)}</h2>
          <ul>
            {queues
              .filter(q => q.group.zh === group.zh)
              .map(queue =>
                queue.kind === 'callback' ? (
                  <li key={queue.id}>
                    <Link to="/callback" search={{ list: /done|later/.exec(queue.id)?.[0] }}>
                      {tx(queue.name)}
                      <Count queue={queue} />
                    </Link>
                  </li>
                ) : (
                  <li key={queue.id} className={queue.id === current ? 'on' : undefined}>
                    <button
                      type="button"
                      aria-current={queue.id === current || undefined}
                      onClick={() => onPick(queue.id)}
                    >
                      {tx(queue.name)}
                      <Count queue={queue} />
                    </button>
                  </li>
                ),
              )}
          </ul>
        </section>
      ))}
    </nav>
  )
}
