import type { ReplyCheck } from '../../../api/types.ts'
import { t, tx } from '../../../i18n/index.ts'

/** Beside the answer while it is written: what a reader will miss. Advice; the button below stays open. */
export function ReplyAdvice({ found }: { found: ReplyCheck | undefined }) {
  if (!found) return null
  if (found.faults.length === 0) return <p className="c-meta">{t('act.replyGood')}</p>
  return (
    <div className="held" role="status">
      <p className={found.weak ? 'warn' : 'c-meta'}>{t(found.weak ? 'act.replyWeak' : 'act.replyBetter')}</p>
      <ul>
        {found.faults.map(fault => (
          <li key={fault.code}>{tx(fault.words)}</li>
        ))}
      </ul>
    </div>
  )
}
