import { sql } from 'kysely'
import type { z } from 'zod'
import type { CityContext, ViewContext } from '../../platform/acts/index.ts'
import { civilWords, dayWords } from '../../platform/i18n/day-words.ts'
import { type Text, text } from '../../platform/i18n/texts.ts'
import type { IndicatorLeaf, Period } from '../../rules/score/index.ts'
import { verdictWords } from '../casework/index.ts'
import { dayIn } from '../registry/index.ts'
import { upTo } from './rules/period.ts'
import type { FactKind, RankingCaseRow } from './shapes.ts'
import { waiverStands } from './waiver-stands.ts'

export type Part = 'numerator' | 'denominator' | 'lost' | 'excluded'

export interface CaseQuestion {
  unit: string
  leaf: IndicatorLeaf
  part: Part
  span: Period
  /** rows after this one: its day and the id of its fact */
  after: readonly [string, string] | null
  limit: number
}

export interface FactRow {
  /** of the verdict, limit or dispatch that counts */
  id: string
  row: z.input<typeof RankingCaseRow>
}

type Ask = Pick<ViewContext, 'db' | 'city' | 'now'>

/** The cases behind a figure, newest first, each with why it counts or not: the same facts that `countsOf` counts. */
export function caseRows(ask: Ask, question: CaseQuestion): Promise<FactRow[]> {
  const { denominator } = question.leaf.source
  if (denominator === 'valid') return verdictRows(ask, question)
  return denominator === 'limitEnded' ? limitRows(ask, question) : dispatchRows(ask, question)
}

const begun = ({ city, now }: Ask, { span }: CaseQuestion): Period => upTo(span, dayIn(city, now))

/** Whether a part is made of the facts of the numerator: what is lost is the rest, or the numerator itself if less is better. */
const ofNumerator = ({ leaf, part }: CaseQuestion): boolean | null =>
  part === 'numerator' ? true : part === 'lost' ? !leaf.source.higherIsBetter : null

async function verdictRows(ask: Ask, question: CaseQuestion): Promise<FactRow[]> {
  const { db, city } = ask
  const numerator = ofNumerator(question)
  const results = numerator === null ? ['satisfied', 'dissatisfied'] : [numerator ? 'satisfied' : 'dissatisfied']
  const aside = ['unreachable', 'declined_to_rate']
  const { from, to } = begun(ask, question)
  let query = db
    .selectFrom('verdict as fact')
    .innerJoin('case_file', join =>
      join.onRef('case_file.city_id', '=', 'fact.city_id').onRef('case_file.id', '=', 'fact.case_id'),
    )
    .leftJoin('fact_waiver as waiver', join =>
      join
        .onRef('waiver.city_id', '=', 'fact.city_id')
        .onRef('waiver.fact_id', '=', 'fact.id')
        .on('waiver.fact', '=', 'verdict')
        .on(waiverStands),
    )
    .select([
      'fact.id',
      'fact.case_id',
      'fact.on_day',
      'fact.result',
      'fact.satisfaction',
      'fact.solved',
      'waiver.ground',
    ])
    .select(['case_file.number', 'case_file.title', 'case_file.grade'])
    .where('fact.city_id', '=', city.id)
    .where('fact.unit_id', '=', question.unit)
    .where(sql<boolean>`fact.final`)
    .where('fact.on_day', '>=', from)
    .where('fact.on_day', '<=', to)
    .where(eb =>
      question.part === 'excluded'
        ? eb.or([eb('fact.result', 'in', aside), eb('waiver.ground', 'is not', null)])
        : eb.and([eb('fact.result', 'in', results), eb('waiver.ground', 'is', null)]),
    )
  if (question.after)
    query = query.where(sql<boolean>`(fact.on_day, fact.id) < (${question.after[0]}::date, ${question.after[1]}::uuid)`)
  const rows = await query.orderBy('fact.on_day', 'desc').orderBy('fact.id', 'desc').limit(question.limit).execute()
  return rows.map(row =>
    factRow(
      row,
      row.on_day ?? '',
      question.part !== 'excluded',
      whyVerdict(city, row),
      row.result === 'dissatisfied' && row.ground === null ? 'verdict' : null,
    ),
  )
}

function whyVerdict(
  city: CityContext,
  said: { result: string; satisfaction: number | null; solved: string | null; ground: string | null },
) {
  if (said.ground !== null) return text('ranking.why.approved')
  if (said.result !== 'satisfied' && said.result !== 'dissatisfied') return text(`ranking.why.${said.result}`)
  if (said.satisfaction === null) return text('ranking.why.notSolved')
  return text(`ranking.why.${said.result}`, { words: verdictWords(city, said) })
}

