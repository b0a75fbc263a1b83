import { z } from 'zod'
import { act } from '../../../../platform/acts/index.ts'
import { officialNumber } from '../../../supervision/index.ts'
import { paperOf } from '../paper.ts'
import { alike, DESK, isShaken, notTheirs, onStep, type Step, stepRule } from '../subject.ts'

const staffId = (actor: { kind: string; id: string }): string | null => (actor.kind === 'staff' ? actor.id : null)

/**
 * A person puts their name to what the ladder recommends: it becomes a numbered paper (SPEC R13). A circular takes all units of
 * its month that are still recommended.
 */
export const signStep = act({
  name: 'ladder.sign',
  on: onStep,
  from: ['recommended'],
  to: 'signed',
  by: DESK,
  clause: 'R13 F15 Q8',
  key: 'Y',
  primaryIn: ['recommended'],
  input: z.object({ addition: z.string().trim().max(1000).optional().describe('a paragraph at the end') }),
  shut: (row, actor, city) => notTheirs(city, row, actor) ?? (isShaken(row) ? 'ladder_is_shaken' : null),
  run: async (ctx, row, input) => {
    const rule = stepRule(ctx.city, row)
    const others: Step[] = rule.paper.together ? await alike(ctx.db, ctx.city.id, row).forNoKeyUpdate().execute() : []
    const all = [row, ...others.filter(one => !isShaken(one) && notTheirs(ctx.city, one, ctx.actor) === null)]
    const number = await officialNumber(ctx, rule.paper.word)
    const signed = {
      number,
      paper: JSON.stringify(paperOf(ctx.city, all, input.addition || null)),
      paper_entry: ctx.entryId,
      signed_by: staffId(ctx.actor),
      signed_at: ctx.now,
    }
    const data = { step: row.step, number, month: row.month, publication: row.publication_id }
    for (const other of all.slice(1)) {
      ctx.write(onStep.update(ctx.db, ctx.city.id, other, { ...signed, state: 'signed' }))
      ctx.also('ladder.sign', { kind: 'ladder', id: other.id }, data, other.unit_id)
    }
    ctx.announce('ladder', { month: row.month })
    return { patch: signed, data, answer: { number, units: all.length } }
  },
})

/** The ladder recommends; a person may say no, with a reason that stays. */
export const declineStep = act({
  name: 'ladder.decline',
  on: onStep,
  from: ['recommended'],
  to: 'declined',
  by: DESK,
  clause: 'R13',
  key: 'N',
  input: z.object({ reason: z.string().trim().min(10).max(1000) }),
  shut: (row, actor, city) => notTheirs(city, row, actor),
  run: (ctx, row, input) => {
    ctx.announce('ladder', { month: row.month })
    return {
      patch: { declined_by: staffId(ctx.actor), declined_at: ctx.now, declined_why: input.reason },
      data: { step: row.step, month: row.month },
    }
  },
})
