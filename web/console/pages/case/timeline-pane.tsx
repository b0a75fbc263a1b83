import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Timeline } from '../../../shared/parts/index.ts'
import type { CaseDetail, TimelineEntry } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { FileThumbs } from '../../parts/files.tsx'
import { Seg } from '../../parts/seg.tsx'
import { useWhen } from '../../parts/time.ts'

type Filter = 'all' | TimelineEntry['kind']

/** What happened, newest first, all of it or one sort; answers with their pictures below. */
export function TimelinePane({ kase }: { kase: CaseDetail }) {
  const [filter, setFilter] = useState<Filter>('all')
  const when = useWhen()
  const count = (kind: TimelineEntry['kind']) => kase.timeline.filter(e => e.kind === kind).length
  const kinds = (['flow', 'contact', 'note'] as const).filter(kind => count(kind) > 0)
  const shown = kase.timeline.filter(e => filter === 'all' || e.kind === filter)
  return (
    <section className="pane tl">
      <div className="th">
        <h2 className="c-h2">{t('case.timeline')}</h2>
        <Seg
          small
          label={t('case.timelineFilter')}
          value={filter}
          onChange={setFilter}
          options={[
            { value: 'all' as Filter, label: `${t('case.kind.all')} ${kase.timeline.length}` },
            ...kinds.map(kind => ({ value: kind as Filter, label: `${t(`case.kind.${kind}`)} ${count(kind)}` })),
          ]}
        />
      </div>
      <div className="tlb">
        <Timeline
          items={shown.map(e => ({
            id: e.id,
            weight: e.weight,
            title: (
              <span className={e.weight === 'main' ? 'strong' : undefined}>
                {tx(e.title)}
                {e.kind === 'note' && <span className="tagline">{t('case.staffOnly')}</span>}
              </span>
            ),
            body: (e.detail || e.body) && (
              <>
                {e.detail && <p>{tx(e.detail)}</p>}
                {e.body && <p className="said">{e.body}</p>}
              </>
            ),
            meta: (
              <span className="c-meta sep">
                {e.weight !== 'next' && <span>{when.moment(e.at)}</span>}
                {(e.unit || e.actor) && (
                  <span>
                    {tx(e.unit)} {tx(e.actor)}
                  </span>
                )}
                {e.ledgerIndex !== null && (
                  <Link to="/ledger" search={{ subject: kase.id }}>
                    {t('case.ledgerNo', { n: e.ledgerIndex })}
                  </Link>
                )}
              </span>
            ),
          }))}
        />
        {kase.replies.some(r => r.files.length > 0) && (
          <>
            <h3 className="c-h3">{t('case.replyFiles')}</h3>
            {kase.replies.map(r => (
              <FileThumbs key={r.id} files={r.files} />
            ))}
          </>
        )}
      </div>
    </section>
  )
}
