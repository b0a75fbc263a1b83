import { z } from 'zod'
import { type ActContext, type Actor, act, Refusal } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { dayIn } from '../../registry/index.ts'
import { endReview, openReview } from '../reviews.ts'
import { APPROVERS, type Entry, onEntry } from '../subject.ts'
import { dayAfter, knowledgeOf, nextReview, tellKeepers } from '../terms.ts'
import { columnsOf, docOf } from '../wording.ts'

const waiting = (db: Db, cityId: number, id: string) => ({
  wording: db
    .selectFrom('knowledge_version')
    .selectAll()
    .where('city_id', '=', cityId)
    .where('entry_id', '=', id)
    .where('state', '=', 'waiting'),
})

/** Nobody approves their own words, whatever their roles. */
const shutToWriter = (entry: Entry, actor: Actor): string | null =>
  entry.pending_n === null ? 'knowledge_nothing_waits' : entry.pending_by === actor.id ? 'knowledge_own' : null

const decided = (ctx: ActContext, entry: Entry, state: 'approved' | 'returned', remark: string | null) =>
  ctx.db
    .updateTable('knowledge_version')
    .set({ state, decided_by: ctx.actor.id, decided_at: ctx.now, remark })
    .where('city_id', '=', ctx.city.id)
    .where('entry_id', '=', entry.id)
    .where('n', '=', entry.pending_n)

/** The second person approves: from now on the wording holds and is offered, until its review and its last day. */
export const approveEntry = act({
  name: 'knowledge.approve',
  on: onEntry,
  from: ['proposed', 'valid', 'due', 'expired', 'wrong'],
  to: 'valid',
  by: APPROVERS,
  within: APPROVERS,
  clause: 'K40',
  primaryIn: ['proposed', 'valid', 'due', 'expired', 'wrong'],
  input: z.object({}),
  shut: shutToWriter,
  reads: waiting,
  run: async (ctx, entry, _input, { wording: [wording] }) => {
    if (!wording) throw new Error(`entry ${entry.id} waits without a wording`)
    const today = dayIn(ctx.city, ctx.now)
    if (wording.until_day !== null && wording.until_day < today) throw new Refusal('knowledge_over', { status: 409 })
    const longest = dayAfter(ctx.city, ctx.now, knowledgeOf(ctx.city).longest.value)
    const expires = wording.until_day !== null && wording.until_day < longest ? wording.until_day : longest
    const review = nextReview(ctx.city, ctx.now, expires)
    ctx.write(decided(ctx, entry, 'approved', null))
    if (entry.current_n !== null) endReview(ctx, entry, today)
    openReview(ctx, entry, review)
    tellKeepers(ctx, entry, text('knowledge.told.approved', { question: wording.question }))
    ctx.announce('knowledge', { id: entry.id })
    return {
      patch: {
        ...columnsOf({ ...wording, applies: wording.applies ?? '' }),
        current_n: wording.n,
        pending_n: null,
        pending_by: null,
        review_on: review,
        expires_on: expires,
        reminded_on: null,
        changed_at: ctx.now,
        doc: docOf(wording),
      },
      data: { n: wording.n, public: wording.public, review, expires },
    }
  },
})

/** Back to the writer, with the reason; what holds goes on holding. */
export const sendBackEntry = act({
  name: 'knowledge.sendBack',
  on: onEntry,
  from: ['proposed', 'valid', 'due', 'expired', 'wrong'],
  by: APPROVERS,
  within: APPROVERS,
  clause: 'K40',
  input: z.object({ remark: z.string().trim().min(4).max(500) }),
  shut: shutToWriter,
  reads: waiting,
  run: (ctx, entry, { remark }, { wording: [wording] }) => {
    ctx.write(decided(ctx, entry, 'returned', remark))
    tellKeepers(ctx, entry, text('knowledge.told.returned', { question: wording?.question ?? entry.question }))
    ctx.announce('knowledge', { id: entry.id })
    return { patch: { pending_n: null, pending_by: null, changed_at: ctx.now }, data: { n: entry.pending_n } }
  },
})
