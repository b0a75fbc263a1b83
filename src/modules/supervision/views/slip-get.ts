import { z } from 'zod'
import { notFound, openActs, view } from '../../../platform/acts/index.ts'
import { personRef } from '../../casework/index.ts'
import { slipRows, slipUnits } from '../present.ts'
import { slipRules } from '../rules/kinds.ts'
import { SlipDetail } from '../shapes.ts'

/** One served paper as it reads, who did what with it, and what this person may do. */
export const getSlip = view({
  name: 'slip.get',
  route: 'GET /api/slips/{id}',
  by: ['handler', 'unit_head', 'supervisor', 'leader', 'discipline_inspector', 'monitor', 'assessor'],
  input: z.object({ id: z.uuid() }),
  output: SlipDetail,
  async run({ db, city, actor, now }, { id }) {
    const slip = await db
      .selectFrom('slip')
      .selectAll()
      .where('city_id', '=', city.id)
      .where('id', '=', id)
      .executeTakeFirst()
    const own = slipUnits(actor)
    if (!slip || (own && !own.includes(slip.unit_id))) throw notFound()
    const [[row], leaf] = await Promise.all([
      slipRows(db, city, [slip], now),
      db
        .selectFrom('ledger_leaf')
        .select('leaf_index')
        .where('city_id', '=', city.id)
        .where('entry_id', '=', slip.entry_id)
        .executeTakeFirst(),
    ])
    if (!row) throw notFound()
    const nameOf = (person: string | null) => personRef(city, person)?.name ?? null
    const { open, shut } = openActs('slip', slip, id, actor, city, now)
    return {
      ...row,
      paragraphs: slip.body.split('\n'),
      copies: slip.copies,
      signer: slipRules(city).signer.value,
      raisedBy: nameOf(slip.raised_by),
      openedBy: nameOf(slip.opened_by),
      acknowledgedBy: nameOf(slip.acknowledged_by),
      answer: slip.answer,
      answeredBy: nameOf(slip.answered_by),
      withdrawnWhy: slip.withdrawn_why,
      answerDue: slip.answer_due?.toISOString() ?? null,
      ledgerIndex: leaf?.leaf_index ?? null,
      documents: { pdf: `/api/slips/${id}/document?as=pdf`, docx: `/api/slips/${id}/document?as=docx` },
      acts: open,
      shut,
    }
  },
})
