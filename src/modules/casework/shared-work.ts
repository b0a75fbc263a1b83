import type { z } from 'zod'
import type { Actor, CityContext } from '../../platform/acts/index.ts'
import { hasRoleWithin } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { personRef, unitRef } from './present.ts'
import type { CaseDetail } from './shapes.ts'

type Detail = z.input<typeof CaseDetail>

/** Who else has a part in a case, and who was asked first. */
export async function sharedWorkOf(
  db: Db,
  city: CityContext,
  actor: Actor,
  caseId: string,
  now: Date,
): Promise<Pick<Detail, 'coHandlers' | 'firstAsked'>> {
  const [rows, asked] = await Promise.all([
    db
      .selectFrom('co_handler')
      .selectAll()
      .where('city_id', '=', city.id)
      .where('case_id', '=', caseId)
      .orderBy('invited_at')
      .orderBy('id')
      .execute(),
    db
      .selectFrom('first_asked')
      .selectAll()
      .where('city_id', '=', city.id)
      .where('case_id', '=', caseId)
      .executeTakeFirst(),
  ])
  return {
    coHandlers: rows.map(row => ({
      id: row.id,
      version: row.version,
      unit: unitRef(city, row.unit_id) ?? { id: row.unit_id, name: { zh: row.unit_id, en: row.unit_id } },
      state: row.state as 'asked',
      words: row.words,
      opinion: row.opinion,
      by: personRef(city, row.answered_by)?.name ?? null,
      dueAt: row.due_at.toISOString(),
      answeredAt: row.answered_at?.toISOString() ?? null,
      late: row.on_time === false || (row.state === 'asked' && row.due_at < now),
      mine: row.state === 'asked' && hasRoleWithin(actor, row.unit_id, ['handler', 'unit_head']),
    })),
    firstAsked: asked
      ? {
          person: personRef(city, asked.person_id),
          explained: asked.explained,
          handedTo: personRef(city, asked.handed_to),
          at: asked.at.toISOString(),
        }
      : null,
  }
}
