import { z } from 'zod'
import { notFound, view } from '../../../platform/acts/index.ts'
import { Day, Text } from '../../../platform/http/shapes.ts'
import { itemsInWords, rulesInWords } from '../rules-in-words/index.ts'
import { standOf, Version } from './version.ts'

const Line = z.object({
  id: z.string(),
  what: Text,
  value: Text,
  source: z.string().nullable().describe('row of SPEC; null where it is assumed'),
  assumed: z.string().nullable().describe('why this value was taken'),
})

/** The rules of a city as they are or were, each with its clause or the reason why it was assumed. */
export const packRules = view({
  name: 'pack.rules',
  route: 'GET /api/pack/rules',
  by: ['staff'],
  input: z.object({ version: z.string().optional().describe('the one in force if left out') }),
  output: z
    .object({
      version: z.string(),
      effectiveFrom: Day,
      city: Text,
      versions: z.array(Version),
      counts: z.object({ items: z.number(), units: z.number(), people: z.number(), places: z.number() }),
      sections: z.array(z.object({ id: z.string(), name: Text, lines: z.array(Line) })),
    })
    .meta({ id: 'PackRules' }),
  async run({ city }, { version }) {
    const pack =
      version && version !== city.pack.version ? city.versions.find(row => row.version === version) : city.pack
    if (!pack) throw notFound()
    return {
      version: pack.version,
      effectiveFrom: pack.effectiveFrom,
      city: pack.name,
      versions: city.versions.map(row => standOf(city, row)),
      counts: {
        items: pack.items.size,
        units: pack.units.size,
        people: pack.people.size,
        places: new Set([...pack.places.values()].flat()).size,
      },
      sections: [...rulesInWords(pack), itemsInWords(pack)],
    }
  },
})
