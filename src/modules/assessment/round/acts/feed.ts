import { z } from 'zod'
import { type ActContext, act, Refusal } from '../../../../platform/acts/index.ts'
import { Code } from '../../../../platform/http/shapes.ts'
import { type AssessmentResult, indicatorsOf, type Scheme as Method } from '../../../../rules/score/index.ts'
import { publishedPeriods, publishedRows } from '../../publications.ts'
import { rankingSchemeOf } from '../../rules/method.ts'
import { type HandedMark, store } from '../marks.ts'
import { onRound, participantsOf, type Round, standingResult, stands } from '../subject.ts'

/**
 * Results of another assessment feed this one (SPEC F16 H6: months into a quarter, the platform's ranking into the yearly
 * assessment): each closed round of the period, or each published month of the daily ranking, is one mark of 100.
 */
act({
  name: 'round.feed',
  on: onRound,
  from: ['open'],
  by: ['assessor'],
  clause: 'F16 H6',
  key: 'Y',
  input: z.object({
    indicator: Code.describe('an indicator whose figures come from another assessment'),
    scheme: Code.describe('the assessment they come from'),
  }),
  shut: round => (indicatorsOf(round.method).some(leaf => leaf.origin === 'scheme') ? null : 'round_feeds_nothing'),
  run: async (ctx, round, { indicator, scheme }) => {
    if (indicatorsOf(round.method).find(leaf => leaf.id === indicator)?.origin !== 'scheme')
      throw new Refusal('bad_input', { fields: [{ path: 'indicator', code: 'round_not_fed' }] })
    const participants = await participantsOf(ctx.db, ctx.city.id, round.id)
    const known = new Map(
      participants.flatMap(row => [[row.id, row.id], ...(row.name ? [[row.name.zh, row.id]] : [])]) as [
        string,
        string,
      ][],
    )
    const scores = [...(await ofRounds(ctx, round, scheme)), ...(await ofRanking(ctx, round, scheme))]
    const marks = scores.flatMap(({ keys, value }): HandedMark[] => {
      const subject = keys.map(key => known.get(key)).find(Boolean)
      return subject ? [{ subject, indicator, who: 'scheme', value, votes: 1 }] : []
    })
    if (marks.length === 0) throw new Refusal('round_nothing_to_feed', { status: 409 })
    await store(ctx, round, { source: `other:feed.${indicator}`, marks, note: scheme })
    return { data: { indicator, scheme, marks: marks.length }, answer: { marks: marks.length } }
  },
})

type Fed = { keys: string[]; value: string }

/** A score as a mark of 100, two places. */
const ofHundred = (score: number, full: number): string =>
  String(Math.round(Math.min(Math.max(score / full, 0), 1) * 10_000) / 100)

async function ofRounds({ db, city }: ActContext, round: Round, scheme: string): Promise<Fed[]> {
  const rows = await db
    .selectFrom('assessment_round')
    .select(['id', 'method', standingResult.as('result')])
    .where('city_id', '=', city.id)
    .where('scheme', '=', scheme)
    .where(stands)
    .where('from_day', '>=', round.from_day)
    .where('to_day', '<=', round.to_day)
    .where('id', '<>', round.id)
    .orderBy('from_day')
    .$castTo<{ id: string; method: Method; result: AssessmentResult | null }>()
    .execute()
  const fed: Fed[] = []
  for (const row of rows) {
    const names = new Map((await participantsOf(db, city.id, row.id)).map(one => [one.id, one.name?.zh]))
    for (const one of row.result?.rows ?? [])
      fed.push({
        keys: [names.get(one.subject) ?? one.subject],
        value: ofHundred(Number(one.score), row.method.full),
      })
  }
  return fed
}

async function ofRanking({ db, city }: ActContext, round: Round, scheme: string): Promise<Fed[]> {
  if (rankingSchemeOf(city.pack, 'month')?.code !== scheme) return []
  const months = (await publishedPeriods(db, city.id, 'month', 24)).filter(
    month => month >= round.from_day.slice(0, 7) && month <= round.to_day.slice(0, 7),
  )
  const published = await publishedRows(db, city.id, 'month', months)
  return months
    .sort()
    .flatMap(month => (published.get(month) ?? []).map(row => ({ keys: [row.unit], value: ofHundred(row.score, 100) })))
}
