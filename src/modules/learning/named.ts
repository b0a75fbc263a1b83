import type { CityContext } from '../../platform/acts/index.ts'
import { type Scheme, unitRef } from '../casework/index.ts'

/** A label of a scheme with its name in the pack; one that the pack no longer has stands for itself. */
export function named(city: CityContext, scheme: Scheme, code: string) {
  const none = { zh: code, en: code }
  return { code, name: (scheme === 'item' ? city.pack.items.get(code)?.name : unitRef(city, code)?.name) ?? none }
}
