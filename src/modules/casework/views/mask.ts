import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { Text } from '../../../platform/http/shapes.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { maskPersonalData } from '../../../rules/text/index.ts'
import { knownOf } from '../rules/known-data.ts'

/** What will be taken out of a text before the public sees it (CHECKLIST K59). */
export const maskPreview = view({
  name: 'case.mask',
  route: 'POST /api/query/mask',
  by: ['staff'],
  input: z.object({ caseId: z.uuid(), text: z.string().max(5000) }),
  output: z.object({
    masked: z.string(),
    spans: z.array(z.object({ start: z.number(), end: z.number(), kind: z.string(), kindName: Text })),
  }),
  async run({ db, city }, input) {
    const appeals = await db
      .selectFrom('appeal')
      .select(['contact'])
      .where('city_id', '=', city.id)
      .where('case_id', '=', input.caseId)
      .execute()
    const { masked, spans } = maskPersonalData(input.text, knownOf(city, appeals))
    return { masked, spans: spans.map(span => ({ ...span, kindName: text(`personal.${span.kind}`) })) }
  },
})