async function limitRows(ask: Ask, question: CaseQuestion): Promise<FactRow[]> {
  const { db, city, now } = ask
  const numerator = ofNumerator(question)
  const { from, to } = begun(ask, question)
  let query = db
    .selectFrom('clock as fact')
    .innerJoin('case_file', join =>
      join.onRef('case_file.city_id', '=', 'fact.city_id').onRef('case_file.id', '=', 'fact.case_id'),
    )
    .leftJoin('fact_waiver as waiver', join =>
      join
        .onRef('waiver.city_id', '=', 'fact.city_id')
        .onRef('waiver.fact_id', '=', 'fact.id')
        .on('waiver.fact', '=', 'limit')
        .on(waiverStands),
    )
    .select(['fact.id', 'case_file.id as case_id', 'fact.due_day', 'fact.on_time', 'fact.stopped_at', 'fact.excluded'])
    .select(['waiver.remedy'])
    .select(['case_file.number', 'case_file.title', 'case_file.grade'])
    .where('fact.city_id', '=', city.id)
    .where('fact.unit_id', '=', question.unit)
    .where(sql<boolean>`fact.kind = 'handle' and not fact.cancelled`)
    .where('fact.due_day', '>=', from)
    .where('fact.due_day', '<=', to)
    .where(eb => eb.or([eb('fact.on_time', 'is not', null), eb('fact.due_day', '<', dayIn(city, now))]))
    .where(eb =>
      question.part === 'excluded'
        ? eb.or([eb('fact.excluded', 'is not', null), eb('waiver.remedy', '=', 'exclude')])
        : eb.and([eb('fact.excluded', 'is', null), sql<boolean>`waiver.remedy is distinct from 'exclude'`]),
    )
  if (numerator !== null)
    query = query.where(sql<boolean>`coalesce(fact.on_time or waiver.remedy = 'correct', false)`, '=', numerator)
  if (question.after)
    query = query.where(
      sql<boolean>`(fact.due_day, fact.id) < (${question.after[0]}::date, ${question.after[1]}::uuid)`,
    )
  const rows = await query.orderBy('fact.due_day', 'desc').orderBy('fact.id', 'desc').limit(question.limit).execute()
  return rows.map(row =>
    factRow(
      row,
      row.due_day,
      row.excluded === null && row.remedy !== 'exclude',
      whyLimit(city, row),
      row.excluded === null && row.remedy === null && row.on_time !== true ? 'limit' : null,
    ),
  )
}

function whyLimit(
  city: CityContext,
  limit: {
    due_day: string
    on_time: boolean | null
    stopped_at: Date | null
    excluded: string | null
    remedy: string | null
  },
): Text {
  const due = civilWords(limit.due_day)
  if (limit.excluded !== null) return text(`ranking.why.${limit.excluded}`)
  if (limit.remedy === 'exclude') return text('ranking.why.approved')
  if (limit.remedy === 'correct') return text('ranking.why.corrected', { due })
  if (!limit.stopped_at) return text('ranking.why.unanswered', { due })
  const at = dayWords(Temporal.Instant.fromEpochMilliseconds(limit.stopped_at.getTime()), city.pack.zone)
  return text(limit.on_time ? 'ranking.why.inTime' : 'ranking.why.late', { due, at })
}

async function dispatchRows(ask: Ask, question: CaseQuestion): Promise<FactRow[]> {
  const { db, city } = ask
  const returned = ofNumerator(question) === true
  const column = returned ? 'fact.returned_day' : 'fact.on_day'
  const { from, to } = begun(ask, question)
  let query = db
    .selectFrom('dispatch as fact')
    .innerJoin('case_file', join =>
      join.onRef('case_file.city_id', '=', 'fact.city_id').onRef('case_file.id', '=', 'fact.case_id'),
    )
    .select(['fact.id', 'fact.case_id', 'fact.round', 'fact.on_day', 'fact.returned_day', 'fact.return_ground'])
    .leftJoin('fact_waiver as waiver', join =>
      join
        .onRef('waiver.city_id', '=', 'fact.city_id')
        .onRef('waiver.fact_id', '=', 'fact.id')
        .on('waiver.fact', '=', 'return')
        .on(waiverStands),
    )
    .select(['fact.excluded', 'waiver.ground', 'case_file.number', 'case_file.title', 'case_file.grade'])
    .where('fact.city_id', '=', city.id)
    .where('fact.unit_id', '=', question.unit)
    // Left out: a dispatch as a whole, or its return alone on an approved ground (the dispatch then still counts).
    .where(eb =>
      question.part === 'excluded'
        ? eb.or([
            eb.and([eb('fact.excluded', 'is not', null), eb('fact.on_day', '>=', from), eb('fact.on_day', '<=', to)]),
            eb.and([
              eb('fact.excluded', 'is', null),
              eb('waiver.ground', 'is not', null),
              eb('fact.returned_day', '>=', from),
              eb('fact.returned_day', '<=', to),
            ]),
          ])
        : eb.and([eb('fact.excluded', 'is', null), eb(column, '>=', from), eb(column, '<=', to)]),
    )
  if (returned) query = query.where('waiver.ground', 'is', null)
  if (question.part === 'lost' && !returned) query = query.where('fact.returned_day', 'is', null)
  if (question.after)
    query = query.where(
      sql<boolean>`(${sql.ref(column)}, fact.id) < (${question.after[0]}::date, ${question.after[1]}::uuid)`,
    )
  const rows = await query.orderBy(column, 'desc').orderBy('fact.id', 'desc').limit(question.limit).execute()
  const grounds = city.pack.rules.returns.bases
  return rows.map(row => {
    const day = (returned ? row.returned_day : row.on_day) ?? row.on_day
    if (row.excluded !== null) return factRow(row, day, false, text(`ranking.why.${row.excluded}`))
    if (question.part === 'excluded') return factRow(row, day, false, text('ranking.why.approved'))
    const ground = grounds.find(basis => basis.code === row.return_ground)?.name ?? { zh: '', en: '' }
    const why = returned
      ? text('ranking.why.returned', { ground })
      : text(row.round > 1 ? 'ranking.why.again' : 'ranking.why.dispatched', { round: String(row.round) })
    return factRow(row, day, true, why, returned ? 'return' : null)
  })
}

const factRow = (
  row: { id: string; case_id: string; number: string; title: string; grade: string | null },
  on: string,
  counted: boolean,
  why: Text,
  /** a fact that cost points, which may be objected to */
  lost: FactKind | null = null,
): FactRow => ({
  id: row.id,
  row: {
    caseId: row.case_id,
    number: row.number,
    title: row.title,
    grade: row.grade ?? '',
    on,
    counted,
    why,
    fact: lost && { kind: lost, id: row.id },
  },
})
