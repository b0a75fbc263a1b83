import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { Day, Text } from '../../../platform/http/shapes.ts'
import { catalogueOf } from '../catalogue/figures.ts'

/** 指标口径 (CHECKLIST K98): what each figure counts, over what, without what, since when and why. */
export const listFigures = view({
  name: 'figure.list',
  route: 'GET /api/figures',
  by: ['staff'],
  input: z.object({}),
  output: z
    .object({
      rows: z.array(
        z.object({
          id: z.string(),
          name: Text,
          shownOn: Text,
          scheme: z.string().nullable(),
          formula: Text,
          numerator: Text,
          denominator: Text.nullable(),
          exclusions: z.array(Text),
          period: Text.nullable().describe('null: as the page says'),
          since: Day.nullable().describe('null: since the program is in use'),
          source: z.string().nullable(),
          assumed: z.string().nullable(),
        }),
      ),
    })
    .meta({ id: 'FigureCatalogue' }),
  run: async ({ city }) => ({ rows: catalogueOf(city.pack) }),
})
