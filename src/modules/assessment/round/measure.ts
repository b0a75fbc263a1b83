import { sql } from 'kysely'
import type { CityContext, ViewContext } from '../../../platform/acts/index.ts'
import {
  type Counts,
  type FactName,
  indicatorsOf,
  type Leaf,
  type Mark,
  type Scheme as Method,
  type Period,
  publicationDigest,
} from '../../../rules/score/index.ts'
import { type Inspected, type InspectionFacts, inspectionFacts } from '../../inspection/index.ts'
import { upkeepFacts } from '../../knowledge/index.ts'
import { dayIn } from '../../registry/index.ts'
import { countsOf } from '../counts.ts'
import { upTo } from '../rules/period.ts'
import type { Measured, MeasuredSubject } from './measured.ts'
import { monthsOf } from './rules/span.ts'
import type { Participant, Round } from './subject.ts'
import { meanOf } from './volume.ts'

type Ask = Pick<ViewContext, 'db' | 'city' | 'now'>

/** Facts that the books of a unit hold; all others are counted by people and handed in. */
export const OF_UNIT = [
  'case.dispatched',
  'case.returned',
  'case.due',
  'case.due.finished_in_time',
  'rating.rated',
  'rating.satisfied',
  'service.rated',
  'service.good',
  'desk.accepted',
  'desk.finished',
  'knowledge.review_due',
  'knowledge.review_due.in_time',
  'knowledge.error_due',
  'knowledge.error_due.in_time',
] as const satisfies FactName[]

/** Facts that the books hold of a person: what was said of them by their code (SPEC Q1). */
const OF_PERSON = ['service.rated', 'service.good'] as const satisfies FactName[]

/** Facts that inspections hold, of whatever kind is inspected; where nobody inspected they are handed in (SPEC F12 N4 H6). */
const OF_INSPECTIONS = {
  'inspection.points': 'points',
  'inspection.passed': 'passed',
  'post.expected': 'expected',
  'post.present': 'present',
} as const satisfies Partial<Record<FactName, keyof InspectionFacts>>

/** Marks that the books hold of a unit, by the code of the indicator that takes them (packs/README.md). */
export const MARKED = { whistle: 'R6', secondee: 'R8' } as const

const COUNT: Partial<Record<FactName, keyof Counts>> = {
  'case.dispatched': 'dispatched',
  'case.returned': 'returned',
  'case.due': 'limitEnded',
  'case.due.finished_in_time': 'closedInTime',
  'rating.rated': 'valid',
  'rating.satisfied': 'satisfied',
}

/** Facts of an indicator, each once. */
export function factsOfLeaf({ measure }: Pick<Leaf, 'measure'>): FactName[] {
  switch (measure.form) {
    case 'rate':
      return [...new Set([...measure.numerator, ...measure.denominator].map(term => term.fact))]
    case 'share':
      return [measure.of]
    case 'count':
      return [...new Set(measure.of.map(term => term.fact))]
    default:
      return []
  }
}

const factsAsked = (method: Method): Set<FactName> =>
  new Set([
    ...indicatorsOf(method).flatMap(factsOfLeaf),
    ...method.tieBreak.flatMap(key => (key.by === 'fact' ? [key.fact] : [])),
    ...(method.small && method.small.of !== 'votes' ? [method.small.of] : []),
  ])

/** What the books can answer of those whom a scheme looks at. */
export function inBooks(method: Method): FactName[] {
  const known: readonly FactName[] =
    method.subjects === 'unit' ? OF_UNIT : method.subjects === 'person' ? OF_PERSON : []
  const asked = factsAsked(method)
  return known.filter(fact => asked.has(fact))
}

/** What inspections answer if there were any in the period. */
const inInspections = (method: Method): (keyof typeof OF_INSPECTIONS)[] => {
  const asked = factsAsked(method)
  return (Object.keys(OF_INSPECTIONS) as (keyof typeof OF_INSPECTIONS)[]).filter(fact => asked.has(fact))
}

/** Indicators whose marks come from the books. */
export const markedIn = (method: Method): (keyof typeof MARKED)[] =>
  method.subjects === 'unit'
    ? indicatorsOf(method).flatMap(({ id, measure }) =>
        id in MARKED && (measure.form === 'mean' || measure.form === 'median') ? [id as keyof typeof MARKED] : [],
      )
    : []

/** Whether the books answer for a figure whatever happened, so that nothing can be closed without them. */
export const needsMeasuring = (method: Method): boolean => inBooks(method).length > 0 || markedIn(method).length > 0

/** Whether the books may answer for a figure. */
export const mayBeMeasured = (method: Method): boolean => needsMeasuring(method) || inInspections(method).length > 0

/**
 * What the books say of a round's period, to be frozen: counts by ADR 0007, scores of whistles (SPEC R6) and of seconded
 * staff (R8), what was said at windows and by codes (Q1), the desk (F7). The same facts as the daily ranking counts.
 */
