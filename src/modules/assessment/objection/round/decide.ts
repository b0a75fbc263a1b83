import { type ActContext, Refusal } from '../../../../platform/acts/index.ts'
import { homeOf } from '../../round/acts/claim.ts'
import type { Target } from '../../round/rules/put-right.ts'
import { type Round, roundById } from '../../round/subject.ts'
import type { Objection } from '../subject.ts'
import { correctedRounds, publishCorrectedRounds, roundEffects } from './corrected.ts'

export const targetIn = (row: Objection): Target => row.target as unknown as Target

/** The round an objection is about, locked, and not just being corrected by hand. */
async function roundOf(ctx: ActContext, row: Objection): Promise<Round> {
  const round = await ctx.db
    .selectFrom('assessment_round')
    .selectAll()
    .where('city_id', '=', ctx.city.id)
    .where('id', '=', row.round_id)
    .forNoKeyUpdate()
    .$castTo<Round>()
    .executeTakeFirst()
  if (!round) throw new Error(`round ${row.round_id} is gone`)
  if (round.state !== 'closed' || round.correcting !== null)
    throw new Refusal('objection_round_busy', { status: 409, vars: { period: round.period } })
  return round
}

/** Whoever had a part in the result: kept the round, gave or decided the marks, items and vetoes of who objects, published it. */
export async function madeRound({ db, city }: ActContext, row: Objection): Promise<(string | null)[]> {
  const round = await roundById(db, city.id, row.round_id ?? '')
  const [published, sources, claims] = await Promise.all([
    db
      .selectFrom('round_publication')
      .select('by_person')
      .where('city_id', '=', city.id)
      .where('round_id', '=', row.round_id)
      .execute(),
    db
      .selectFrom('round_source')
      .select('by_person')
      .where('city_id', '=', city.id)
      .where('round_id', '=', row.round_id)
      .execute(),
    db
      .selectFrom('round_claim')
      .select(['proposed_by', 'decided_by'])
      .where('city_id', '=', city.id)
      .where('round_id', '=', row.round_id)
      .where('subject', '=', row.subject)
      .where('state', '=', 'approved')
      .execute(),
  ])
  return [
    ...[round?.measured_by, round?.proposed_by, round?.decided_by].map(one => one ?? null),
    ...[...published, ...sources].map(one => one.by_person),
    ...claims.flatMap(one => [one.proposed_by, one.decided_by]),
  ]
}

/** What upholding it changes in this round and in those after it. @throws Refusal objection_changes_nothing if it changes nothing */
export async function upheldRound(ctx: ActContext, row: Objection) {
  const round = await roundOf(ctx, row)
  const { made } = await correctedRounds(ctx, round, row.subject ?? '', targetIn(row))
  if (made.length === 0) throw new Refusal('objection_changes_nothing', { status: 409 })
  return { figures: await roundEffects(ctx, made, row.subject ?? ''), ladder: [] }
}

/**
 * What was put right becomes part of the round, so that whoever corrects it later for another reason has it too; the corrected rounds
 * are published beside what they correct.
 */
export async function approveRound(ctx: ActContext, row: Objection) {
  const round = await roundOf(ctx, row)
  const target = targetIn(row)
  if (target.of === 'claim')
    ctx.write(
      ctx.db
        .updateTable('round_claim')
        .set(eb => ({ state: 'struck', objection_id: row.id, version: eb('version', '+', 1) }))
        .where('city_id', '=', ctx.city.id)
        .where('id', '=', target.claim),
    )
  else
    ctx.insert('round_claim', {
      ...{ city_id: ctx.city.id, id: ctx.id(), version: 1, round_id: round.id, subject: row.subject ?? '' },
      ...{ kind: 'correction', code: row.ground, indicator: target.indicator, times: 1 },
      facts: JSON.stringify(target.of === 'counts' ? target.facts : {}),
      value: target.of === 'marks' ? target.value : null,
      ...{ evidence: row.number, words: row.decision ?? '', state: 'approved', objection_id: row.id },
      ...{ proposed_by: row.decided_by ?? ctx.actor.id, proposed_unit: null, proposed_at: row.decided_at ?? ctx.now },
      ...{ decided_by: ctx.actor.id, decided_unit: homeOf(ctx.actor), decided_at: ctx.now },
    })
  return publishCorrectedRounds(ctx, round, row.subject ?? '', target, `申诉${row.number}成立，更正`)
}
