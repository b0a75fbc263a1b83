import { z } from 'zod'
import { act, actsFor, Refusal } from '../../../../platform/acts/index.ts'
import { tellOf, told } from '../../tell.ts'
import { sinceLaid } from '../since-laid.ts'
import { isReader, onReport } from '../subject.ts'

/**
 * 签批 (SPEC F13, CHECKLIST K81): a leader writes on the report. To be supervised: the supervisors send the letter. Read: seen,
 * nothing follows; a report that all have only read is done with.
 */
export const instructReport = act({
  name: 'report.instruct',
  on: onReport,
  from: ['submitted', 'instructed'],
  by: ['leader'],
  clause: 'F13 K81',
  key: 'P',
  primaryIn: ['submitted'],
  input: z.object({
    kind: z.enum(['order', 'read']),
    words: z.string().trim().max(500).default(''),
  }),
  shut: (report, actor) => (isReader(report, actor) ? null : 'report_not_before_you'),
  reads: (db, cityId, id) => ({
    before: db
      .selectFrom('report_instruction')
      .select(['person_id', 'kind', 'at'])
      .where('city_id', '=', cityId)
      .where('report_id', '=', id),
  }),
  run: (ctx, report, { kind, words }, found) => {
    const before = sinceLaid(report, found.before)
    if (kind === 'order' && words.length < 2)
      throw new Refusal('bad_input', { fields: [{ path: 'words', code: 'too_small', vars: { minimum: 2 } }] })
    const waiting = actsFor(ctx.actor).filter(id => report.readers.includes(id))
    const person = waiting.find(id => !before.some(row => row.person_id === id))
    if (!person) throw new Refusal('report_instructed_before', { status: 409 })
    ctx.write(
      ctx.db.insertInto('report_instruction').values({
        city_id: ctx.city.id,
        id: ctx.id(),
        report_id: report.id,
        person_id: person,
        by_person: ctx.actor.id,
        kind,
        words,
        at: ctx.now,
      }),
    )
    const ordered = kind === 'order' || report.state === 'instructed'
    const everybody = report.readers.every(id => id === person || before.some(row => row.person_id === id))
    if (kind === 'order')
      tellOf(ctx, {
        event: 'report',
        subject: { kind: 'report', id: report.id },
        title: told('report.instructed', { number: report.number ?? '' }),
        roles: ['supervisor'],
      })
    ctx.announce('report', { id: report.id })
    return {
      to: ordered ? 'instructed' : everybody ? 'read' : 'submitted',
      data: { number: report.number, kind, person },
    }
  },
})
