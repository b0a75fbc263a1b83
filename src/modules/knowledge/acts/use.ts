import { z } from 'zod'
import { act, notFound } from '../../../platform/acts/index.ts'
import { maySeeCase } from '../../casework/index.ts'
import { dayIn } from '../../registry/index.ts'
import { OFFERED } from '../subject.ts'

/** An entry was told to a caller (直接答复), or taken over into a written answer: it counts as used (CHECKLIST K40). */
export const useEntry = act({
  name: 'knowledge.use',
  path: '/api/knowledge-uses',
  by: ['operator', 'dispatcher', 'handler', 'unit_head', 'caller_back', 'coordinator', 'supervisor'],
  clause: 'K40',
  hidden: true,
  input: z.object({ entry: z.uuid(), way: z.enum(['call', 'reply']), case: z.uuid().optional() }),
  run: async (ctx, _none, input) => {
    const today = dayIn(ctx.city, ctx.now)
    const [entry, kase] = await Promise.all([
      ctx.db
        .selectFrom('knowledge_entry')
        .select(['id', 'unit_id', 'current_n'])
        .where('city_id', '=', ctx.city.id)
        .where('id', '=', input.entry)
        .where('state', 'in', OFFERED)
        .where('expires_on', '>=', today)
        .executeTakeFirst(),
      input.case
        ? ctx.db
            .selectFrom('case_file')
            .selectAll()
            .where('city_id', '=', ctx.city.id)
            .where('id', '=', input.case)
            .executeTakeFirst()
        : undefined,
    ])
    if (!entry || entry.current_n === null) throw notFound()
    if (input.case && (!kase || !maySeeCase(ctx.actor, kase))) throw notFound()
    const id = ctx.id()
    ctx.insert('knowledge_use', {
      city_id: ctx.city.id,
      id,
      entry_id: entry.id,
      n: entry.current_n,
      way: input.way,
      case_id: input.case ?? null,
      by_person: ctx.actor.id,
      on_day: today,
      at: ctx.now,
    })
    return {
      created: { kind: 'knowledgeUse', id, version: 1 },
      unit: entry.unit_id,
      data: { entry: entry.id, n: entry.current_n, way: input.way, ...(input.case ? { case: input.case } : {}) },
    }
  },
})
