import type { Db } from '../../../platform/db/index.ts'
import type { Waiver } from './subject.ts'

export interface Origin {
  kind: 'objection' | 'excuse'
  id: string
  number: string
  /** why it was left out, as the unit read it */
  words: string
  /** who decided and approved it: they do not decide whether it is put back */
  by: (string | null)[]
}

/** What a fact was left out on. */
export async function originOf(db: Db, cityId: number, waiver: Waiver): Promise<Origin> {
  if (waiver.subject_kind === 'objection') {
    const row = await db
      .selectFrom('objection')
      .select(['id', 'number', 'decision', 'decided_by', 'approved_by'])
      .where('city_id', '=', cityId)
      .where('id', '=', waiver.subject_id)
      .executeTakeFirstOrThrow()
    const by = [row.decided_by, row.approved_by, waiver.by_person]
    return { kind: 'objection', id: row.id, number: row.number, words: row.decision ?? '', by }
  }
  const row = await db
    .selectFrom('excuse')
    .select(['id', 'number', 'decision', 'decided_by'])
    .where('city_id', '=', cityId)
    .where('id', '=', waiver.subject_id)
    .executeTakeFirstOrThrow()
  return { kind: 'excuse', id: row.id, number: row.number, words: row.decision ?? '', by: [row.decided_by] }
}
