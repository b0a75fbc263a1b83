import type { z } from 'zod'
import { type Actor, type CityContext, hasRole, unitsOf } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { text } from '../../../platform/i18n/texts.ts'
import type { AssessmentInputs } from '../../../rules/score/index.ts'
import { clockView, unitRef } from '../../casework/index.ts'
import { nameOf } from '../round/present.ts'
import { participantsOf, roundById } from '../round/subject.ts'
import { groundName } from './grounds.ts'
import { targetWords } from './round/asked.ts'
import { targetIn } from './round/decide.ts'
import type { ObjectionRow } from './shapes.ts'
import { type Objection, rulesOf } from './subject.ts'

/** Whose objections a person sees: those who decide or publish all of them, a unit's people its own; null: all. */
export function objectionUnits(actor: Actor): string[] | null {
  if (hasRole(actor, 'arbiter', 'supervisor', 'leader', 'assessor', 'discipline_inspector', 'monitor', 'audit_admin'))
    return null
  return unitsOf(actor, 'handler', 'unit_head')
}

export const READERS = [
  'handler',
  'unit_head',
  'arbiter',
  'supervisor',
  'leader',
  'assessor',
  'discipline_inspector',
  'monitor',
  'audit_admin',
] as const

const NONE = '00000000-0000-0000-0000-000000000000'

/** Numbers of rankings and of rounds; their ids are different. */
async function publicationsOf(db: Db, cityId: number, ids: string[]) {
  const of = (table: 'ranking_publication' | 'round_publication') =>
    db.selectFrom(table).select(['id', 'number']).where('city_id', '=', cityId).where('id', 'in', ids).execute()
  return [...(await of('ranking_publication')), ...(await of('round_publication'))]
}

/** What each objection to a round is about, in words: as the round stood when it was filed. */
async function roundsOf({ db, city }: { db: Db; city: CityContext }, rows: readonly Objection[]) {
  const shown = new Map<string, z.input<typeof ObjectionRow>['round']>()
  for (const row of rows) {
    const round = await roundById(db, city.id, row.round_id ?? '')
    if (!round) continue
    const published = await db
      .selectFrom('round_publication')
      .select('inputs')
      .where('city_id', '=', city.id)
      .where('id', '=', row.publication_id)
      .executeTakeFirst()
    const inputs = published?.inputs as unknown as AssessmentInputs | undefined
    const before = inputs?.subjects.find(one => one.id === row.subject)
    const who = (await participantsOf(db, city.id, round.id)).find(one => one.id === row.subject)
    shown.set(row.id, {
      ...{ id: round.id, name: round.method.name, subject: row.subject ?? '' },
      subjectName: who ? nameOf(city, who) : { zh: row.subject ?? '', en: row.subject ?? '' },
      what: targetWords(round, before, targetIn(row)),
    })
  }
  return shown
}

export async function objectionRows(
  db: Db,
  city: CityContext,
  rows: readonly Objection[],
  now: Date,
): Promise<z.input<typeof ObjectionRow>[]> {
  if (rows.length === 0) return []
  const clockIds = rows.flatMap(row =>
    row.state === 'filed' ? [row.decide_clock] : row.state === 'upheld' && row.approve_clock ? [row.approve_clock] : [],
  )
  const ofRounds = rows.filter(row => row.round_id !== null)
  const caseIds = rows.flatMap(row => row.case_id ?? [])
  const [cases, clocks, publications, rounds] = await Promise.all([
    db
      .selectFrom('case_file')
      .select(['id', 'number', 'title'])
      .where('city_id', '=', city.id)
      .where('id', 'in', caseIds.length ? caseIds : [NONE])
      .execute(),
    clockIds.length
      ? db.selectFrom('clock').selectAll().where('city_id', '=', city.id).where('id', 'in', clockIds).execute()
      : [],
    publicationsOf(
      db,
      city.id,
      rows.map(row => row.publication_id),
    ),
    roundsOf({ db, city }, ofRounds),
  ])
  return rows.map(row => {
    const kase = cases.find(one => one.id === row.case_id)
    const clock = clocks.find(one => one.id === (row.state === 'filed' ? row.decide_clock : row.approve_clock))
    return {
      id: row.id,
      version: row.version,
      number: row.number,
      state: row.state as 'filed',
      stateName: text(`objection.state.${row.state}`),
      unit: unitRef(city, row.unit_id) ?? { id: row.unit_id, name: { zh: row.unit_id, en: row.unit_id } },
      kind: row.kind as 'month',
      period: row.period,
      publication: publications.find(one => one.id === row.publication_id)?.number ?? '',
      fact: row.fact as 'limit',
      factName: text(`objection.fact.${row.fact}`),
      round: rounds.get(row.id) ?? null,
      groundName: groundName(rulesOf(city, row), 'objection', row.ground),
      case: row.case_id === null ? null : { id: row.case_id, number: kase?.number ?? '', title: kase?.title ?? '' },
      filedAt: row.filed_at.toISOString(),
      clock: clock ? clockView(city, clock, now) : null,
    }
  })
}
