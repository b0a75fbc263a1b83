import { type Actor, type CityContext, notFound } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { type OfficialDocument, paperOf } from '../../../platform/documents/index.ts'
import { letterDocument, reportDocument, sourcesOf } from './document.ts'
import { instructionsOf, maySeeReport, partsOf } from './present.ts'
import { readsWhole } from './subject.ts'

/**
 * The report or the letter to print, for whoever may read it. A draft prints with its sources as they stand now.
 * @throws Refusal not_found for everybody else, and for a letter that has not been sent
 */
export async function reportPaper(
  db: Db,
  city: CityContext,
  actor: Actor,
  id: string,
  what: 'report' | 'letter',
): Promise<{ document: OfficialDocument; at: Date }> {
  const report = await db
    .selectFrom('special_report')
    .selectAll()
    .where('city_id', '=', city.id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!report) throw notFound()
  const [found, instructions, paper] = await Promise.all([
    partsOf(db, city, [id]),
    instructionsOf(db, city.id, [id]),
    paperOf(db, city.id, what, id).executeTakeFirst(),
  ])
  const parts = found.map(({ part }) => part)
  if (!maySeeReport(report, parts, actor) || (what === 'report' && !readsWhole(actor))) throw notFound()
  if (what === 'letter') {
    if (!report.letter_at) throw notFound()
    return { document: letterDocument(city, report, parts, paper), at: report.letter_at }
  }
  const facts = report.facts ?? (await sourcesOf(db, city, report, report.written_at))
  return {
    document: reportDocument(city, { ...report, facts }, instructions, paper),
    at: report.submitted_at ?? report.written_at,
  }
}
