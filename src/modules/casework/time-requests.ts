import type { z } from 'zod'
import type { CityContext } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { fileViews } from '../../platform/files/index.ts'
import { text } from '../../platform/i18n/texts.ts'
import { groundsOf, type TimeKind } from './rules/more-time.ts'
import { personName } from './rules/person-in-unit.ts'
import type { TimeRequest } from './shapes.ts'

/** What was asked for a case beyond its limit, newest first. */
export async function timeRequests(db: Db, city: CityContext, caseId: string): Promise<z.input<typeof TimeRequest>[]> {
  const rows = await db
    .selectFrom('time_request')
    .selectAll()
    .where('city_id', '=', city.id)
    .where('case_id', '=', caseId)
    .orderBy('asked_at', 'desc')
    .execute()
  if (rows.length === 0) return []
  const files = await fileViews(
    db,
    city,
    rows.map(row => row.id),
  )
  return rows.map(row => {
    const kind = row.kind as TimeKind
    const ground = groundsOf(city, kind).find(listed => listed.code === row.ground)?.name
    return {
      id: row.id,
      kind,
      kindName: text(`time.${kind}`),
      state: row.granted === null ? 'asked' : row.granted ? 'granted' : 'refused',
      ground: ground ?? { zh: row.ground, en: row.ground },
      reason: row.reason,
      citizenText: row.citizen_text,
      until: row.until.toISOString(),
      askedAt: row.asked_at.toISOString(),
      askedBy: personName(city, row.asked_by),
      decidedAt: row.decided_at?.toISOString() ?? null,
      decidedBy: personName(city, row.decided_by),
      decision: row.decision,
      files: files.get(row.id) ?? [],
    }
  })
}
