import { z } from 'zod'
import { act, hasRoleWithin, Refusal } from '../../../../platform/acts/index.ts'
import { dueOf } from '../../../casework/index.ts'
import { officialMoment } from '../../../supervision/index.ts'
import { Evidence } from '../../evidence.ts'
import { unitOf } from '../../round/acts/claim.ts'
import { participantsOf, roundById } from '../../round/subject.ts'
import { enter, mustBeGround } from '../enter.ts'
import { claimsOf, objectables, targetOf } from '../round/asked.ts'
import { correctedRounds } from '../round/corrected.ts'
import { RoundTarget } from '../shapes.ts'
import { rulesOf } from '../subject.ts'

/**
 * The head of a unit objects to the published result of a round (济南 26): to a number, an office's mark, an item or a veto of its own,
 * saying how it should be. The same time, the same grounds, the same people as for a ranking.
 */
export const fileRoundObjection = act({
  name: 'objection.fileRound',
  path: '/api/objections/file-round',
  by: ['unit_head'],
  clause: 'R12 F16 F17 K85',
  input: z.object({
    round: z.uuid(),
    subject: z.string().max(64),
    target: RoundTarget,
    ground: z.string().max(64),
    words: z.string().trim().min(20).max(3000).describe('what happened, and what proves it'),
    fileIds: Evidence,
  }),
  run: async (ctx, _none, input) => {
    const { city, db } = ctx
    const round = await roundById(db, city.id, input.round)
    const who = round && (await participantsOf(db, city.id, round.id)).find(row => row.id === input.subject)
    if (!round || !who) throw new Refusal('not_found', { status: 404 })
    const unit = unitOf(who)
    if (!hasRoleWithin(ctx.actor, unit, ['unit_head'])) throw new Refusal('objection_own_unit_only', { status: 403 })
    const published = await db
      .selectFrom('round_publication')
      .select(['id', 'number', 'published_at'])
      .where('city_id', '=', city.id)
      .where('round_id', '=', round.id)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (!published) throw new Refusal('round_not_published', { status: 409 })
    if (round.state !== 'closed' || round.correcting !== null || !round.inputs)
      throw new Refusal('objection_round_busy', { status: 409, vars: { period: round.period } })
    const { publication } = rulesOf(city, round)
    const { due } = dueOf(city, published.published_at, publication.objectWithin.value)
    if (ctx.now.getTime() > due.getTime())
      throw new Refusal('objection_late', {
        status: 409,
        vars: { due: officialMoment(city, due), number: published.number },
      })
    mustBeGround(publication.grounds, input.ground)
    const subject = round.inputs.subjects.find(row => row.id === who.id)
    const claims = await claimsOf(db, city.id, round.id, who.id)
    const { target, id: targetId } = targetOf(input.target, subject ? objectables(round, subject, claims) : [], claims)
    const { made } = await correctedRounds(ctx, round, who.id, target)
    if (made.length === 0) throw new Refusal('objection_changes_nothing', { status: 409 })
    const before = await db
      .selectFrom('objection')
      .select('number')
      .where('city_id', '=', city.id)
      .where('round_id', '=', round.id)
      .where('subject', '=', who.id)
      .where('fact', '=', target.of)
      .where('target_of', '=', targetId)
      .where('state', '<>', 'withdrawn')
      .executeTakeFirst()
    if (before) throw new Refusal('objection_twice', { status: 409, vars: { number: before.number } })
    return enter(
      ctx,
      {
        ...{ unit, publication: published, kind: round.kind, period: round.period, objectBy: due },
        ...{ ground: input.ground, words: input.words, fact: target.of, limit: publication.decideWithin.value },
        columns: {
          ...{ round_id: round.id, scheme: round.scheme, subject: who.id, target_of: targetId },
          target: JSON.stringify(target),
        },
        data: { round: round.id, subject: who.id, target: targetId },
      },
      input.fileIds,
    )
  },
})
