import { z } from 'zod'
import { notFound, type ViewContext, view } from '../../../platform/acts/index.ts'
import { Code } from '../../../platform/http/shapes.ts'
import { schemePage } from '../present-scheme.ts'
import { SchemePage } from '../scheme-shapes.ts'

function find({ city }: Pick<ViewContext, 'city'>, code: string, version?: string) {
  const pack = version === undefined ? city.pack : city.versions.find(row => row.version === version)
  const scheme = pack?.schemes.get(code)
  if (!pack || !scheme) throw notFound()
  return schemePage(pack, scheme)
}

/** One assessment method in words: its tree of weights, groups, consequences, each with its clause or why it was assumed. */
export const schemeGet = view({
  name: 'scheme.get',
  route: 'GET /api/schemes/{code}',
  by: ['staff'],
  input: z.object({
    code: Code,
    version: z.string().optional().describe('version of the rules; those in force if left out'),
  }),
  output: SchemePage,
  async run(ctx, { code, version }) {
    return find(ctx, code, version)
  },
})

export const publicSchemeGet = view({
  name: 'public.schemeGet',
  route: 'GET /api/public/{city}/schemes/{code}',
  by: ['anyone'],
  input: z.object({ city: z.string(), code: Code }),
  output: SchemePage,
  async run(ctx, { code }) {
    return find(ctx, code)
  },
})
