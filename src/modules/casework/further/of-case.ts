import type { z } from 'zod'
import type { CityContext } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Text } from '../../../platform/i18n/texts.ts'
import { personRef } from '../present.ts'
import type { CaseDetail } from '../shapes.ts'

/** The pack's name of a further step. */
export const stepName = (city: CityContext, code: string): Text =>
  city.pack.rules.notSatisfied.further?.steps.find(row => row.code === code)?.name ?? { zh: code, en: code }

/** Further steps of a case, oldest first, as staff read them. */
export async function furtherOf(
  db: Db,
  city: CityContext,
  caseId: string,
): Promise<z.input<typeof CaseDetail>['further']> {
  const rows = await db
    .selectFrom('further_step')
    .selectAll()
    .where('city_id', '=', city.id)
    .where('case_id', '=', caseId)
    .orderBy('decided_at')
    .execute()
  return rows.map(row => ({
    id: row.id,
    name: stepName(city, row.step),
    reason: row.reason,
    publicText: row.public_text,
    result: row.result,
    by: personRef(city, row.decided_by)?.name ?? null,
    at: row.decided_at.toISOString(),
    concludedAt: row.concluded_at?.toISOString() ?? null,
  }))
}
