import type { z } from 'zod'
import type { CityContext } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { unitRef } from '../present.ts'
import { personName } from '../rules/person-in-unit.ts'
import type { CaseDetail } from '../shapes.ts'

/** What people were told a case lacks, the first time first (SPEC Q5). */
export async function toldOf(db: Db, city: CityContext, caseId: string): Promise<z.input<typeof CaseDetail>['told']> {
  const rows = await db
    .selectFrom('told_missing')
    .selectAll()
    .where('city_id', '=', city.id)
    .where('case_id', '=', caseId)
    .orderBy('n')
    .execute()
  return rows.map(row => ({
    n: row.n,
    items: row.items.split('\n'),
    onTheSpot: row.on_the_spot,
    reason: row.reason,
    by: personName(city, row.by_person),
    unit: unitRef(city, row.unit_id),
    at: row.at.toISOString(),
  }))
}
