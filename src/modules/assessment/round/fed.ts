import type { ViewContext } from '../../../platform/acts/index.ts'
import { type Text, text } from '../../../platform/i18n/texts.ts'
import { type AssessmentResult, indicatorsOf, type Scheme as Method } from '../../../rules/score/index.ts'
import { publishedPeriods, publishedRows } from '../publications.ts'
import { rankingSchemeOf } from '../rules/method.ts'
import type { Gathered } from './assembled.ts'
import type { HandedMark } from './marks.ts'
import type { RoundProblem } from './problems.ts'
import { type Participant, participantsOf, type Round, standingResult, stands } from './subject.ts'

type Ask = Pick<ViewContext, 'db' | 'city'>
type Fed = { keys: string[]; value: string }

const SOURCE = 'other:feed.'

/** The name of the source that holds what an indicator took from another assessment. */
export const feedSource = (indicator: string): string => `${SOURCE}${indicator}`

/**
 * What another assessment gives this round as it stands now: each closed round of the period, or each published month of the daily
 * ranking, is one mark of 100 for whoever takes part in both.
 */
export async function fedMarks(
  ask: Ask,
  round: Round,
  participants: readonly Participant[],
  { indicator, scheme }: { indicator: string; scheme: string },
): Promise<HandedMark[]> {
  const known = new Map(
    participants.flatMap(row => [[row.id, row.id], ...(row.name ? [[row.name.zh, row.id]] : [])]) as [string, string][],
  )
  const scores = [...(await ofRounds(ask, round, scheme)), ...(await ofRanking(ask, round, scheme))]
  return scores.flatMap(({ keys, value }): HandedMark[] => {
    const subject = keys.map(key => known.get(key)).find(Boolean)
    return subject ? [{ subject, indicator, who: 'scheme', value, votes: 1 }] : []
  })
}

/** A score as a mark of 100, two places. */
const ofHundred = (score: number, full: number): string =>
  String(Math.round(Math.min(Math.max(score / full, 0), 1) * 10_000) / 100)

async function ofRounds({ db, city }: Ask, round: Round, scheme: string): Promise<Fed[]> {
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

async function ofRanking({ db, city }: Ask, round: Round, scheme: string): Promise<Fed[]> {
  if (rankingSchemeOf(city.pack, 'month')?.code !== scheme) return []
  const months = (await publishedPeriods(db, city.id, 'month', 24)).filter(
    month => month >= round.from_day.slice(0, 7) && month <= round.to_day.slice(0, 7),
  )
  const published = await publishedRows(db, city.id, 'month', months)
  return months
    .sort()
    .flatMap(month => (published.get(month) ?? []).map(row => ({ keys: [row.unit], value: ofHundred(row.score, 100) })))
}

/** An indicator whose marks are not what their source says by now. */
export interface StaleFeed {
  indicator: string
  name: Text
  scheme: string
  schemeName: Text
  /** who would have other marks */
  subjects: string[]
}

/**
 * Which indicators took marks from another assessment that has been corrected, or has had another round, since. Nothing is changed by
 * it: people take the marks again, and correct what was published.
 */
export async function staleFeeds(ask: Ask, round: Round, { participants, sources }: Gathered): Promise<StaleFeed[]> {
  const stale: StaleFeed[] = []
  for (const { source, marks, note: scheme } of sources) {
    if (!source.startsWith(SOURCE)) continue
    const indicator = source.slice(SOURCE.length)
    const now = bySubject(await fedMarks(ask, round, participants, { indicator, scheme }))
    const then = bySubject(marks)
    const subjects = participants.map(row => row.id).filter(id => now.get(id) !== then.get(id))
    if (subjects.length === 0) continue
    const name = indicatorsOf(round.method).find(leaf => leaf.id === indicator)?.name
    const schemeName = ask.city.pack.schemes.get(scheme)?.name
    stale.push({
      ...{ indicator, scheme, subjects },
      name: name ?? { zh: indicator, en: indicator },
      schemeName: schemeName ?? { zh: scheme, en: scheme },
    })
  }
  return stale
}

/** The marks of each who takes part, in an order of their own. */
function bySubject(marks: readonly HandedMark[]): Map<string, string> {
  const all = Map.groupBy(marks, mark => mark.subject)
  return new Map(
    [...all].map(([subject, own]) => [
      subject,
      own
        .map(mark => mark.value ?? '')
        .sort()
        .join(' '),
    ]),
  )
}

/** A round that is being gathered is not proposed with marks that no longer hold. */
export const staleProblems = (stale: readonly StaleFeed[]): RoundProblem[] =>
  stale.map(({ indicator, name, schemeName, subjects }) => ({
    ...{ level: 'stop', code: 'stale', indicator, subjects },
    say: text('round.problem.stale', { indicator: name, scheme: schemeName, n: String(subjects.length) }),
  }))
