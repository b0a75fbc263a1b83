import { z } from 'zod'
import { act, forbidden } from '../../../platform/acts/index.ts'
import { checkUnit } from '../../casework/index.ts'
import { keeps, onEntry, WRITERS } from '../subject.ts'
import { knowledgeOf, tellApprovers } from '../terms.ts'
import { checkWording, columnsOf, WordingInput } from '../wording.ts'

/** A unit writes what it answers to a question; it counts once a second person has approved it (CHECKLIST K40). */
export const proposeEntry = act({
  name: 'knowledge.propose',
  path: '/api/knowledge/propose',
  by: WRITERS,
  clause: 'K40',
  input: WordingInput.extend({ unit: z.string().describe('whose answer it is') }),
  run: (ctx, _none, { unit, ...input }) => {
    knowledgeOf(ctx.city)
    checkUnit(ctx.city, unit)
    if (!keeps(ctx.actor, unit)) throw forbidden()
    checkWording(ctx, input)
    const id = ctx.id()
    ctx.insert('knowledge_entry', {
      city_id: ctx.city.id,
      id,
      version: 1,
      state: 'proposed',
      unit_id: unit,
      current_n: null,
      pending_n: 1,
      pending_by: ctx.actor.id,
      last_n: 1,
      ...columnsOf(input),
      review_on: null,
      expires_on: null,
      reminded_on: null,
      at: ctx.now,
      changed_at: ctx.now,
      doc: null,
    })
    ctx.insert('knowledge_version', wordingRow(ctx.city.id, id, 1, input, ctx.actor.id, ctx.now))
    tellApprovers(ctx, { id, unit_id: unit }, input.question)
    ctx.announce('knowledge', { id })
    return { created: { kind: 'knowledge', id, version: 1 }, unit, data: { n: 1, public: input.public } }
  },
})

/** A new wording beside the one that holds, which goes on holding until the new one is approved. */
export const reviseEntry = act({
  name: 'knowledge.revise',
  on: onEntry,
  from: ['proposed', 'valid', 'due', 'expired', 'wrong'],
  by: WRITERS,
  within: WRITERS,
  clause: 'K40',
  input: WordingInput,
  shut: entry => (entry.pending_n === null ? null : 'knowledge_waits'),
  run: (ctx, entry, input) => {
    checkWording(ctx, input)
    const n = entry.last_n + 1
    ctx.insert('knowledge_version', wordingRow(ctx.city.id, entry.id, n, input, ctx.actor.id, ctx.now))
    tellApprovers(ctx, entry, input.question)
    ctx.announce('knowledge', { id: entry.id })
    return {
      patch: {
        pending_n: n,
        pending_by: ctx.actor.id,
        last_n: n,
        changed_at: ctx.now,
        ...(entry.current_n === null ? columnsOf(input) : {}),
      },
      data: { n, public: input.public },
    }
  },
})

const wordingRow = (cityId: number, entryId: string, n: number, input: WordingInput, by: string, at: Date) => ({
  city_id: cityId,
  entry_id: entryId,
  n,
  state: 'waiting',
  ...columnsOf(input),
  until_day: input.until,
  by_person: by,
  at,
  decided_by: null,
  decided_at: null,
  remark: null,
})
