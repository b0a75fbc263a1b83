import type { Selectable } from 'kysely'
import type { Database, Db } from '../../../platform/db/index.ts'
import type {
  AssessmentInputs,
  ExcludedInput,
  FactName,
  ItemInput,
  Mark,
  SchemePeriod,
  SubjectInputs,
  VetoInput,
} from '../../../rules/score/index.ts'
import { compare } from '../../../rules/score/index.ts'
import { asMark, type HandedMark } from './marks.ts'
import { putRight, type Target } from './rules/put-right.ts'
import { type Participant, participantsOf, type Round } from './subject.ts'

export type Source = Omit<Selectable<Database['round_source']>, 'marks'> & { marks: HandedMark[] }
export type Claim = Selectable<Database['round_claim']>

/** All that a round holds besides itself. */
export interface Gathered {
  participants: Participant[]
  sources: Source[]
  claims: Claim[]
}

export async function gather(db: Db, cityId: number, round: string): Promise<Gathered> {
  const [participants, sources, claims] = await Promise.all([
    participantsOf(db, cityId, round),
    db
      .selectFrom('round_source')
      .selectAll()
      .where('city_id', '=', cityId)
      .where('round_id', '=', round)
      .orderBy('source')
      .$castTo<Source>()
      .execute(),
    db
      .selectFrom('round_claim')
      .selectAll()
      .where('city_id', '=', cityId)
      .where('round_id', '=', round)
      .orderBy('proposed_at')
      .orderBy('id')
      .execute(),
  ])
  return { participants, sources, claims }
}

const approved = (claims: readonly Claim[], kind: string): Claim[] =>
  claims.filter(claim => claim.kind === kind && claim.state === 'approved')

/** What was put right after an objection, in the order in which it was approved. */
const correctionOf = ({ indicator, facts, value }: Claim): Target =>
  value === null
    ? { of: 'counts', indicator: indicator ?? '', facts }
    : { of: 'marks', indicator: indicator ?? '', value }

const itemOf = (claim: Claim): ItemInput => ({
  item: claim.code,
  times: claim.times,
  evidence: claim.evidence,
  ...(claim.hearing && claim.excused_unit ? { excused: { hearing: claim.hearing, by: claim.excused_unit } } : {}),
})

const excludedOf = (claim: Claim): ExcludedInput => ({
  indicator: claim.indicator ?? '',
  ground: claim.code,
  number: claim.times,
  by: claim.decided_unit,
})

/** What people counted, and what the books count where they answer: the books hold. */
function countsOf(round: Round, sources: readonly Source[], claims: readonly Claim[], id: string) {
  const counts: Partial<Record<FactName, number>> = {}
  const books = new Set<string>(round.measured?.facts)
  for (const source of sources)
    for (const [fact, number] of Object.entries(source.counts[id] ?? {}) as [FactName, number][])
      if (!books.has(fact)) counts[fact] = (counts[fact] ?? 0) + number
  Object.assign(counts, round.measured?.subjects[id]?.counts)
  for (const claim of claims)
    for (const [fact, number] of Object.entries(claim.facts) as [FactName, number][])
      counts[fact] = Math.max(0, (counts[fact] ?? 0) - number)
  return counts
}

function subjectOf(round: Round, { sources, claims }: Gathered, row: Participant): SubjectInputs {
  const own = claims.filter(claim => claim.subject === row.id)
  const measured = round.measured?.subjects[row.id]
  const exclusions = approved(own, 'exclusion')
  const marks: Mark[] = [
    ...(measured?.marks ?? []),
    ...sources.flatMap(source => source.marks.filter(mark => mark.subject === row.id).map(asMark)),
  ]
  const items = approved(own, 'item').map(itemOf)
  const vetoes = approved(own, 'veto').map(({ code, evidence }): VetoInput => ({ veto: code, evidence }))
  const excluded: ExcludedInput[] = [
    ...(measured?.excluded ?? []).map(left => ({ ...left, by: null })),
    ...exclusions.map(excludedOf),
  ]
  const volume = measured?.volume ?? row.volume
  const gathered: SubjectInputs = {
    id: row.id,
    ...(row.unit_id ? { unit: row.unit_id } : {}),
    ...(row.kind ? { kind: row.kind as 'local' } : {}),
    ...(row.group_id ? { group: row.group_id } : {}),
    ...(volume ? { volume } : {}),
    ...(row.carried ? { carried: true } : {}),
    counts: countsOf(round, sources, exclusions, row.id),
    marks,
    ...(items.length > 0 ? { items } : {}),
    ...(vetoes.length > 0 ? { vetoes } : {}),
    ...(excluded.length > 0 ? { excluded } : {}),
  }
  return approved(own, 'correction').map(correctionOf).reduce(putRight, gathered)
}

/** Everything that a round holds, as the engine takes it; what was not approved is not in it. */
export const assembled = (round: Round, gathered: Gathered): AssessmentInputs => ({
  format: 'bihuan-assessment-inputs/1',
  kind: round.kind as SchemePeriod,
  period: round.period,
  subjects: [...gathered.participants].sort((a, b) => compare(a.id, b.id)).map(row => subjectOf(round, gathered, row)),
  ...(round.history.length > 0 ? { history: round.history } : {}),
})
