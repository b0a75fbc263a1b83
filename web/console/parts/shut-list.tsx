import type { ShutAct } from '../api/types.ts'
import { t, tx } from '../i18n/index.ts'

/** So many reasons are read at a glance; more are folded. */
const AT_A_GLANCE = 3

/** No grey buttons: what cannot be done now by the reason of the server, one line a reason. */
export function ShutList({ shut }: { shut: readonly ShutAct[] }) {
  const reasons = new Map<string, ShutAct[]>()
  for (const act of shut) reasons.set(tx(act.why), [...(reasons.get(tx(act.why)) ?? []), act])
  if (reasons.size === 0) return null
  return (
    <details className="no" open={reasons.size <= AT_A_GLANCE}>
      <summary className="c-h3">
        {t('act.shut')} <span className="c-meta">{t('act.shutCount', { n: shut.length })}</span>
      </summary>
      <dl>
        {[...reasons].map(([why, acts]) => (
          <div key={why}>
            <dt>{why}</dt>
            <dd>{acts.map(act => tx(act.title)).join(t('list.comma'))}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
