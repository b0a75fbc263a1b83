import type { ActContext } from '../../../platform/acts/index.ts'
import { homeOf } from './acts/claim.ts'
import { type Participant, participantsOf, type Round } from './subject.ts'

/** An upheld breach of the review's discipline by a unit or one of its sections. */
export interface UpheldBreach {
  id: string
  number: string
  /** codes of breaches are those of the schemes' vetoes */
  kind: string
  unit: string
  /** the round it happened in; null: nobody said which, and it counts in every round that is open */
  round: string | null
  /** who heard it; the decision is of whoever acts */
  heardBy: string
  decision: string
}

/**
 * An upheld breach costs what the scheme says (SPEC N7): a veto of the round with the number of the breach as evidence, heard by
 * one inspector and decided by the act. Where the scheme knows no such veto, or the unit takes no part, there is none. In a round
 * that was proposed or decided before, it counts once the round is corrected.
 * @returns the rounds that have it now
 */
export async function vetoForBreach(ctx: ActContext, breach: UpheldBreach): Promise<string[]> {
  const { db, city } = ctx
  let query = db.selectFrom('assessment_round').selectAll().where('city_id', '=', city.id)
  query = breach.round ? query.where('id', '=', breach.round) : query.where('state', '=', 'open')
  const rounds = await query.where('state', '<>', 'void').forNoKeyUpdate().$castTo<Round>().execute()
  const made: string[] = []
  for (const round of rounds) {
    const reached = reachedBy(breach.unit, round.method.subjects, await participantsOf(db, city.id, round.id))
    if (reached.length === 0 || !round.method.vetoes.some(veto => veto.id === breach.kind)) continue
    for (const who of reached) {
      const id = ctx.id()
      ctx.insert('round_claim', {
        ...{ city_id: city.id, id, version: 1, round_id: round.id, subject: who.id, kind: 'veto', code: breach.kind },
        ...{ indicator: null, times: 1, facts: JSON.stringify({}), evidence: breach.number, words: breach.decision },
        ...{ state: 'approved', proposed_by: breach.heardBy, proposed_unit: homeOf(ctx.actor), proposed_at: ctx.now },
        ...{ decided_by: ctx.actor.id, decided_unit: homeOf(ctx.actor), decided_at: ctx.now, breach_id: breach.id },
      })
      const data = { claim: id, breach: breach.number, subject: who.id, code: breach.kind }
      ctx.also('round.breach', { kind: 'round', id: round.id }, data)
    }
    ctx.announce('round', { id: round.id })
    made.push(round.id)
  }
  return made
}

/**
 * Whom a breach costs: who did it, and where it was a whole department, its sections, windows and counters that take part. A person
 * answers for what they did themselves.
 */
const reachedBy = (unit: string, of: Round['method']['subjects'], all: readonly Participant[]): Participant[] =>
  all.filter(row => row.id === unit || (row.unit_id === unit && of !== 'person' && of !== 'story'))
