import type { z } from 'zod'
import { type Actor, type CityContext, hasRole, unitsOf } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { text } from '../../platform/i18n/texts.ts'
import { clockView, unitRef } from '../casework/index.ts'
import type { SlipRow } from './shapes.ts'
import type { Slip } from './subject.ts'

/** Whose papers a person sees: those who supervise or get copies all of them, a unit's people those served on it. */
export function slipUnits(actor: Actor): string[] | null {
  if (hasRole(actor, 'supervisor', 'leader', 'discipline_inspector', 'monitor', 'assessor')) return null
  return unitsOf(actor, 'handler', 'unit_head')
}

/** The rows of a page with the cases they are about and the limits that run on them: two further reads for all. */
export async function slipRows(
  db: Db,
  city: CityContext,
  slips: readonly Slip[],
  now: Date,
): Promise<z.input<typeof SlipRow>[]> {
  if (slips.length === 0) return []
  const caseIds = slips.flatMap(row => row.case_id ?? [])
  const clockIds = slips.flatMap(row => [row.read_clock, ...(row.answer_clock ? [row.answer_clock] : [])])
  const [cases, clocks] = await Promise.all([
    caseIds.length
      ? db
          .selectFrom('case_file')
          .select(['id', 'number', 'title'])
          .where('city_id', '=', city.id)
          .where('id', 'in', caseIds)
          .execute()
      : [],
    db.selectFrom('clock').selectAll().where('city_id', '=', city.id).where('id', 'in', clockIds).execute(),
  ])
  const kinds = city.pack.rules.slips?.kinds ?? []
  return slips.map(row => {
    const step = kinds.findIndex(kind => kind.code === row.kind)
    const kase = cases.find(one => one.id === row.case_id)
    const running = row.state === 'served' ? row.read_clock : row.state === 'acknowledged' ? row.answer_clock : null
    const clock = clocks.find(one => one.id === running)
    return {
      id: row.id,
      number: row.number,
      kind: row.kind,
      kindName: kinds[step]?.name ?? { zh: row.kind, en: row.kind },
      step: Math.max(0, step),
      state: row.state as 'served',
      stateName: text(`slip.state.${row.state}`),
      originName: text(`slip.origin.${row.origin}`),
      unit: unitRef(city, row.unit_id) ?? { id: row.unit_id, name: { zh: row.unit_id, en: row.unit_id } },
      case: kase ? { id: kase.id, number: kase.number, title: kase.title } : null,
      servedAt: row.served_at.toISOString(),
      openedAt: row.opened_at?.toISOString() ?? null,
      acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
      answeredAt: row.answered_at?.toISOString() ?? null,
      clock: clock ? clockView(city, clock, now) : null,
      version: row.version,
    }
  })
}
