import { z } from 'zod'
import type { Actor, CityContext } from '../../../../platform/acts/index.ts'
import { act } from '../../../../platform/acts/index.ts'
import { type Honour, honourSigner, onHonour } from '../subject.ts'

const SIGNERS = ['leader', 'supervisor', 'assessor'] as const

const notTheirs = (row: Honour, actor: Actor, city: CityContext) =>
  row.proposed_by === actor.id
    ? 'honour_own'
    : actor.kind === 'staff' && actor.posts.some(post => post.roles.some(role => role === honourSigner(city, row)))
      ? null
      : 'ladder_other_role'

/** A person signs the honour: the program only proposes. Never who proposed it. */
export const signHonour = act({
  name: 'honour.sign',
  on: onHonour,
  from: ['proposed'],
  to: 'signed',
  by: SIGNERS,
  clause: 'Q9',
  key: 'Y',
  primaryIn: ['proposed'],
  input: z.object({}),
  shut: (row, actor, city) => (row.shaken ? 'honour_is_shaken' : notTheirs(row, actor, city)),
  run: (ctx, row) => {
    ctx.announce('honour', { id: row.id })
    return { patch: { signed_by: ctx.actor.id, signed_at: ctx.now }, data: { kind: row.kind, month: row.month } }
  },
})

export const declineHonour = act({
  name: 'honour.decline',
  on: onHonour,
  from: ['proposed'],
  to: 'declined',
  by: SIGNERS,
  clause: 'Q9',
  key: 'N',
  input: z.object({ reason: z.string().trim().min(10).max(1000) }),
  shut: notTheirs,
  run: (ctx, row, input) => ({
    patch: { ended_by: ctx.actor.id, ended_at: ctx.now, ended_why: input.reason },
    data: { kind: row.kind, month: row.month },
  }),
})

/** The honour is made known: on the city's ranking page, for everybody. */
export const publishHonour = act({
  name: 'honour.publish',
  on: onHonour,
  from: ['signed'],
  to: 'published',
  by: ['supervisor', 'assessor'],
  clause: 'Q9 F16',
  key: 'P',
  primaryIn: ['signed'],
  input: z.object({}),
  shut: row => (row.shaken ? 'honour_is_shaken' : null),
  run: (ctx, row) => {
    ctx.announce('honour', { id: row.id })
    return { patch: { published_by: ctx.actor.id, published_at: ctx.now }, data: { kind: row.kind, month: row.month } }
  },
})

/** What it rested on proved wrong: taken back, with a reason that stays. */
export const withdrawHonour = act({
  name: 'honour.withdraw',
  on: onHonour,
  from: ['signed', 'published'],
  to: 'withdrawn',
  by: SIGNERS,
  clause: 'Q9 N7',
  key: 'W',
  input: z.object({ reason: z.string().trim().min(10).max(1000) }),
  shut: notTheirs,
  run: (ctx, row, input) => {
    ctx.announce('honour', { id: row.id })
    return {
      patch: { ended_by: ctx.actor.id, ended_at: ctx.now, ended_why: input.reason },
      data: { kind: row.kind, month: row.month },
    }
  },
})
