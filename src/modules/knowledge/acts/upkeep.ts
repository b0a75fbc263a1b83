import { z } from 'zod'
import { act } from '../../../platform/acts/index.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { dayIn } from '../../registry/index.ts'
import { endReview, openReview } from '../reviews.ts'
import { changeOf } from '../rules/standing.ts'
import { APPROVERS, onEntry } from '../subject.ts'
import { knowledgeOf, nextReview, tellKeepers } from '../terms.ts'

/** Looked at again and still right: the next review is set; the last day stays (CHECKLIST K40). */
export const confirmEntry = act({
  name: 'knowledge.confirm',
  on: onEntry,
  from: ['valid', 'due'],
  to: 'valid',
  by: APPROVERS,
  within: APPROVERS,
  clause: 'K40',
  input: z.object({}),
  shut: (entry, _actor, city, now) => ((entry.expires_on ?? '') < dayIn(city, now) ? 'knowledge_over' : null),
  run: (ctx, entry) => {
    const review = nextReview(ctx.city, ctx.now, entry.expires_on ?? '')
    endReview(ctx, entry, dayIn(ctx.city, ctx.now))
    openReview(ctx, entry, review)
    ctx.announce('knowledge', { id: entry.id })
    return { patch: { review_on: review, reminded_on: null, changed_at: ctx.now }, data: { review } }
  },
})

/** Taken out for good; its wordings stay to be read. */
export const endEntry = act({
  name: 'knowledge.end',
  on: onEntry,
  from: ['proposed', 'valid', 'due', 'expired', 'wrong'],
  to: 'ended',
  by: APPROVERS,
  within: APPROVERS,
  clause: 'K40',
  input: z.object({ reason: z.string().trim().min(4).max(500) }),
  shut: entry => (entry.pending_n === null ? null : 'knowledge_waits'),
  run: (ctx, entry, { reason }) => {
    endReview(ctx, entry, dayIn(ctx.city, ctx.now))
    ctx.announce('knowledge', { id: entry.id })
    return { patch: { changed_at: ctx.now }, data: { reason } }
  },
})

/** What the days do: due for review, expired, or its keepers reminded; once each. */
export const markEntry = act({
  name: 'knowledge.mark',
  on: onEntry,
  from: ['valid', 'due'],
  by: ['system'],
  clause: 'K40',
  hidden: true,
  input: z.object({}),
  shut: (entry, _actor, city, now) =>
    changeOf(entry, dayIn(city, now), knowledgeOf(city).remindBefore.value) === null ? 'knowledge_not_due' : null,
  run: (ctx, entry) => {
    const change = changeOf(entry, dayIn(ctx.city, ctx.now), knowledgeOf(ctx.city).remindBefore.value)
    tellKeepers(ctx, entry, text(`knowledge.told.${change}`, { question: entry.question, day: entry.review_on ?? '' }))
    ctx.announce('knowledge', { id: entry.id })
    return {
      ...(change === 'remind' ? {} : { to: change as string }),
      patch: change === 'remind' ? { reminded_on: entry.review_on } : {},
      data: { change, review: entry.review_on, expires: entry.expires_on },
    }
  },
})
