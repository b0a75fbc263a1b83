import { z } from 'zod'
import { act, hasRole } from '../../../../platform/acts/index.ts'
import { isReader, onReport } from '../subject.ts'

/** 销号 of the whole (SPEC F13): the leader who read the report, or the supervisors, when every addressee's answer is settled. */
export const endReport = act({
  name: 'report.end',
  on: onReport,
  from: ['ordered'],
  to: 'ended',
  by: ['supervisor', 'leader'],
  clause: 'F13',
  key: 'O',
  primaryIn: ['ordered'],
  input: z.object({ words: z.string().trim().min(5).max(1000).describe('what came of it') }),
  shut: (report, actor) =>
    report.parts_open > 0
      ? 'letter_parts_open'
      : hasRole(actor, 'supervisor') || isReader(report, actor)
        ? null
        : 'report_not_before_you',
  run: (ctx, report, { words }) => {
    ctx.announce('report', { id: report.id })
    return {
      patch: { end_words: words, ended_at: ctx.now, ended_by: ctx.actor.id },
      data: { number: report.number, letter: report.letter_number },
    }
  },
})
