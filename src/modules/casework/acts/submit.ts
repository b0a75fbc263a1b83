import { act } from '../../../platform/acts/index.ts'
import { attachFiles } from '../../../platform/files/index.ts'
import { checkOpenWork, checkReply, dayForRest, ReplyInput } from '../send-reply.ts'
import { endStep, openStep } from '../steps.ts'
import { onCase } from '../subject.ts'

/** Drafted: the answer goes to the head, who signs it off or sends it back; nothing leaves yet. */
export const submitReply = act({
  name: 'case.submit',
  on: onCase,
  from: ['signed'],
  by: ['handler', 'unit_head'],
  within: ['handler', 'unit_head'],
  clause: 'K65 K83',
  key: 'Y',
  input: ReplyInput,
  shut: kase => (kase.sign_off === 'waiting' ? 'draft_waits' : null),
  reads: (db, cityId, id) => ({
    before: db
      .selectFrom('reply_draft')
      .select(['id', 'round', 'file_ids'])
      .where('city_id', '=', cityId)
      .where('case_id', '=', id)
      .where('state', '=', 'returned'),
  }),
  run: async (ctx, kase, input, { before }) => {
    checkReply(ctx, input)
    checkOpenWork(kase, input.despite)
    const until = dayForRest(ctx, input.outcome, input.until)
    // A draft that came back is the same paper again, with what was attached to it.
    const back = before.find(row => row.round === kase.round)
    const id = back?.id ?? ctx.id()
    const fresh = input.fileIds.filter(file => !back?.file_ids.includes(file))
    await attachFiles(ctx, {
      ids: fresh,
      owner: `staff:${ctx.actor.id}`,
      subjectKind: 'reply',
      subjectId: id,
      most: ctx.city.pack.rules.files.count.value,
    })
    const draft = {
      state: 'waiting',
      outcome: input.outcome,
      cause: input.cause ?? null,
      measure: input.measure ?? null,
      way: input.way ?? null,
      public_text: input.publicText,
      internal_note: input.internalNote || null,
      contacted: input.contacted,
      publish: input.publish,
      despite: input.despite ?? null,
      until,
      file_ids: [...(back?.file_ids ?? []), ...fresh],
      by_person: ctx.actor.id,
      submitted_at: ctx.now,
    }
    ctx.write(
      back
        ? ctx.db
            .updateTable('reply_draft')
            .set({ ...draft, decided_by: null, decided_at: null })
            .where('city_id', '=', ctx.city.id)
            .where('id', '=', id)
        : ctx.db.insertInto('reply_draft').values({
            city_id: ctx.city.id,
            id,
            case_id: kase.id,
            round: kase.round,
            ...draft,
            remark: null,
            decided_by: null,
            decided_at: null,
          }),
    )
    const onTime = endStep(ctx, kase)
    const unit = kase.held_by ?? (kase.unit_id as string)
    const step = openStep(ctx, kase, unit, null, { kind: 'sign_off', id })
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    ctx.announce('approval', { unit })
    return {
      patch: { sign_off: 'waiting', ...step },
      data: {
        draft: id,
        round: kase.round,
        outcome: input.outcome,
        onTime,
        due: step.step_due?.toISOString() ?? null,
      },
      answer: { draft: id },
    }
  },
})
