import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { PageQuery } from '../../../platform/http/shapes.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { cursorOf, personName, readCursor } from '../../casework/index.ts'
import { named } from '../named.ts'
import { DecisionPage, SchemeCode } from '../shapes.ts'

/** The register of proposals: what was proposed, how sure, and which person decided what (PIPL 24, CHECKLIST K150). */
export const listDecisions = view({
  name: 'decision.list',
  route: 'GET /api/decisions',
  by: ['dispatcher', 'supervisor', 'monitor', 'discipline_inspector', 'audit_admin'],
  input: z.object({
    ...PageQuery,
    scheme: SchemeCode,
    overruled: z.coerce.boolean().default(false).describe('only those that a person overruled'),
    label: z.string().optional().describe('only where this was proposed'),
  }),
  output: DecisionPage,
  async run({ db, city }, input) {
    let query = db
      .selectFrom('text_decision')
      .innerJoin('case_file', join =>
        join
          .onRef('case_file.city_id', '=', 'text_decision.city_id')
          .onRef('case_file.id', '=', 'text_decision.case_id'),
      )
      .selectAll('text_decision')
      .select(['case_file.number', 'case_file.title'])
      .where('text_decision.city_id', '=', city.id)
      .where('text_decision.scheme', '=', input.scheme)
    if (input.overruled) query = query.where('text_decision.overruled', '=', true)
    if (input.label) query = query.where('text_decision.proposed', '=', input.label)
    const before = readCursor(input.cursor)?.[0]
    if (before) query = query.where('text_decision.id', '<', before)
    const rows = await query
      .orderBy('text_decision.id', 'desc')
      .limit(input.limit + 1)
      .execute()
    const page = rows.slice(0, input.limit)
    const last = page.at(-1)
    return {
      rows: page.map(row => ({
        id: row.id,
        at: row.at.toISOString(),
        scheme: input.scheme,
        caseId: row.case_id,
        number: row.number,
        title: row.title,
        source: row.source,
        sourceName: text(`decision.source.${row.source}`),
        model: row.model_version,
        proposed: row.proposed === null ? null : named(city, input.scheme, row.proposed),
        probability: row.probability,
        decided: named(city, input.scheme, row.decided),
        overruled: row.overruled,
        by: personName(city, row.by_person),
      })),
      next: rows.length > input.limit && last ? cursorOf(last.id) : null,
    }
  },
})
