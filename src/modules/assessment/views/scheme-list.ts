import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { schemeRow, schemesOf } from '../present-scheme.ts'
import { SchemeRow } from '../scheme-shapes.ts'

const output = z.object({ rows: z.array(SchemeRow) })

/** The assessment methods in force (SPEC 7). */
export const schemeList = view({
  name: 'scheme.list',
  route: 'GET /api/schemes',
  by: ['staff'],
  input: z.object({}),
  output,
  async run({ city: { pack } }) {
    return { rows: schemesOf(pack).map(scheme => schemeRow(pack, scheme)) }
  },
})

/** By what units are assessed is for everybody to read; how they did is another matter. */
export const publicSchemeList = view({
  name: 'public.schemeList',
  route: 'GET /api/public/{city}/schemes',
  by: ['anyone'],
  input: z.object({ city: z.string() }),
  output,
  async run({ city: { pack } }) {
    return { rows: schemesOf(pack).map(scheme => schemeRow(pack, scheme)) }
  },
})
