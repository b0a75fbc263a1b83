import { z } from 'zod'
import type { CityContext } from '../../../../platform/acts/index.ts'
import { act } from '../../../../platform/acts/index.ts'
import { schemeFor } from '../../scheme-for.ts'
import { type Honour, onHonour } from '../subject.ts'

const signer = (city: CityContext, row: Honour) =>
  schemeFor(city.pack, 'month').honours.find(one => one.code === row.kind)?.by

const SIGNERS = ['leader', 'supervisor'] as const

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
  shut: (row, actor, city) =>
    row.proposed_by === actor.id
      ? 'honour_own'
      : actor.kind === 'staff' && actor.posts.some(post => post.roles.some(role => role === signer(city, row)))
        ? null
        : 'ladder_other_role',
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
  run: (ctx, row, input) => {
    ctx.announce('honour', { id: row.id })
    return {
      patch: { ended_by: ctx.actor.id, ended_at: ctx.now, ended_why: input.reason },
      data: { kind: row.kind, month: row.month },
    }
  },
})
