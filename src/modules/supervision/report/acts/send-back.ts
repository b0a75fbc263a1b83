import { z } from 'zod'
import { act, actsFor } from '../../../../platform/acts/index.ts'
import { withdrawPaper } from '../../../../platform/documents/index.ts'
import { tellOf, told } from '../../tell.ts'
import { isReader, onReport } from '../subject.ts'

/**
 * A leader who cannot decide on it sends the report back to be written anew, with the reason (SPEC F13). It keeps its number;
 * until it is laid before them again whoever checks that number reads that it was taken back, and all of them read anew.
 */
export const sendBackReport = act({
  name: 'report.sendBack',
  on: onReport,
  from: ['submitted'],
  to: 'draft',
  by: ['leader'],
  clause: 'F13',
  input: z.object({ words: z.string().trim().min(5).max(500).describe('what is to be written otherwise') }),
  shut: (report, actor) => (isReader(report, actor) ? null : 'report_not_before_you'),
  run: (ctx, report, { words }) => {
    const reader = actsFor(ctx.actor).find(id => report.readers.includes(id)) ?? ctx.actor.id
    ctx.write(
      ctx.db.insertInto('report_instruction').values({
        city_id: ctx.city.id,
        id: ctx.id(),
        report_id: report.id,
        person_id: reader,
        by_person: ctx.actor.id,
        kind: 'back',
        words,
        at: ctx.now,
      }),
    )
    withdrawPaper(ctx, 'report', report.id)
    tellOf(ctx, {
      event: 'report',
      subject: { kind: 'report', id: report.id },
      title: told('report.sentBack', { number: report.number ?? '' }),
      people: [report.written_by],
    })
    ctx.announce('report', { id: report.id })
    return { data: { number: report.number } }
  },
})
