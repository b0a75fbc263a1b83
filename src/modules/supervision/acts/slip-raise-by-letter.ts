import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { under } from '../../registry/index.ts'
import { letterBody } from '../rules/body.ts'
import { kindOf } from '../rules/kinds.ts'
import { serveSlip } from '../serve.ts'

/**
 * The limit of a supervision letter has run out without the unit's answer: the slip that the pack names is served (SPEC F13
 * R10). Once for one limit; what was answered meanwhile raises nothing. The letter stays open beside it.
 */
export const raiseSlipByLetter = act({
  name: 'slip.raiseByLetter',
  by: ['system'],
  clause: 'F13 R10',
  hidden: true,
  input: z.object({ kind: z.string(), unit: z.string(), clock: z.uuid(), mark: z.string() }),
  run: async (ctx, _row, { kind: code, unit, clock, mark }) => {
    const { db } = ctx
    const [part, before] = await Promise.all([
      db
        .selectFrom('letter_part')
        .innerJoin('special_report', join =>
          join
            .onRef('special_report.city_id', '=', 'letter_part.city_id')
            .onRef('special_report.id', '=', 'letter_part.report_id'),
        )
        .select(['letter_part.state', 'letter_part.due_at', 'special_report.title', 'special_report.id as report'])
        .select(['special_report.letter_number as number', 'special_report.pack_version'])
        .where('letter_part.city_id', '=', ctx.city.id)
        .where('special_report.city_id', '=', ctx.city.id)
        .where('letter_part.clock_id', '=', clock)
        .where('letter_part.person_id', 'is', null)
        .executeTakeFirst(),
      db
        .selectFrom('slip')
        .select('id')
        .where('city_id', '=', ctx.city.id)
        .where('unit_id', '=', unit)
        .where('clock_id', '=', clock)
        .where('origin', '=', 'letter')
        .executeTakeFirst(),
    ])
    const words = part && under(ctx.city, part.pack_version).pack.rules.reports?.late.value
    if (!part?.number || !words || before || (part.state !== 'served' && part.state !== 'acknowledged'))
      throw new Refusal('slip_overtaken', { status: 409 })
    const kind = kindOf(ctx.city, code)
    const letter = { unit, number: part.number, title: part.title, due: part.due_at }
    const { id, data } = await serveSlip(ctx, {
      ...{ kind, unit, clock, mark, origin: 'letter', caseId: null },
      body: letterBody(ctx.city, kind, words, letter, ctx.now),
      copies: kind.copies?.zh ?? null,
      entryId: ctx.entryId,
    })
    return { created: { kind: 'slip', id, version: 1 }, unit, data: { ...data, report: part.report } }
  },
})
