import { z } from 'zod'
import { act, Refusal } from '../../../../platform/acts/index.ts'
import { keepPaper } from '../../../../platform/documents/index.ts'
import { dayIn, personIdOf } from '../../../registry/index.ts'
import { nextNumber } from '../../numbers.ts'
import { tellOf, told } from '../../tell.ts'
import { reportDocument, sourcesOf } from '../document.ts'
import { onReport, reportRules } from '../subject.ts'

/** Laid before leaders (SPEC F13): numbered once, its words and figures fixed from now on unless a leader sends it back. */
export const submitReport = act({
  name: 'report.submit',
  on: onReport,
  from: ['draft'],
  to: 'submitted',
  by: ['supervisor'],
  clause: 'F13',
  hidden: true,
  input: z.object({ readers: z.array(z.uuid()).min(1).max(5).describe('leaders it is laid before') }),
  run: async (ctx, report, input) => {
    const { city } = ctx
    const readers = [...new Set(input.readers)]
    const leaders = [...city.pack.people.values()].filter(person => person.roles.includes('leader'))
    const unknown = readers.filter(id => !leaders.some(person => personIdOf(city.code, person.code) === id))
    if (unknown.length)
      throw new Refusal('bad_input', {
        fields: unknown.map(value => ({ path: 'readers', code: 'not_in_list', vars: { value } })),
      })
    const number = report.number ?? (await nextNumber(ctx, reportRules(city).word.value))
    const facts = await sourcesOf(ctx.db, city, report, ctx.now)
    const patch = { number, facts: JSON.stringify(facts), readers, submitted_at: ctx.now, entry_id: ctx.entryId }
    const { digest } = keepPaper(ctx, {
      kind: 'report',
      id: report.id,
      name: '督查专报',
      day: dayIn(city, ctx.now),
      document: reportDocument(city, { ...report, number, facts, readers, submitted_at: ctx.now }, [], undefined),
    })
    tellOf(ctx, {
      event: 'report',
      subject: { kind: 'report', id: report.id },
      title: told('report.submitted', { number }),
      people: readers,
    })
    ctx.announce('report', { id: report.id })
    return { patch, data: { number, readers, digest }, answer: { number } }
  },
})
