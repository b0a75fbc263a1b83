import { useReference } from '../api/queries.ts'
import type { FileView, Outcome } from '../api/types.ts'
import { t, tx } from '../i18n/index.ts'
import { FileThumbs } from './files.tsx'
import { civil, useWhen } from './time.ts'
import './paper.css'

interface PaperProps {
  outcome: Outcome
  publicText: string
  until: string | null
  internalNote: string | null
  contacted: boolean
  publish: boolean
  by: string | null
  submittedAt: string
  files: FileView[]
}

/** An answer that waits for its signature, as it will leave. */
export function Paper({ paper }: { paper: PaperProps }) {
  const when = useWhen()
  const outcome = useReference()?.outcomes.find(o => o.id === paper.outcome)
  return (
    <div className="ppr">
      <p className="c-meta sep">
        <b className="strong">{tx(outcome?.name)}</b>
        {paper.until && <span>{t('field.untilDay', { day: civil(paper.until) })}</span>}
        <span>{t('approval.by', { name: paper.by ?? '', at: when.moment(paper.submittedAt) })}</span>
        <span>{paper.contacted ? t('form.contactedYes') : t('form.contactedNo')}</span>
        <span>{paper.publish ? t('approval.public') : t('approval.notPublic')}</span>
      </p>
      <p className="long">{paper.publicText}</p>
      <FileThumbs files={paper.files} />
      {paper.internalNote && (
        <p className="c-meta">
          {t('field.internalNote')}：{paper.internalNote}
        </p>
      )}
    </div>
  )
}
