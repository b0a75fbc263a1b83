import { z } from 'zod'
import { notFound, openActs, view } from '../../../../platform/acts/index.ts'
import { personRef } from '../../../casework/index.ts'
import { titled } from '../document.ts'
import { instructionsOf, maySeeReport, partRow, partsOf, reportRow } from '../present.ts'
import { ReportDetail } from '../shapes.ts'
import { readsWhole, reportRules } from '../subject.ts'

/** One special report with all that followed from it; an addressee reads the letter and their own task alone. */
export const getReport = view({
  name: 'report.get',
  route: 'GET /api/special-reports/{id}',
  by: ['supervisor', 'leader', 'handler', 'unit_head'],
  input: z.object({ id: z.uuid() }),
  output: ReportDetail,
  async run({ db, city, actor, now }, { id }) {
    const report = await db
      .selectFrom('special_report')
      .selectAll()
      .where('city_id', '=', city.id)
      .where('id', '=', id)
      .executeTakeFirst()
    if (!report) throw notFound()
    const [parts, instructions] = await Promise.all([partsOf(db, city, [id]), instructionsOf(db, city.id, [id])])
    if (
      !maySeeReport(
        report,
        parts.map(({ part }) => part),
        actor,
      )
    )
      throw notFound()
    const whole = readsWhole(actor)
    const [cases, slips] = await Promise.all([
      whole && report.cases.length
        ? db
            .selectFrom('case_file')
            .select(['id', 'number', 'title'])
            .where('city_id', '=', city.id)
            .where('id', 'in', report.cases)
            .orderBy('number')
            .execute()
        : [],
      whole && report.slips.length
        ? db
            .selectFrom('slip')
            .select(['id', 'number'])
            .where('city_id', '=', city.id)
            .where('id', 'in', report.slips)
            .orderBy('served_at')
            .execute()
        : [],
    ])
    const nameOf = (person: string | null) => personRef(city, person)?.name ?? null
    const row = reportRow(city, actor, now, report, parts, instructions)
    const acts = openActs('report', report, id, actor, city, now)
    return {
      ...row,
      whole,
      paragraphs: whole ? report.body.split('\n') : [],
      facts: whole ? (report.facts ?? []) : [],
      cases,
      slips,
      figures: whole ? report.figures : [],
      signer: reportRules(city).signer.value,
      writtenBy: nameOf(report.written_by),
      submittedAt: report.submitted_at?.toISOString() ?? null,
      instructions: instructions.map(one => ({
        id: one.id,
        person: titled(city, one.person_id),
        kind: one.kind as 'order',
        words: one.words,
        at: one.at.toISOString(),
      })),
      letter:
        report.letter_body && report.letter_at
          ? {
              paragraphs: report.letter_body.split('\n'),
              copies: report.letter_copies,
              at: report.letter_at.toISOString(),
              by: nameOf(report.letter_by),
            }
          : null,
      parts: parts
        .filter(({ part }) => row.parts.some(shown => shown.id === part.id))
        .map(one => {
          const { part } = one
          const open = openActs('letter', part, part.id, actor, city, now)
          return {
            ...partRow(city, actor, now, one),
            task: part.task,
            answer: part.answer,
            answeredAt: part.answered_at?.toISOString() ?? null,
            answeredBy: nameOf(part.answered_by),
            backWords: part.back_words,
            version: part.version,
            acts: open.open,
            shut: open.shut,
          }
        }),
      end:
        report.end_words && report.ended_at
          ? { words: report.end_words, at: report.ended_at.toISOString(), by: nameOf(report.ended_by) }
          : null,
      documents: {
        report: whole && report.number ? `/api/special-reports/${id}/document?what=report` : null,
        letter: report.letter_number ? `/api/special-reports/${id}/document?what=letter` : null,
      },
      acts: acts.open,
      shut: acts.shut,
    }
  },
})
