import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { Id, Text } from '../../../platform/http/shapes.ts'
import { UnitRef, unitRef } from '../../casework/index.ts'
import { slipBody } from '../rules/body.ts'
import { kindOf } from '../rules/kinds.ts'

/** What would be served on whom if these cases got a paper of this kind now (CHECKLIST K88): nothing is written. */
export const previewSlips = view({
  name: 'slip.preview',
  route: 'POST /api/query/slips',
  by: ['supervisor'],
  input: z.object({ kind: z.string(), caseIds: z.array(z.uuid()).min(1).max(50) }),
  output: z.object({
    kindName: Text,
    copies: z.string().nullable(),
    rows: z.array(
      z.object({
        caseId: Id,
        number: z.string(),
        title: z.string(),
        unit: UnitRef.nullable().describe('null: no unit has it, nothing can be served'),
        paragraphs: z.array(z.string()),
        earlier: z.array(z.string()).describe('numbers of papers this case has got before'),
      }),
    ),
  }),
  async run({ db, city, now }, input) {
    const kind = kindOf(city, input.kind)
    const [cases, slips] = await Promise.all([
      db
        .selectFrom('case_file')
        .selectAll()
        .where('city_id', '=', city.id)
        .where('id', 'in', input.caseIds)
        .orderBy('id')
        .execute(),
      db
        .selectFrom('slip')
        .select(['case_id', 'number'])
        .where('city_id', '=', city.id)
        .where('case_id', 'in', input.caseIds)
        .where('state', '!=', 'withdrawn')
        .orderBy('served_at')
        .execute(),
    ])
    return {
      kindName: kind.name,
      copies: kind.copies?.zh ?? null,
      rows: cases.map(kase => ({
        caseId: kase.id,
        number: kase.number,
        title: kase.title,
        unit: unitRef(city, kase.unit_id),
        paragraphs: kase.unit_id ? slipBody(city, kind, kase, kase.unit_id, now).split('\n') : [],
        earlier: slips.filter(row => row.case_id === kase.id).map(row => row.number),
      })),
    }
  },
})
