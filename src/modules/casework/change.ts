import type { ActContext } from '../../platform/acts/index.ts'
import { updateStatement } from '../../platform/db/index.ts'
import { dayIn } from '../registry/index.ts'
import { cancelClock, loseClock, openClock } from './clocks.ts'
import { releaseUnits } from './co-handlers.ts'
import { NO_STEP } from './rules/chain.ts'
import { limitOf } from './rules/limit.ts'
import { openStep } from './steps.ts'
import type { CaseFile } from './subject.ts'
import { writeDispatch } from './write-dispatch.ts'

/**
 * Changes that other acts cause in a case. Each writes the case (version + 1) and its ledger entry; the case must have
 * been locked by the calling act.
 */

/** Columns of the case that the running limit sets, and the clock row itself (DESIGN 4: it starts at dispatch). */
export function startClock(ctx: ActContext, kase: CaseFile, unit: string, round: number, rehandled: boolean) {
  const limit = limitOf(ctx.city, kase, rehandled)
  const clock = openClock(ctx, { kind: 'handle', unit, limit, caseId: kase.id, round })
  const { id, due, dueDay, text, provisional, calendarVersion: calendar } = clock
  return {
    patch: { clock_id: id, due_at: due, limit_text: text },
    data: { clock: id, limit: text, due: due.toISOString(), dueDay, calendar, provisional },
    limit,
  }
}

/**
 * Stops the clock of a case that leaves its unit by merging. A limit that ended on that day or later was never
 * the unit's; one that had ended before stays its own, and was not kept.
 * @param excluded ground on which it is left out of the assessment
 */
export function releaseClock(ctx: ActContext, kase: CaseFile, excluded: string | null = null): void {
  if (kase.step_id) cancelClock(ctx, kase.step_id)
  releaseUnits(ctx, kase)
  if (!kase.clock_id || !kase.due_at) return
  if (dayIn(ctx.city, kase.due_at) < dayIn(ctx.city, ctx.now)) loseClock(ctx, kase.clock_id, excluded)
  else cancelClock(ctx, kase.clock_id)
}

const patchCase = (ctx: ActContext, kase: CaseFile, patch: Record<string, unknown>) => {
  ctx.write(updateStatement('case_file', ctx.city.id, kase.id, { ...patch, version: kase.version + 1 }))
  ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
}

/** Not satisfied: the same unit handles it again under a second clock; the open call-backs are asked after the new answer. */
export function rehandleCase(ctx: ActContext, kase: CaseFile, why: string): void {
  const unit = kase.unit_id as string
  const round = kase.round + 1
  const { patch, data } = startClock(ctx, kase, unit, round, true)
  const below = kase.section_id ?? kase.held_by
  const step = below ? openStep(ctx, { ...kase, ...patch, round }, below, null) : NO_STEP
  writeDispatch(ctx, { caseId: kase.id, round, unit, by: null })
  patchCase(ctx, kase, {
    ...patch,
    ...step,
    state: 'dispatched',
    round,
    rehandled: kase.rehandled + 1,
    dispatched_at: ctx.now,
    replied_at: null,
    closed_at: null,
    verdict: 'dissatisfied',
    promised_on: null,
    remind_on: null,
  })
  ctx.also('case.rehandle', { kind: 'case', id: kase.id }, { unit, round, why, ...data }, unit)
}

/** After the last round the matter goes a level up: a person decides there, nothing closes by itself. */
export function raiseCase(ctx: ActContext, kase: CaseFile): void {
  patchCase(ctx, kase, { state: 'raised', verdict: 'dissatisfied', closed_at: null })
  ctx.also(
    'case.raise',
    { kind: 'case', id: kase.id },
    { to: ctx.city.pack.rules.notSatisfied.raiseTo.value },
    kase.unit_id,
  )
}

/** Everybody has been asked and nobody is dissatisfied: the loop is closed. */
export function closeCase(ctx: ActContext, kase: CaseFile, verdict: string): void {
  patchCase(ctx, kase, { state: 'closed', closed_at: ctx.now, verdict })
  ctx.also('case.close', { kind: 'case', id: kase.id }, { verdict, pack: kase.pack_version }, kase.unit_id)
}
