import { z } from 'zod'
import { act, notFound, Refusal, roles } from '../../../platform/acts/index.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { maskPersonalData } from '../../../rules/text/index.ts'
import { dueOf } from '../../casework/index.ts'
import { dayIn } from '../../registry/index.ts'
import { OFFERED, onToldError, WRITERS } from '../subject.ts'
import { knowledgeOf, tellKeepers } from '../terms.ts'

/** So many open tellings of one entry say all that another could. */
const MOST_OPEN = 20

/** "This is wrong": by any staff, and by anybody on what the portal shows (CHECKLIST K40). No names are kept. */
export const tellError = act({
  name: 'knowledge.tellWrong',
  path: '/api/knowledge-errors',
  by: ['anyone', ...roles],
  clause: 'K40',
  hidden: true,
  input: z.object({
    entry: z.uuid(),
    words: z.string().trim().min(4).max(500).describe('what is wrong about it'),
    website: z.string().max(0).optional(),
  }),
  run: async (ctx, _none, input) => {
    const entry = await ctx.db
      .selectFrom('knowledge_entry')
      .select(['id', 'unit_id', 'current_n', 'public', 'question'])
      .where('city_id', '=', ctx.city.id)
      .where('id', '=', input.entry)
      .where('state', 'in', OFFERED)
      .executeTakeFirst()
    const staff = ctx.actor.kind === 'staff'
    if (!entry || entry.current_n === null || !(entry.public || staff)) throw notFound()
    const open = await ctx.db
      .selectFrom('knowledge_error')
      .select(eb => eb.fn.countAll<number>().as('n'))
      .where('city_id', '=', ctx.city.id)
      .where('entry_id', '=', entry.id)
      .where('state', '=', 'open')
      .executeTakeFirst()
    if (Number(open?.n ?? 0) >= MOST_OPEN) throw new Refusal('knowledge_told_enough', { status: 409 })
    const { due } = dueOf(ctx.city, ctx.now, knowledgeOf(ctx.city).answerErrors.value)
    const id = ctx.id()
    ctx.insert('knowledge_error', {
      city_id: ctx.city.id,
      id,
      version: 1,
      state: 'open',
      entry_id: entry.id,
      n: entry.current_n,
      unit_id: entry.unit_id,
      words: maskPersonalData(input.words).masked,
      by_person: staff ? ctx.actor.id : null,
      at: ctx.now,
      due_at: due,
      due_on: dayIn(ctx.city, due),
      answer: null,
      answered_by: null,
      answered_at: null,
    })
    tellKeepers(ctx, entry, text('knowledge.told.error', { question: entry.question }))
    ctx.announce('knowledge', { id: entry.id })
    return {
      created: { kind: 'knowledgeError', id, version: 1 },
      unit: entry.unit_id,
      data: { entry: entry.id, n: entry.current_n, due: due.toISOString() },
      answer: { dueAt: due.toISOString() },
    }
  },
})

/** The unit says whether it is wrong. If it is, the entry is not offered again before a new wording is approved. */
export const answerError = act({
  name: 'knowledge.answerError',
  on: onToldError,
  path: '/api/knowledge-errors/{id}/answer',
  from: ['open'],
  by: WRITERS,
  within: WRITERS,
  clause: 'K40',
  input: z.object({ wrong: z.boolean(), answer: z.string().trim().min(4).max(500) }),
  reads: (db, cityId, id) => ({
    entry: db
      .selectFrom('knowledge_entry')
      .selectAll()
      .where('city_id', '=', cityId)
      .where('id', '=', eb =>
        eb.selectFrom('knowledge_error').select('entry_id').where('city_id', '=', cityId).where('id', '=', id),
      )
      .forNoKeyUpdate(),
  }),
  run: (ctx, error, { wrong, answer }, { entry: [entry] }) => {
    // A wording that was replaced since can't be taken back for what the earlier one said.
    const stops = wrong && entry?.current_n === error.n && OFFERED.some(state => state === entry.state)
    if (entry && stops) {
      ctx.write(
        ctx.db
          .updateTable('knowledge_entry')
          .set({ state: 'wrong', version: entry.version + 1, changed_at: ctx.now })
          .where('city_id', '=', ctx.city.id)
          .where('id', '=', entry.id),
      )
      ctx.also('knowledge.stop', { kind: 'knowledge', id: entry.id }, { error: error.id, n: error.n }, error.unit_id)
      ctx.announce('knowledge', { id: entry.id })
    }
    if (error.by_person)
      ctx.follow('notice.tell', {
        event: 'knowledge',
        subject: { kind: 'knowledge', id: error.entry_id },
        title: text(`knowledge.told.${wrong ? 'was_wrong' : 'is_right'}`, { question: entry?.question ?? '' }),
        roles: [],
        unit: null,
        people: [error.by_person],
        caseId: null,
      })
    return {
      to: wrong ? 'wrong' : 'right',
      patch: { answer, answered_by: ctx.actor.id, answered_at: ctx.now },
      data: { entry: error.entry_id, n: error.n, wrong, onTime: ctx.now <= error.due_at },
    }
  },
})
