import { z } from 'zod'
import { Refusal, view } from '../../../platform/acts/index.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { maskPhone, normalizePhone } from '../../../rules/text/index.ts'
import { openContact, unitRef, verdictWords } from '../../casework/index.ts'
import { markOf } from '../callers/mark-of.ts'
import { proposedMark } from '../callers/proposed.ts'
import { phoneContext } from '../create-appeal.ts'
import { CallPop } from '../shapes.ts'

const SHOWN = 30

/** Who is calling, with open and past matters, before the first word; an unknown number is an answer too (CHECKLIST K31). */
export const callPop = view({
  name: 'intake.callPop',
  route: 'POST /api/query/call-pop',
  by: ['operator', 'dispatcher', 'caller_back', 'supervisor'],
  input: z.object({ phone: z.string().trim().min(1).max(30) }),
  output: CallPop,
  async run({ db, city, now }, input) {
    const phone = normalizePhone(input.phone)
    if (!phone) throw new Refusal('bad_input', { fields: [{ path: 'phone', code: 'bad_phone' }] })
    const rows = await db
      .selectFrom('appeal')
      .innerJoin('case_file', join =>
        join.onRef('case_file.city_id', '=', 'appeal.city_id').onRef('case_file.id', '=', 'appeal.case_id'),
      )
      .select([
        'appeal.id as appeal_id',
        'appeal.number',
        'appeal.contact',
        'appeal.received_at',
        'case_file.id as case_id',
        'case_file.title',
        'case_file.state',
        'case_file.unit_id',
        'case_file.due_at',
        'case_file.closed_at',
        'case_file.verdict',
      ])
      .where('appeal.city_id', '=', city.id)
      .where('case_file.city_id', '=', city.id)
      .where('appeal.phone_index', '=', city.vault.index(phone, phoneContext(city.id)))
      .orderBy('appeal.received_at', 'desc')
      .limit(SHOWN)
      .execute()
    const names = rows.flatMap(row => openContact(city, row.contact).name ?? [])
    const mark = await markOf(db, city, phone, now)
    return {
      known: rows.length > 0,
      mark,
      proposedMark: mark ? null : await proposedMark(db, city, phone, now),
      name: names[0] ?? null,
      phone: maskPhone(phone),
      openCount: rows.filter(row => row.closed_at === null).length,
      matters: rows.map(row => ({
        appealId: row.appeal_id,
        caseId: row.case_id,
        number: row.number,
        title: row.title,
        state: text(`state.${row.state}`),
        open: row.closed_at === null,
        receivedAt: row.received_at.toISOString(),
        unit: unitRef(city, row.unit_id)?.name ?? null,
        dueAt: row.due_at?.toISOString() ?? null,
        verdict: row.verdict ? verdictWords(city, { result: row.verdict, satisfaction: null }) : null,
      })),
    }
  },
})
