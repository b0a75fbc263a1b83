import type { ActContext, ViewContext } from '../../../../platform/acts/index.ts'
import { Refusal } from '../../../../platform/acts/index.ts'
import {
  type AssessmentInputs,
  type AssessmentResult,
  assess,
  publicationDigest,
  type ResultRow,
} from '../../../../rules/score/index.ts'
import { issueRound } from '../../round/issue-round.ts'
import { newestOf } from '../../round/published.ts'
import { putRight, standsNoWorse, type Target } from '../../round/rules/put-right.ts'
import { onRound, type Round } from '../../round/subject.ts'
import type { FigureEffect } from '../rules/effects.ts'

type Ask = Pick<ViewContext, 'db' | 'city'>

/** A published round as it would be without the error. */
interface Corrected {
  round: Round
  inputs: AssessmentInputs
  result: AssessmentResult
}

const rowOf = (result: AssessmentResult | null, subject: string): ResultRow | undefined =>
  result?.rows.find(row => row.subject === subject)

/**
 * The round without the error, from its own frozen inputs with nothing changed but this, and every later round of the scheme whose
 * runs or carried ones go through it. Empty if it changes nothing, or if whoever objects would stand worse (公务员法 96).
 * @returns also the rounds that follow and are still being gathered or decided
 */
export async function correctedRounds(ask: Ask, round: Round, subject: string, target: Target) {
  const made: Corrected[] = []
  const gathering: Round[] = []
  if (!round.inputs) return { made, gathering }
  const inputs = {
    ...round.inputs,
    subjects: round.inputs.subjects.map(row => (row.id === subject ? putRight(row, target) : row)),
  }
  const result = assess(round.method, inputs)
  const unchanged = publicationDigest(inputs) === publicationDigest(round.inputs)
  if (unchanged || !standsNoWorse(rowOf(round.result, subject), rowOf(result, subject))) return { made, gathering }
  made.push({ round, inputs, result })
  for (let at: Corrected | undefined = made[0]; at; ) {
    const next = await after(ask, at.round)
    if (next && (next.state !== 'closed' || next.correcting !== null)) gathering.push(next)
    if (!next?.inputs || next.state !== 'closed' || next.published === 0) break
    const again: AssessmentInputs = followed(next.inputs, made)
    if (publicationDigest(again) === publicationDigest(next.inputs)) break
    at = { round: next, inputs: again, result: assess(next.method, again) }
    made.push(at)
  }
  return { made, gathering }
}

const after = ({ db, city }: Ask, round: Round): Promise<Round | undefined> =>
  db
    .selectFrom('assessment_round')
    .selectAll()
    .where('city_id', '=', city.id)
    .where('previous_id', '=', round.id)
    .where('state', '<>', 'void')
    .orderBy('from_day')
    .$castTo<Round>()
    .executeTakeFirst()

const carriedBy = ({ consequences }: AssessmentResult): Set<string> =>
  new Set(consequences.filter(row => row.carries).map(row => row.subject))

const historyAfter = (history: Round['history'], made: readonly Corrected[]): Round['history'] =>
  history.map(past => {
    const found = made.find(one => one.round.period === past.period)
    return found ? { ...past, met: found.result.met } : past
  })

/** The inputs of the round after, with the runs and the carried ones of the corrected round before. */
function followed(inputs: AssessmentInputs, made: readonly Corrected[]): AssessmentInputs {
  const last = made.at(-1)
  const carried = last ? carriedBy(last.result) : new Set<string>()
  return {
    ...inputs,
    ...(inputs.history ? { history: historyAfter([...inputs.history], made) } : {}),
    subjects: inputs.subjects.map(({ carried: _before, ...row }) => ({
      ...row,
      ...(carried.has(row.id) ? { carried: true } : {}),
    })),
  }
}

/** What it changes in each round, for whoever objects and for the order of the others. */
export async function roundEffects(ask: Ask, made: readonly Corrected[], subject: string): Promise<FigureEffect[]> {
  return Promise.all(
    made.map(async ({ round, result }): Promise<FigureEffect> => {
      const published = await newestOf(ask.db, ask.city.id, round.id)
      const [before, now] = [rowOf(round.result, subject), rowOf(result, subject)]
      const place = (row: ResultRow | undefined) => row?.places.group?.place ?? null
      return {
        ...{ kind: round.kind as FigureEffect['kind'], period: round.period },
        ...{ number: published?.number ?? '', version: published?.version ?? 0 },
        score: { before: Number(before?.score ?? 0), after: Number(now?.score ?? 0) },
        place: { before: place(before), after: place(now) },
        others: result.rows.filter(
          row => row.subject !== subject && place(row) !== place(rowOf(round.result, row.subject)),
        ).length,
      }
    }),
  )
}

/** Publishes the corrected rounds beside what they correct, and hands on what the next round is gathered with. */
export async function publishCorrectedRounds(
  ctx: ActContext,
  round: Round,
  subject: string,
  target: Target,
  reason: string,
): Promise<{ numbers: string[]; figures: FigureEffect[] }> {
  const { made, gathering } = await correctedRounds(ctx, round, subject, target)
  const busy = gathering.find(next => next.state === 'proposed' || next.correcting !== null)
  if (busy) throw new Refusal('objection_round_busy', { status: 409, vars: { period: busy.period } })
  const figures = await roundEffects(ctx, made, subject)
  const numbers: string[] = []
  for (const { round: old, inputs, result } of made) {
    const before = await newestOf(ctx.db, ctx.city.id, old.id)
    const digest = publicationDigest({ scheme: old.method, inputs })
    const issued = await issueRound(ctx, { ...old, inputs, result, digest }, before, reason)
    const history = historyAfter(old.history, made)
    ctx.write(
      onRound.update(ctx.db, ctx.city.id, old, {
        ...{ inputs: JSON.stringify(inputs), result: JSON.stringify(result), digest, published: issued.version },
        history: JSON.stringify(history),
      }),
    )
    const { id: publication, before: corrects, ...data } = issued
    ctx.also('round.publish', { kind: 'round', id: old.id }, { publication, ...data, decided: digest, corrects })
    numbers.push(issued.number)
  }
  const last = made.at(-1)
  for (const next of gathering) {
    if (!last) break
    const carried = carriedBy(last.result)
    ctx.write(onRound.update(ctx.db, ctx.city.id, next, { history: JSON.stringify(historyAfter(next.history, made)) }))
    for (const value of [true, false])
      ctx.write(
        ctx.db
          .updateTable('round_subject')
          .set({ carried: value })
          .where('city_id', '=', ctx.city.id)
          .where('round_id', '=', next.id)
          .where('carried', '<>', value)
          .where('id', value ? 'in' : 'not in', carried.size ? [...carried] : ['']),
      )
  }
  return { numbers, figures }
}
