import type { z } from 'zod'
import { type Actor, type CityContext, hasRole, unitsOf } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { clockView, unitRef } from '../../casework/index.ts'
import { aboutWhom } from './paper.ts'
import { ofRound, reasonWords, type StepFacts } from './rules/facts.ts'
import type { StepRow } from './shapes.ts'
import { isShaken, type Step, stepRule } from './subject.ts'

/** Whose steps a person sees: those who handle the ladder all of them, a unit's people those served on it; null: all. */
export function stepUnits(actor: Actor): string[] | null {
  if (hasRole(actor, 'supervisor', 'leader', 'discipline_inspector', 'assessor', 'monitor')) return null
  return unitsOf(actor, 'handler', 'unit_head')
}

/** A unit sees what was served on it; a clue handed to another office is not the unit's to see. */
export const ofUnit = (city: CityContext, row: Step): boolean =>
  row.served_at !== null && stepRule(city, row).toWhom !== 'other_office'

export function stepRow(
  city: CityContext,
  row: Step,
  clock: Parameters<typeof clockView>[1] | null,
  now: Date,
): z.input<typeof StepRow> {
  const rule = stepRule(city, row)
  const facts = row.facts as unknown as StepFacts
  const shaken = row.shaken as { code: string; number: string } | null
  const last =
    row.withdrawn_at ?? row.closed_at ?? row.acknowledged_at ?? row.served_at ?? row.signed_at ?? row.declined_at
  return {
    id: row.id,
    version: row.version,
    state: row.state as 'served',
    stateName: text(`ladder.state.${row.state}`),
    step: row.step,
    stepName: rule.name,
    opened: row.opened_at !== null,
    rank: Math.max(
      0,
      rule.of.ladder.findIndex(one => one.code === row.step),
    ),
    about: aboutWhom(city, row),
    unit: unitRef(city, row.unit_id) ?? { id: row.unit_id, name: { zh: row.unit_id, en: row.unit_id } },
    group: facts.group,
    month: row.month,
    reason: reasonWords(facts),
    number: row.number,
    score: facts.score,
    satisfied: ofRound(facts) ? null : facts.counts.satisfied,
    valid: ofRound(facts) ? null : facts.counts.valid,
    shaken: shaken && isShaken(row) ? text(`ladder.shaken.${shaken.code}`, { number: shaken.number }) : null,
    at: (last ?? row.recommended_at).toISOString(),
    clock: clock && row.state === 'served' ? clockView(city, clock, now) : null,
  }
}

export async function stepRows(db: Db, city: CityContext, rows: readonly Step[], now: Date) {
  const ids = rows.flatMap(row => (row.state === 'served' && row.read_clock ? [row.read_clock] : []))
  const clocks = ids.length
    ? await db.selectFrom('clock').selectAll().where('city_id', '=', city.id).where('id', 'in', ids).execute()
    : []
  return rows.map(row => stepRow(city, row, clocks.find(one => one.id === row.read_clock) ?? null, now))
}
