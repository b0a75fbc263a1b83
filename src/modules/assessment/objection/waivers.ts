import type { ActContext } from '../../../platform/acts/index.ts'
import type { Remedy } from '../../../rules/score/index.ts'
import type { FactKind } from '../shapes.ts'
import type { LostFact } from './subject.ts'

export interface Approved {
  unit: string
  kind: FactKind
  id: string
  fact: LostFact
  remedy: Remedy
  ground: string
  subject: { kind: 'objection' | 'excuse'; id: string }
}

/** Takes a fact out of what counts (or puts it right), on an approved ground; the ledger's entry lets anybody count it again. */
export function waiveFact(ctx: ActContext, { unit, kind, id, fact, remedy, ground, subject }: Approved): void {
  ctx.write(
    ctx.db.insertInto('fact_waiver').values({
      city_id: ctx.city.id,
      id: ctx.id(),
      unit_id: unit,
      case_id: fact.caseId,
      fact: kind,
      fact_id: id,
      remedy,
      ground,
      on_day: fact.day,
      subject_kind: subject.kind,
      subject_id: subject.id,
      by_person: ctx.actor.id,
      at: ctx.now,
    }),
  )
  const data = {
    fact: kind,
    round: fact.round,
    remedy,
    ground,
    by: subject,
    ...(fact.appeal ? { appeal: fact.appeal } : {}),
  }
  ctx.also('fact.waive', { kind: 'case', id: fact.caseId }, data, unit)
}
