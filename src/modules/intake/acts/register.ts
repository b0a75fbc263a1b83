import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { AppealKind, checkItem, Grade, noteDecision, readProposal, SealedProposal } from '../../casework/index.ts'
import { tieAppeal } from '../../exchange/index.ts'
import { Behalf } from '../behalf.ts'
import { createAppeal, spelled } from '../create-appeal.ts'
import { Answers } from '../questions.ts'
import { promiseOf } from '../rules/promise.ts'
import { PersonName, Place, ReplyBy } from '../shapes.ts'

/** An operator writes down what somebody says on the telephone or at the counter (CHECKLIST K34). */
export const registerAppeal = act({
  name: 'appeal.register',
  by: ['operator', 'dispatcher'],
  clause: 'R1 F2 K34',
  secret: true,
  input: z.object({
    text: z.string().trim().min(2).max(5000),
    title: z.string().trim().min(4).max(60),
    kind: AppealKind,
    channel: z.string(),
    place: Place,
    name: PersonName.optional(),
    phone: z.string().trim().max(30).optional(),
    anonymous: z.boolean().default(false),
    replyBy: ReplyBy,
    consentPublish: z.boolean().default(false),
    item: z.string().optional(),
    grade: Grade.optional(),
    behalf: Behalf.optional(),
    answers: Answers,
    fileIds: z.array(z.uuid()).max(20).default([]),
    draftId: z.uuid().optional().describe('the draft this came from, removed with it'),
    suggested: z.boolean().default(false),
    proposal: SealedProposal.optional(),
    join: z.uuid().optional().describe('open case this is about (CHECKLIST K43)'),
    companyId: z.uuid().optional().describe('the company whose appeal it is (SPEC H1)'),
  }),
  run: async (ctx, _none, input) => {
    if (ctx.actor.kind !== 'staff') throw new Refusal('forbidden', { status: 403 })
    if (input.item) checkItem(ctx.city, input.item)
    const made = await createAppeal(ctx, {
      ...input,
      join: input.join ? { caseId: input.join } : undefined,
      enteredBy: ctx.actor.id,
      fileOwner: `staff:${ctx.actor.id}`,
    })
    if (input.companyId) await tieAppeal(ctx, input.companyId, made.appealId)
    const classified = input.item && input.grade && made.joined === null
    if (classified && input.item) {
      const proposal = readProposal(ctx.city, input.proposal, 'item', [input.text])
      noteDecision(ctx, made.caseId, 'item', input.item, proposal)
      ctx.write(
        ctx.db
          .updateTable('case_file')
          .set({ state: 'accepted', item: input.item ?? null, grade: input.grade ?? null, version: 2 })
          .where('city_id', '=', ctx.city.id)
          .where('id', '=', made.caseId),
      )
      ctx.also(
        'case.accept',
        { kind: 'case', id: made.caseId },
        {
          kind: input.kind,
          item: input.item,
          grade: input.grade,
          place: input.place.unit,
          suggested: input.suggested,
          ...(proposal ? { proposal } : {}),
        },
      )
    }
    if (input.draftId)
      ctx.write(
        ctx.db
          .deleteFrom('draft')
          .where('city_id', '=', ctx.city.id)
          .where('id', '=', input.draftId)
          .where('person_id', '=', ctx.actor.id),
      )
    return {
      created: { kind: 'appeal', id: made.appealId, version: 1 },
      data: made.ledger,
      answer: {
        appealId: made.appealId,
        caseId: made.caseId,
        caseVersion: classified ? 2 : 1,
        number: made.number,
        joined: made.joined,
        queryCode: spelled(made.code),
        receivedAt: made.receivedAt.toISOString(),
        promise: promiseOf(ctx.city, made.receivedAt),
      },
    }
  },
})
