import { z } from 'zod'
import { act } from '../../../../platform/acts/index.ts'
import type { AssessmentResult, Consequence } from '../../../../rules/score/index.ts'
import type { RoundFacts } from '../../ladder/rules/facts.ts'
import { settleSteps } from '../../ladder/settle.ts'
import { fileOfRound } from '../../law.ts'
import { proposedFor, settleHonours } from '../../merit/settle.ts'
import { rankingSchemeOf } from '../../rules/method.ts'
import { withConsequences } from '../../scheme-for.ts'
import { nameOf } from '../present.ts'
import { monthsIn } from '../rules/span.ts'
import { type Participant, participantsOf, type Round, roundById } from '../subject.ts'
import { unitOf } from './claim.ts'

/**
 * What a published round recommends comes to the desks: burdens to the ladder's, honours to the honours' (SPEC F15-F18 N6 N7 Q8 Q9
 * H6 H7). From there it goes the same way as after a month: signed by a person, served, acknowledged. A correction marks what lost
 * its ground.
 */
export const recommendRound = act({
  name: 'round.recommend',
  path: '/api/rounds/recommend',
  by: ['system'],
  clause: 'F15 F16 F17 N6 N7 Q8 Q9',
  hidden: true,
  input: z.object({ publication: z.uuid() }),
  run: async (ctx, _none, input) => {
    const { city, db } = ctx
    const published = await db
      .selectFrom('round_publication')
      .select(['id', 'number', 'round_id', 'result'])
      .where('city_id', '=', city.id)
      .where('id', '=', input.publication)
      .executeTakeFirstOrThrow()
    const round = await roundById(db, city.id, published.round_id)
    if (!round) throw new Error(`round ${published.round_id} is gone`)
    const participants = new Map((await participantsOf(db, city.id, round.id)).map(row => [row.id, row]))
    const result = published.result as unknown as AssessmentResult
    const named = result.consequences.flatMap(row => {
      const who = participants.get(row.subject)
      return who ? [{ row, who, facts: factsOf(ctx.city, round, result, row, who) }] : []
    })
    const book = { scheme: round.scheme, period: round.period, publication: published, by: published }
    const [steps, honours] = [
      await db
        .selectFrom('ladder_step')
        .selectAll()
        .where('city_id', '=', city.id)
        .where('scheme', '=', round.scheme)
        .where('month', '=', round.period)
        .orderBy('id')
        .forNoKeyUpdate()
        .execute(),
      await proposedFor(ctx, round.scheme, round.period),
    ]
    // Who belongs to no unit of the pack can be served nothing; the round says so when it gathers.
    const served = withConsequences(rankingSchemeOf(city.pack, 'month')) && fileOfRound(city, round)?.paper
    const ladder = settleSteps(
      ctx,
      book,
      steps,
      named
        .filter(({ row, who }) => served && row.bears === 'burden' && city.pack.units.has(unitOf(who)))
        .map(({ row, who, facts }) => ({
          ...{ step: row.rule, unit: unitOf(who), subject: subjectOf(who), facts, months: row.periods },
        })),
    )
    const merit = settleHonours(
      ctx,
      book,
      honours,
      named
        .filter(({ row }) => row.bears === 'honour')
        .map(({ row, who, facts }) => ({
          ...{ kind: row.rule, unit: unitOf(who), subject: subjectOf(who), person: who.person_id, facts },
        })),
    )
    ctx.announce('ladder', { month: round.period })
    return {
      created: { kind: 'round', id: round.id, version: round.version },
      unit: null,
      data: { publication: published.number, ladder, merit },
    }
  },
})

const subjectOf = (who: Participant): string => (who.id === unitOf(who) ? '' : who.id)

function factsOf(
  city: Parameters<typeof nameOf>[0],
  round: Round,
  result: AssessmentResult,
  { subject, periods, why }: Consequence,
  who: Participant,
): RoundFacts {
  const row = result.rows.find(one => one.subject === subject)
  if (!row) throw new Error(`${subject} is not in the result of ${round.id}`)
  return {
    group: round.method.groups.find(one => one.id === row.group)?.name ?? round.method.name,
    score: Number(row.score),
    round: { id: round.id, name: round.method.name, period: round.period },
    subject: { id: subject, name: nameOf(city, who) },
    ...{ periods, why },
    months: who.id === unitOf(who) ? monthsIn(round.from_day, round.to_day) : [],
  }
}
