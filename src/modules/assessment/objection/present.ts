import type { z } from 'zod'
import { type Actor, type CityContext, hasRole, unitsOf } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { clockView, unitRef } from '../../casework/index.ts'
import { groundName } from './grounds.ts'
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
  const [cases, clocks, publications] = await Promise.all([
    db
      .selectFrom('case_file')
      .select(['id', 'number', 'title'])
      .where('city_id', '=', city.id)
      .where(
        'id',
        'in',
        rows.map(row => row.case_id),
      )
      .execute(),
    clockIds.length
      ? db.selectFrom('clock').selectAll().where('city_id', '=', city.id).where('id', 'in', clockIds).execute()
      : [],
    db
      .selectFrom('ranking_publication')
      .select(['id', 'number'])
      .where('city_id', '=', city.id)
      .where(
        'id',
        'in',
        rows.map(row => row.publication_id),
      )
      .execute(),
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
      groundName: groundName(rulesOf(city, row), 'objection', row.ground),
      case: { id: row.case_id, number: kase?.number ?? '', title: kase?.title ?? '' },
      filedAt: row.filed_at.toISOString(),
      clock: clock ? clockView(city, clock, now) : null,
    }
  })
}
