import { t } from '../../i18n/index.ts'

/** Where a rule comes from: the row of the city's document, or the reason why it was assumed. */
export function Clause({ source, assumed }: { source: string | null; assumed: string | null }) {
  return source ? (
    <span className="rl-source">{t('rules.source', { row: source })}</span>
  ) : (
    <span className="rl-assumed">{t('rules.assumed', { why: assumed ?? '' })}</span>
  )
}