export async function measureRound(
  ask: Ask,
  round: Pick<Round, 'method' | 'from_day' | 'to_day'>,
  participants: readonly Participant[],
): Promise<Measured> {
  const { city, now } = ask
  const { method } = round
  const period = upTo({ from: round.from_day, to: round.to_day }, dayIn(city, now))
  const facts = inBooks(method)
  const asked = new Set<string>(facts)
  const ids = participants.map(row => row.id)
  const subjects: Record<string, MeasuredSubject> = Object.fromEntries(
    ids.map(id => [id, { counts: {}, marks: [], excluded: [], volume: null }]),
  )
  if (method.subjects === 'unit') {
    await countCases(ask, method, ids, period, asked, subjects)
    await countDesk(ask, ids, period, asked, subjects)
    await countKnowledge(ask, ids, period, asked, subjects)
    for (const of of markedIn(method)) await marksInBooks(ask, of, ids, period, subjects)
  }
  await countService(ask, participants, method, period, asked, subjects)
  facts.push(...(await countInspections(ask, method, participants, period, subjects)))
  return { upTo: period.to, facts, subjects, digest: publicationDigest({ upTo: period.to, subjects }) }
}

async function countCases(
  { db, city, now }: Ask,
  method: Method,
  ids: readonly string[],
  period: Period,
  asked: ReadonlySet<string>,
  subjects: Record<string, MeasuredSubject>,
): Promise<void> {
  const tally = await countsOf(db, city.id, ids, period, dayIn(city, now))
  for (const id of ids) {
    const [own, counts] = [subjects[id], tally.get(id)]
    if (!own || !counts) continue
    own.volume = meanOf(counts.dispatched, monthsOf(period))
    for (const [fact, count] of Object.entries(COUNT)) if (asked.has(fact)) own.counts[fact as FactName] = counts[count]
    own.excluded = indicatorsOf(method).flatMap(leaf =>
      leaf.exclude.flatMap(ground => {
        const count = leftOut(leaf, ground)
        return count && counts[count] > 0 ? [{ indicator: leaf.id, ground, number: counts[count] }] : []
      }),
    )
  }
}

/** What is left out by rules and by arbiters before counting, and how often. */
function leftOut(leaf: Leaf, ground: string): keyof Counts | null {
  if (leaf.measure.form !== 'rate') return null
  const of = leaf.measure.denominator[0]?.fact
  if (of === 'rating.rated')
    return ground === 'not_reached' ? 'excludedUnreachable' : ground === 'declined_to_rate' ? 'excludedDeclined' : null
  if (of === 'case.due')
    return ground === 'return_upheld' ? 'upheldLimits' : ground === 'merged_away' ? 'excludedLimits' : null
  if (of === 'case.dispatched')
    return ground === 'return_upheld' ? 'upheldDispatches' : ground === 'merged_away' ? 'excludedDispatches' : null
  return null
}

/** Answers that the pack calls satisfied are good ratings (好评). */
const goodMarks = (city: CityContext): number[] =>
  city.pack.rules.rating.levels.filter(level => level.satisfied).map(level => level.code)

async function countService(
  { db, city }: Ask,
  participants: readonly Pick<Participant, 'id' | 'person_id'>[],
  method: Method,
  { from, to }: Period,
  asked: ReadonlySet<string>,
  subjects: Record<string, MeasuredSubject>,
): Promise<void> {
  if (!asked.has('service.rated') && !asked.has('service.good')) return
  const byPerson = method.subjects === 'person'
  const column = byPerson ? 'person_id' : 'unit_id'
  const keys = participants.flatMap(row => (byPerson ? (row.person_id ?? []) : row.id))
  if (keys.length === 0) return
  const rows = await db
    .selectFrom('appraisal')
    .select(eb => [
      eb.ref(column).as('key'),
      eb.fn.countAll<number>().as('rated'),
      eb.fn.countAll<number>().filterWhere('mark', 'in', goodMarks(city)).as('good'),
    ])
    .where('city_id', '=', city.id)
    .where(column, 'in', keys)
    .where('on_day', '>=', from)
    .where('on_day', '<=', to)
    .groupBy(column)
    .execute()
  const found = new Map(rows.map(row => [row.key, row]))
  for (const row of participants) {
    const own = subjects[row.id]
    const key = byPerson ? row.person_id : row.id
    if (!own || key === null) continue
    const counted = found.get(key)
    if (asked.has('service.rated')) own.counts['service.rated'] = Number(counted?.rated ?? 0)
    if (asked.has('service.good')) own.counts['service.good'] = Number(counted?.good ?? 0)
  }
}

