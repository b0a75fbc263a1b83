import type { ActContext } from '../../platform/acts/index.ts'
import { dayIn } from '../registry/index.ts'
import type { Proposal, Scheme } from './proposal.ts'

/**
 * Keeps what was decided beside what was proposed (CHECKLIST K34 K150). What persons decided is counted and learned; what
 * the program sent by itself only stands in the register. The same goes into the ledger with the act's own entry.
 */
export function noteDecision(
  ctx: ActContext,
  caseId: string,
  scheme: Scheme,
  decided: string,
  proposal: Proposal | undefined,
): void {
  ctx.insert('text_decision', {
    city_id: ctx.city.id,
    id: ctx.id(),
    case_id: caseId,
    scheme,
    source: proposal?.source ?? 'none',
    model_version: proposal?.model ?? null,
    proposed: proposal?.code ?? null,
    probability: proposal?.probability ?? null,
    decided,
    overruled: proposal !== undefined && proposal.code !== decided,
    by_person: ctx.actor.kind === 'staff' ? ctx.actor.id : null,
    at: ctx.now,
    on_day: dayIn(ctx.city, ctx.now),
  })
}
