import type { Db } from '../../platform/db/index.ts'
import { type Text, text } from '../../platform/i18n/texts.ts'

export interface CompanyMatter {
  kind: 'case' | 'desk' | 'permit'
  id: string
  number: string
  title: string
  state: Text
  registeredAt: Date
  ended: boolean
}

const MOST = 100

/** Everything of a company, whichever door it came by, the newest first (SPEC H1, CHECKLIST K27). */
export async function mattersOf(db: Db, cityId: number, companyId: string): Promise<CompanyMatter[]> {
  const [desk, cases, permits] = await Promise.all([
    db
      .selectFrom('desk_matter')
      .select(['id', 'number', 'title', 'state', 'registered_at', 'done_at'])
      .where('city_id', '=', cityId)
      .where('company_id', '=', companyId)
      .orderBy('registered_at', 'desc')
      .limit(MOST)
      .execute(),
    db
      .selectFrom('company_appeal')
      .innerJoin('appeal', join =>
        join.onRef('appeal.city_id', '=', 'company_appeal.city_id').onRef('appeal.id', '=', 'company_appeal.appeal_id'),
      )
      .innerJoin('case_file', join =>
        join.onRef('case_file.city_id', '=', 'appeal.city_id').onRef('case_file.id', '=', 'appeal.case_id'),
      )
      .select([
        'case_file.id',
        'appeal.number',
        'case_file.title',
        'case_file.state',
        'case_file.closed_at',
        'company_appeal.at',
      ])
      .where('company_appeal.city_id', '=', cityId)
      .where('appeal.city_id', '=', cityId)
      .where('case_file.city_id', '=', cityId)
      .where('company_appeal.company_id', '=', companyId)
      .orderBy('company_appeal.at', 'desc')
      .limit(MOST)
      .execute(),
    db
      .selectFrom('permit')
      .select(['id', 'number', 'title', 'state', 'received_at', 'ended_at'])
      .where('city_id', '=', cityId)
      .where('company_id', '=', companyId)
      .orderBy('received_at', 'desc')
      .limit(MOST)
      .execute(),
  ])
  return [
    ...desk.map(
      (row): CompanyMatter => ({
        kind: 'desk',
        id: row.id,
        number: row.number,
        title: row.title,
        state: text(`state.desk.${row.state}`),
        registeredAt: row.registered_at,
        ended: row.done_at !== null,
      }),
    ),
    ...cases.map(
      (row): CompanyMatter => ({
        kind: 'case',
        id: row.id,
        number: row.number,
        title: row.title,
        state: text(`state.${row.state}`),
        registeredAt: row.at,
        ended: row.closed_at !== null,
      }),
    ),
    ...permits.map(
      (row): CompanyMatter => ({
        kind: 'permit',
        id: row.id,
        number: row.number,
        title: row.title,
        state: text(`state.permit.${row.state}`),
        registeredAt: row.received_at,
        ended: row.ended_at !== null,
      }),
    ),
  ]
    .sort((a, b) => b.registeredAt.getTime() - a.registeredAt.getTime())
    .slice(0, MOST)
}
