import { z } from 'zod'
import type { CityContext } from '../../../platform/acts/index.ts'
import { Day, Text } from '../../../platform/http/shapes.ts'
import type { Pack } from '../pack/index.ts'

export const Version = z
  .object({
    version: z.string(),
    effectiveFrom: Day,
    change: Text,
    stand: z.enum(['former', 'inForce', 'later']),
  })
  .meta({ id: 'PackVersion' })

/** A version of the rules, what it changed, and whether it is in force. */
export function standOf(city: CityContext, pack: Pack): z.input<typeof Version> {
  const at = (row: Pick<Pack, 'version'>) => city.versions.findIndex(one => one.version === row.version)
  const now = city.pack
  return {
    version: pack.version,
    effectiveFrom: pack.effectiveFrom,
    change: pack.rules.history.find(row => row.version === pack.version)?.change ?? pack.name,
    stand: pack.version === now.version ? 'inForce' : at(pack) < at(now) ? 'former' : 'later',
  }
}
