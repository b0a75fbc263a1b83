import type { z } from 'zod'
import type { CityContext } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { fileViews } from '../../platform/files/index.ts'
import type { Text } from '../../platform/i18n/texts.ts'
import { personIdOf } from '../registry/index.ts'
import { clockView, unitRef } from './present.ts'
import { rulersOn } from './rules/arbiters.ts'
import { personName } from './rules/person-in-unit.ts'
import type { OpenDispute } from './shapes.ts'

/** The open dispute of a case that is in dispute; null if there is none. */
export async function openDispute(
  db: Db,
  city: CityContext,
  caseId: string,
  now: Date,
): Promise<z.input<typeof OpenDispute> | null> {
  const [sent, clock] = await Promise.all([
    db
      .selectFrom('dispatch')
      .selectAll()
      .where('city_id', '=', city.id)
      .where('case_id', '=', caseId)
      .orderBy('at', 'desc')
      .limit(1)
      .executeTakeFirst(),
    db
      .selectFrom('clock')
      .selectAll()
      .where('city_id', '=', city.id)
      .where('case_id', '=', caseId)
      .where('kind', '=', 'arbitrate')
      .where('stopped_at', 'is', null)
      .executeTakeFirst(),
  ])
  const unit = unitRef(city, sent?.unit_id ?? null)
  if (!sent?.returned_at || !unit) return null
  const files = await fileViews(db, city, [sent.id])
  const deciders = rulersOn(city, unit.id)
  return {
    unit,
    ground: groundName(city, sent.return_ground),
    reason: sent.return_reason ?? '',
    proposed: unitRef(city, sent.proposed_unit),
    proposedPerson: personName(city, sent.proposed_person),
    files: files.get(sent.id) ?? [],
    returnedAt: sent.returned_at.toISOString(),
    sentAt: sent.at.toISOString(),
    sender: personName(city, sent.by_person),
    senderNote: sent.note,
    clock: clock ? clockView(city, clock, now) : null,
    deciders: {
      unit: unitRef(city, deciders.unit) ?? unit,
      people: deciders.people.map(person => ({ id: personIdOf(city.code, person.code), name: person.name })),
    },
  }
}

export function groundName(city: CityContext, code: string | null): Text {
  return city.pack.rules.returns.bases.find(row => row.code === code)?.name ?? { zh: code ?? '', en: code ?? '' }
}
