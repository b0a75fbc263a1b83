import { z } from 'zod'
import { act, Refusal } from '../../../../platform/acts/index.ts'
import { keepPaper } from '../../../../platform/documents/index.ts'
import { dayIn } from '../../../registry/index.ts'
import { announceDesk, endStep, noteStep, overNow } from '../change.ts'
import { refusalWords } from '../paper.ts'
import { onDesk } from '../subject.ts'

/** A refusal leaves under the head's name and is reported to the supervisors (CHECKLIST K83: 否定报备). */
export const signRefusal = act({
  name: 'desk.sign',
  on: onDesk,
  from: ['refusing'],
  to: 'refused',
  by: ['unit_head'],
  within: ['unit_head'],
  clause: 'F9 K83',
  key: 'G',
  primaryIn: ['refusing'],
  input: z.object({}),
  reads: (db, cityId, id) => ({
    drafts: db
      .selectFrom('desk_step')
      .select(['by_person', 'words'])
      .where('city_id', '=', cityId)
      .where('matter_id', '=', id)
      .where('step', '=', 'refuse')
      .orderBy('at', 'desc')
      .limit(1),
  }),
  run: (ctx, matter, _input, { drafts }) => {
    if (drafts[0]?.by_person === ctx.actor.id) throw new Refusal('desk_own_refusal', { status: 409 })
    const { patch, onTime } = endStep(ctx, matter)
    noteStep(ctx, matter.id, 'sign', null)
    const { digest } = keepPaper(ctx, {
      kind: 'desk',
      id: matter.id,
      name: '不予办理的答复',
      day: dayIn(ctx.city, ctx.now),
      document: refusalWords(ctx.city, matter, drafts[0]?.words ?? '', ctx.actor.id, ctx.now),
    })
    ctx.also('desk.reported', { kind: 'desk', id: matter.id }, { about: matter.unit_id }, matter.desk_unit)
    announceDesk(ctx, matter)
    return { patch: { ...patch, ...overNow(ctx), told_at: ctx.now, outcome: 'refused' }, data: { onTime, digest } }
  },
})

/** The head does not sign: the matter goes on where it was. */
export const sendBackRefusal = act({
  name: 'desk.sendBack',
  on: onDesk,
  from: ['refusing'],
  by: ['unit_head'],
  within: ['unit_head'],
  clause: 'F9 K83',
  key: 'B',
  input: z.object({ words: z.string().trim().min(5).max(1000) }),
  run: (ctx, matter, { words }) => {
    noteStep(ctx, matter.id, 'send_back', words)
    announceDesk(ctx, matter)
    return { to: matter.before_refusal ?? 'registered', patch: { answer: null, before_refusal: null }, data: {} }
  },
})