async function countDesk(
  { db, city }: Ask,
  ids: readonly string[],
  { from, to }: Period,
  asked: ReadonlySet<string>,
  subjects: Record<string, MeasuredSubject>,
): Promise<void> {
  if (!asked.has('desk.accepted') && !asked.has('desk.finished')) return
  const rows = await db
    .selectFrom('desk_matter')
    .select(eb => [
      'unit_id',
      eb.fn.countAll<number>().as('accepted'),
      eb.fn.countAll<number>().filterWhere('state', '=', 'done').as('finished'),
    ])
    .where('city_id', '=', city.id)
    .where('unit_id', 'in', [...ids])
    .where('on_day', '>=', from)
    .where('on_day', '<=', to)
    .groupBy('unit_id')
    .execute()
  const found = new Map(rows.map(row => [row.unit_id, row]))
  for (const id of ids) {
    const own = subjects[id]
    if (own && asked.has('desk.accepted')) own.counts['desk.accepted'] = Number(found.get(id)?.accepted ?? 0)
    if (own && asked.has('desk.finished')) own.counts['desk.finished'] = Number(found.get(id)?.finished ?? 0)
  }
}

/** What those who came unannounced found (SPEC F12 N4 H6). @returns the facts that it answers: none if nobody was inspected */
async function countInspections(
  { db, city }: Ask,
  method: Method,
  participants: readonly Participant[],
  { from, to }: Period,
  subjects: Record<string, MeasuredSubject>,
): Promise<FactName[]> {
  const wanted = inInspections(method)
  if (wanted.length === 0) return []
  const asked = participants.flatMap(row => inspectedAs(city, method, row))
  const found = await inspectionFacts(db, city, asked, from, to)
  if (found.size === 0) return []
  for (const { id } of participants) {
    const own = subjects[id]
    if (!own) continue
    for (const fact of wanted) own.counts[fact] = found.get(id)?.[OF_INSPECTIONS[fact]] ?? 0
  }
  return wanted
}

/** How whoever takes part is found among what was inspected: a unit by its code, what belongs to it by the name on the door. */
function inspectedAs(city: CityContext, method: Method, row: Participant): Inspected[] {
  const { id, unit_id: unit } = row
  switch (method.subjects) {
    case 'unit':
      return [{ id, unit: id, spot: null }]
    case 'section':
    case 'window':
    case 'counter':
    case 'station': {
      const spot = row.name?.zh ?? city.pack.units.get(id)?.name.zh
      return unit && spot ? [{ id, unit, spot }] : []
    }
    default:
      return []
  }
}

const UPKEEP = {
  'knowledge.review_due': 'reviewsDue',
  'knowledge.review_due.in_time': 'reviewsInTime',
  'knowledge.error_due': 'errorsDue',
  'knowledge.error_due.in_time': 'errorsInTime',
} as const

/** Upkeep of the knowledge base (CHECKLIST K40): what fell due in the period, and what was done by its day. */
async function countKnowledge(
  { db, city }: Ask,
  ids: readonly string[],
  { from, to }: Period,
  asked: ReadonlySet<string>,
  subjects: Record<string, MeasuredSubject>,
): Promise<void> {
  const wanted = Object.entries(UPKEEP).filter(([fact]) => asked.has(fact))
  if (wanted.length === 0) return
  const found = await upkeepFacts(db, city, ids, from, to)
  for (const id of ids) {
    const own = subjects[id]
    if (!own) continue
    for (const [fact, count] of wanted) own.counts[fact as FactName] = found.get(id)?.[count] ?? 0
  }
}

/** Stars from 1 to 5 as a mark from 0 to 100. */
const ofFive = (sum: number, stars: number): string => String(Math.round((sum * 10_000) / stars) / 100)

async function marksInBooks(
  { db, city }: Ask,
  of: keyof typeof MARKED,
  ids: readonly string[],
  { from, to }: Period,
  subjects: Record<string, MeasuredSubject>,
): Promise<void> {
  const { rows } =
    of === 'whistle'
      ? await sql<{ unit_id: string; stars: number; votes: number }>`
          select unit_id, speed + quality as stars, count(*) as votes from whistle_call
          where city_id = ${city.id} and unit_id = any(${[...ids]}::text[]) and scored_at is not null
            and on_day between ${from} and ${to}
          group by unit_id, speed + quality order by unit_id, stars`.execute(db)
      : await sql<{ unit_id: string; stars: number; votes: number }>`
          select unit_id, 2 * mark as stars, count(*) as votes from secondee_opinion
          where city_id = ${city.id} and unit_id = any(${[...ids]}::text[])
            and period = any(${quartersIn(from, to)}::text[])
          group by unit_id, mark order by unit_id, stars`.execute(db)
  for (const { unit_id, stars, votes } of rows) {
    const mark: Mark = { indicator: of, who: 'unit', value: ofFive(Number(stars), 10), votes: Number(votes) }
    subjects[unit_id]?.marks.push(mark)
  }
}

/** Quarters that end within the days. */
function quartersIn(from: string, to: string): string[] {
  const quarters: string[] = []
  let at = Temporal.PlainDate.from(from).toPlainYearMonth()
  while (at.toPlainDate({ day: 1 }).toString() <= to) {
    if (at.month % 3 === 0) quarters.push(`${at.year}-Q${at.month / 3}`)
    at = at.add({ months: 1 })
  }
  return quarters
}
