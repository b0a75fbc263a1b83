import { z } from 'zod'
import { act } from '../../../platform/acts/index.ts'
import { AppealKind } from '../../casework/index.ts'
import { createAppeal } from '../create-appeal.ts'
import { PersonName, Place } from '../shapes.ts'

/** One row of a file from another channel; its own reference keeps a restart from taking it in twice. */
export const importAppeal = act({
  name: 'appeal.import',
  by: ['system'],
  clause: 'R1 F3',
  input: z.object({
    text: z.string().trim().min(2).max(20_000),
    title: z.string().trim().max(200).optional(),
    kind: AppealKind.optional(),
    channel: z.string(),
    place: Place,
    name: PersonName.optional(),
    phone: z.string().trim().max(30).optional(),
    externalRef: z.string().min(1).max(200),
    receivedAt: z.iso.datetime({ offset: true }).optional(),
  }),
  run: async (ctx, _none, input) => {
    const made = await createAppeal(ctx, {
      ...input,
      ...(input.receivedAt ? { receivedAt: new Date(input.receivedAt) } : { receivedAt: ctx.now }),
      anonymous: !input.name,
      replyBy: input.phone ? 'phone' : 'none',
      consentPublish: false,
    })
    return {
      created: { kind: 'appeal', id: made.appealId, version: 1 },
      data: { ...made.ledger, imported: true },
      answer: { appealId: made.appealId, caseId: made.caseId, number: made.number },
    }
  },
})
