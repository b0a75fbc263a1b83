import { z } from 'zod'
import { act, Refusal } from '../../../../platform/acts/index.ts'
import { announceDesk, noteStep, prolongStep } from '../change.ts'
import { onDesk } from '../subject.ts'
import { deskOf } from '../terms.ts'

/** Especially complex: longer once, by the head, never by the coordinator for himself; the person is told why. */
export const prolongAtDesk = act({
  name: 'desk.prolong',
  on: onDesk,
  from: ['discussing'],
  by: ['unit_head', 'leader'],
  within: ['unit_head'],
  clause: 'F7 K67',
  key: 'P',
  input: z.object({ words: z.string().trim().min(5).max(1000).describe('why, as the person is told') }),
  shut: (matter, actor, _city, now) =>
    matter.prolonged
      ? 'desk_prolonged'
      : actor.kind === 'staff' && actor.id === matter.coordinator_id
        ? 'desk_own_matter'
        : matter.due_at && now.getTime() > matter.due_at.getTime()
          ? 'desk_past'
          : null,
  reads: (db, cityId, id) => ({
    clock: db
      .selectFrom('clock')
      .select(['limit_text', 'started_at'])
      .where('city_id', '=', cityId)
      .where('subject_id', '=', id)
      .where('stopped_at', 'is', null),
  }),
  run: (ctx, matter, { words }, { clock: [clock] }) => {
    if (!clock) throw new Refusal('desk_past', { status: 409 })
    const { patch, data } = prolongStep(ctx, matter, clock, deskOf(ctx.city).steps.prolong.value)
    noteStep(ctx, matter.id, 'prolong', words)
    announceDesk(ctx, matter)
    return { patch: { ...patch, told_at: ctx.now }, data }
  },
})
