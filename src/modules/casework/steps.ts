import type { ActContext } from '../../platform/acts/index.ts'
import { type Limit, parseLimit } from '../../rules/clock/index.ts'
import { openClock, stopClock } from './clocks.ts'
import { levelOf, NO_STEP } from './rules/chain.ts'
import type { CaseFile } from './subject.ts'

type Handled = Pick<
  CaseFile,
  'id' | 'unit_id' | 'round' | 'limit_text' | 'due_at' | 'dispatched_at' | 'step_id' | 'step_due' | 'pack_version'
>

/** The answer that a head has before them. */
type SignedPaper = { kind: 'sign_off'; id: string }

/**
 * Starts the limit of a step inside the unit that leads (SPEC F1 Q4, CHECKLIST K65): the pack's part of the case's limit,
 * never beyond its end. A case that nobody hands on has no steps.
 * @param paper the answer that waits for its signature, if that is the step
 * @param start the act's moment if not given
 */
export function openStep(
  ctx: ActContext,
  kase: Handled,
  unit: string,
  person: string | null,
  paper: SignedPaper | null = null,
  start: Date = ctx.now,
): { step_id: string | null; step_due: Date | null } {
  const level = paper ? paper.kind : levelOf(ctx.city.pack, unit, person)
  const share = ctx.city.pack.rules.handOn.shares.find(row => row.code === level)?.share
  if (share === undefined || !kase.limit_text) return NO_STEP
  const limit: Limit = parseLimit(kase.limit_text)
  const part = { share, until: kase.due_at }
  const { id, due } = openClock(ctx, {
    kind: 'step',
    caseId: kase.id,
    ...(paper ? { subject: paper } : {}),
    unit,
    person,
    limit,
    part,
    round: kase.round,
    start,
  })
  return { step_id: id, step_due: due }
}

/** Ends the running step with its verdict. @returns whether it was kept; null if none ran */
export function endStep(ctx: ActContext, kase: Handled): boolean | null {
  return kase.step_id && kase.step_due ? stopClock(ctx, { id: kase.step_id, due_at: kase.step_due }) : null
}

/** The case goes from one step to the next. The first hand-on also tells how long the leading unit kept it. */
export function passStep(ctx: ActContext, kase: Handled, unit: string, person: string | null) {
  let onTime = endStep(ctx, kase)
  if (onTime === null && kase.unit_id && kase.dispatched_at) {
    const first = openStep(ctx, kase, kase.unit_id, null, null, kase.dispatched_at)
    onTime = endStep(ctx, { ...kase, ...first })
  }
  return { patch: openStep(ctx, kase, unit, person), onTime }
}

/** A sub-platform hands on inside its own part of the tree, so its limit for that starts with the dispatch (SPEC F1). */
export const firstStep = (ctx: ActContext, kase: Handled, unit: string) =>
  ctx.city.pack.units.get(unit)?.kind === 'county' ? openStep(ctx, kase, unit, null) : NO_STEP
