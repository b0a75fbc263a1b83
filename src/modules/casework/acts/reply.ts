import { act, Refusal } from '../../../platform/acts/index.ts'
import { attachFiles } from '../../../platform/files/index.ts'
import { maySignOff, needsSignOff } from '../rules/sign-off.ts'
import { checkOpenWork, checkReply, dayForRest, ReplyInput, replyReads, sendReply } from '../send-reply.ts'
import { onCase } from '../subject.ts'

export const replyCase = act({
  name: 'case.reply',
  on: onCase,
  from: ['signed'],
  by: ['handler', 'unit_head'],
  within: ['handler', 'unit_head'],
  clause: 'F6 F10 K68',
  key: 'R',
  primaryIn: ['signed'],
  input: ReplyInput,
  shut: (kase, actor, city) => {
    if (kase.sign_off === 'waiting') return 'draft_waits'
    return needsSignOff(city.pack, kase, null) && !maySignOff(actor, kase) ? 'needs_sign_off' : null
  },
  reads: replyReads,
  run: async (ctx, kase, input, read) => {
    checkReply(ctx, input)
    checkOpenWork(kase, input.despite)
    const until = dayForRest(ctx, input.outcome, input.until)
    const head = maySignOff(ctx.actor, kase)
    const needed = needsSignOff(ctx.city.pack, kase, input.outcome)
    if (needed && !head) throw new Refusal('needs_sign_off', { status: 409 })
    const id = ctx.id()
    const by = ctx.actor.kind === 'staff' ? ctx.actor.id : null
    await attachFiles(ctx, {
      ids: input.fileIds,
      owner: `staff:${by}`,
      subjectKind: 'reply',
      subjectId: id,
      most: ctx.city.pack.rules.files.count.value,
    })
    return sendReply(
      ctx,
      kase,
      id,
      {
        ...input,
        internalNote: input.internalNote || null,
        cause: input.cause ?? null,
        measure: input.measure ?? null,
        way: input.way ?? null,
        files: input.fileIds.length,
        despite: input.despite ?? null,
        until,
        by,
        signedBy: needed ? by : null,
      },
      read,
    )
  },
})
