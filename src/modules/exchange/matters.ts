import type { Actor, CityContext } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { type Text, text } from '../../platform/i18n/texts.ts'
import { maySee, maySeeCase, unitRef } from '../casework/index.ts'

export interface CompanyMatter {
  kind: 'case' | 'desk' | 'permit'
  id: string
  number: string
  title: string
  state: Text
  registeredAt: Date
  ended: boolean
  /** what was asked for and what came of it, of the desk and of a permit; a case has a page of its own */
  words: string | null
  answer: string | null
  /** the approvals of a permit, side by side */
  parts: { name: Text; unit: Text; state: 'waiting' | 'asked' | 'given'; decision: Text | null }[]
  /** whether somebody of the staff may open it */
  mayOpen: (actor: Actor) => boolean
}

const MOST = 100

/** Everything of a company, whichever door it came by, the newest first (SPEC H1, CHECKLIST K27). */
export async function mattersOf(db: Db, city: CityContext, companyId: string): Promise<CompanyMatter[]> {
  const cityId = city.id
  const [desk, cases, permits] = await Promise.all([
    db
      .selectFrom('desk_matter')
      .select(['id', 'number', 'title', 'state', 'registered_at', 'done_at', 'words', 'answer', 'desk_unit', 'unit_id'])
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
        'case_file.unit_id',
        'case_file.via',
        'case_file.co_units',
        'case_file.place_unit',
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
      .select(['id', 'number', 'title', 'state', 'kind', 'received_at', 'ended_at', 'words', 'answer', 'face_unit'])
      .where('city_id', '=', cityId)
      .where('company_id', '=', companyId)
      .orderBy('received_at', 'desc')
      .limit(MOST)
      .execute(),
  ])
  const idsOf = (rows: readonly { id: string }[]) => [...new Set(rows.map(row => row.id))]
  const [had, parts] = await Promise.all([
    cases.length === 0
      ? []
      : db
          .selectFrom('dispatch')
          .select(['case_id', 'unit_id'])
          .where('city_id', '=', cityId)
          .where('case_id', 'in', idsOf(cases))
          .execute(),
    permits.length === 0
      ? []
      : db
          .selectFrom('permit_part')
          .select(['permit_id', 'code', 'unit_id', 'state', 'decision'])
          .where('city_id', '=', cityId)
          .where('permit_id', 'in', idsOf(permits))
          .orderBy('code')
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
        words: row.words,
        answer: row.answer,
        parts: [],
        mayOpen: actor => maySee(actor, [row.desk_unit, row.unit_id]),
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
        words: null,
        answer: null,
        parts: [],
        mayOpen: actor =>
          maySeeCase(
            actor,
            row,
            had.flatMap(one => (one.case_id === row.id ? [one.unit_id] : [])),
          ),
      }),
    ),
    ...permits.map((row): CompanyMatter => {
      const own = parts.filter(part => part.permit_id === row.id)
      return {
        kind: 'permit',
        id: row.id,
        number: row.number,
        title: row.title,
        state: text(`state.permit.${row.state}`),
        registeredAt: row.received_at,
        ended: row.ended_at !== null,
        words: row.words,
        answer: row.answer,
        parts: own.map(part => ({
          name: approvalName(city, row.kind, part.code),
          unit: unitRef(city, part.unit_id)?.name ?? { zh: part.unit_id, en: part.unit_id },
          state: part.state as 'waiting',
          decision: part.decision ? text(`permit.${part.decision}`) : null,
        })),
        mayOpen: actor => maySee(actor, [row.face_unit, ...own.map(part => part.unit_id)]),
      }
    }),
  ]
    .sort((a, b) => b.registeredAt.getTime() - a.registeredAt.getTime())
    .slice(0, MOST)
}

function approvalName(city: CityContext, kind: string, code: string): Text {
  const approvals = city.pack.rules.together?.approvals.find(one => one.code === kind)
  return approvals?.parts.find(one => one.code === code)?.name ?? { zh: code, en: code }
}
