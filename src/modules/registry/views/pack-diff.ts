import { z } from 'zod'
import { notFound, view } from '../../../platform/acts/index.ts'
import { Text } from '../../../platform/http/shapes.ts'
import { diffPacks } from '../rules-in-words/index.ts'

const Side = z
  .object({ value: Text, source: z.string().nullable(), assumed: z.string().nullable() })
  .nullable()
  .describe('null: this version does not have it')

/** What one version of the rules says otherwise than another, rule by rule. */
export const packDiff = view({
  name: 'pack.diff',
  route: 'GET /api/pack/diff',
  by: ['staff'],
  input: z.object({ from: z.string(), to: z.string() }),
  output: z
    .object({
      rows: z.array(z.object({ id: z.string(), section: Text, what: Text, before: Side, after: Side })),
    })
    .meta({ id: 'PackDiff' }),
  async run({ city }, { from, to }) {
    const find = (version: string) => {
      const pack = city.versions.find(row => row.version === version)
      if (!pack) throw notFound()
      return pack
    }
    return { rows: diffPacks(find(from), find(to)) }
  },
})
