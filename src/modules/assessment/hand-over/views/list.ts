import { z } from 'zod'
import { view } from '../../../../platform/acts/index.ts'
import { Code, Id, Instant, PageQuery, pageOf, Text } from '../../../../platform/http/shapes.ts'
import { cursorOf, personName, readCursor } from '../../../casework/index.ts'
import { schemeFor } from '../../scheme-for.ts'
import type { HandedPaper } from '../hand-over.ts'

const HandOverRow = z
  .object({
    id: Id,
    number: z.string(),
    office: Code,
    officeName: Text,
    kind: z.enum(['results', 'ladder']),
    title: z.string(),
    at: Instant,
    by: z.string().nullable(),
    told: z.enum(['waiting', 'sent', 'given_up']).nullable().describe('the signed call'),
    documents: z.object({ pdf: z.string(), docx: z.string() }),
  })
  .meta({ id: 'HandOverRow' })
export const HandOverPage = pageOf(HandOverRow).meta({ id: 'HandOverPage' })

/** What other offices were handed, and whether the signed call reached them (SPEC R14). */
export const listHandOvers = view({
  name: 'handOver.list',
  route: 'GET /api/hand-overs',
  by: ['supervisor', 'leader', 'discipline_inspector', 'assessor', 'monitor'],
  input: z.object(PageQuery),
  output: HandOverPage,
  async run({ db, city }, { cursor, limit }) {
    let query = db
      .selectFrom('hand_over')
      .select(['id', 'number', 'office', 'kind', 'paper', 'at', 'by_person', 'publication_id', 'step_id'])
      .where('city_id', '=', city.id)
    const after = readCursor(cursor)
    if (after)
      query = query.where(eb => eb(eb.refTuple('at', 'id'), '<', eb.tuple(new Date(after[0] ?? 0), after[1] ?? '')))
    const rows = await query
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute()
    const page = rows.slice(0, limit)
    const about = page.flatMap(row => row.publication_id ?? row.step_id ?? [])
    const calls = about.length
      ? await db
          .selectFrom('exchange_delivery')
          .select(['about_id', 'receiver', 'state'])
          .where('city_id', '=', city.id)
          .where('about_id', 'in', about)
          .orderBy('created_at')
          .execute()
      : []
    const { offices } = schemeFor(city.pack, 'month').handOver
    const last = page.at(-1)
    return {
      rows: page.map(row => {
        const call = calls.findLast(
          one => one.about_id === (row.publication_id ?? row.step_id) && one.receiver === row.office,
        )
        return {
          id: row.id,
          number: row.number,
          office: row.office,
          officeName: offices.find(one => one.code === row.office)?.name ?? { zh: row.office, en: row.office },
          kind: row.kind as 'results',
          title: (row.paper as unknown as HandedPaper).title,
          at: row.at.toISOString(),
          by: personName(city, row.by_person),
          told: (call?.state as 'sent' | undefined) ?? null,
          documents: {
            pdf: `/api/hand-overs/${row.id}/document?as=pdf`,
            docx: `/api/hand-overs/${row.id}/document?as=docx`,
          },
        }
      }),
      next: rows.length > limit && last ? cursorOf(last.at.toISOString(), last.id) : null,
    }
  },
})
