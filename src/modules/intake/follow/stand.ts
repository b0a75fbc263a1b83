import type { CityContext } from '../../../platform/acts/index.ts'
import { type Text, text } from '../../../platform/i18n/texts.ts'
import { unitRef } from '../../casework/index.ts'

export type Stand = 'received' | 'declined' | 'under_way' | 'answered' | 'again' | 'closed'

/** How a matter stands, in a citizen's six words. */
export function standOf(kase: { state: string; verdict: string | null }): Stand {
  if (kase.state === 'received' || kase.state === 'accepted') return 'received'
  if (kase.state === 'declined' || kase.state === 'closed') return kase.state
  // Whose it is stands with it, as for what is not ours.
  if (kase.state === 'passed') return 'declined'
  if (kase.state === 'withdrawn') return 'closed'
  if (kase.state === 'replied') return 'answered'
  return kase.verdict === 'dissatisfied' ? 'again' : 'under_way'
}

const OWN_WORDS = new Set(['withdrawn', 'disputed', 'raised', 'paused', 'on_ledger', 'passed'])

/** One sentence: where it is now. */
export function headlineOf(
  city: CityContext,
  kase: { state: string; verdict: string | null; unit_id: string | null },
): Text {
  const key = OWN_WORDS.has(kase.state) ? kase.state : standOf(kase)
  return text(`follow.head.${key}`, { unit: unitRef(city, kase.unit_id)?.name ?? city.name })
}
