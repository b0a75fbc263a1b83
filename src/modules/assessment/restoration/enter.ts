import { type ActContext, Refusal } from '../../../platform/acts/index.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { openClock } from '../../casework/index.ts'
import { dayIn } from '../../registry/index.ts'
import { DECIDERS } from '../objection/subject.ts'
import { decidingUnit } from '../objection/who.ts'
import { schemeFor } from '../scheme-for.ts'
import { tellWaiting } from '../tell.ts'
import { originOf } from './origin.ts'
import type { Restoration, Waiver } from './subject.ts'

/**
 * Writes a request to count again down with its number: the time to decide runs, those who may decide are told, and so is the head of
 * the unit, who is heard first.
 * @param askedBy null: the person whose word it is
 * @throws Refusal restoration_twice while another one about the same fact waits
 */
export async function enterRestoration(
  ctx: ActContext,
  waiver: Waiver,
  { ground, words, askedBy }: { ground: Restoration['ground']; words: string; askedBy: string | null },
) {
  const { city, db } = ctx
  const waits = await db
    .selectFrom('restoration')
    .select('number')
    .where('city_id', '=', city.id)
    .where('waiver_id', '=', waiver.id)
    .where('state', '=', 'asked')
    .executeTakeFirst()
  if (waits) throw new Refusal('restoration_twice', { status: 409, vars: { number: waits.number } })
  const id = ctx.id()
  const year = dayIn(city, ctx.now).slice(0, 4)
  const number = `HF-${year}-${String(await city.numbers.next(city.id, `restoration/${year}`)).padStart(4, '0')}`
  const clock = openClock(ctx, {
    kind: 'objection',
    unit: decidingUnit(city),
    limit: schemeFor(city.pack, 'month').publication.decideWithin.value,
    caseId: null,
    subject: { kind: 'restoration', id },
  })
  ctx.write(
    db.insertInto('restoration').values({
      city_id: city.id,
      id,
      version: 1,
      state: 'asked',
      number,
      waiver_id: waiver.id,
      unit_id: waiver.unit_id,
      case_id: waiver.case_id,
      fact: waiver.fact,
      fact_id: waiver.fact_id,
      ground,
      words,
      asked_by: askedBy,
      asked_at: ctx.now,
      clock_id: clock.id,
      decide_by: clock.due,
      pack_version: city.pack.version,
    }),
  )
  ctx.announce('objection', { id })
  const subject = { kind: 'restoration' as const, id }
  const { by } = await originOf(db, city.id, waiver)
  tellWaiting(ctx, {
    subject,
    title: text('restoration.waits', { number }),
    roles: DECIDERS,
    but: [askedBy, ...by],
  })
  tellUnit(ctx, { id, unit: waiver.unit_id, title: text('restoration.unitHeard', { number }) })
  return { id, number, decideBy: clock.due.toISOString() }
}

/** Tells the head of the unit it is about. */
export function tellUnit(
  ctx: ActContext,
  { id, unit, title }: { id: string; unit: string; title: ReturnType<typeof text> },
): void {
  const subject = { kind: 'restoration', id }
  ctx.follow('notice.tell', { event: 'waiting', subject, title, roles: ['unit_head'], unit, people: [], caseId: null })
}
