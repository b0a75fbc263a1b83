import type { CityContext } from '../../../platform/acts/index.ts'
import type { Scheme as Method } from '../../../rules/score/index.ts'
import { asRanking, type Pack, type Scheme, schemeOf } from '../../registry/index.ts'

/** Schemes that are assessed in rounds; the daily ranking reckons and publishes without one. */
export const roundSchemes = (pack: Pack): Scheme[] => [...pack.schemes.values()].filter(row => asRanking(row) === null)

/** A scheme of the pack as the file says it and as the engine takes it; null if the pack has none of that code. */
export function schemeNamed(city: CityContext, code: string): { file: Scheme; method: Method } | null {
  const file = roundSchemes(city.pack).find(row => row.code === code)
  return file ? { file, method: schemeOf(file) } : null
}
