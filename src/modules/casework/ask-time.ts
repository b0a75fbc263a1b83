import { z } from 'zod'
import { type ActContext, act, Refusal } from '../../platform/acts/index.ts'
import { attachFiles } from '../../platform/files/index.ts'
import { openClock } from './clocks.ts'
import { arbitersOf } from './rules/arbiters.ts'
import { checkListed } from './rules/check-reference.ts'
import { endOf, groundsOf, latestEnd, type TimeKind } from './rules/more-time.ts'
import { type CaseFile, onCase } from './subject.ts'

const AskInput = z.object({
  ground: z.string(),
  reason: z.string().trim().min(10).max(1000).describe('for those who decide'),
  until: z.iso.date().describe('the new date; for a pause the last day of it'),
  citizenText: z.string().trim().min(4).max(500).describe('what the appellant is told if it is granted'),
  fileIds: z.array(z.uuid()).max(20).default([]),
})

/**
 * An act that asks for more time (DESIGN 4, CHECKLIST K67): before expiry, with ground, reason, papers, a new date and the
 * text for the appellant. Nothing moves until somebody else has decided.
 * @param times whether the case has used up what the pack allows: a text key, or null
 */
export function askTime(
  kind: TimeKind,
  spec: { name: string; clause: string; key: string; times?: (kase: CaseFile, most: number) => string | null },
) {
  return act({
    name: spec.name,
    on: onCase,
    from: ['signed'],
    by: ['handler', 'unit_head'],
    within: ['handler', 'unit_head'],
    power: 'extend',
    clause: spec.clause,
    key: spec.key,
    input: AskInput,
    shut: (kase, _actor, city, now) => {
      if (kase.asked !== null) return 'time_asked'
      if (kase.due_at && kase.due_at < now) return 'time_expired'
      return spec.times?.(kase, city.pack.rules.extension.times.value) ?? null
    },
    run: async (ctx, kase, input) => {
      const { city } = ctx
      checkListed(groundsOf(city, kind), input.ground, 'ground')
      const until = checkedEnd(ctx, kase, kind, input)
      const id = ctx.id()
      ctx.insert('time_request', {
        city_id: city.id,
        id,
        case_id: kase.id,
        clock_id: kase.clock_id as string,
        round: kase.round,
        kind,
        unit_id: kase.unit_id as string,
        ground: input.ground,
        reason: input.reason,
        citizen_text: input.citizenText,
        until,
        asked_by: ctx.actor.id,
        asked_at: ctx.now,
        granted: null,
        decided_by: null,
        decided_at: null,
        decision: null,
      })
      await attachFiles(ctx, {
        ids: input.fileIds,
        owner: `staff:${ctx.actor.id}`,
        subjectKind: 'time_request',
        subjectId: id,
        most: city.pack.rules.files.count.value,
        widest: 'internal',
      })
      const decide = openClock(ctx, {
        kind: 'extend',
        unit: arbitersOf(city.pack).unit,
        limit: city.pack.rules.moreTime[kind].within.value,
        caseId: kase.id,
        subject: { kind: 'time_request', id },
        round: kase.round,
      })
      ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
      return {
        patch: { asked: id },
        data: { request: id, kind, ground: input.ground, until: until.toISOString(), files: input.fileIds.length },
        answer: { request: id, decideBy: decide.due.toISOString() },
      }
    },
  })
}

function checkedEnd(ctx: ActContext, kase: CaseFile, kind: TimeKind, input: { ground: string; until: string }): Date {
  const refuse = (code: string, vars = {}) => new Refusal('bad_input', { fields: [{ path: 'until', code, vars }] })
  const until = endOf(ctx.city, kind, input.until)
  if (!until) throw refuse('not_worked', { value: input.until })
  const due = kase.due_at ?? ctx.now
  if (until <= (kind === 'pause' ? ctx.now : due)) throw refuse('not_later')
  const latest = latestEnd(ctx.city, kind, input.ground, due, ctx.now)
  if (until > latest) throw refuse('too_long')
  return until
}
