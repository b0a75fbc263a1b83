import { z } from 'zod'
import { type Actor, notFound, Refusal, view } from '../../../platform/acts/index.ts'
import { ownMatter } from '../follow/own-matter.ts'
import { Follow } from '../shapes.ts'

/** One's own matter: what happened, who has it, how much time is left, what was answered (CHECKLIST K8 K15 K16). */
export const follow = view({
  name: 'follow.get',
  route: 'GET /api/public/{city}/follow',
  by: ['owner'],
  input: z.object({ city: z.string(), appeal: z.uuid().optional() }),
  output: Follow,
  run: (context, input) => ownMatter(context, ownAppeal(context.actor, input.appeal)),
})

/** The appeal that was asked for, if it is one of this person's; else the newest of theirs. */
export function ownAppeal(actor: Actor, wanted: string | undefined): string {
  const own = actor.kind === 'citizen' ? actor.appealIds : []
  const id = wanted ?? own[0]
  if (id === undefined) throw new Refusal('code_needed', { status: 401 })
  if (!own.includes(id)) throw notFound()
  return id
}
