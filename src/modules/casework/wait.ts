import { type ActContext, Refusal } from '../../platform/acts/index.ts'
import type { ClockChange } from './clocks.ts'
import { addFact, moveStep, runningClock, runningStep } from './running-clock.ts'
import type { CaseFile } from './subject.ts'

const at = (date: Date) => Temporal.Instant.fromEpochMilliseconds(date.getTime())

/** Moves the limit of handling and the step below it by one fact. @returns columns of the case, and what the ledger keeps */
async function move(ctx: ActContext, kase: CaseFile, fact: ClockChange) {
  const reads = { ...runningClock(ctx.db, ctx.city.id, kase.id), ...runningStep(ctx.db, ctx.city.id, kase.id) }
  const [clock, facts, step, stepFacts] = await Promise.all([
    reads.clock.executeTakeFirst(),
    reads.facts.execute(),
    reads.step.executeTakeFirst(),
    reads.stepFacts.execute(),
  ])
  if (!clock) throw new Error(`case ${kase.id} is ${kase.state} without a clock`)
  if (fact.type === 'paused' && clock.due_at < ctx.now) throw new Refusal('time_expired', { status: 409 })
  const moved = addFact(ctx, clock, facts, fact)
  const below = moveStep(ctx, step, stepFacts, fact, { from: clock.due_at, to: moved.due })
  return {
    patch: { due_at: moved.due, ...below.patch },
    data: { round: kase.round, dueDay: moved.dueDay, ...below.data },
  }
}

/**
 * The limit stands still while somebody outside is waited for (CHECKLIST K14); it ends with the moment given, or before.
 * The case is locked by the calling act.
 * @param waiting what is waited for
 * @returns the new state and columns of the case
 */
export async function pauseFor(
  ctx: ActContext,
  kase: CaseFile,
  { ground, until, waiting }: { ground: string; until: Date; waiting: string },
) {
  const { patch } = await move(ctx, kase, { type: 'paused', at: at(ctx.now), ground })
  return { to: 'paused', patch: { ...patch, paused_at: ctx.now, paused_until: until, waiting } }
}

/** What was waited for has come: the limit runs on. Writes the case, which the calling act has locked. */
export async function runOn(ctx: ActContext, kase: CaseFile): Promise<void> {
  const { patch, data } = await move(ctx, kase, { type: 'resumed', at: at(ctx.now) })
  ctx.write(
    ctx.db
      .updateTable('case_file')
      .set({
        ...patch,
        state: 'signed',
        paused_at: null,
        paused_until: null,
        waiting: null,
        version: kase.version + 1,
      })
      .where('city_id', '=', ctx.city.id)
      .where('id', '=', kase.id),
  )
  ctx.also('case.resume', { kind: 'case', id: kase.id }, data, kase.unit_id)
  ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
}
