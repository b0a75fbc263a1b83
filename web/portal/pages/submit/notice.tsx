import { useText } from '../../../shared/i18n/lang.ts'
import { usePortal, useTexts } from '../../app/context.ts'

/** Lines that stand open on the form; the rest is one touch away. */
const first = 3

/** What is kept, why, how long, who sees it, before anything is sent (CHECKLIST K28). */
export function Notice() {
  const t = useTexts('submit')
  const text = useText()
  const { city } = usePortal()
  const lines = text(city.notice).split('\n').filter(Boolean)
  return (
    <div className="p-meta notice">
      {lines.slice(0, first).map(line => (
        <p key={line}>{line}</p>
      ))}
      {lines.length > first && (
        <details className="proof">
          <summary>{t('who.notice.all', { n: lines.length })}</summary>
          {lines.slice(first).map(line => (
            <p key={line}>{line}</p>
          ))}
        </details>
      )}
    </div>
  )
}
