import { z } from 'zod'
import { act } from '../../../platform/acts/index.ts'
import { onCase } from '../subject.ts'

export const noteCase = act({
  name: 'case.note',
  on: onCase,
  by: [
    'operator',
    'dispatcher',
    'handler',
    'unit_head',
    'caller_back',
    'supervisor',
    'coordinator',
    'leader',
    'arbiter',
  ],
  within: ['handler', 'unit_head'],
  clause: 'K58',
  key: 'N',
  input: z.object({
    text: z.string().trim().min(1).max(2000),
    mentions: z.array(z.uuid()).max(10).default([]),
  }),
  run: (ctx, kase, input) => {
    const id = ctx.id()
    ctx.write(
      ctx.db.insertInto('case_note').values({
        city_id: ctx.city.id,
        id,
        case_id: kase.id,
        text: input.text,
        mentions: input.mentions,
        by_person: ctx.actor.id,
        at: ctx.now,
      }),
    )
    ctx.follow('search.index', { caseId: kase.id })
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    return { data: { note: id, mentions: input.mentions.length } }
  },
})
