import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { caseFilters } from '../case-filters.ts'
import { COUNT_MOST, countListed } from '../listed.ts'
import { inSight } from '../scope.ts'

/** How many cases a list holds: asked beside the list, which does not wait for it. */
export const countCases = view({
  name: 'case.count',
  route: 'GET /api/cases/count',
  by: ['staff'],
  input: z.object({ ...caseFilters, sort: z.enum(['received', 'due']).default('received') }),
  output: z
    .object({
      count: z.number().int().describe(`at most ${COUNT_MOST}`),
      more: z.boolean().describe('there are more than that'),
    })
    .meta({ id: 'CaseCount' }),
  run: ({ db, city, actor, now }, { sort, ...filter }) => countListed(db, filter, sort, inSight(actor), city, now),
})
