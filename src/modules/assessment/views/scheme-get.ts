import { z } from 'zod'
import { notFound, type ViewContext, view } from '../../../platform/acts/index.ts'
import { Code } from '../../../platform/http/shapes.ts'
import { dayIn } from '../../registry/index.ts'
import { schemePage } from '../present-scheme.ts'
import { SchemePage } from '../scheme-shapes.ts'

function find({ city, now }: Pick<ViewContext, 'city' | 'now'>, code: string, version?: string, of?: string) {
  const pack =
    version === undefined || version === city.pack.version
      ? city.pack
      : city.versions.find(row => row.version === version)
  const course = city.schemes.course(code)
  const scheme = of === undefined ? pack?.schemes.get(code) : course.find(row => row.file.version === of)?.file
  if (!pack || !scheme) throw notFound()
  return schemePage(pack, scheme, course, dayIn(city, now))
}

/** One assessment method in words: its tree of weights, groups, consequences, each with its clause or why it was assumed. */
export const schemeGet = view({
  name: 'scheme.get',
  route: 'GET /api/schemes/{code}',
  by: ['staff'],
  input: z.object({
    code: Code,
    version: z.string().optional().describe('version of the rules; those in force if left out'),
    of: z.string().optional().describe('version of the scheme, also one that was or is to come'),
  }),
  output: SchemePage,
  async run(ctx, { code, version, of }) {
    return find(ctx, code, version, of)
  },
})

export const publicSchemeGet = view({
  name: 'public.schemeGet',
  route: 'GET /api/public/{city}/schemes/{code}',
  by: ['anyone'],
  input: z.object({ city: z.string(), code: Code, of: z.string().optional() }),
  output: SchemePage,
  async run(ctx, { code, of }) {
    return find(ctx, code, undefined, of)
  },
})
