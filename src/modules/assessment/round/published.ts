import type { CityContext } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { AssessmentStatement } from '../../../rules/publication/index.ts'
import { type AssessmentInputs, type AssessmentResult, assess, publicationDigest } from '../../../rules/score/index.ts'
import { OPEN_AT_LEAST } from '../../registry/index.ts'
import type { Publicity } from '../rules/body.ts'
import { stricter } from '../rules/openness.ts'
import { publicityOf } from './publicity.ts'
import type { Round } from './subject.ts'

/** The newest publication of a round: the first one, or the last correction. */
export async function newestOf(db: Db, cityId: number, round: string) {
  const row = await db
    .selectFrom('round_publication')
    .select(['number', 'digest', 'version', 'statement'])
    .where('city_id', '=', cityId)
    .where('round_id', '=', round)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, statement: row.statement as unknown as AssessmentStatement }
}

/** How open a published round is today: never more than it was meant to be then. */
export const openness = (city: CityContext, scheme: string, then: string): Publicity =>
  stricter(publicityOf(city.pack, scheme), then as Publicity)

/**
 * What is published of a decided round. Where the pack opens it to all, papers that prove an item or a veto are named by a sign
 * that is the same for the same paper: what clerks write there may name people. Nothing is reckoned from it.
 */
export function publishedOf(city: CityContext, round: Round) {
  if (!round.inputs || !round.result) throw new Error(`round ${round.id} has no result`)
  const publicity = publicityOf(city.pack, round.scheme)
  const inputs = publicity === 'internal' ? round.inputs : withSigns(city, round.id, round.inputs)
  const result: AssessmentResult = inputs === round.inputs ? round.result : assess(round.method, inputs)
  return { publicity, inputs, result, digest: publicationDigest({ scheme: round.method, inputs }) }
}

function withSigns(city: CityContext, round: string, inputs: AssessmentInputs): AssessmentInputs {
  const sign = (paper: string) => city.vault.index(`${round}/${paper}`, 'evidence').toString('hex').slice(0, 16)
  return {
    ...inputs,
    subjects: inputs.subjects.map(({ items, vetoes, ...row }) => ({
      ...row,
      ...(items && {
        items: items.map(({ evidence, excused, ...item }) => ({
          ...item,
          evidence: sign(evidence),
          ...(excused && { excused: { ...excused, hearing: sign(excused.hearing) } }),
        })),
      }),
      ...(vetoes && { vetoes: vetoes.map(row => ({ ...row, evidence: sign(row.evidence) })) }),
    })),
  }
}

/** Marks of offices and of other assessments are no ballots: nobody is found by them. */
const NO_BALLOT: ReadonlySet<string> = new Set(['scheme', 'inspector', 'third_party'])

/** Whether so few of one kind voted on somebody that it would be known who gave which mark (docs/adr/0025). */
const tellsWho = ({ subjects }: AssessmentInputs, atLeast: number): boolean =>
  subjects.some(({ marks = [] }) => {
    const votes = new Map<string, number>()
    for (const { indicator, who, votes: n } of marks)
      if (!NO_BALLOT.has(who)) votes.set(`${indicator} ${who}`, (votes.get(`${indicator} ${who}`) ?? 0) + n)
    return [...votes.values()].some(n => n > 0 && n < atLeast)
  })

/** Whether everybody may take the data of a publication away. */
export function fileOpen(city: CityContext, scheme: string, row: { publicity: string; inputs: object }): boolean {
  const { openToAll, openAtLeast } = city.pack.schemes.get(scheme)?.publication ?? {}
  return (
    openness(city, scheme, row.publicity) !== 'internal' &&
    openToAll?.value === true &&
    !tellsWho(row.inputs as AssessmentInputs, openAtLeast?.value ?? OPEN_AT_LEAST)
  )
}
