import type { CityContext } from '../../../platform/acts/index.ts'
import type { Scheme as Method, SchemePeriod } from '../../../rules/score/index.ts'
import { asRanking, type Pack, type Scheme, schemeOf } from '../../registry/index.ts'
import { fileFor } from '../law.ts'

/** Schemes that are assessed in rounds; the daily ranking reckons and publishes without one. */
export const roundSchemes = (pack: Pack): Scheme[] => [...pack.schemes.values()].filter(row => asRanking(row) === null)

/** A scheme as it is in force in a period, as its file says it and as the engine takes it; null if there is none of that code. */
export function schemeIn(
  city: CityContext,
  { scheme, kind, period }: { scheme: string; kind: SchemePeriod; period: string },
): { file: Scheme; method: Method } | null {
  const file = fileFor(city, scheme, kind, period)
  return file && asRanking(file) === null ? { file, method: schemeOf(file) } : null
}
