import type { Text } from '../../../platform/i18n/texts.ts'
import type { Consequences } from '../scheme-for.ts'

/** What an approved ground is called; the code itself where a newer pack has lost it. */
export function groundName(scheme: Consequences, of: string, code: string): Text {
  const grounds = of === 'excuse' ? scheme.excuses.grounds : scheme.publication.grounds
  return grounds.find(row => row.code === code)?.name ?? { zh: code, en: code }
}
