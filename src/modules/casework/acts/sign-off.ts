import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { checkOpenWork, replyReads, sendReply } from '../send-reply.ts'
import { passStep } from '../steps.ts'
import { type CaseFile, onCase } from '../subject.ts'

const waitingDraft = (db: Db, cityId: number, id: string) =>
  db
    .selectFrom('reply_draft')
    .selectAll()
    .where('city_id', '=', cityId)
    .where('case_id', '=', id)
    .where('state', '=', 'waiting')

const Paper = z.object({ draft: z.uuid().describe('the paper that was read') })
const SHUT = { from: ['signed'], by: ['unit_head'] as const, within: ['unit_head'] as const, power: 'approve' as const }
const nothingWaits = (kase: CaseFile) => (kase.sign_off === 'waiting' ? null : 'nothing_to_sign')

/** The head's name under the answer: it leaves, and who signed stands with it. */
export const signOffReply = act({
  ...SHUT,
  name: 'case.signOff',
  on: onCase,
  clause: 'K65 K81 K83',
  key: 'Q',
  primaryIn: ['signed'],
  input: Paper,
  shut: nothingWaits,
  reads: (db, cityId, id) => ({ draft: waitingDraft(db, cityId, id), ...replyReads(db, cityId, id) }),
  run: async (ctx, kase, input, { draft: [draft], ...read }) => {
    if (!draft || draft.id !== input.draft) throw new Refusal('draft_changed', { status: 409 })
    checkOpenWork({ open_co: 0, open_tasks: kase.open_tasks }, null)
    ctx.write(
      ctx.db
        .updateTable('reply_draft')
        .set({ state: 'signed', decided_by: ctx.actor.id, decided_at: ctx.now })
        .where('city_id', '=', ctx.city.id)
        .where('id', '=', draft.id),
    )
    const sent = await sendReply(
      ctx,
      kase,
      draft.id,
      {
        outcome: draft.outcome,
        publicText: draft.public_text,
        internalNote: draft.internal_note,
        cause: draft.cause,
        measure: draft.measure,
        way: draft.way,
        contacted: draft.contacted,
        publish: draft.publish,
        files: draft.file_ids.length,
        despite: draft.despite,
        until: draft.until,
        by: draft.by_person,
        signedBy: ctx.actor.id,
      },
      read,
    )
    ctx.announce('approval', { unit: kase.unit_id })
    // What was answered is told under the one name that figures are computed from.
    ctx.also('case.reply', { kind: 'case', id: kase.id }, sent.data, kase.unit_id)
    return { ...sent, data: { draft: draft.id, by: draft.by_person, round: kase.round } }
  },
})

/** Not so: back to who drafted it, with what is to be changed. */
export const sendBackReply = act({
  ...SHUT,
  name: 'case.sendBack',
  on: onCase,
  clause: 'K65 K81',
  input: Paper.extend({ remark: z.string().trim().min(2).max(500) }),
  shut: nothingWaits,
  reads: (db, cityId, id) => ({ draft: waitingDraft(db, cityId, id) }),
  run: (ctx, kase, input, { draft: [draft] }) => {
    if (!draft || draft.id !== input.draft) throw new Refusal('draft_changed', { status: 409 })
    ctx.write(
      ctx.db
        .updateTable('reply_draft')
        .set({ state: 'returned', remark: input.remark, decided_by: ctx.actor.id, decided_at: ctx.now })
        .where('city_id', '=', ctx.city.id)
        .where('id', '=', draft.id),
    )
    const at = kase.section_id ?? kase.held_by ?? (kase.unit_id as string)
    const step = passStep(ctx, kase, at, draft.by_person)
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    ctx.announce('approval', { unit: kase.unit_id })
    return {
      patch: { sign_off: 'returned', ...step.patch },
      data: { draft: draft.id, by: draft.by_person, round: kase.round, onTime: step.onTime },
    }
  },
})
