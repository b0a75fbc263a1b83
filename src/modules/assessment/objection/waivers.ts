import type { ActContext } from '../../../platform/acts/index.ts'
import type { Remedy } from '../../../rules/score/index.ts'
import { dueOf } from '../../casework/index.ts'
import { schemeFor } from '../scheme-for.ts'
import type { FactKind } from '../shapes.ts'
import type { LostFact } from './subject.ts'

interface About {
  unit: string
  kind: FactKind
  id: string
  fact: LostFact
  ground: string
}

export interface Approved extends About {
  remedy: Remedy
  subject: { kind: 'objection' | 'excuse'; id: string }
  /** the person whose word it is has been heard already */
  heard: boolean
}

/** Takes a fact out of what counts (or puts it right), on an approved ground; the ledger's entry lets anybody count it again. */
export async function waiveFact(ctx: ActContext, { remedy, subject, heard, ...about }: Approved): Promise<void> {
  const { objectWithin } = schemeFor(ctx.city.pack, 'month').publication
  // Whoever was not heard before may still object, as long as a unit may object to what was published.
  const personBy = about.fact.appeal && !heard ? dueOf(ctx.city, ctx.now, objectWithin.value).due : null
  await follow(ctx, about, { remedy, subject, personBy })
  ctx.also('fact.waive', { kind: 'case', id: about.fact.caseId }, { ...entry(about, subject), remedy }, about.unit)
}

/** Puts back what was left out: from now on it counts again. @param restoration the request that was granted */
export async function restoreFact(ctx: ActContext, about: About, restoration: string): Promise<void> {
  const subject = { kind: 'restoration', id: restoration }
  await follow(ctx, about, { remedy: 'restore', subject, personBy: null })
  ctx.also('fact.restore', { kind: 'case', id: about.fact.caseId }, entry(about, subject), about.unit)
}

const entry = ({ kind, fact, ground }: About, by: { kind: string; id: string }) => ({
  fact: kind,
  round: fact.round,
  ground,
  by,
  ...(fact.appeal ? { appeal: fact.appeal } : {}),
})

/** A newer row takes the place of the older; two at once collide on their number, and one of them is tried again. */
async function follow(
  ctx: ActContext,
  { unit, kind, id, fact, ground }: About,
  { remedy, subject, personBy }: { remedy: string; subject: { kind: string; id: string }; personBy: Date | null },
): Promise<void> {
  const last = await ctx.db
    .selectFrom('fact_waiver')
    .select('seq')
    .where('city_id', '=', ctx.city.id)
    .where('fact', '=', kind)
    .where('fact_id', '=', id)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
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
      seq: (last?.seq ?? 0) + 1,
      person_by: personBy,
    }),
  )
}
